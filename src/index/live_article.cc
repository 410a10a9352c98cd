// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/live_article.h"

#include "index/stored_article.h"
#include "index/terms.h"
#include "index/values.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

/// Of an article whose record is damaged: no article has it.
constexpr std::string_view damaged_digest = "damaged";

std::optional<Xapian::Document> document_of(const Xapian::Database& database,
                                            const std::string& key) {
  const std::string term = field_term(key_prefix, key);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  return database.get_document(*posting);
}

}  // namespace

LiveArticle live_article(const Xapian::Database& database, const std::string& key) {
  const auto document = document_of(database, key);
  if (!document) return {};
  const auto value = [&](Slot slot) {
    return document->get_value(static_cast<Xapian::valueno>(slot));
  };
  // What is damaged is written again, as a changed one would be.
  return {has_sound_record(*document) ? value(Slot::digest) : std::string(damaged_digest),
          time_of_value(value(Slot::added))};
}

bool is_older(const Xapian::Database& database, const Article& article) {
  if (article.captured.empty()) return false;
  const auto document = document_of(database, article.key);
  const auto stored = document ? stored_article(*document) : std::nullopt;
  return stored && stored->captured > article.captured;
}

}  // namespace timtin
