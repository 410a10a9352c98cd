// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The general terms of an article: its syllables, without prefix and without positions, which are
/// a matter of its token stream.
#pragma once

#include <cstdint>
#include <vector>

#include "index/document_sink.h"
#include "timtin/extract.h"
#include "timtin/text.h"

namespace timtin {

/// How often an occurrence counts (measured: 2 to 5 is flat for the title; the lead gains little).
constexpr std::uint32_t weight_of(Evidence::Part part) {
  switch (part) {
    case Evidence::Part::title:
      return 3;
    case Evidence::Part::lead:
      return 2;
    default:
      return 1;
  }
}

/// Gathers the occurrences of one article at a time: its document is asked once a distinct term
/// instead of once a token.
class GeneralTerms {
 public:
  void add_to(DocumentSink& document, const AnalyzedArticle& paragraphs, const Analyzer& analyzer);

 private:
  std::vector<std::uint32_t> weights_;  ///< by FormId; 0 if not in this article
  std::vector<FormId> forms_;           ///< of this article, in the order of their first occurrence
};

}  // namespace timtin
