// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Reading a text field by field, or line by line, from the front.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

namespace timtin {

/// Takes what stands before the next `end` off the beginning of `text`, and the `end`; nothing if
/// there is none.
inline std::optional<std::string_view> take_until(std::string_view& text, char end) {
  const std::size_t at = text.find(end);
  if (at == text.npos) return std::nullopt;
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at + 1);
  return taken;
}

/// The same; all of `text` if there is none: the last field needs no end.
inline std::string_view take_field(std::string_view& text, char end) {
  if (const auto taken = take_until(text, end)) return *taken;
  return std::exchange(text, {});
}

}  // namespace timtin
