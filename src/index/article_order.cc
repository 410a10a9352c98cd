// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/article_order.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "index/known_articles.h"
#include "timtin/schema.h"

namespace timtin {

std::vector<Xapian::docid> in_order(const Xapian::Database& database,
                                    const std::vector<Xapian::docid>& documents) {
  const auto value_of = [&](Slot slot, Xapian::docid document) {
    return database.get_document(document).get_value(static_cast<Xapian::valueno>(slot));
  };
  // The digest tells articles with the same id and date apart, whatever their numbers are.
  std::vector<std::tuple<std::string, std::string, Xapian::docid>> keyed;
  keyed.reserve(documents.size());
  for (const Xapian::docid document : documents)
    keyed.emplace_back(value_of(Slot::order, document), value_of(Slot::digest, document), document);
  std::sort(keyed.begin(), keyed.end());
  std::vector<Xapian::docid> ordered;
  ordered.reserve(keyed.size());
  for (const auto& [order, digest, document] : keyed) ordered.push_back(document);
  return ordered;
}

std::string key_in_order(std::string_view order) {
  constexpr std::size_t key_bytes = 8;
  return order.size() < key_bytes ? std::string()
                                  : hex_from_bytes(order.substr(order.size() - key_bytes));
}

}  // namespace timtin
