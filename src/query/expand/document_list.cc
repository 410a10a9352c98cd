// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/document_list.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "query/expand/block_match.h"

namespace timtin::lowering {
namespace {

/// The library does not give the source of a query, but what the source says of itself: the place
/// of what it shares with its clones.
template <typename Shared>
std::string bytes_of(const Shared* shared) {
  const auto place = std::bit_cast<std::uintptr_t>(shared);
  std::string bytes(sizeof place, '\0');
  std::memcpy(bytes.data(), &place, sizeof place);
  return bytes;
}

/// Of a query of a source with that name, else nullptr.
template <typename Shared>
const Shared* shared_of(const Xapian::Query& query, std::string_view name) {
  if (query.get_type() != Xapian::Query::LEAF_POSTING_SOURCE) return nullptr;
  const std::string bytes = query.serialise();
  std::uintptr_t place = 0;
  if (bytes.size() < sizeof place) return nullptr;
  const std::size_t end = bytes.size() - sizeof place;
  if (std::string_view(bytes).substr(0, end).find(name) == std::string_view::npos) return nullptr;
  std::memcpy(&place, bytes.data() + end, sizeof place);
  return std::bit_cast<const Shared*>(place);
}

constexpr std::string_view list_name = "timtin list", filter_name = "timtin filter";

/// Walks a sorted list. Clones share the list.
class DocumentListSource final : public Xapian::PostingSource {
 public:
  /// `in_all`: for people.
  DocumentListSource(std::shared_ptr<const Documents> documents, std::uint64_t in_all)
      : documents_(std::move(documents)), in_all_(in_all) {}

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  Xapian::docid get_docid() const override { return (*documents_)[at_]; }
  bool at_end() const override { return started_ && at_ == documents_->size(); }

  void next(double) override {
    if (started_) ++at_;
    started_ = true;
  }
  void skip_to(Xapian::docid document, double) override {
    started_ = true;
    const auto from = documents_->begin() + static_cast<std::ptrdiff_t>(at_);
    at_ = static_cast<std::size_t>(std::lower_bound(from, documents_->end(), document) -
                                   documents_->begin());
  }
  void init(const Xapian::Database&) override {
    started_ = false;
    at_ = 0;
  }
  PostingSource* clone() const override { return new DocumentListSource(documents_, in_all_); }
  std::string name() const override { return std::string(list_name); }
  std::string serialise() const override { return bytes_of(documents_.get()); }
  std::string get_description() const override {
    return "documents(" + std::to_string(in_all_) + ")";
  }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_->size()); }

  std::shared_ptr<const Documents> documents_;
  std::uint64_t in_all_;
  std::size_t at_ = 0;
  bool started_ = false;
};

/// Says that it matches nearly all, so that an AND asks it last.
class FilterSource final : public Xapian::PostingSource {
 public:
  using Accept = std::shared_ptr<const std::function<bool(Xapian::docid)>>;

  FilterSource(Xapian::docid last, Accept accept) : last_(last), accept_(std::move(accept)) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return last_; }
  Xapian::doccount get_termfreq_max() const override { return last_; }
  Xapian::docid get_docid() const override { return at_; }
  bool at_end() const override { return at_ > last_; }

  void next(double) override { skip_to(at_ + 1, 0); }
  void skip_to(Xapian::docid document, double) override {
    at_ = std::max(at_, document);
    while (at_ <= last_ && !accepts(at_)) ++at_;
  }
  bool check(Xapian::docid document, double) override {
    at_ = document;
    return accepts(document);
  }
  void init(const Xapian::Database&) override { at_ = 0; }
  PostingSource* clone() const override { return new FilterSource(last_, accept_); }
  std::string name() const override { return std::string(filter_name); }
  std::string serialise() const override { return bytes_of(accept_.get()); }
  std::string get_description() const override { return "filter"; }

 private:
  bool accepts(Xapian::docid document) const { return (*accept_)(document); }

  Xapian::docid last_;
  Accept accept_;
  Xapian::docid at_ = 0;
};

/// Calls `ask` with the match and the beginning of each block until it returns false.
template <typename Ask>
void for_each_block(const Collection& database, const Xapian::Query& query, Ask ask) {
  if (query.empty()) return;
  BlockMatch match(database, query);
  const Xapian::docid last = database.get_lastdocid();
  for (Xapian::docid begin = 1; begin != 0 && begin <= last; begin += block_size)
    if (!ask(match, begin)) return;
}

/// Which documents there are is known twice.
void check_all_found(const Collection& database, const Xapian::Query& query, std::size_t found) {
  if (query.get_type() == Xapian::Query::LEAF_MATCH_ALL && found != database.get_doccount())
    throw Xapian::DatabaseCorruptError("the list of all documents has " + std::to_string(found) +
                                       ", not " + std::to_string(database.get_doccount()));
}

}  // namespace

bool matches_anything(const Collection& database, const Xapian::Query& query) {
  bool any = false;
  for_each_block(database, query, [&](BlockMatch& match, Xapian::docid begin) {
    any = match.any_in(begin);
    return !any;
  });
  return any;
}

Xapian::doccount count_matches(const Collection& database, const Xapian::Query& query) {
  Xapian::doccount count = 0;
  for_each_block(database, query, [&](BlockMatch& match, Xapian::docid begin) {
    count += match.in(begin).size();
    return true;
  });
  check_all_found(database, query, count);
  return count;
}

Documents matching_documents(const Collection& database, const Xapian::Query& query) {
  Documents documents;
  for_each_block(database, query, [&](BlockMatch& match, Xapian::docid begin) {
    match.in(begin).for_each([&](unsigned place) { documents.push_back(begin + place); });
    return true;
  });
  check_all_found(database, query, documents.size());
  return documents;
}

Xapian::Query documents_query(Documents documents) {
  if (documents.empty()) return Xapian::Query::MatchNothing;
  const std::uint64_t in_all = documents.size();
  return documents_query(std::move(documents), in_all);
}

Xapian::Query documents_query(Documents documents, std::uint64_t in_all) {
  auto shared = std::make_shared<const Documents>(std::move(documents));
  return Xapian::Query((new DocumentListSource(std::move(shared), in_all))->release());
}

Xapian::Query filter_query(const Collection& database, std::function<bool(Xapian::docid)> accept) {
  auto shared = std::make_shared<const std::function<bool(Xapian::docid)>>(std::move(accept));
  return Xapian::Query((new FilterSource(database.get_lastdocid(), std::move(shared)))->release());
}

const std::function<bool(Xapian::docid)>* filter_of(const Xapian::Query& query) {
  return shared_of<std::function<bool(Xapian::docid)>>(query, filter_name);
}

const Documents* documents_of(const Xapian::Query& query) {
  return shared_of<Documents>(query, list_name);
}

Xapian::Query filtered(const Collection& database, const Xapian::Query& candidates,
                       const std::function<bool(Xapian::docid)>& accept) {
  Documents documents = matching_documents(database, candidates);
  std::erase_if(documents, [&](Xapian::docid document) { return !accept(document); });
  return documents_query(std::move(documents));
}

}  // namespace timtin::lowering
