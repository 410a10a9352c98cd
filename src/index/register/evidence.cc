// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/evidence.h"

#include <algorithm>

#include "index/register/typed_words.h"

namespace timtin::registry {
namespace {

/// `202106251530` -> 20210625; 20210600 where no more is known.
std::uint32_t day_of(std::string_view published) {
  constexpr std::size_t digits = 8;
  std::uint32_t day = 0;
  for (std::size_t i = 0; i < digits; ++i)
    day = day * 10 + (i < published.size() ? static_cast<std::uint32_t>(published[i] - '0') : 0);
  return day;
}

template <typename Make>
std::uint32_t id_of(std::unordered_map<std::string, std::uint32_t>& ids, std::string_view text,
                    Make make) {
  const auto [entry, added] =
      ids.try_emplace(std::string(text), static_cast<std::uint32_t>(ids.size()));
  if (added) make(entry->first);
  return entry->second;
}

}  // namespace

void EvidenceBuilder::add(const ArticleRecords& article) {
  const std::uint32_t day = day_of(article.published);
  const SourceId source = add_source(article.source);
  for (const OfficialRecord& official : article.officials) {
    const NameId name = name_of(official.name);
    if (evidence_.names[name].forms.empty()) continue;
    Mention mention{article.document, name, source, official.state, day, {}};
    for (const std::string_view position : official.positions)
      mention.posts.push_back(post_of(position));
    add(std::move(mention));
  }
}

void EvidenceBuilder::add(Mention mention) {
  std::erase_if(mention.posts, [&](PostId post) { return is_hidden(mention.name, post); });
  std::sort(mention.posts.begin(), mention.posts.end());
  mention.posts.erase(std::unique(mention.posts.begin(), mention.posts.end()), mention.posts.end());
  if (!mention.posts.empty()) evidence_.mentions.push_back(std::move(mention));
}

NameId EvidenceBuilder::add_name(const Name& name) {
  return id_of(name_ids_, name.text, [&](const std::string&) { evidence_.names.push_back(name); });
}

PostId EvidenceBuilder::add_post(const Post& post) {
  return id_of(post_ids_, post.text, [&](const std::string&) { evidence_.posts.push_back(post); });
}

SourceId EvidenceBuilder::add_source(std::string_view source) {
  return id_of(source_ids_, source,
               [&](const std::string& text) { evidence_.sources.push_back(text); });
}

NameId EvidenceBuilder::name_of(std::string_view text) {
  return id_of(name_ids_, text, [&](const std::string& written) {
    Forms forms = forms_of(written, analyzer_);
    std::string key = join_forms(forms);
    evidence_.names.push_back({written, std::move(forms), std::move(key)});
  });
}

PostId EvidenceBuilder::post_of(std::string_view text) {
  return id_of(post_ids_, text, [&](const std::string& written) {
    evidence_.posts.push_back({written, post_parts(written, lexicons_, analyzer_)});
  });
}

bool EvidenceBuilder::is_hidden(NameId name, PostId post) const {
  const auto& posts = corrections_.hidden_posts(evidence_.names[name].key);
  return std::any_of(posts.begin(), posts.end(), [&](const std::string& hidden) {
    return hidden.empty() ||
           TypedWords(hidden, lexicons_, analyzer_).begin(evidence_.posts[post].parts.reading);
  });
}

}  // namespace timtin::registry
