// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon_file.h"
#include "timtin/extract.h"

namespace timtin {

/// Matching forms, one after another.
using Forms = std::vector<std::string>;

std::string join_forms(std::span<const std::string> forms);

/// The matching forms of `text`.
Forms forms_of(std::string_view text, Analyzer& analyzer);

inline constexpr char abbreviations_file[] = "abbreviations.tsv";

/// What abbreviations stand for. One of two long forms stands for either and is never written out.
class Abbreviations {
 public:
  /// Throws Error(io) naming file and line.
  explicit Abbreviations(const std::filesystem::path& data);

  /// The other ways to write what `forms[at..]` begins with.
  std::vector<Lexicons::Expansion> expansions(const Forms& forms, std::size_t at) const;

  /// Abbreviations written out, the longest first at each place.
  Forms written_out(const Forms& forms) const;

 private:
  using Meanings = std::map<Forms, std::set<Forms>>;  ///< short -> long
  void link(const Meanings& meanings);

  std::unordered_map<std::string, std::vector<Forms>> others_;  ///< joined forms -> the others
  std::unordered_map<std::string, Forms> long_forms_;           ///< joined short -> long
  std::size_t longest_ = 0;                                     ///< of both, in syllables
};

/// Throws Error(io) for a short form that would also match an ordinary syllable: a check for those
/// who edit the file.
void check_abbreviations(const LexiconFile& file);

}  // namespace timtin
