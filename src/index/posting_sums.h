// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Lists that are read by term or by slot against what was derived article by article, without
/// holding either: a sum of hashes tells whether they have the same members.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace timtin {

class DerivedSums {
 public:
  /// Terms and values of an article.
  void add(Xapian::docid document, const Xapian::Document& derived);

  /// Calls `differs` with a sentence for each list of postings or of values that has other members,
  /// or other statistics, than what was added, and for lists of postings in which a skip leads
  /// elsewhere. For people; of lists of postings no more than `max_named`, then how many others.
  void compare(const Xapian::Database& database,
               const std::function<void(const std::string&)>& differs) const;

  static constexpr std::size_t max_named = 100;

 private:
  struct Sum {
    std::uint64_t hashes = 0, weights = 0;
    Xapian::doccount members = 0;

    bool operator==(const Sum&) const = default;
  };
  struct Values {
    Sum sum;
    std::string least, greatest;
  };

  static Sum postings_of(const Xapian::Database& database, const std::string& term);
  static bool has_statistics(const Xapian::Database& database, const std::string& term,
                             const Sum& sum);
  static bool has_values(const Xapian::Database& database, Xapian::valueno slot,
                         const Values& derived);
  void compare_terms(const Xapian::Database& database,
                     const std::function<void(const std::string&)>& differs) const;

  std::unordered_map<std::uint64_t, Sum> terms_;  ///< by the hash of a term
  std::map<Xapian::valueno, Values> values_;
};

}  // namespace timtin
