// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What copies of an article are found by: a signature in Slot::signature, and band terms, one of
/// which at least is equal in two articles that are nearly the same.
///
/// The text is lead and body: a copy has a title of its own. A text that is too short for shingles
/// has a digest of title, lead and body instead, in the slot and as its only band.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "index/document_sink.h"
#include "text/minhash.h"
#include "timtin/extract.h"
#include "timtin/text.h"

namespace timtin {

/// Keeps the hashes of the forms of one Analyzer.
class SignatureWriter {
 public:
  /// `analyzer`: always the same.
  void add_to(DocumentSink& document, const AnalyzedArticle& paragraphs, const Analyzer& analyzer);

 private:
  std::uint64_t hash_of(FormId form, const Analyzer& analyzer);

  MinHash text_;
  std::vector<std::uint64_t> hashes_;  ///< by FormId; 0 if not yet known
};

/// By the values of Slot::signature.
bool are_copies(std::string_view signature, std::string_view other);

}  // namespace timtin
