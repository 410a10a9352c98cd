// SPDX-License-Identifier: GPL-2.0-or-later
#include <stdexcept>

#include "article/line/paragraphs.h"
#include "article/model/evidence_part.h"
#include "article/model/json_parser.h"
#include "timtin/article.h"

namespace timtin {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(const char* what) {
  throw std::invalid_argument(std::string("stored article: ") + what);
}

json& member(json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) refuse(name);
  return *found;
}

std::string take_text(json& value) {
  if (!value.is_string()) refuse("not a string");
  return std::move(value.get_ref<std::string&>());
}

std::vector<std::string> take_texts(json& value) {
  if (!value.is_array()) refuse("not an array");
  std::vector<std::string> texts;
  texts.reserve(value.size());
  for (json& element : value) texts.push_back(take_text(element));
  return texts;
}

std::uint32_t offset(const json& value) {
  const bool fits = value.is_number_unsigned() && value.get<std::uint64_t>() <= UINT32_MAX;
  if (!fits) refuse("not an offset");
  return value.get<std::uint32_t>();
}

Evidence take_evidence(json& value) {
  if (!value.is_array() || value.size() != 4) refuse("evidence");
  const auto part = part_from_name(take_text(value[0]));
  if (!part) refuse("part");
  return {*part, offset(value[1]), offset(value[2]), offset(value[3])};
}

Official take_official(json& value) {
  if (!value.is_object()) refuse("official");
  Official official;
  official.name = take_text(member(value, "name"));
  official.positions = take_texts(member(value, "positions"));
  official.state = take_text(member(value, "kind")) == "official";
  const auto evidence = value.find("evidence");
  if (evidence == value.end()) return official;
  if (!evidence->is_array()) refuse("evidence");
  for (json& range : *evidence) official.evidence.push_back(take_evidence(range));
  return official;
}

double score_of(json& value) {
  if (value.is_number()) return value.get<double>();
  // parse_json() keeps fractions as they were written.
  const std::string written = take_text(value);
  try {
    return json::parse(written).get<double>();
  } catch (const json::exception&) {
    refuse("score");
  }
}

void take_derived(json& object, Article& article) {
  json& officials = member(object, "officials");
  json& topics = member(object, "topics");
  json& abbreviations = member(object, "abbreviations");
  if (!officials.is_array() || !topics.is_array() || !abbreviations.is_object())
    refuse("derived field");
  for (json& official : officials) article.officials.push_back(take_official(official));
  for (json& topic : topics) {
    if (!topic.is_object()) refuse("topic");
    article.topics.push_back({take_text(member(topic, "id")), score_of(member(topic, "score"))});
  }
  article.documents = take_texts(member(object, "documents"));
  for (auto& [short_form, long_form] : abbreviations.items())
    article.abbreviations.emplace(short_form, take_text(long_form));
}

std::optional<Published> take_published(json& value) {
  const std::string text = take_text(value);
  if (text.empty()) return std::nullopt;
  auto published = published_from_string(text);
  if (!published) refuse("published");
  return published;
}

void take_boilerplate(json& object, Article& article) {
  if (!object.contains("boilerplate")) return;
  std::vector<std::string> texts = take_texts(member(object, "boilerplate"));
  std::vector<std::string> reasons(texts.size());
  if (object.contains("boilerplate_reasons"))
    reasons = take_texts(member(object, "boilerplate_reasons"));
  if (reasons.size() != texts.size()) refuse("boilerplate_reasons");
  for (std::size_t i = 0; i < texts.size(); ++i)
    article.boilerplate.push_back({std::move(texts[i]), std::move(reasons[i])});
}

}  // namespace

Article article_from_json(std::string_view text) {
  ParsedJson parsed = parse_json(text);
  if (parsed.status != JsonStatus::complete || !parsed.value.is_object()) refuse("not an object");
  json& object = parsed.value;
  Article article;
  article.id = take_text(member(object, "id"));
  article.url = take_text(member(object, "url"));
  article.path = take_text(member(object, "path"));
  article.source = take_text(member(object, "source"));
  article.section = take_text(member(object, "section"));
  article.title = take_text(member(object, "title"));
  article.lead = take_text(member(object, "lead"));
  article.body = split_lines(take_text(member(object, "body")));
  article.author = take_text(member(object, "author"));
  article.published = take_published(member(object, "published"));
  article.captions = take_texts(member(object, "captions"));
  article.tags = take_texts(member(object, "tags"));
  article.charset = take_text(member(object, "charset"));
  article.flags = take_texts(member(object, "flags"));
  take_derived(object, article);
  article.key = take_text(member(object, "key"));
  if (const auto score = object.find("charset_score"); score != object.end())
    article.charset_score = score_of(*score);
  if (const auto cluster = object.find("cluster"); cluster != object.end())
    article.cluster = take_text(*cluster);
  take_boilerplate(object, article);
  if (const auto added = object.find("added"); added != object.end())
    article.added = take_published(*added);
  return article;
}

}  // namespace timtin
