// SPDX-License-Identifier: GPL-2.0-or-later
#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>

#include "text/ascii.h"
#include "text/decomposition.h"
#include "text/letters.h"
#include "text/utf8.h"
#include "timtin/text.h"

namespace timtin {
namespace {}  // namespace

std::string to_nfc(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), ascii::is_ascii)) return std::string(text);
  std::u32string code_points;
  for (std::size_t at = 0; at < text.size();) {
    code_points += static_cast<char32_t>(next_code_point(text, at));
  }
  return composed(decomposed(code_points));
}

std::string one_spelling(std::string_view name) {
  std::string spaced;
  bool space = false;
  for (std::size_t at = 0; at < name.size();) {
    const auto code_point = static_cast<char32_t>(next_code_point(name, at));
    if (u_isUWhiteSpace(static_cast<UChar32>(code_point))) {
      space = !spaced.empty();
    } else if (!is_ignorable(code_point)) {
      if (space) spaced += ' ';
      space = false;
      append_code_point(spaced, code_point);
    }
  }
  return to_nfc(spaced);
}

}  // namespace timtin
