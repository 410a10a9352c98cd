// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/find_by_name.h"

#include "article/model/url.h"
#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

constexpr std::size_t min_key_digits = 8;
constexpr std::size_t most_found = 100;  ///< by the beginning of an identifier

bool is_key_prefix(const std::string& id) {
  return id.size() >= min_key_digits && id.size() <= 32 &&
         id.find_first_not_of("0123456789abcdef") == id.npos;
}

/// Of all terms that begin so, most_found or a few more.
std::vector<Xapian::docid> documents_beginning(const Collection& collection,
                                               const std::string& prefix) {
  std::vector<Xapian::docid> found;
  const Xapian::Database& all = collection.all();
  for (auto term = all.allterms_begin(prefix);
       term != all.allterms_end(prefix) && found.size() < most_found; ++term) {
    const auto documents = collection.documents(*term);
    found.insert(found.end(), documents.begin(), documents.end());
  }
  return found;
}

}  // namespace

FoundByName find_by_name(const Collection& collection, const std::string& name) {
  using Kind = FoundByName::Kind;
  const std::string own = field_term(row_of(Field::id).prefix, name);
  FoundByName found{Kind::own_id, collection.documents(own)};
  if (found.documents.empty() && name.find('/') != name.npos)
    if (const std::string url = canonical_url(name); !url.empty())
      found = {Kind::address, collection.documents(field_term(row_of(Field::url).prefix, url))};
  if (found.documents.empty() && is_key_prefix(name))
    found = {Kind::key, documents_beginning(collection, field_term(key_prefix, name))};
  if (found.documents.empty() && !name.empty())
    found = {Kind::beginning_of_id, documents_beginning(collection, own)};
  return found;
}

}  // namespace timtin
