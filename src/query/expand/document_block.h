// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles by the block: so many neighbouring numbers of documents that what is known of each fits
/// a few pages of memory. A query is answered block after block, its terms one after the other in
/// each: a posting costs a fifth of what it costs where the terms take turns at every document.
#pragma once

#include <xapian.h>

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "index/collection.h"

namespace timtin::lowering {

inline constexpr unsigned block_size = 1024;

/// Documents of one block, by their place in it.
class BlockSet {
 public:
  void add(unsigned place) { words_[place / 64] |= std::uint64_t{1} << (place % 64); }
  bool contains(unsigned place) const { return (words_[place / 64] >> (place % 64) & 1) != 0; }

  bool empty() const {
    std::uint64_t any = 0;
    for (const std::uint64_t word : words_) any |= word;
    return any == 0;
  }
  unsigned size() const {
    unsigned size = 0;
    for (const std::uint64_t word : words_) size += static_cast<unsigned>(std::popcount(word));
    return size;
  }

  /// Asks about each, ascending, until one is right.
  template <typename Is>
  bool any_of(Is is) const {
    for (unsigned i = 0; i < words_.size(); ++i)
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
        if (is(i * 64 + static_cast<unsigned>(std::countr_zero(rest)))) return true;
    return false;
  }

  /// Ascending.
  template <typename Visit>
  void for_each(Visit visit) const {
    any_of([&](unsigned place) {
      visit(place);
      return false;
    });
  }

  BlockSet& operator&=(const BlockSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  BlockSet& operator|=(const BlockSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  BlockSet& operator-=(const BlockSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }

 private:
  std::array<std::uint64_t, block_size / 64> words_{};
};

/// What is told of each posting that is read: its place in the block and how often the term occurs.
class PostingHandler {
 public:
  virtual void take(unsigned place, Xapian::termcount occurrences) = 0;

 protected:
  ~PostingHandler() = default;
};

/// The postings of a term, each read once. Whatever its table holds, every move goes forward or
/// throws Xapian::DatabaseCorruptError: where a list ends before its head says so, the library
/// (1.4.22) stays before what it was asked for, and an AND of its own waits for ever.
class PostingCursor {
 public:
  /// The collection must outlive it.
  PostingCursor(const Collection& collection, const std::string& term);

  const std::string& term() const { return term_; }
  Xapian::doccount frequency() const { return frequency_; }

  /// Of the block that was read last, among what was wanted of it.
  bool has_found(unsigned place) const { return found_.contains(place); }

  /// Without one, occurrences are not looked at.
  void set_handler(PostingHandler* handler) { handler_ = handler; }

  /// Documents of the block that begins with `begin`, never one before the last.
  const BlockSet& read(Xapian::docid begin);

  /// Only those of `wanted`, if they are so few that skipping is cheaper; otherwise all. Of one
  /// block either this or the other is called first and decides; the later calls read nothing.
  const BlockSet& read_among(Xapian::docid begin, const BlockSet& wanted, double expected);

 private:
  struct List {
    bool unread;  ///< what it is at is where it begins, once it is opened
    Xapian::PostingIterator at;
  };
  /// The list of a part, opened when it is first read: an AND leaves most of them alone.
  Xapian::PostingIterator& list_of(std::size_t part);
  /// False if there is none left. `document`: that of the part.
  bool move_to(Xapian::PostingIterator& list, Xapian::docid document) const;
  /// No posting of the block is left: so it is with most blocks of a rare term.
  bool is_behind(Xapian::docid begin) const;

  std::string term_;
  Xapian::doccount frequency_ = 0;
  const Collection& collection_;
  std::vector<List> lists_;  ///< by part
  PostingHandler* handler_ = nullptr;
  Xapian::docid begin_ = 0;  ///< of the block that was read last
  BlockSet found_;
};

}  // namespace timtin::lowering
