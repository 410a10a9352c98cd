// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/json_strings.h"

#include <string>
#include <vector>

#include "article/record/record_fields.h"

namespace timtin {
namespace {

using nlohmann::json;

bool is_text(RecordField field) {
  switch (field) {
    case RecordField::id:
    case RecordField::url:
    case RecordField::date:
    case RecordField::datetime:
    case RecordField::key:
    case RecordField::path:
    case RecordField::charset:
    case RecordField::charset_score:
    case RecordField::flags:
    case RecordField::added:
      return false;
    default:
      return true;
  }
}

void collect_strings(json& value, std::vector<std::string*>& strings) {
  if (value.is_string())
    strings.push_back(&value.get_ref<std::string&>());
  else if (value.is_structured())
    for (json& element : value) collect_strings(element, strings);
}

std::vector<std::string*> texts_of(json& object) {
  std::vector<std::string*> strings;
  for (auto& [name, value] : object.get_ref<json::object_t&>()) {
    const auto field = find_record_field(name);
    if (field && is_text(field->field)) collect_strings(value, strings);
  }
  return strings;
}

}  // namespace

void restore_strings(json& object, const Decoder& decoder, Decoded& decoded) {
  const std::vector<std::string*> strings = texts_of(object);
  std::string text;
  for (const std::string* string : strings) text.append(*string).append("\n");
  const CharsetReading reading = decoder.examine(text);
  bool changed = false;
  for (std::string* string : strings) changed = decoder.restore(*string, reading) || changed;
  if (changed) record_reading(reading, decoded);
}

}  // namespace timtin
