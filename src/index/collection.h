// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The articles of one index, or of several asked as one. Statistics are those of all parts
/// together, without articles that a newer version in another part hides. Metadata are not here:
/// they are asked for part by part.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <memory>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "index/hidden_articles.h"
#include "timtin/schema.h"

namespace timtin {

/// Numbers of documents are interleaved, as the library has it: with N parts, document D of part P
/// (both from 0) is number D * N + P (from 0). Whoever reads many postings walks the parts: the
/// list that the library merges them into costs a step of each part at every posting.
class Collection {
 public:
  Collection() = default;
  Collection(const Xapian::Database& only) : all_(only), parts_{only} {}
  explicit Collection(std::vector<Xapian::Database> parts) : parts_(std::move(parts)) {
    if (parts_.size() == 1) {
      all_ = parts_.front();
    } else {
      for (const Xapian::Database& part : parts_) all_.add_database(part);
    }
  }

  /// From now on these do not count.
  void hide(HiddenArticles hidden) {
    hidden_ = std::make_shared<const HiddenArticles>(std::move(hidden));
  }
  const HiddenArticles& hidden() const { return *hidden_; }

  const std::vector<Xapian::Database>& parts() const { return parts_; }
  /// With what is hidden: for what is asked of documents by their numbers.
  const Xapian::Database& all() const { return all_; }

  // The statistics, by the names that the library has for them.
  Xapian::doccount get_doccount() const {
    return all_.get_doccount() - static_cast<Xapian::doccount>(hidden_->documents().size());
  }
  double get_avlength() const;
  Xapian::doccount get_termfreq(const std::string& term) const {
    const Xapian::doccount all = all_.get_termfreq(term);
    return hidden_->empty() ? all : all - hidden_->frequency(term);
  }
  /// The same, and remembered: to ask costs a block of each part. `parts_with()` are those that may
  /// have the term, from 0.
  template <typename PartsWith>
  Xapian::doccount get_termfreq(const std::string& term, PartsWith parts_with) const {
    const auto& found = frequencies(term, parts_with);
    const auto all = std::accumulate(found.begin(), found.end(), Xapian::doccount{0});
    return hidden_->empty() ? all : all - hidden_->frequency(term);
  }
  /// Of each part, with what is hidden; remembered. Valid until another one is asked for.
  const std::vector<Xapian::doccount>& frequencies(const std::string& term) const;
  template <typename PartsWith>
  const std::vector<Xapian::doccount>& frequencies(const std::string& term,
                                                   PartsWith parts_with) const {
    const auto known = frequencies_->find(term);
    return known != frequencies_->end() ? known->second : remember(term, parts_with());
  }
  /// The same of the term that a list of all() is at, without looking for it.
  Xapian::doccount frequency_at(const Xapian::TermIterator& term) const {
    return hidden_->empty() ? term.get_termfreq() : term.get_termfreq() - hidden_->frequency(*term);
  }
  /// The greatest number that a document may have.
  Xapian::docid get_lastdocid() const { return all_.get_lastdocid(); }

  Xapian::Document get_document(Xapian::docid document) const {
    return all_.get_document(document);
  }

  /// Those that have the term, ascending; all for the empty term.
  std::vector<Xapian::docid> documents(const std::string& term) const;

  /// Terms that begin so, in byte order: visit(term, articles that have it).
  template <typename Visit>
  void for_each_term(const std::string& prefix, Visit visit) const {
    for (auto term = all_.allterms_begin(prefix); term != all_.allterms_end(prefix); ++term) {
      if (const Xapian::doccount articles = frequency_at(term)) visit(*term, articles);
    }
  }

  /// Documents behind `after` that have a value in the slot, ascending: visit(document, value).
  template <typename Visit>
  void for_each_value(Slot slot, Visit visit, Xapian::docid after = 0) const {
    auto value = all_.valuestream_begin(static_cast<Xapian::valueno>(slot));
    const Xapian::ValueIterator end;
    if (after > 0 && value != end) value.skip_to(after + 1);
    for (; value != end; ++value)
      if (!hidden_->contains(value.get_docid()))
        visit(value.get_docid(), shown_value(slot, value.get_docid(), *value));
  }

  /// What the slot of a document counts as; `own` is what it has there.
  std::string shown_value(Slot slot, Xapian::docid document, const std::string& own) const {
    return slot == Slot::added ? hidden_->added(document, own) : own;
  }

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
  using Frequencies = std::unordered_map<std::string, std::vector<Xapian::doccount>>;

  const std::vector<Xapian::doccount>& remember(const std::string& term,
                                                const std::vector<std::size_t>& parts) const;

  Xapian::Database all_;
  std::vector<Xapian::Database> parts_;
  std::shared_ptr<Frequencies> frequencies_ = std::make_shared<Frequencies>();
  std::shared_ptr<const HiddenArticles> hidden_ = std::make_shared<const HiddenArticles>();
};

}  // namespace timtin
