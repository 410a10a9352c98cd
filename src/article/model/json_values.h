// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The text in a JSON value, where sense can be made of it.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace timtin {

/// null, or a string, array or object without content.
bool is_empty_value(const nlohmann::json& value);

/// The value itself, or what it wraps: the string of `{"rendered": "..."}`. nullptr if an object
/// wraps nothing that is known. The depth of a parsed tree is limited.
const nlohmann::json* innermost_value(const nlohmann::json& value);

/// A string, a number, an object that wraps one (`{"$oid": "5f"}`, `{"name": "Lê Mai"}`), or an
/// array of these, joined by `, `. U+0000 is removed.
std::optional<std::string> take_json_text(nlohmann::json& value);

/// The same as a list; one text is a list of one.
std::optional<std::vector<std::string>> take_json_texts(nlohmann::json& value);

/// The text of a date, also of `{"$date": ...}`; what makes no sense is its JSON.
std::string json_date_text(nlohmann::json& value);

}  // namespace timtin
