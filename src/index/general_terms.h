// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The general terms of an article: its syllables with positions, and the folded pairs of adjacent
/// syllables, which only score.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "index/document_sink.h"
#include "index/layout.h"
#include "timtin/extract.h"
#include "timtin/text.h"

namespace timtin {

/// How often an occurrence counts (measured: 2 to 5 is flat for the title; the lead gains little).
inline constexpr Xapian::termcount title_weight = 3;
inline constexpr Xapian::termcount lead_weight = 2;

/// Gathers the occurrences of one article at a time before they go to Xapian, whose document is a
/// map: it is asked once a distinct term instead of once a token where that can be helped.
class GeneralTerms {
 public:
  /// Returns where the parts stand.
  ZoneRanges add_to(DocumentSink& document, const AnalyzedArticle& paragraphs,
                    const Analyzer& analyzer);

 private:
  struct Occurrence {
    Position position;
    Xapian::termcount weight;
  };
  /// The occurrences of one form.
  struct Posting {
    FormId form = 0;
    std::vector<Occurrence> occurrences;
  };
  struct Pair {
    std::uint64_t forms;  ///< first << 32 | second
    Xapian::termcount weight;
  };

  void add_paragraph(const AnalyzedParagraph& paragraph, Position first);
  Posting& posting_of(FormId form);
  void write_postings(DocumentSink& document, const Analyzer& analyzer);
  void write_pairs(DocumentSink& document, const Analyzer& analyzer);

  std::vector<std::uint32_t>
      place_;  ///< by FormId: 1 + index into postings_, 0 if not in this article
  std::vector<Posting> postings_;  ///< the first used_ are of this article; kept for their memory
  std::size_t used_ = 0;
  std::vector<Pair> pairs_;
};

}  // namespace timtin
