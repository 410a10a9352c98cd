// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Why an article has the officials, topics, documents and abbreviations that it has.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "article/model/article_to_json.h"
#include "article/model/evidence_part.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin {
namespace {

constexpr std::size_t shown_phrases = 12;

/// The paragraph of a piece of evidence; empty if the article has none such.
std::string_view paragraph_of(const Article& article, const Evidence& evidence) {
  switch (evidence.part) {
    case Evidence::Part::title:
      return article.title;
    case Evidence::Part::lead:
      return article.lead;
    case Evidence::Part::body:
      return evidence.paragraph < article.body.size() ? article.body[evidence.paragraph]
                                                      : std::string_view();
    case Evidence::Part::caption:
      return evidence.paragraph < article.captions.size() ? article.captions[evidence.paragraph]
                                                          : std::string_view();
  }
  return {};
}

std::string_view text_of(const Article& article, const Evidence& evidence) {
  const std::string_view paragraph = paragraph_of(article, evidence);
  const std::size_t begin = std::min<std::size_t>(evidence.begin, paragraph.size());
  return paragraph.substr(begin, std::max<std::size_t>(evidence.end, begin) - begin);
}

/// `body 3, 12–31: Phó Chủ tịch`: paragraphs from 1, bytes from 0.
std::string line_of(const Article& article, const Evidence& evidence) {
  return fmt::format("    {} {}, {}–{}: {}\n", name_of(evidence.part), evidence.paragraph + 1,
                     evidence.begin, evidence.end, printable_line(text_of(article, evidence)));
}

/// Where `words` stand first.
std::optional<Evidence> first_place(const Article& article, std::string_view words) {
  const auto look = [&](Evidence::Part part, std::size_t paragraph,
                        std::string_view text) -> std::optional<Evidence> {
    const std::size_t at = text.find(words);
    if (at == text.npos) return std::nullopt;
    return Evidence{part, static_cast<std::uint32_t>(paragraph), static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(at + words.size())};
  };
  if (const auto found = look(Evidence::Part::title, 0, article.title)) return found;
  if (const auto found = look(Evidence::Part::lead, 0, article.lead)) return found;
  for (std::size_t i = 0; i < article.body.size(); ++i)
    if (const auto found = look(Evidence::Part::body, i, article.body[i])) return found;
  for (std::size_t i = 0; i < article.captions.size(); ++i)
    if (const auto found = look(Evidence::Part::caption, i, article.captions[i])) return found;
  return std::nullopt;
}

/// What an article names, with the words as it writes them.
using Named = std::vector<std::pair<std::string, std::string>>;

Named documents_of(const Article& article) {
  Named named;
  for (const std::string& document : article.documents) named.emplace_back(document, document);
  return named;
}

Named abbreviations_of(const Article& article) {
  Named named;
  for (const auto& [brief, full] : article.abbreviations)
    named.emplace_back(fmt::format("{} = {}", brief, full), full);
  return named;
}

std::string phrases_of(const std::vector<TopicPhrase>& phrases, const std::string& topic) {
  std::string line;
  std::size_t shown = 0;
  for (const TopicPhrase& phrase : phrases) {
    if (phrase.topic != topic || shown++ == shown_phrases) continue;
    line += fmt::format("{}{} {:+.1f}", line.empty() ? "" : ", ", printable_line(phrase.phrase),
                        phrase.weight);
  }
  return line;
}

std::string named_text(const Article& article, const char* label, const Named& named) {
  std::string out;
  for (const auto& [name, words] : named) {
    out += fmt::format("  {}\n", printable_line(name));
    if (const auto place = first_place(article, words)) out += line_of(article, *place);
  }
  return out.empty() ? out : std::string(label) + ":\n" + out;
}

std::string evidence_text(const Article& article, const std::vector<TopicPhrase>& phrases) {
  std::string out, topics;
  for (const Official& official : article.officials) {
    out += fmt::format("  {}: {}\n", printable_line(official.name),
                       printable_line(fmt::format("{}", fmt::join(official.positions, "; "))));
    for (const Evidence& evidence : official.evidence) out += line_of(article, evidence);
  }
  if (!out.empty()) out = std::string(tr("Officials")) + ":\n" + out;
  for (const TopicScore& topic : article.topics)
    topics +=
        fmt::format("  {} {:.2f}: {}\n", topic.id, topic.score, phrases_of(phrases, topic.id));
  if (!topics.empty()) out += std::string(tr("Topics")) + ":\n" + topics;
  out += named_text(article, tr("Documents"), documents_of(article));
  return out + named_text(article, tr("Abbreviations"), abbreviations_of(article));
}

void append_named(JsonWriter& json, const Article& article, const Named& named) {
  json.begin_array();
  for (const auto& [name, words] : named) {
    json.begin_object();
    json.text("text", words);
    if (const auto place = first_place(article, words)) append_place(json.name("place"), *place);
    json.end_object();
  }
  json.end_array();
}

void append_phrases(JsonWriter& json, const std::vector<TopicPhrase>& phrases) {
  json.begin_array();
  for (const TopicPhrase& phrase : phrases) {
    json.begin_object();
    json.text("topic", phrase.topic);
    json.text("phrase", phrase.phrase);
    json.name("weight").decimal(phrase.weight, 2);
    json.end_object();
  }
  json.end_array();
}

std::string evidence_json(const Article& article, const std::vector<TopicPhrase>& phrases) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  append_members(json, article, true);
  json.begin_object("evidence");
  append_phrases(json.name("topics"), phrases);
  append_named(json.name("documents"), article, documents_of(article));
  append_named(json.name("abbreviations"), article, abbreviations_of(article));
  json.end_object();
  json.end_object();
  return out + '\n';
}

}  // namespace

std::string render_evidence(const Article& article, const std::vector<TopicPhrase>& phrases,
                            Format format) {
  return format == Format::text ? evidence_text(article, phrases) : evidence_json(article, phrases);
}

}  // namespace timtin
