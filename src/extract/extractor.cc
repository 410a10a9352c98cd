// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "extract/definitions.h"
#include "extract/documents.h"
#include "extract/lexicons.h"
#include "extract/officials.h"
#include "extract/passage.h"
#include "extract/people.h"
#include "extract/syllables.h"
#include "extract/topics.h"

namespace timtin {

struct Extractor::Impl {
  /// Read once; its buffers are used again for the next article.
  struct Paragraph {
    Passage passage;
    std::vector<Mention> mentions;
  };

  Impl(std::shared_ptr<const Lexicons> shared, Analyzer& analyzer_used)
      : lexicons(std::move(shared)),
        syllables(Lexicons::Impl::of(*lexicons).symbols, analyzer_used),
        people(Lexicons::Impl::of(*lexicons), analyzer_used),
        topics(Lexicons::Impl::of(*lexicons)),
        analyzer(analyzer_used) {}

  std::shared_ptr<const Lexicons> lexicons;
  SyllableTable syllables;
  People people;
  TopicTally topics;
  Documents documents;
  const Analyzer& analyzer;
  std::vector<Paragraph> paragraphs;
  std::unordered_map<std::string, std::optional<std::size_t>> named_topics;  ///< by section or tag

  std::optional<std::size_t> topic_named(const std::string& name);
  void add_named(const Article& article);
};

/// The topic of a section or a tag, looked up once.
std::optional<std::size_t> Extractor::Impl::topic_named(const std::string& name) {
  constexpr std::size_t most_names = 4096;
  if (named_topics.size() > most_names) named_topics.clear();
  const auto [found, added] = named_topics.try_emplace(name);
  if (!added) return found->second;
  if (const auto id = lexicons->topic_id(name)) {
    const auto& all = lexicons->topics();
    found->second = static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const auto& t) { return t.id == *id; }) -
        all.begin());
  }
  return found->second;
}

/// `Thời sự > Giao thông`: each part of the section, and each tag.
void Extractor::Impl::add_named(const Article& article) {
  constexpr double section_weight = 18;
  constexpr double tag_weight = 9;
  constexpr std::size_t most_tags = 32;
  const std::string& section = article.section;
  for (std::size_t at = 0; at < section.size();) {
    const std::size_t end = std::min(section.find_first_of(">/|", at), section.size());
    const std::string part = section.substr(at, end - at);
    if (const auto topic = topic_named(part)) topics.add_named(*topic, part, section_weight);
    at = end + 1;
  }
  for (std::size_t i = 0; i < std::min(article.tags.size(), most_tags); ++i)
    if (const auto topic = topic_named(article.tags[i]))
      topics.add_named(*topic, article.tags[i], tag_weight);
}

Extractor::Extractor(std::shared_ptr<const Lexicons> lexicons, Analyzer& analyzer)
    : impl_(std::make_unique<Impl>(std::move(lexicons), analyzer)) {}
Extractor::~Extractor() = default;

void Extractor::extract(Article& article, const AnalyzedArticle& analyzed) {
  auto& paragraphs = impl_->paragraphs;
  if (paragraphs.size() < analyzed.size()) paragraphs.resize(analyzed.size());
  impl_->people.clear();
  impl_->topics.clear();
  impl_->documents.clear();
  article.abbreviations.clear();
  for (std::size_t i = 0; i < analyzed.size(); ++i) {
    auto& [passage, mentions] = paragraphs[i];
    passage.read(analyzed[i], impl_->syllables, Lexicons::Impl::of(*impl_->lexicons));
    mentions = read_mentions(passage);
    collect_officials(passage, mentions, impl_->people);
    impl_->documents.collect(passage);
    collect_definitions(passage, impl_->analyzer, article.abbreviations);
    impl_->topics.add(passage);
  }
  impl_->people.resolve_surnames();
  for (std::size_t i = 0; i < analyzed.size(); ++i)
    resolve_anaphora(paragraphs[i].passage, paragraphs[i].mentions, impl_->people);
  impl_->add_named(article);
  article.officials = impl_->people.officials(article.abbreviations);
  article.topics = impl_->topics.scores();
  article.documents = impl_->documents.names();
}

std::vector<TopicPhrase> Extractor::topic_phrases() const { return impl_->topics.phrases(); }

}  // namespace timtin
