// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/gb18030.h"

#include <unicode/ucnv.h>

#include <array>
#include <memory>

#include "text/icu_status.h"
#include "text/utf8.h"

namespace timtin {
namespace {

struct ConverterCloser {
  void operator()(UConverter* converter) const { ::ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter() {
  IcuStatus status;
  Converter converter(::ucnv_open("gb18030", &status.code));
  status.check();
  // What is ill-formed is counted here, one by one.
  ::ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status.code);
  status.check();
  return converter;
}

}  // namespace

Decoded decode_gb18030(std::string_view bytes) {
  const Converter converter = open_converter();
  Decoded decoded;
  decoded.text.reserve(bytes.size() + bytes.size() / 2);
  const char* next = bytes.data();
  const char* const end = next + bytes.size();
  while (next < end) {
    const char* const begin = next;
    UErrorCode code = U_ZERO_ERROR;
    const UChar32 c = ::ucnv_getNextUChar(converter.get(), &next, end, &code);
    if (U_SUCCESS(code)) {
      append_code_point(decoded.text, static_cast<char32_t>(c));
      continue;
    }
    if (decoded.invalid_bytes == 0)
      decoded.first_invalid = static_cast<std::size_t>(begin - bytes.data());
    decoded.text += replacement_character;
    if (next == begin) ++next;
    decoded.invalid_bytes += static_cast<std::size_t>(next - begin);
    ::ucnv_resetToUnicode(converter.get());
  }
  return decoded;
}

std::string encode_gb18030(std::string_view text) {
  const Converter converter = open_converter();
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_or_replacement(text, at);
    // One unit of UTF-16, or two.
    const std::array<UChar, 2> units{
        static_cast<UChar>(c < 0x10000 ? c : 0xD7C0 + (c >> 10)),
        static_cast<UChar>(0xDC00 + (c & 0x3FF)),
    };
    std::array<char, 8> target{};
    IcuStatus status;
    const int size =
        ::ucnv_fromUChars(converter.get(), target.data(), static_cast<int>(target.size()),
                          units.data(), c < 0x10000 ? 1 : 2, &status.code);
    status.check();
    bytes.append(target.data(), static_cast<std::size_t>(size));
  }
  return bytes;
}

}  // namespace timtin
