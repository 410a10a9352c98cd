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

/// The rows of a file by what their fields begin with. `rows` must outlive it.
class PhraseStarts {
 public:
  explicit PhraseStarts(const std::vector<LexiconRow>& rows);

  /// Calls `visit` for each field whose first word has this matching form.
  void find(const std::string& form,
            const std::function<void(std::size_t row, std::size_t field)>& visit) const;
  /// The same by the form without marks.
  void find_without_marks(
      const std::string& folded,
      const std::function<void(std::size_t row, std::size_t field)>& visit) const;

 private:
  using IsWanted = std::function<bool(const std::string& form)>;
  void find_in_frame(const std::string& form, const IsWanted& is_wanted,
                     const std::function<void(std::size_t row, std::size_t field)>& visit) const;

  struct Start {
    unsigned key;  ///< of the frame
    std::size_t row, field;
    std::string_view word;
  };
  std::vector<Start> starts_;  ///< by key
};

}  // namespace timtin
