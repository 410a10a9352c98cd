// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles of several archives that do not count, as another of them holds a newer version under
/// the same key; and what they add to the statistics of all, to be subtracted.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timtin {

class HiddenArticles {
 public:
  /// None.
  HiddenArticles() = default;

  /// Of the articles of each key all but the one that shown_version() says. Reads all keys, and the
  /// terms of what is hidden.
  static HiddenArticles among(const Xapian::Database& all);

  /// These, ascending, of which somebody else knows that a newer version is elsewhere. `added`: of
  /// articles that are not hidden. Reads the terms of what is hidden.
  static HiddenArticles these(const Xapian::Database& all, std::vector<Xapian::docid> documents,
                              std::map<Xapian::docid, std::string> added);

  /// Everything counts as it stands.
  bool empty() const { return documents_.empty() && added_.empty(); }
  /// Ascending.
  const std::vector<Xapian::docid>& documents() const { return documents_; }
  bool contains(Xapian::docid document) const;

  /// Slot::added of an article that is not hidden, which stays that of its first version; `own` is
  /// what the document has there.
  std::string added(Xapian::docid document, const std::string& own) const;

  /// Of all of them.
  std::uint64_t length() const { return length_; }
  /// How many have the term.
  Xapian::doccount frequency(const std::string& term) const;

  /// Matching forms that nothing but they has, in byte order.
  const std::vector<std::string>& own_forms() const { return own_forms_; }
  bool has_own_form(std::string_view form) const;

  /// The way into a file and back; nothing from what bytes() did not write.
  std::string bytes() const;
  static std::optional<HiddenArticles> of_bytes(std::string_view written);

 private:
  void choose(const Xapian::Database& all, const std::string& key);
  void count(const Xapian::Database& all);
  void count_terms(const Xapian::Database& all);
  void find_own_forms(const Xapian::Database& all);

  std::vector<Xapian::docid> documents_;
  std::map<Xapian::docid, std::string> added_;  ///< where it is not the document's own
  std::uint64_t length_ = 0;
  std::vector<std::pair<std::string, Xapian::doccount>> frequencies_;  ///< by term
  std::vector<std::string> own_forms_;
};

}  // namespace timtin
