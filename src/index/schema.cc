// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/schema.h"

#include <algorithm>

namespace timtin {
namespace {

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_ignoring_ascii_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

}  // namespace

const FieldRow* find_field(std::string_view name) {
  const auto found = std::find_if(schema.begin(), schema.end(), [&](const FieldRow& row) {
    return equal_ignoring_ascii_case(row.name, name) ||
           equal_ignoring_ascii_case(row.vietnamese, name);
  });
  return found == schema.end() ? nullptr : &*found;
}

}  // namespace timtin
