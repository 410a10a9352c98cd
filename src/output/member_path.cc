// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/member_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "text/ascii.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::output {
namespace {

constexpr std::array<std::string_view, 30> members{
    "rank",     "score", "id",           "published",     "source",      "section",
    "title",    "lead",  "body",         "author",        "url",         "officials",
    "topics",   "tags",  "snippet",      "snippets",      "documents",   "abbreviations",
    "captions", "path",  "key",          "cluster",       "copies",      "charset",
    "flags",    "why",   "title_marked", "charset_score", "boilerplate", "added"};

constexpr std::size_t most_steps = 8;

bool is_name_letter(char c) { return ascii::is_letter(c) || ascii::is_digit(c) || c == '_'; }

[[noreturn]] void refuse(std::string_view path) {
  throw Error(ErrorCode::usage, tr("there is no field \"{}\" of a hit", printable_line(path)),
              tr("use one of: {}", fmt::format("{}", fmt::join(members, ", "))));
}

/// The number of `[number]` at the beginning of `rest`, which is taken away; or nothing.
std::optional<std::size_t> take_index(std::string_view& rest) {
  std::size_t index = 0;
  if (!rest.starts_with('[')) return std::nullopt;
  const auto [end, failure] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), index);
  if (failure != std::errc() || end == rest.data() + rest.size() || *end != ']')
    return std::nullopt;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()) + 1);
  return index;
}

std::string text_of_object(const Json& object) {
  for (const char* const name : {"name", "id", "text"})
    if (const auto found = object.find(name); found != object.end()) return text_of(*found);
  std::string text;
  for (const auto& [name, value] : object.items())
    text += (text.empty() ? "" : "; ") + printable_line(name) + ": " + text_of(value);
  return text;
}

}  // namespace

MemberPath::MemberPath(std::string_view text) : text_(text) {
  for (std::string_view rest = text;; rest.remove_prefix(1)) {
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_name_letter);
    Step step{std::string(rest.begin(), end), std::nullopt};
    rest.remove_prefix(step.name.size());
    if (step.name.empty() || steps_.size() == most_steps) refuse(text);
    step.index = take_index(rest);
    steps_.push_back(std::move(step));
    if (rest.empty()) break;
    if (!rest.starts_with('.')) refuse(text);
  }
  if (std::find(members.begin(), members.end(), steps_.front().name) == members.end()) refuse(text);
}

const Json& MemberPath::find(const Json& hit) const {
  static const Json nothing;
  const Json* at = &hit;
  for (const Step& step : steps_) {
    if (!at->is_object()) return nothing;
    const auto member = at->find(step.name);
    if (member == at->end()) return nothing;
    at = &*member;
    if (!step.index) continue;
    if (!at->is_array() || *step.index >= at->size()) return nothing;
    at = &(*at)[*step.index];
  }
  return *at;
}

Json members_of(const ShownHit& shown) {
  Json hit = Json::parse(hits_jsonl({shown}));
  hit["snippet"] = shown.snippets.empty() ? std::string() : shown.snippets.front().text;
  return hit;
}

std::string text_of(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return printable_line(value.get_ref<const std::string&>());
  if (value.is_object()) return text_of_object(value);
  if (!value.is_array()) return value.dump();
  std::string text;
  for (const Json& each : value) text += (text.empty() ? "" : "; ") + text_of(each);
  return text;
}

}  // namespace timtin::output
