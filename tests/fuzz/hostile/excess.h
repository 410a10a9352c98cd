// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Too much of something.
#pragma once

#include "hostile_file.h"

namespace timtin::hostile {

/// `text` as often as it takes for so many bytes.
inline std::string repeated(std::string_view text, std::size_t bytes) {
  std::string all;
  all.reserve(bytes + text.size());
  while (all.size() < bytes) all += text;
  return all;
}

/// Bytes: mostly few, sometimes more than an article may have.
inline std::size_t amount(Random& random) {
  constexpr std::size_t most = 10u << 20;
  return random.one_in(40) ? random.below(most) : random.below(100'000);
}

/// Opened as often as it is closed; `bytes` of both.
inline std::string nested(std::string_view open, std::string_view inside, std::string_view close,
                          std::size_t bytes) {
  const std::size_t depth = bytes / (open.size() + close.size() + 1);
  return repeated(open, depth * open.size()).append(inside) + repeated(close, depth * close.size());
}

}  // namespace timtin::hostile
