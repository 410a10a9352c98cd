// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Stage 4, looked at: is an archive as it was written?
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/extract.h"
#include "timtin/index.h"

namespace timtin {

/// Something that is not as it was written.
struct Finding {
  enum class Kind : std::uint8_t {
    missing,     ///< a file that the manifest names
    unreadable,  ///< a file that may not be read, or something else under its name
    size,        ///< a file that is shorter or longer
    content,     ///< a file of another checksum
    unknown,     ///< a file that nobody wrote
    index,       ///< the index as a whole, or a table of it
    article,     ///< a stored article of another checksum
    derived,     ///< what is not as it is derived of the articles
  };
  Kind kind;
  std::string place;  ///< a file, relative to the archive; of an article what it may be called
  std::string what;   ///< for people
};

/// Of machine formats; never changes.
std::string_view name_of(Finding::Kind kind);

/// Hands what is wrong to `take`:
/// - the files of the live generation that are not as the manifest has them: size and checksum,
/// - revision and number of articles, stored articles of another checksum, and what Xapian's own
///   check of the tables says: found in a process of its own, with limits of time and memory, so
///   that damage can neither end nor stop this one,
/// - boilerplate.tsv, queries.tsv and officials.tsv that can't be read,
/// - with `lexicons`, what is not as these derive it of the articles: terms, positions, values and
///   tokens of each, postings, statistics, spellings, copies, counts and register of all. Takes as
///   long as an import on one core. Throws Error(archive) in the end if other lexicons have read
///   them.
/// Reads the whole archive. Throws Error(archive) if there is none or its manifest makes no sense,
/// Error(locked) while a writer holds it. To be called by a process that has one thread.
void check_archive(const std::string& archive, const std::function<void(const Finding&)>& take,
                   const std::shared_ptr<const Lexicons>& lexicons = nullptr);

struct Repair {
  std::uint64_t articles = 0;      ///< in the new generation
  std::vector<std::string> aside;  ///< what was kept as it is, relative to the archive
};

/// Puts the articles that can be read into a new generation, derived anew, and makes it the live
/// one. `lost` is told what names an article that can't be read, before that; `damaged-N`, the
/// generation as it is, then stays in the archive, and nothing removes it. A queries.tsv,
/// officials.tsv or boilerplate.tsv that can't be read becomes NAME.damaged; the others are not
/// touched. Without a readable manifest the newest generation is taken. Throws as IndexWriter does,
/// and Error(archive) if there is none, or nothing of it can be read: then nothing has changed. To
/// be called by a process that has one thread.
Repair repair_archive(const WriterOptions& options,
                      const std::function<void(const std::string& name)>& lost);

}  // namespace timtin
