// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What stands before or behind a name and is no part of it.
#include <algorithm>

#include "extract/names.h"

namespace timtin {

std::size_t alias_end(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 8;
  if (at >= passage.size() || !(passage.gap_before(at) & (gap::open | gap::comma))) return at;
  const std::size_t limit = std::min(at + most, passage.size());
  const std::string_view words = passage.text(at, limit);
  bool told = false;
  for (const std::string_view word :
       {"còn gọi là ", "hay còn gọi là ", "thường gọi là ", "biệt danh ", "bút danh ",
        "được gọi là ", "thân mật được gọi là ", "thường được gọi là ", "tên thật là ", "tức "})
    told = told || words.starts_with(word);
  for (std::size_t i = at + 1; told && i <= limit; ++i)
    if (passage.gap_before(i) & (gap::comma | gap::close)) return i;
  return at;
}

bool is_roman_number(const Passage& passage, std::size_t token) {
  return passage.text(token, token + 1).find_first_not_of("IVX") == std::string_view::npos;
}

std::size_t honorifics_end(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  while (end < passage.size()) {
    constexpr std::uint16_t between = gap::soft | gap::comma | gap::dash;
    if (end > at && (passage.gap_before(end) & ~between) != 0) break;
    const std::size_t length = std::max(passage.phrase(PhraseKind::honorific, end).length,
                                        passage.phrase(PhraseKind::title, end).length);
    if (length == 0) break;
    end += length;
  }
  return end;
}

bool runs_into_word(const Passage& passage, std::size_t at, std::size_t end) {
  if (end < at + 3 || passage.vietnamese(end - 1) || !passage.vietnamese(end - 2) ||
      !(passage.phrase(PhraseKind::family, at).attributes & attribute::family::common))
    return false;
  const std::string_view word = passage.text(end - 1, end);
  const auto has = [&](auto is) { return std::any_of(word.begin(), word.end(), is); };
  return has([](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }) &&
         !has([](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace timtin
