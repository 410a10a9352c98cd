// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
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

  /// What reads the articles of one spelling.
  struct Reader {
    Reader(const Lexicons::Impl& read_lexicons, Analyzer& analyzer)
        : lexicons(read_lexicons),
          syllables(lexicons, analyzer),
          people(lexicons, analyzer, names),
          topics(lexicons) {}

    const Lexicons::Impl& lexicons;
    SyllableTable syllables;
    ArticleNames names;
    People people;
    TopicTally topics;
  };

  Impl(std::shared_ptr<const Lexicons> shared, Analyzer& analyzer_used)
      : lexicons(std::move(shared)),
        analyzer(analyzer_used),
        marked(Lexicons::Impl::of(*lexicons), analyzer_used) {}

  std::shared_ptr<const Lexicons> lexicons;
  Analyzer& analyzer;
  Reader marked;
  std::unique_ptr<Reader> plain;  ///< made for the first article without marks
  Reader* last = &marked;
  Documents documents;
  std::vector<Paragraph> paragraphs;
  std::unordered_map<std::string, std::optional<std::size_t>> named_topics;  ///< by section or tag

  bool is_plain(const Article& article, const AnalyzedArticle& analyzed);
  Reader& reader_of(const Article& article, const AnalyzedArticle& analyzed);
  std::optional<std::size_t> topic_named(const std::string& name);
  void add_named(const Article& article);
};

/// As the importer says; of what is too short for that, a few words that could all have marks.
bool Extractor::Impl::is_plain(const Article& article, const AnalyzedArticle& analyzed) {
  constexpr std::size_t least = 5;
  constexpr std::size_t judged = 20;  // where is_unaccented() begins to judge
  const auto& flags = article.flags;
  if (std::find(flags.begin(), flags.end(), "unaccented") != flags.end()) return true;
  std::size_t words = 0;
  std::size_t vietnamese = 0;
  for (const AnalyzedParagraph& paragraph : analyzed) {
    words += paragraph.tokens.size();
    if (words >= judged) return false;
    for (const Token& token : paragraph.tokens) {
      const Syllable& syllable = marked.syllables[token.form];
      if (syllable.marked) return false;
      vietnamese += syllable.word.vietnamese;
    }
  }
  return words >= least && 4 * vietnamese >= 3 * words;
}

Extractor::Impl::Reader& Extractor::Impl::reader_of(const Article& article,
                                                    const AnalyzedArticle& analyzed) {
  if (!is_plain(article, analyzed)) return marked;
  if (!plain) plain = std::make_unique<Reader>(Lexicons::Impl::plain_of(*lexicons), analyzer);
  return *plain;
}

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
    if (const auto topic = topic_named(part)) last->topics.add_named(*topic, part, section_weight);
    at = end + 1;
  }
  for (std::size_t i = 0; i < std::min(article.tags.size(), most_tags); ++i)
    if (const auto topic = topic_named(article.tags[i]))
      last->topics.add_named(*topic, article.tags[i], tag_weight);
}

namespace {

/// Whoever is `Chủ tịch` there is one of a firm or a club. Elsewhere it is often the statesman.
bool is_of_firms(const std::vector<TopicScore>& topics) {
  constexpr auto firms = std::to_array<std::string_view>({"doanh-nghiep", "tai-chinh", "the-thao"});
  return !topics.empty() && std::find(firms.begin(), firms.end(), topics.front().id) != firms.end();
}

}  // namespace

Extractor::Extractor(std::shared_ptr<const Lexicons> lexicons, Analyzer& analyzer)
    : impl_(std::make_unique<Impl>(std::move(lexicons), analyzer)) {}
Extractor::~Extractor() = default;

void Extractor::extract(Article& article, const AnalyzedArticle& analyzed) {
  auto& paragraphs = impl_->paragraphs;
  if (paragraphs.size() < analyzed.size()) paragraphs.resize(analyzed.size());
  auto& [lexicons, syllables, names, people, topics] =
      *(impl_->last = &impl_->reader_of(article, analyzed));
  names.clear();
  people.clear();
  topics.clear();
  impl_->documents.clear();
  article.abbreviations.clear();
  for (std::size_t i = 0; i < analyzed.size(); ++i) {
    auto& [passage, mentions] = paragraphs[i];
    passage.read(analyzed[i], syllables, lexicons);
    mentions = read_mentions(passage);
    names.collect(passage, mentions);
    impl_->documents.collect(passage);
    collect_definitions(passage, impl_->analyzer, article.abbreviations);
    topics.add(passage, mentions);
  }
  for (std::size_t i = 0; i < analyzed.size(); ++i)
    collect_officials(paragraphs[i].passage, paragraphs[i].mentions, names, people);
  people.resolve_surnames();
  for (std::size_t i = 0; i < analyzed.size(); ++i)
    resolve_anaphora(paragraphs[i].passage, paragraphs[i].mentions, people);
  impl_->add_named(article);
  article.topics = topics.scores();
  article.officials = people.officials(article.abbreviations, is_of_firms(article.topics));
  article.documents = impl_->documents.names();
}

std::vector<TopicPhrase> Extractor::topic_phrases() const { return impl_->last->topics.phrases(); }

}  // namespace timtin
