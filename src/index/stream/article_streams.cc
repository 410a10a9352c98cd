// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/article_streams.h"

#include <algorithm>

#include "index/errors.h"
#include "index/spellings.h"
#include "index/stream/living_tokens.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {

ArticleStreams::ArticleStreams(Xapian::Database database, const std::string& directory)
    : database_(std::move(database)),
      file_(StreamFile::of(directory)),
      has_living_tokens_(has_living_tokens(database_)) {}

StreamView ArticleStreams::of(Xapian::docid document) {
  if (document <= file_.documents()) return file_.read(document, units_);
  // Whoever asks has seen the document; one that is gone has no stream either.
  const std::string value = database_.get_document(document, Xapian::DOC_ASSUME_VALID)
                                .get_value(static_cast<Xapian::valueno>(Slot::stream));
  if (!unpack(value, living_)) throw_damaged(tr("the text of article {}", document));
  return living_.view();
}

std::optional<TokenId> ArticleStreams::find(const std::string& term) const {
  if (const auto token = file_.find(term)) return token;
  return living_token(database_, term);
}

std::vector<TokenId> ArticleStreams::sharing(std::string_view folded) const {
  const auto sealed = file_.sharing(folded);
  std::vector<TokenId> tokens(sealed.begin(), sealed.end());
  for (const auto& [token, form] : living_sharing(folded, sealed)) tokens.push_back(token);
  return tokens;
}

std::vector<std::pair<TokenId, std::string>> ArticleStreams::forms_sharing(
    std::string_view folded) const {
  const auto sealed = file_.sharing(folded);
  auto forms = living_sharing(folded, sealed);
  for (const TokenId token : sealed) forms.emplace_back(token, file_.form(token));
  return forms;
}

TokenId ArticleStreams::head_of(std::string_view folded) const {
  const auto sealed = file_.sharing(folded);
  if (!sealed.empty()) return *std::min_element(sealed.begin(), sealed.end());
  const auto living = living_sharing(folded, sealed);
  return living.empty() ? 0 : std::min_element(living.begin(), living.end())->first;
}

std::vector<std::pair<TokenId, std::string>> ArticleStreams::living_sharing(
    std::string_view folded, std::span<const TokenId> sealed) const {
  std::vector<std::pair<TokenId, std::string>> tokens;
  if (!has_living_tokens_) return tokens;
  for (std::string& form : read_spellings(database_, folded)) {
    const bool is_sealed = std::any_of(sealed.begin(), sealed.end(),
                                       [&](TokenId token) { return file_.form(token) == form; });
    const auto token = is_sealed ? std::nullopt : living_token(database_, form);
    if (token) tokens.emplace_back(*token, std::move(form));
  }
  return tokens;
}

}  // namespace timtin
