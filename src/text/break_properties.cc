// SPDX-License-Identifier: GPL-2.0-or-later
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/word_break.h"

namespace timtin {
namespace {

/// Scripts that ICU segments with dictionaries; Hangul, also decomposed, because they meet those in
/// one run; Hebrew, which has rules of its own.
bool is_left_to_icu(UChar32 c) {
  if (c < 0x590 || (c >= 0x1E00 && c < 0x2E80)) return false;  // from Latin to Armenian, and signs
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
  if (u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE) != U_HST_NOT_APPLICABLE) return true;
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return true;
  const std::int32_t script = u_getIntPropertyValue(c, UCHAR_SCRIPT);
  if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA) return true;
  const std::int32_t word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  return word_break == U_WB_KATAKANA || word_break == U_WB_HEBREW_LETTER;
}

BreakClass tailored_class(UChar32 c) {
  if (is_left_to_icu(c)) return BreakClass::left_to_icu;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return BreakClass::ignorable;
  switch (c) {
    case 0x2BC:
      return BreakClass::mid_both;
    case '.':
    case 0x2024:
    case 0xFE52:
    case 0xFF0E:
      return BreakClass::mid_number;
    case 0xB2:  // the signs of m², m³
    case 0xB3:
      return BreakClass::numeric;
    case ':':  // MidLetter in UAX #29, but not in ICU's root rules
    case 0xFE55:
    case 0xFF1A:
      return BreakClass::other;
    default:
      break;
  }
  if (c >= 0x2080 && c <= 0x2089) return BreakClass::numeric;  // CO₂
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return BreakClass::letter;
    case U_WB_NUMERIC:
      return BreakClass::numeric;
    case U_WB_MIDLETTER:
      return BreakClass::mid_letter;
    case U_WB_MIDNUM:
      return BreakClass::mid_number;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return BreakClass::mid_both;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ:
      return BreakClass::ignorable;
    default:
      return BreakClass::other;
  }
}

bool can_be_term(UChar32 c, BreakClass break_class) {
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return false;  // Hangul fillers
  switch (break_class) {
    case BreakClass::other:
    case BreakClass::letter:
    case BreakClass::numeric:
    case BreakClass::left_to_icu:
      return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
    default:
      return false;
  }
}

}  // namespace

const BreakPage& load_break_page(std::uint32_t page) {
  auto properties = std::make_unique<BreakPage>();
  for (std::uint32_t low = 0; low < properties->size(); ++low) {
    const auto code_point = static_cast<UChar32>(page << 6 | low);
    const BreakClass break_class = tailored_class(code_point);
    (*properties)[low] = {break_class, can_be_term(code_point, break_class)};
  }
  const BreakPage* known = nullptr;
  if (!break_pages[page].compare_exchange_strong(known, properties.get())) return *known;
  return *properties.release();  // kept as long as the process
}

}  // namespace timtin
