// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/code_points.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace timtin::output {

std::size_t boundary_before(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}

unsigned columns_of(char32_t code_point) {
  if (code_point < 0x300) return 1;
  const auto c = static_cast<UChar32>(code_point);
  const auto category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += columns_of(next_or_replacement(text, at));
  return columns;
}

bool is_white_space(char32_t code_point) {
  return u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
}

bool is_control(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F);
}

bool is_bidi_control(char32_t code_point) {
  return code_point > 0x7F &&
         u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_BIDI_CONTROL);
}

bool is_line_separator(char32_t code_point) { return code_point == 0x2028 || code_point == 0x2029; }

}  // namespace timtin::output
