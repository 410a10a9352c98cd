// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/evidence.h"

#include <fmt/format.h>

#include <algorithm>

#include "index/official_records.h"
#include "query/register/typed_words.h"

namespace timtin::registry {
namespace {

/// `20210625` and on -> `2021-06-25`, less where less is known.
std::string day_of(std::string_view published) {
  std::string day(published.substr(0, 4));
  if (published.size() >= 6) day += fmt::format("-{}", published.substr(4, 2));
  if (published.size() >= 8) day += fmt::format("-{}", published.substr(6, 2));
  return day;
}

class Reader {
 public:
  Reader(const Lexicons& lexicons, const Corrections& corrections, Analyzer& analyzer)
      : lexicons_(lexicons), corrections_(corrections), analyzer_(analyzer) {}

  void clear() {
    evidence_ = {};
    name_ids_.clear();
    post_ids_.clear();
    source_ids_.clear();
  }

  void add(const ArticleRecords& article) {
    const std::string day = day_of(article.published);
    const SourceId source = id_of(source_ids_, article.source, [&](std::string text) {
      evidence_.sources.push_back(std::move(text));
    });
    for (const OfficialRecord& official : article.officials) {
      const NameId name = name_of(official.name);
      if (evidence_.names[name].forms.empty()) continue;
      Mention mention{article.document, name, source, official.state, day, {}};
      for (const std::string_view position : official.positions)
        if (const PostId post = post_of(position); !is_hidden(name, post))
          mention.posts.push_back(post);
      std::sort(mention.posts.begin(), mention.posts.end());
      mention.posts.erase(std::unique(mention.posts.begin(), mention.posts.end()),
                          mention.posts.end());
      if (!mention.posts.empty()) evidence_.mentions.push_back(std::move(mention));
    }
  }

  OfficialEvidence take() { return std::move(evidence_); }

 private:
  using Ids = std::unordered_map<std::string, std::uint32_t>;

  template <typename Make>
  static std::uint32_t id_of(Ids& ids, std::string_view text, Make make) {
    const auto [entry, added] =
        ids.try_emplace(std::string(text), static_cast<std::uint32_t>(ids.size()));
    if (added) make(entry->first);
    return entry->second;
  }

  NameId name_of(std::string_view text) {
    return id_of(name_ids_, text, [&](std::string written) {
      Forms forms = forms_of(written, analyzer_);
      std::string key = join_forms(forms);
      evidence_.names.push_back({std::move(written), std::move(forms), std::move(key)});
    });
  }

  PostId post_of(std::string_view text) {
    return id_of(post_ids_, text, [&](std::string written) {
      PostParts parts = post_parts(written, lexicons_, analyzer_);
      evidence_.posts.push_back({std::move(written), std::move(parts)});
    });
  }

  bool is_hidden(NameId name, PostId post) const {
    const auto& posts = corrections_.hidden_posts(evidence_.names[name].key);
    return std::any_of(posts.begin(), posts.end(), [&](const std::string& hidden) {
      return hidden.empty() ||
             TypedWords(hidden, lexicons_, analyzer_).begin(evidence_.posts[post].parts.reading);
    });
  }

  const Lexicons& lexicons_;
  const Corrections& corrections_;
  Analyzer& analyzer_;
  OfficialEvidence evidence_;
  Ids name_ids_, post_ids_, source_ids_;
};

}  // namespace

OfficialEvidence read_evidence(const Index& index, const Lexicons& lexicons,
                               const Corrections& corrections, Analyzer& analyzer) {
  Reader reader(lexicons, corrections, analyzer);
  for_each_official(
      index, [&] { reader.clear(); }, [&](const ArticleRecords& article) { reader.add(article); });
  return reader.take();
}

}  // namespace timtin::registry
