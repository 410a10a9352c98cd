// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/archive_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "article/model/source_table.h"
#include "cli/archives.h"
#include "cli/places.h"
#include "index/remote/far_side.h"
#include "text/message.h"
#include "timtin/search.h"

namespace timtin::cli {
namespace {

/// Newest articles of a topic whose phrases are added up.
constexpr std::uint32_t sampled_articles = 20;
constexpr std::size_t shown_phrases = 5;

/// What speaks for topics in an archive.
class TopicEvidence {
 public:
  TopicEvidence(const Index& index, std::shared_ptr<const Lexicons> lexicons)
      : searcher_(index, lexicons), extractor_(std::move(lexicons), analyzer_) {
    const FacetsResult topics = searcher_.count_by(parse_query("*", {}), Facet::topic, {});
    for (const FacetCount& count : topics.facets) counts_[count.value] = count.articles;
  }

  std::uint64_t articles(const std::string& topic) const {
    const auto found = counts_.find(topic);
    return found == counts_.end() ? 0 : found->second;
  }

  /// `giải ngân, vốn đầu tư công`: the strongest ones.
  std::string phrases(const std::string& topic) {
    if (articles(topic) == 0) return {};
    SearchOptions options;
    options.sort = Sort::newest;
    options.limit = sampled_articles;
    const ParsedQuery query = parse_query("topic:" + topic, {});
    std::map<std::string, double> weights;
    for (Hit& hit : searcher_.search(query, options).hits) {
      extractor_.extract(hit.article, analyze(hit.article, analyzer_));
      for (const TopicPhrase& phrase : extractor_.topic_phrases())
        if (phrase.topic == topic) weights[phrase.phrase] += phrase.weight;
    }
    std::vector<std::pair<double, std::string>> ranked;
    ranked.reserve(weights.size());
    for (const auto& [phrase, weight] : weights) ranked.emplace_back(-weight, phrase);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> best;
    for (const auto& [weight, phrase] : ranked)
      if (best.size() < shown_phrases) best.push_back(phrase);
    return fmt::format("{}", fmt::join(best, ", "));
  }

 private:
  Searcher searcher_;
  Analyzer analyzer_;
  Extractor extractor_;
  std::map<std::string, std::uint64_t> counts_;
};

std::string name_of(DefinedAbbreviation::Use use) {
  switch (use) {
    case DefinedAbbreviation::Use::lexicon:
      return "lexicon";
    case DefinedAbbreviation::Use::learned:
      return "used";
    case DefinedAbbreviation::Use::ambiguous:
      return "ambiguous";
    case DefinedAbbreviation::Use::rare:
      break;
  }
  return "unused";
}

}  // namespace

bool has_archive(const GlobalOptions& options) {
  const std::vector<std::string> archives = archive_paths(options);
  return std::any_of(archives.begin(), archives.end(), [](const std::string& archive) {
    return remote::is_remote(archive) || is_archive(archive);
  });
}

Table topics_table(const Index* index) {
  Table table{{"id", "vietnamese", "english", "articles", "phrases"}, {}};
  const auto lexicons = Lexicons::load(data_directory());
  std::optional<TopicEvidence> evidence;
  if (index != nullptr) evidence.emplace(*index, lexicons);
  for (const auto& topic : lexicons->topics())
    table.rows.push_back({topic.id, topic.vietnamese, topic.english,
                          evidence ? std::optional(evidence->articles(topic.id)) : std::nullopt,
                          evidence ? evidence->phrases(topic.id) : ""});
  return table;
}

Table sources_table(const Index* index) {
  Table table{{"host", "name", "articles"}, {}};
  std::optional<Searcher> searcher;
  if (index != nullptr) searcher.emplace(*index, Lexicons::open(data_directory()));
  const SourceTable sources(data_directory() + "/sources.tsv");
  for (const auto& [host, name] : sources.names()) {
    const ParsedQuery query = parse_query("source:\"" + host + '"', {});
    table.rows.push_back(
        {host, name, searcher ? std::optional(searcher->count(query, {}).total) : std::nullopt});
  }
  return table;
}

Table abbreviations_table(const Index& index) {
  Table table{{"short", "long", "articles", "use"}, {}};
  Searcher searcher(index, Lexicons::open(data_directory()));
  for (const DefinedAbbreviation& defined : searcher.abbreviations())
    table.rows.push_back({defined.brief, defined.full, defined.articles, name_of(defined.use)});
  return table;
}

}  // namespace timtin::cli
