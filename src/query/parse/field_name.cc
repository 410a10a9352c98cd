// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parse/field_name.h"

#include <string>

#include "query/parse/code_points.h"

namespace timtin::query {

const FieldRow* typed_field(std::string_view name) {
  if (const FieldRow* const row = find_field(name)) return row;
  std::string joined = plain_letters(name);
  std::erase_if(joined, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  const FieldRow* const row = find_field(joined);
  // Only the Vietnamese names have marks and syllables.
  return row != nullptr && row->vietnamese == joined ? row : nullptr;
}

bool is_keyword(std::string_view name) {
  const std::string plain = plain_letters(name);
  return plain == "exact" || plain == "any" || plain == "like";
}

}  // namespace timtin::query
