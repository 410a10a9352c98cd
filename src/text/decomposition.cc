// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/decomposition.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/icu_status.h"

namespace timtin {
namespace {

const icu::Normalizer2& nfd() {
  IcuStatus status;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status.code);
  status.check();
  return *normalizer;
}

bool is_starter(char32_t c) { return u_getCombiningClass(static_cast<UChar32>(c)) == 0; }

bool has_lower_class(char32_t a, char32_t b) {
  return u_getCombiningClass(static_cast<UChar32>(a)) <
         u_getCombiningClass(static_cast<UChar32>(b));
}

}  // namespace

std::u32string decomposed(std::u32string_view text) {
  const icu::Normalizer2& normalizer = nfd();
  std::u32string result;
  icu::UnicodeString letters;
  for (const char32_t c : text) {
    if (c < 0xC0 || normalizer.getDecomposition(static_cast<UChar32>(c), letters) == 0) {
      result += c;
      continue;
    }
    for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
      result += static_cast<char32_t>(letters.char32At(at));
    }
  }
  for (auto at = result.begin(); at != result.end();) {
    const auto begin = std::find_if_not(at, result.end(), is_starter);
    at = std::find_if(begin, result.end(), is_starter);
    if (at - begin > 1) std::stable_sort(begin, at, has_lower_class);
  }
  return result;
}

std::string composed(std::u32string_view text) {
  IcuStatus status;
  const icu::UnicodeString letters = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(text.data()), static_cast<std::int32_t>(text.size()));
  const icu::UnicodeString nfc =
      icu::Normalizer2::getNFCInstance(status.code)->normalize(letters, status.code);
  status.check();
  std::string result;
  nfc.toUTF8String(result);
  return result;
}

}  // namespace timtin
