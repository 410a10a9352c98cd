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

  /// What one archive would have, had the versions come into it one after the other, is not hidden.
  /// Their order is that of the minutes in which they were added, those without one first; of one
  /// minute that of their digests. As IndexWriter has it, the same content changes nothing, nor
  /// does what was captured before. Of damaged records only those are not hidden that no sound one
  /// replaces. Reads all keys, and the terms of what is hidden.
  static HiddenArticles among(const Xapian::Database& all);

  bool empty() const { return documents_.empty(); }
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
  void count_terms(const Xapian::Database& all);
  void find_own_forms(const Xapian::Database& all);

  std::vector<Xapian::docid> documents_;
  std::map<Xapian::docid, std::string> added_;  ///< where it is not the document's own
  std::uint64_t length_ = 0;
  std::vector<std::pair<std::string, Xapian::doccount>> frequencies_;  ///< by term
  std::vector<std::string> own_forms_;
};

}  // namespace timtin
