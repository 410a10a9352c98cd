// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which words of a text may have one of a few matching forms: far cheaper to ask than the form.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "timtin/text.h"

namespace timtin {

/// First and last letter without case and marks, i and y as one.
struct LetterFrame {
  std::uint8_t first;  ///< 0 for a, 25 for z
  std::uint8_t last;
  friend auto operator<=>(const LetterFrame&, const LetterFrame&) = default;
};

/// Of a matching form; nothing unless it begins and ends with letters of Vietnamese.
std::optional<LetterFrame> frame_of_form(std::string_view form);

/// Of the matching form of `word`, if that can be told from its letters, and it is one term;
/// otherwise nothing.
std::optional<LetterFrame> frame_of_word(std::string_view word);

/// About one word of a text in ten passes for the forms of a short query.
class FormSieve {
 public:
  /// `form` is a matching form.
  void admit(std::string_view form);

  /// False: the matching form of `word` is none of those admitted, and the word is one term. True
  /// says nothing.
  bool lets_pass(std::string_view word) const {
    const auto frame = frame_of_word(word);
    return !frame || (last_of_[frame->first] >> frame->last & 1u) != 0;
  }

 private:
  std::array<std::uint32_t, 26> last_of_{};  ///< first letter -> the set of last ones
};

/// In place of a form that nobody asked for.
inline constexpr FormId no_form = UINT32_MAX;

/// Analyzer::analyze() in less time, when only few forms are looked for: a word that `sieve` holds
/// back has `no_form`.
void analyze(std::string_view text, const FormSieve& sieve, Analyzer& analyzer,
             std::vector<Token>& tokens);

}  // namespace timtin
