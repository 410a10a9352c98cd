// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/evidence.h"

#include <algorithm>
#include <iterator>

#include "extract/name_fit.h"
#include "index/register/register_table.h"
#include "index/register/typed_words.h"
#include "timtin/text.h"

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

}  // namespace

ParsedBefore::ParsedBefore(const RegisterTable& table) : table_(table) {
  names_.reserve(table.names());
  for (std::uint32_t name = 0; name < table.names(); ++name)
    names_.emplace(table.text(Section::name_texts, name), name);
  posts_.reserve(table.posts());
  for (std::uint32_t post = 0; post < table.posts(); ++post)
    posts_.emplace(table.text(Section::post_texts, post), post);
}

std::optional<Name> ParsedBefore::name(std::string_view text) const {
  const auto found = names_.find(text);
  if (found == names_.end()) return std::nullopt;
  return table_.name(found->second);
}

std::optional<Post> ParsedBefore::post(std::string_view text) const {
  const auto found = posts_.find(text);
  if (found == posts_.end()) return std::nullopt;
  return table_.post(found->second);
}

void EvidenceBuilder::add(const ArticleRecords& article) {
  const std::uint32_t day = day_of(article.published);
  const SourceId source = add_source(article.source);
  for (const OfficialRecord& official : article.officials) {
    const NameId name = name_of(official.name);
    if (evidence_.names.key(name).empty()) continue;
    std::vector<PostId> posts;
    for (const std::string_view position : official.positions) posts.push_back(post_of(position));
    add({article.document, name, source, day, official.state, {}}, std::move(posts));
  }
}

void EvidenceBuilder::add(Mention mention, std::vector<PostId> posts) {
  if (posts.empty()) return;
  std::sort(posts.begin(), posts.end());
  posts.erase(std::unique(posts.begin(), posts.end()), posts.end());
  mention.posts = *evidence_.held.insert(std::move(posts)).first;
  evidence_.mentions.push_back(mention);
}

NameId EvidenceBuilder::name_of(std::string_view text) {
  if (const auto known = evidence_.names.find(text)) return *known;
  if (before_ != nullptr)
    if (const auto known = before_->name(text)) return evidence_.names.add(*known);
  Forms forms = forms_of(text, analyzer_);
  drop_junior(forms);
  const std::string key = join_forms(forms);
  return evidence_.names.add({text, key, folded_form(key), key});
}

PostId EvidenceBuilder::post_of(std::string_view text) {
  if (const auto known = evidence_.posts.find(text)) return *known;
  if (before_ != nullptr)
    if (const auto known = before_->post(text)) return evidence_.posts.add(*known);
  return evidence_.posts.add(text, post_parts(text, lexicons_, analyzer_));
}

void hide(OfficialEvidence& evidence, const Corrections& corrections, const Lexicons& lexicons,
          Analyzer& analyzer) {
  if (corrections.hidden().empty()) return;
  const auto is_hidden = [&](const Mention& mention, PostId post) {
    const auto& posts = corrections.hidden_posts(std::string(evidence.key_of(mention)));
    return std::any_of(posts.begin(), posts.end(), [&](const std::string& hidden) {
      return hidden.empty() ||
             TypedWords(hidden, lexicons, analyzer).begin(evidence.posts.parts(post).reading);
    });
  };
  for (Mention& mention : evidence.mentions) {
    std::vector<PostId> left;
    std::copy_if(mention.posts.begin(), mention.posts.end(), std::back_inserter(left),
                 [&](PostId post) { return !is_hidden(mention, post); });
    if (left.size() < mention.posts.size())
      mention.posts = *evidence.held.insert(std::move(left)).first;
    evidence.posts.forget();
  }
  std::erase_if(evidence.mentions, [](const Mention& mention) { return mention.posts.empty(); });
}

}  // namespace timtin::registry
