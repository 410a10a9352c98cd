// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The postings of a shard in flat arrays. They come document by document and are needed term by
/// term (postlist, position), then document by document in the order of terms (termlist). Only the
/// distinct terms are sorted: counting does the rest, in two passes.
///
///     postings    one document behind the other:   [d1: t7 t2 t9] [d2: t2 t5] ...
///     positions   in the order of the postings:    [d1t7: 1 4] [d1t2: 2] ...
///     by term     numbers of postings:             [t2: d1 d2] [t5: d2] ...      terms sorted
///     by document numbers of postings:             [d1: t2 t7 t9] [d2: t2 t5] ... the same sorted
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "index/glass/packed.h"
#include "index/glass/term_dictionary.h"
#include "index/glass/version_file.h"

namespace timtin::glass {

/// A term in a document.
struct Posting {
  TermId term;
  Document document;
  std::uint32_t weight;         ///< wdf
  std::uint32_t positions_end;  ///< in the array of all positions
};

using PostingNumber = std::uint32_t;

/// A term's weight in a document.
struct Weight {
  Document document;
  std::uint32_t weight;
};

class Postings {
 public:
  /// Of the current document.
  void add(std::string_view term, std::uint32_t weight);
  void add(std::string_view term, std::uint32_t position, std::uint32_t weight);

  /// Returns its number; the next one begins.
  Document finish_document();

  /// Calls `take(term, postings)` for every term in the order of their bytes, with its postings in
  /// the order of documents.
  template <typename Take>
  void for_each_term(Take take) const {
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      take(dictionary_.term(terms_[i]), between(by_term_, term_ends_, i));
    }
  }

  /// Calls `take(document, postings)` for every document, with its postings in the order of terms.
  template <typename Take>
  void for_each_document(Take take) const {
    for (std::size_t i = 0; i < lengths_.size(); ++i) {
      take(lengths_[i].document, between(by_document_, document_ends_, i));
    }
  }

  /// Sorts, after the last document and before the calls below and above.
  void sort();

  const Posting& posting(PostingNumber number) const { return postings_[number]; }
  std::string_view term_of(const Posting& posting) const { return dictionary_.term(posting.term); }
  std::span<const std::uint32_t> positions_of(PostingNumber number) const;
  /// Of all documents.
  const std::vector<Weight>& lengths() const { return lengths_; }
  const Statistics& statistics() const { return statistics_; }

 private:
  struct Occurrence {
    PostingNumber posting;
    std::uint32_t position;
  };
  /// Where a term was met last.
  struct Meeting {
    Document document = 0;
    PostingNumber posting = 0;
  };

  /// The part of `numbers` that ends at the `i`th of `ends`.
  static std::span<const PostingNumber> between(const std::vector<PostingNumber>& numbers,
                                                const std::vector<PostingNumber>& ends,
                                                std::size_t i) {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return std::span(numbers).subspan(begin, ends[i] - begin);
  }

  Document current() const { return static_cast<Document>(lengths_.size() + 1); }
  PostingNumber posting_of(std::string_view term);
  void place_positions(PostingNumber first);
  void sort_by_term();
  void sort_by_document();

  TermDictionary dictionary_;
  std::vector<Meeting> meetings_;  ///< by TermId
  std::vector<Posting> postings_;
  std::vector<std::uint32_t> positions_;
  std::vector<Occurrence> occurrences_;  ///< of the current document
  std::vector<std::uint32_t> counts_;    ///< of the same, by posting
  std::vector<Weight> lengths_;
  Statistics statistics_;

  std::vector<TermId> terms_;  ///< sorted
  std::vector<PostingNumber> by_term_, term_ends_;
  std::vector<PostingNumber> by_document_, document_ends_;
};

}  // namespace timtin::glass
