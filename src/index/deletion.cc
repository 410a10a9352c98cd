// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/deletion.h"

#include <xapian.h>

#include "index/durable.h"
#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

constexpr std::size_t deletions_a_commit = 200;

template <typename Items, typename Delete>
void delete_each(const std::filesystem::path& index, const Items& items, Delete delete_one) {
  Xapian::WritableDatabase database(index.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  std::size_t deleted = 0;
  for (const auto& item : items) {
    delete_one(database, item);
    if (++deleted % deletions_a_commit == 0) database.commit();
  }
  database.commit();
  sync_path(index);
}

}  // namespace

void delete_by_key(const std::filesystem::path& index, const std::vector<std::string>& keys) {
  delete_each(index, keys, [](Xapian::WritableDatabase& database, const std::string& key) {
    database.delete_document(field_term(key_prefix, key));
  });
}

void delete_documents(const std::filesystem::path& index,
                      const std::vector<std::uint32_t>& documents) {
  delete_each(index, documents, [](Xapian::WritableDatabase& database, std::uint32_t document) {
    database.delete_document(document);
  });
}

}  // namespace timtin
