// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which phrases of a lexicon begin with a form, without analysing the others.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon_file.h"

namespace timtin {

/// What stands before the first sign or space: where the phrase is one of words, its first.
std::string_view first_word(std::string_view phrase);

/// The rows of a file by what their fields begin with. A search looks for few words: the file is
/// gone through once, rows are made when they are asked for.
class PhraseStarts {
 public:
  /// `file` was opened, and must outlive it.
  explicit PhraseStarts(const LexiconFile& file);

  std::size_t rows() const { return lines_.size(); }
  /// Throws Error(io) naming the line.
  LexiconRow row(std::size_t number) const { return row_of(file_, lines_[number]); }

  using Visit = std::function<void(std::size_t row, std::size_t field)>;
  /// Calls `visit` for each field whose first word has this matching form.
  void find(const std::string& form, const Visit& visit) const;
  /// The same by the form without marks.
  void find_without_marks(const std::string& folded, const Visit& visit) const;

 private:
  using IsWanted = std::function<bool(const std::string& form)>;
  void find_in_frame(const std::string& form, const IsWanted& is_wanted, const Visit& visit) const;

  struct Start {
    std::uint16_t key;  ///< of the frame
    std::uint16_t field;
    std::uint32_t row;
    std::uint32_t word;  ///< where it begins in the contents
  };
  const LexiconFile& file_;
  std::vector<LexiconLine> lines_;
  std::vector<Start> starts_;  ///< as in the file
};

}  // namespace timtin
