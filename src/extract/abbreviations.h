// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon_file.h"
#include "extract/phrase_starts.h"
#include "timtin/extract.h"

namespace timtin {

/// Matching forms, one after another.
using Forms = std::vector<std::string>;

/// With spaces between them.
std::string join_forms(std::span<const std::string> forms);
Forms split_forms(std::string_view joined);

/// The matching forms of `text`.
Forms forms_of(std::string_view text, Analyzer& analyzer);

inline constexpr char abbreviations_file[] = "abbreviations.tsv";

/// What abbreviations stand for. One of two long forms stands for either and is never written out.
/// Shared by threads.
class Abbreviations {
 public:
  /// Reads the file; analyses of it what begins with a form that is asked for: a query needs few
  /// lines or none. Errors of lines, Error(io) with file and line, come then or from analyse().
  explicit Abbreviations(const std::string& data);

  /// All of it, for those who ask for many.
  void analyse() const;

  /// The other ways to write what `forms[at..]` begins with.
  std::vector<Lexicons::Expansion> expansions(const Forms& forms, std::size_t at) const;

  /// The same for a query without marks: whatever the forms may stand for, `hdnd` for `hđnd`.
  std::vector<Lexicons::Expansion> expansions_without_marks(const Forms& forms,
                                                            std::size_t at) const;

  /// As written in the file; of a short form with one meaning nothing.
  std::vector<std::string> ambiguous_meanings(const std::string& brief) const;

  /// Abbreviations written out, the longest first at each place.
  Forms written_out(const Forms& forms) const;

 private:
  struct Links {
    std::unordered_map<std::string, std::vector<Forms>> others;  ///< joined forms -> the others
    std::unordered_map<std::string, Forms> long_forms;           ///< joined short -> long
    std::unordered_map<std::string, std::size_t> longest_brief;  ///< first form of a short -> forms
    std::unordered_map<std::string, std::vector<std::string>> ambiguous;  ///< joined short -> long
    std::size_t longest = 0;                                              ///< of both, in syllables
  };
  /// Knows at least all phrases that begin with `first`.
  const Links& links(const std::string& first) const;
  /// The other ways of writing by the folded form, of phrases that begin with `first` in it.
  struct PlainLinks {
    std::unordered_map<std::string, std::vector<Forms>> others;
    std::size_t longest = 0;
  };
  const PlainLinks& plain_links(const std::string& first) const;
  PlainLinks make_plain_links(const std::string& first) const;
  Links make_links(const std::vector<LexiconRow>& rows) const;
  std::vector<LexiconRow> rows_beginning(const std::string& first) const;
  std::vector<LexiconRow> with_their_rivals(const std::set<std::string>& briefs) const;

  LexiconFile file_;
  PhraseStarts starts_;
  mutable std::once_flag analysed_;
  mutable std::optional<Links> all_;
  mutable std::atomic<bool> has_all_ = false;
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::string, Links> by_first_;  ///< guarded; elements never change
  mutable std::unordered_map<std::string, PlainLinks> by_plain_first_;  ///< the same
};

/// Throws Error(io) for a short form that would also match an ordinary syllable: a check for those
/// who edit the file.
void check_abbreviations(const LexiconFile& file);

}  // namespace timtin
