// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The articles of one index, or of several asked as one. Statistics, terms and values are those of
/// all parts together: the library sums them. Metadata are not: they are asked for part by part.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

namespace timtin {

/// Numbers of documents are interleaved, as the library has it: with N parts, document D of part P
/// (both from 0) is number D * N + P (from 0). Whoever reads many postings walks the parts: the
/// list that the library merges them into costs a step of each part at every posting.
class Collection : public Xapian::Database {
 public:
  Collection() = default;
  explicit Collection(const Xapian::Database& only) : Xapian::Database(only), parts_{only} {}
  explicit Collection(std::vector<Xapian::Database> parts) : parts_(std::move(parts)) {
    if (parts_.size() == 1) {
      Xapian::Database::operator=(parts_.front());
    } else {
      for (const Xapian::Database& part : parts_) add_database(part);
    }
  }

  const std::vector<Xapian::Database>& parts() const { return parts_; }

  struct Place {
    std::size_t part;        ///< from 0
    Xapian::docid document;  ///< there
  };
  Place place_of(Xapian::docid document) const {
    if (parts_.size() == 1) return {0, document};
    const auto parts = static_cast<Xapian::docid>(parts_.size());
    return {(document - 1) % parts, (document - 1) / parts + 1};
  }

  /// The least document of a part whose number here is `number` or above.
  Xapian::docid document_from(std::size_t part, Xapian::docid number) const {
    if (parts_.size() == 1) return number;
    const auto parts = static_cast<Xapian::docid>(parts_.size());
    const auto first = static_cast<Xapian::docid>(part) + 1;
    return number <= first ? 1 : (number - first + parts - 1) / parts + 1;
  }

 private:
  std::vector<Xapian::Database> parts_;
};

}  // namespace timtin
