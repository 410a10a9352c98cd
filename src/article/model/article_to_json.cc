// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/article_to_json.h"

#include "article/model/evidence_part.h"

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

void append_evidence(JsonWriter& writer, const std::vector<Evidence>& evidence) {
  writer.begin_array("evidence");
  for (const Evidence& range : evidence) append_place(writer, range);
  writer.end_array();
}

void append_officials(JsonWriter& writer, const std::vector<Official>& officials, bool evidence) {
  writer.begin_array("officials");
  for (const Official& official : officials) {
    writer.begin_object();
    writer.text("name", official.name);
    writer.texts("positions", official.positions);
    writer.text("kind", official.state ? "official" : "other");
    if (evidence) append_evidence(writer, official.evidence);
    writer.end_object();
  }
  writer.end_array();
}

void append_topics(JsonWriter& writer, const std::vector<TopicScore>& topics) {
  writer.begin_array("topics");
  for (const TopicScore& topic : topics) {
    writer.begin_object();
    writer.text("id", topic.id);
    writer.name("score").decimal(topic.score);
    writer.end_object();
  }
  writer.end_array();
}

void append_abbreviations(JsonWriter& writer, const std::map<std::string, std::string>& pairs) {
  writer.begin_object("abbreviations");
  for (const auto& [short_form, long_form] : pairs) writer.text(short_form, long_form);
  writer.end_object();
}

void append_boilerplate(JsonWriter& writer, const std::vector<BoilerplateLine>& boilerplate,
                        bool reasons) {
  std::vector<std::string> texts, why;
  for (const BoilerplateLine& line : boilerplate) {
    texts.push_back(line.text);
    why.push_back(line.reason);
  }
  writer.texts("boilerplate", texts);
  if (reasons) writer.texts("boilerplate_reasons", why);
}

std::size_t expected_size(const Article& article) {
  std::size_t size = 1024 + article.title.size() + article.lead.size();
  for (const std::string& paragraph : article.body) size += paragraph.size() + 16;
  return size;
}

}  // namespace

void append_place(JsonWriter& writer, const Evidence& place) {
  writer.begin_array();
  writer.text(name_of(place.part));
  for (const std::uint64_t number : {place.paragraph, place.begin, place.end})
    writer.number(number);
  writer.end_array();
}

void append_members(JsonWriter& writer, const Article& article, bool evidence) {
  writer.text("id", article.id);
  writer.text("url", article.url);
  writer.text("path", article.path);
  writer.text("source", article.source);
  writer.text("section", article.section);
  writer.text("title", article.title);
  writer.text("lead", article.lead);
  writer.text("body", joined_lines(article.body));
  writer.text("author", article.author);
  writer.text("published", article.published ? to_string(*article.published) : std::string());
  writer.texts("captions", article.captions);
  writer.texts("tags", article.tags);
  writer.text("charset", article.charset);
  writer.texts("flags", article.flags);
  append_officials(writer, article.officials, evidence);
  append_topics(writer, article.topics);
  writer.texts("documents", article.documents);
  append_abbreviations(writer, article.abbreviations);
  writer.text("key", article.key);
  writer.name("charset_score").decimal(article.charset_score);
  writer.text("cluster", article.cluster);
  append_boilerplate(writer, article.boilerplate, evidence);
  if (article.added) writer.text("added", to_string(*article.added));
}

std::string to_json(const Article& article, bool evidence) {
  std::string out;
  out.reserve(expected_size(article));
  JsonWriter writer(out);
  writer.begin_object();
  append_members(writer, article, evidence);
  writer.end_object();
  return out;
}

}  // namespace timtin
