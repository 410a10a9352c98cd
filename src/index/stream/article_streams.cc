// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/article_streams.h"

#include "index/errors.h"
#include "index/metadata.h"
#include "index/stream/living_tokens.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {

ArticleStreams::ArticleStreams(Xapian::Database database, const std::string& directory)
    : database_(std::move(database)), file_(StreamFile::of(directory)) {}

StreamView ArticleStreams::of(Xapian::docid document) {
  if (document <= file_.documents()) return file_.read(document, units_);
  const std::string value =
      database_.get_document(document).get_value(static_cast<Xapian::valueno>(Slot::stream));
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
  if (!has_living_tokens(database_)) return tokens;
  for (const std::string& form : read_spellings(database_, folded))
    if (const auto token = living_token(database_, form)) tokens.push_back(*token);
  return tokens;
}

}  // namespace timtin
