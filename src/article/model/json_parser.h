// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Hostile bytes -> a JSON tree of limited depth. No exceptions: bad input is a value.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>

namespace timtin {

inline constexpr std::size_t max_json_depth = 64;
/// Of one record; a value in memory is many times as large as in the text.
inline constexpr std::size_t max_json_values = 500'000;

enum class JsonStatus : unsigned char {
  complete,
  malformed,
  too_deep,  ///< objects and arrays nested deeper than max_json_depth
  too_many,  ///< more than max_json_values
};

struct ParsedJson {
  JsonStatus status = JsonStatus::malformed;
  nlohmann::json value;      ///< meaningful when complete
  std::size_t position = 0;  ///< the byte, from 0, at which it could not go on; when malformed
};

/// The whole of `text` is one value. Of a member that occurs twice the last one counts. A number
/// that is no 64-bit integer is kept as the string that was written, so that no digit is lost. A
/// lone surrogate escape (`\ud83d`) becomes U+FFFD; what is no JSON but written by programs (NaN,
/// `ISODate("2020-03-05")`) becomes null, or what is in the brackets.
ParsedJson parse_json(std::string_view text);

}  // namespace timtin
