// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/document_block.h"

namespace timtin::lowering {
namespace {

/// To skip to a document costs about as much as to read so many postings.
constexpr double cost_of_skip = 1.5;

[[noreturn]] void throw_list_ends_early(const std::string& term) {
  throw Xapian::DatabaseCorruptError("postlist.glass: the postings of '" + term +
                                     "' end too early");
}

}  // namespace

bool PostingCursor::move_to(Xapian::docid document) {
  if (at_ == Xapian::PostingIterator()) return false;
  if (*at_ >= document) return true;
  at_.skip_to(document);
  if (at_ == Xapian::PostingIterator()) return false;
  if (*at_ < document) throw_list_ends_early(term_);
  return true;
}

bool PostingCursor::is_behind(Xapian::docid begin) const {
  return at_ == Xapian::PostingIterator() || (*at_ >= begin && *at_ - begin >= block_size);
}

const BlockSet& PostingCursor::read(Xapian::docid begin) {
  if (begin_ == begin) return found_;
  begin_ = begin;
  found_ = {};
  if (!move_to(begin)) return found_;
  for (const Xapian::PostingIterator end; at_ != end; ++at_) {
    const Xapian::docid place = *at_ - begin;
    if (place >= block_size) break;
    found_.add(place);
    if (handler_ != nullptr) handler_->take(place, at_.get_wdf());
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
    if (!move_to(begin + place) || *at_ != begin + place) return;
    found_.add(place);
    if (handler_ != nullptr) handler_->take(place, at_.get_wdf());
  });
  return found_;
}

}  // namespace timtin::lowering
