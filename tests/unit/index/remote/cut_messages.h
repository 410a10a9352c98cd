// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "index/remote/wire.h"

namespace timtin::remote {

/// What encode() makes of them.
template <typename... Values>
std::string message_of(const Values&... values) {
  Encoder encoder;
  encode(encoder, values...);
  return encoder.take();
}

/// Each beginning of it is refused by `read`.
template <typename Read>
void check_cut(const std::string& message, Read read) {
  for (std::size_t bytes = 0; bytes < message.size(); ++bytes) {
    Decoder cut(std::string_view(message).substr(0, bytes));
    CHECK_THROWS_AS(read(cut), Malformed);
  }
}

}  // namespace timtin::remote
