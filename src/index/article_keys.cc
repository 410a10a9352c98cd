// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/article_keys.h"

#include <fmt/format.h>

#include "index/article_order.h"
#include "index/errors.h"
#include "index/opened.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

std::string key_beginning(const Xapian::Database& database, Xapian::docid document) {
  std::string key = key_in_order(
      database.get_document(document).get_value(static_cast<Xapian::valueno>(Slot::order)));
  if (key.empty()) throw_damaged(fmt::format("#{}", document));
  return key;
}

}  // namespace

std::vector<std::string> article_keys(const Index& index, const std::vector<DocId>& documents) {
  if (remote::RemoteIndex* const parts = Index::Impl::remote_of(index))
    return parts->listed_keys(documents);
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
