// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a run read, kept, skipped and why: every input is accounted for.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace timtin {

/// An input, or a record of one, that did not become an article.
struct Reject {
  std::string path;
  std::uint64_t byte = 0;  ///< where the record begins in the (decoded, unpacked) input
  std::uint64_t line = 0;  ///< from 1; 0 if the input has no lines
  std::string reason;      ///< a stable word: `bad-json`, `no-text`, `too-large`, `id-conflict`,
                           ///< `unreadable`, `damaged`, `encrypted`, ...
  std::string detail;      ///< a sentence for people
  bool skipped = false;    ///< it is no article, which is no fault: `reason` as in
                           ///< ImportReport::skipped, without a sentence
};

/// One line of a rejects file.
std::string to_json(const Reject& reject);

/// Something odd in an article that was accepted all the same.
struct Note {
  std::string path;
  std::uint64_t line = 0;  ///< from 1; 0 if the input has no lines
  std::string reason;      ///< as in ImportReport::notes
  std::string detail;      ///< a sentence for people, or empty
};

/// One line of a notes file.
std::string to_json(const Note& note);

/// Articles that were read from one charset.
struct CharsetCount {
  std::uint64_t articles = 0;
  double lowest_score = 1;  ///< see Article::charset_score
};

/// The account of one import. read = added + changed + unchanged +
/// duplicates + rejected.
struct ImportReport {
  std::uint64_t files = 0;  ///< opened; of an archive each member
  std::uint64_t bytes = 0;  ///< read, as they are on the disk
  std::uint64_t read = 0;   ///< records
  std::uint64_t added = 0;
  std::uint64_t changed = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t duplicates = 0;  ///< the same article again in this run
  std::uint64_t rejected = 0;
  std::uint64_t anew = 0;     ///< of archives that were joined: read again by the present lexicons
  std::uint64_t undated = 0;  ///< accepted without a date
  std::map<std::string, CharsetCount> charsets;  ///< of the articles accepted, by name
  std::map<std::string, std::uint64_t> rejects;  ///< by reason
  std::map<std::string, std::uint64_t>
      skipped;  ///< files that are no articles, by reason: `not-text`, `special-file`, `link`, ...
  std::uint64_t vanished = 0;   ///< articles whose files are gone, if pruning was asked for
  std::uint64_t standing = 0;   ///< with those that are there
  bool pruned = false;          ///< the vanished ones are removed; false if they are too many
  bool other_lexicons = false;  ///< see Index::all_read_by(), of the whole archive
  std::map<std::string, std::uint64_t>
      notes;  ///< accepted, but something was odd: `date-month-first`, `date-time-disagrees`,
              ///< `charset-unsure`, `without-body`, ...
  std::map<std::string, std::uint64_t>
      unknown_members;  ///< records without a body, by the members, columns or elements that have
                        ///< text but are no known fields: names joined by `, `, longest text first
};

}  // namespace timtin
