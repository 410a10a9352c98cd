// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <cmath>

#include "article/model/evidence_part.h"
#include "article/model/json_writer.h"
#include "timtin/article.h"

namespace timtin {
namespace {

std::string joined_lines(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) {
    if (&paragraph != &paragraphs.front()) text += '\n';
    text += paragraph;
  }
  return text;
}

/// `["body",0,12,31]`: part, paragraph, begin, end.
void append_evidence(std::string& out, const std::vector<Evidence>& evidence) {
  out += '[';
  for (const Evidence& range : evidence) {
    if (&range != &evidence.front()) out += ',';
    fmt::format_to(std::back_inserter(out), "[\"{}\",{},{},{}]", name_of(range.part),
                   range.paragraph, range.begin, range.end);
  }
  out += ']';
}

void append_officials(std::string& out, const std::vector<Official>& officials, bool evidence) {
  out += '[';
  for (const Official& official : officials) {
    if (&official != &officials.front()) out += ',';
    JsonObjectWriter object(out);
    object.text("name", official.name);
    object.texts("positions", official.positions);
    object.text("kind", official.state ? "official" : "other");
    if (evidence) {
      object.name("evidence");
      append_evidence(out, official.evidence);
    }
    object.finish();
  }
  out += ']';
}

/// The shortest form that reads back as the same number; JSON has neither NaN nor infinity.
void append_score(std::string& out, double score) {
  out += fmt::format("{}", std::isfinite(score) ? score : 0.0);
}

void append_topics(std::string& out, const std::vector<TopicScore>& topics) {
  out += '[';
  for (const TopicScore& topic : topics) {
    if (&topic != &topics.front()) out += ',';
    JsonObjectWriter object(out);
    object.text("id", topic.id);
    object.name("score");
    append_score(out, topic.score);
    object.finish();
  }
  out += ']';
}

void append_abbreviations(std::string& out, const std::map<std::string, std::string>& pairs) {
  JsonObjectWriter object(out);
  for (const auto& [short_form, long_form] : pairs) object.text(short_form, long_form);
  object.finish();
}

void append_boilerplate(JsonObjectWriter& object, const std::vector<BoilerplateLine>& boilerplate,
                        bool reasons) {
  std::vector<std::string> texts, why;
  for (const BoilerplateLine& line : boilerplate) {
    texts.push_back(line.text);
    why.push_back(line.reason);
  }
  object.texts("boilerplate", texts);
  if (reasons) object.texts("boilerplate_reasons", why);
}

std::size_t expected_size(const Article& article) {
  std::size_t size = 1024 + article.title.size() + article.lead.size();
  for (const std::string& paragraph : article.body) size += paragraph.size() + 16;
  return size;
}

}  // namespace

std::string to_json(const Article& article, bool evidence) {
  std::string out;
  out.reserve(expected_size(article));
  JsonObjectWriter object(out);
  object.text("id", article.id);
  object.text("url", article.url);
  object.text("path", article.path);
  object.text("source", article.source);
  object.text("section", article.section);
  object.text("title", article.title);
  object.text("lead", article.lead);
  object.text("body", joined_lines(article.body));
  object.text("author", article.author);
  object.text("published", article.published ? to_string(*article.published) : std::string());
  object.texts("captions", article.captions);
  object.texts("tags", article.tags);
  object.text("charset", article.charset);
  object.texts("flags", article.flags);
  object.name("officials");
  append_officials(out, article.officials, evidence);
  object.name("topics");
  append_topics(out, article.topics);
  object.texts("documents", article.documents);
  object.name("abbreviations");
  append_abbreviations(out, article.abbreviations);
  object.text("key", article.key);
  object.name("charset_score");
  append_score(out, article.charset_score);
  object.text("cluster", article.cluster);
  append_boilerplate(object, article.boilerplate, evidence);
  object.finish();
  return out;
}

}  // namespace timtin
