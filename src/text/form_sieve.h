// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which words of a text may have one of a few matching forms: far cheaper to ask than the form.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace timtin {

/// Compares first and last letters without case and marks: about one word of a text in ten passes
/// for the forms of a short query.
class FormSieve {
 public:
  /// `form` is a matching form.
  void admit(std::string_view form);

  /// False: the matching form of `word` is none of those admitted, and the word is one term. True
  /// says nothing; it is the answer for every word with anything but letters of Vietnamese.
  bool lets_pass(std::string_view word) const;

 private:
  std::array<std::uint32_t, 26> last_of_{};  ///< first letter -> the set of last ones
};

}  // namespace timtin
