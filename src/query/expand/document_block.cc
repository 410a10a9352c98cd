// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/document_block.h"

#include "index/library_call.h"

namespace timtin::lowering {
namespace {

/// To skip to a document costs about as much as to read so many postings.
constexpr double cost_of_skip = 1.5;

[[noreturn]] void throw_list_ends_early(const std::string& term) {
  throw Xapian::DatabaseCorruptError("postlist.glass: the postings of '" + term +
                                     "' end too early");
}

}  // namespace

PostingCursor::PostingCursor(const Collection& collection, const std::string& term)
    : term_(term), collection_(collection) {
  lists_.reserve(collection.parts().size());
  for (const Xapian::doccount there : collection.frequencies(term)) {
    frequency_ += there;
    lists_.push_back({there > 0, {}});
  }
  frequency_ -= collection.hidden().frequency(term);
}

Xapian::PostingIterator& PostingCursor::list_of(std::size_t part) {
  List& list = lists_[part];
  if (list.unread) list.at = collection_.parts()[part].postlist_begin(term_);
  list.unread = false;
  return list.at;
}

bool PostingCursor::move_to(Xapian::PostingIterator& list, Xapian::docid document) const {
  const Xapian::PostingIterator end;
  if (list == end) return false;
  if (*list >= document) return true;
  list.skip_to(document);
  if (list == end) return false;
  if (*list < document) throw_list_ends_early(term_);
  return true;
}

bool PostingCursor::is_behind(Xapian::docid begin) const {
  const auto parts = static_cast<Xapian::docid>(lists_.size());
  for (Xapian::docid part = 0; part < parts; ++part) {
    const List& list = lists_[part];
    if (list.unread) return false;
    if (list.at == Xapian::PostingIterator()) continue;
    const Xapian::docid document = *list.at;
    if (document < collection_.document_from(part, begin)) return false;
    if (document * parts + (part + 1 - parts - begin) < block_size) return false;
  }
  return true;
}

const BlockSet& PostingCursor::read(Xapian::docid begin) {
  if (begin_ == begin) return found_;
  const LibraryCall reading;
  begin_ = begin;
  found_ = {};
  const auto parts = static_cast<Xapian::docid>(lists_.size());
  for (Xapian::docid part = 0; part < parts; ++part) {
    Xapian::PostingIterator& at = list_of(part);
    if (!move_to(at, collection_.document_from(part, begin))) continue;
    // The number of document 0 of the part, counted from the beginning of the block.
    const Xapian::docid zero = part + 1 - parts - begin;
    for (const Xapian::PostingIterator end; at != end; ++at) {
      const Xapian::docid place = *at * parts + zero;
      if (place >= block_size) break;
      found_.add(place);
      if (handler_ != nullptr) handler_->take(place, at.get_wdf());
    }
  }
  return found_;
}

const BlockSet& PostingCursor::read_among(Xapian::docid begin, const BlockSet& wanted,
                                          double expected) {
  if (begin_ != begin && is_behind(begin)) {
    begin_ = begin;
    found_ = {};
  }
  if (begin_ == begin || wanted.size() * cost_of_skip > expected) return read(begin);
  begin_ = begin;
  found_ = {};
  wanted.for_each([&](unsigned place) {
    const auto [part, document] = collection_.place_of(begin + place);
    Xapian::PostingIterator& at = list_of(part);
    if (!move_to(at, document) || *at != document) return;
    found_.add(place);
    if (handler_ != nullptr) handler_->take(place, at.get_wdf());
  });
  return found_;
}

}  // namespace timtin::lowering
