// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/json_values.h"

#include <algorithm>
#include <array>

namespace timtin {
namespace {

using nlohmann::json;

/// The members that hold the text of an object which stands in the place of a text.
constexpr std::array<const char*, 11> wrapper_members{"$oid",     "$date", "$numberLong", "name",
                                                      "rendered", "text",  "content",     "value",
                                                      "caption",  "#text", "@value"};

const json* wrapped(const json& object) {
  for (const char* name : wrapper_members) {
    const auto found = object.find(name);
    if (found != object.end()) return &*found;
  }
  return nullptr;
}

/// A string or a number.
std::optional<std::string> take_scalar(json& value) {
  auto* inner = const_cast<json*>(innermost_value(value));
  if (inner == nullptr) return std::nullopt;
  if (inner->is_null()) return std::string();
  if (inner->is_number()) return inner->dump();
  if (!inner->is_string()) return std::nullopt;
  std::string text = std::move(inner->get_ref<std::string&>());
  std::erase(text, '\0');
  return text;
}

}  // namespace

const json* innermost_value(const json& value) {
  const json* inner = &value;
  while (inner != nullptr && inner->is_object()) inner = wrapped(*inner);
  return inner;
}

bool is_empty_value(const json& value) {
  return value.is_string() ? value.get_ref<const std::string&>().empty() : value.empty();
}

std::optional<std::vector<std::string>> take_json_texts(json& value) {
  std::vector<std::string> texts;
  if (!value.is_array()) {
    auto text = take_scalar(value);
    if (!text) return std::nullopt;
    texts.push_back(std::move(*text));
    return texts;
  }
  for (json& element : value) {
    auto text = take_scalar(element);
    if (!text) return std::nullopt;
    texts.push_back(std::move(*text));
  }
  return texts;
}

std::optional<std::string> take_json_text(json& value) {
  if (!value.is_array()) return take_scalar(value);
  const auto texts = take_json_texts(value);
  if (!texts) return std::nullopt;
  std::string joined;
  for (const std::string& text : *texts) {
    if (!joined.empty() && !text.empty()) joined += ", ";
    joined += text;
  }
  return joined;
}

std::string json_date_text(json& value) {
  if (auto text = take_json_text(value)) return *text;
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace timtin
