// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The names under which content systems keep the fields of an article, in English and Vietnamese.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace timtin {

enum class RecordField : std::uint8_t {
  id,
  url,
  source,
  section,
  title,
  lead,
  body,
  captions,
  author,
  date,
  datetime,
  tags,
  key,
  path,
  charset,
  charset_score,
  flags,
};

inline constexpr std::size_t record_field_count = 17;

struct FieldName {
  RecordField field;
  unsigned rank;  ///< of several names of one field in a record the lowest with a value counts
};

/// Case, marks, spaces, `_` and `-` do not matter: `tieu_de`, `Tiêu đề`, `pubDate`.
std::optional<FieldName> find_record_field(std::string_view name);

}  // namespace timtin
