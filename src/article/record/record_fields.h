// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The names under which content systems keep the fields of an article, in English and Vietnamese.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
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
  boilerplate,
  added,
};

inline constexpr std::size_t record_field_count = 19;

struct FieldName {
  RecordField field;
  unsigned rank;  ///< of several names of one field in a record the lowest with a value counts
};

/// Case, marks, spaces, `_` and `-` do not matter: `tieu_de`, `Tiêu đề`, `pubDate`.
std::optional<FieldName> find_record_field(std::string_view name);

/// The names that count in one import: those of the user before those of the table.
class FieldNames {
 public:
  FieldNames() = default;

  /// `chosen`: field -> the name that it has in the input. Throws Error(usage) if there is no such
  /// field, or two have one name.
  explicit FieldNames(const std::map<std::string, std::string>& chosen);

  /// As find_record_field().
  std::optional<FieldName> find(std::string_view name) const;

 private:
  std::map<std::string, RecordField> chosen_;  ///< by name, without what does not matter
};

}  // namespace timtin
