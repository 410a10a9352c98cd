// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/living_tokens.h"

#include <cstdlib>

#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

constexpr char last_token_key[] = "timtin.tokens";
constexpr char token_prefix = 'T';
constexpr auto stream_slot = static_cast<Xapian::valueno>(Slot::stream);

std::string token_key(std::string_view term) {
  std::string key(1, token_prefix);
  return key += term;
}

TokenId number_in(const std::string& decimal) {
  return static_cast<TokenId>(std::strtoul(decimal.c_str(), nullptr, 10));
}

}  // namespace

bool has_living_tokens(const Xapian::Database& database) {
  return !database.get_metadata(last_token_key).empty();
}

std::optional<TokenId> living_token(const Xapian::Database& database, std::string_view term) {
  const std::string number = database.get_metadata(token_key(term));
  if (number.empty()) return std::nullopt;
  return number_in(number);
}

std::vector<std::pair<TokenId, std::string>> living_tokens(const Xapian::Database& database) {
  std::vector<std::pair<TokenId, std::string>> tokens;
  const std::string prefix(1, token_prefix);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key)
    tokens.emplace_back(number_in(database.get_metadata(*key)), (*key).substr(prefix.size()));
  return tokens;
}

void forget_living_streams(Xapian::WritableDatabase& database) {
  std::vector<Xapian::docid> documents;
  for (auto value = database.valuestream_begin(stream_slot);
       value != database.valuestream_end(stream_slot); ++value)
    documents.push_back(value.get_docid());
  for (const Xapian::docid document : documents) {
    Xapian::Document article = database.get_document(document);
    article.remove_value(stream_slot);
    database.replace_document(document, article);
  }
  for (const auto& [token, term] : living_tokens(database))
    database.set_metadata(token_key(term), "");
  database.set_metadata(last_token_key, "");
}

TokenId LivingTokens::token(FormId form, const Analyzer& analyzer) {
  if (form >= known_.size()) known_.resize(analyzer.size());
  TokenId& token = known_[form];
  if (token == 0) token = number(field_term("", analyzer.form(form).matching));
  return token;
}

TokenId LivingTokens::number(const std::string& term) {
  if (const auto known = sealed_.find(term)) return *known;
  if (const auto known = living_token(database_, term)) return *known;
  const TokenId token = next();
  database_.set_metadata(token_key(term), std::to_string(token));
  return token;
}

TokenId LivingTokens::next() {
  const std::string last = database_.get_metadata(last_token_key);
  const TokenId token = (last.empty() ? sealed_.forms() : number_in(last)) + 1;
  database_.set_metadata(last_token_key, std::to_string(token));
  return token;
}

}  // namespace timtin
