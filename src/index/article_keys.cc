// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/article_keys.h"

#include <fmt/format.h>

#include "index/errors.h"
#include "index/known_articles.h"
#include "index/opened.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

constexpr std::size_t key_bytes = 8;  ///< Slot::order ends in as many

std::string key_beginning(const Xapian::Database& database, Xapian::docid document) {
  const std::string order =
      database.get_document(document).get_value(static_cast<Xapian::valueno>(Slot::order));
  if (order.size() < key_bytes) throw_damaged(fmt::format("#{}", document));
  return hex_from_bytes(std::string_view(order).substr(order.size() - key_bytes));
}

}  // namespace

std::vector<std::string> article_keys(const Index& index, const std::vector<DocId>& documents) {
  Snapshot& snapshot = Index::Impl::snapshot_of(index);
  return retrying(snapshot, [&] {
    std::vector<std::string> keys;
    keys.reserve(documents.size());
    for (const DocId document : documents)
      keys.push_back(key_beginning(snapshot.database().all(), document));
    return keys;
  });
}

}  // namespace timtin
