// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/article_check.h"

#include <algorithm>

#include "index/stored_article.h"
#include "index/terms.h"
#include "index/values.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {

namespace {

/// What can't be read is not as it is derived.
template <typename Compare>
bool agrees(Compare compare) {
  try {
    return compare();
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error&) {
    return false;
  } catch (const Error&) {
    return false;
  }
}

bool same_facts(const StreamFacts& a, const StreamFacts& b) {
  return a.ends == b.ends && a.length == b.length && a.unaccented == b.unaccented;
}

}  // namespace

bool ArticleCheck::check(Xapian::docid document,
                         const std::function<void(const std::string&)>& differs) {
  const Xapian::Document stored = database_.get_document(document);
  auto article = stored_article(stored);
  if (!article) return false;
  const Xapian::Document derived = builder_.build(*article);
  const ArticleTokens tokens = builder_.take_tokens();
  sums_.add(document, derived);
  if (!agrees([&] { return stored.get_data() == derived.get_data(); }))
    differs(tr("its findings are not those of its text"));
  if (!agrees([&] { return has_terms(document, derived); }))
    differs(tr("its terms are not those of its text"));
  if (!agrees([&] { return has_positions(document, derived); }))
    differs(tr("its positions are not those of its text"));
  if (!agrees([&] { return has_values(stored, derived); }))
    differs(tr("its values are not those of its text"));
  if (streams_ != nullptr && !agrees([&] { return has_tokens(document, tokens); }))
    differs(tr("its tokens are not those of its text"));
  return true;
}

bool ArticleCheck::has_terms(Xapian::docid document, const Xapian::Document& derived) const {
  auto stored = database_.termlist_begin(document);
  const auto end = database_.termlist_end(document);
  std::uint64_t length = 0;
  for (auto term = derived.termlist_begin(); term != derived.termlist_end(); ++term, ++stored) {
    if (stored == end || *stored != *term || stored.get_wdf() != term.get_wdf()) return false;
    length += term.get_wdf();
  }
  return stored == end && database_.get_doclength(document) == length;
}

bool ArticleCheck::has_positions(Xapian::docid document, const Xapian::Document& derived) const {
  for (auto term = derived.termlist_begin(); term != derived.termlist_end(); ++term) {
    auto stored = database_.positionlist_begin(document, *term);
    const auto end = database_.positionlist_end(document, *term);
    for (auto position = term.positionlist_begin(); position != term.positionlist_end();
         ++position, ++stored)
      if (stored == end || *stored != *position) return false;
    if (stored != end) return false;
  }
  return true;
}

bool ArticleCheck::has_values(const Xapian::Document& stored,
                              const Xapian::Document& derived) const {
  const auto next = [](auto& value, const auto& end) {
    while (value != end && !is_of_article(value.get_valueno())) ++value;
    return value != end;
  };
  auto one = stored.values_begin(), other = derived.values_begin();
  const auto end = stored.values_end(), other_end = derived.values_end();
  for (;; ++one, ++other) {
    const bool more = next(one, end), more_other = next(other, other_end);
    if (!more || !more_other) return more == more_other;
    if (one.get_valueno() != other.get_valueno() || *one != *other) return false;
  }
}

bool ArticleCheck::has_tokens(Xapian::docid document, const ArticleTokens& derived) {
  ArticleTokens stored;
  decode(streams_->of(document), stored);
  return same_facts(stored.facts, derived.facts) &&
         std::equal(stored.ids.begin(), stored.ids.end(), derived.ids.begin(), derived.ids.end(),
                    [this](TokenId token, TokenId form) {
                      return form == paragraph_end ? token == paragraph_end
                                                   : token == token_of_form(form - 1);
                    });
}

TokenId ArticleCheck::token_of_form(FormId form) {
  if (form >= tokens_.size()) tokens_.resize(builder_.analyzer().size());
  TokenId& token = tokens_[form];
  if (token == 0)
    token = streams_->find(field_term("", builder_.analyzer().form(form).matching)).value_or(0);
  return token;
}

}  // namespace timtin
