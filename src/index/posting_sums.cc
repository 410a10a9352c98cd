// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/posting_sums.h"

#include <algorithm>

#include "index/values.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

/// More than there are: what lies in one that no article has is found, too.
constexpr Xapian::valueno slots_looked_at = 64;

/// The finaliser of splitmix64.
std::uint64_t mixed(std::uint64_t bits) {
  bits += 0x9e3779b97f4a7c15;
  bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
  bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
  return bits ^ bits >> 31;
}

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

void DerivedSums::add(Xapian::docid document, const Xapian::Document& derived) {
  for (auto term = derived.termlist_begin(); term != derived.termlist_end(); ++term) {
    Sum& sum = terms_[hash_of(*term)];
    sum.hashes += mixed(std::uint64_t{document} << 32 | term.get_wdf());
    sum.weights += term.get_wdf();
    ++sum.members;
  }
  for (auto value = derived.values_begin(); value != derived.values_end(); ++value) {
    if (!is_of_article(value.get_valueno())) continue;
    Values& values = values_[value.get_valueno()];
    const std::string& bytes = *value;
    values.sum.hashes += mixed(document) ^ hash_of(bytes);
    if (values.sum.members++ == 0) values.least = values.greatest = bytes;
    values.least = std::min(values.least, bytes);
    values.greatest = std::max(values.greatest, bytes);
  }
}

/// Each posting is also skipped to: the heads of the parts of a list say where it goes on. Throws
/// Xapian::DatabaseCorruptError where that leads elsewhere.
DerivedSums::Sum DerivedSums::postings_of(const Xapian::Database& database,
                                          const std::string& term) {
  Sum sum;
  auto skipping = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    sum.hashes += mixed(std::uint64_t{*posting} << 32 | posting.get_wdf());
    sum.weights += posting.get_wdf();
    ++sum.members;
    if (skipping != end) skipping.skip_to(*posting);
    if (skipping == end || *skipping != *posting)
      throw Xapian::DatabaseCorruptError("a skip in a list of postings leads elsewhere");
  }
  return sum;
}

bool DerivedSums::has_statistics(const Xapian::Database& database, const std::string& term,
                                 const Sum& sum) {
  return database.get_termfreq(term) == sum.members &&
         database.get_collection_freq(term) == sum.weights;
}

bool DerivedSums::has_values(const Xapian::Database& database, Xapian::valueno slot,
                             const Values& derived) {
  Sum sum;
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value) {
    sum.hashes += mixed(value.get_docid()) ^ hash_of(*value);
    ++sum.members;
  }
  // Bounds may be wider: those that go leave them.
  return sum == derived.sum && database.get_value_freq(slot) == sum.members &&
         database.get_value_lower_bound(slot) <= derived.least &&
         database.get_value_upper_bound(slot) >= derived.greatest;
}

void DerivedSums::compare_terms(const Xapian::Database& database,
                                const std::function<void(const std::string&)>& differs) const {
  std::size_t read = 0, named = 0;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const auto derived = terms_.find(hash_of(*term));
    bool right = false;
    try {
      const Sum stored = postings_of(database, *term);
      right = derived != terms_.end() && stored == derived->second &&
              has_statistics(database, *term, stored);
    } catch (const Xapian::DatabaseModifiedError&) {
      throw;
    } catch (const Xapian::Error&) {
    }
    read += derived != terms_.end();
    if (!right && ++named <= max_named)
      differs(tr("the postings of {} are not those of the articles", *term));
  }
  if (named > max_named) differs(tr("{} more lists of postings", named - max_named));
  if (read < terms_.size()) differs(tr("{} lists of postings are missing", terms_.size() - read));
}

void DerivedSums::compare(const Xapian::Database& database,
                          const std::function<void(const std::string&)>& differs) const {
  compare_terms(database, differs);
  for (Xapian::valueno slot = 0; slot < slots_looked_at; ++slot) {
    if (!is_of_article(slot)) continue;
    const auto derived = values_.find(slot);
    bool right = false;
    try {
      right = derived == values_.end() ? database.get_value_freq(slot) == 0
                                       : has_values(database, slot, derived->second);
    } catch (const Xapian::DatabaseModifiedError&) {
      throw;
    } catch (const Xapian::Error&) {
    }
    if (!right) differs(tr("the values of slot {} are not those of the articles", slot));
  }
}

}  // namespace timtin
