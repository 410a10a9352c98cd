// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/general_terms.h"

#include <algorithm>

#include "index/terms.h"

namespace timtin {

namespace {

Xapian::termcount weight_of(Evidence::Part part) {
  switch (part) {
    case Evidence::Part::title:
      return title_weight;
    case Evidence::Part::lead:
      return lead_weight;
    default:
      return 1;
  }
}

/// Marks for the syllables at [begin, end).
void add_part_marks(DocumentSink& document, Evidence::Part part, Position begin, Position end) {
  if (begin == end) return;
  const std::string mark = part_mark(part);
  document.add_posting(mark, end, 0);
  while (end - begin > part_mark_step) document.add_posting(mark, end -= part_mark_step, 0);
}

}  // namespace

ZoneRanges GeneralTerms::add_to(DocumentSink& document, const AnalyzedArticle& paragraphs,
                                const Analyzer& analyzer) {
  ZoneRanges ranges;
  ranges.end.fill(1);
  place_.resize(analyzer.size());
  Position next = 1;
  for (const AnalyzedParagraph& paragraph : paragraphs) {
    add_paragraph(paragraph, next);
    const auto length = static_cast<Position>(paragraph.tokens.size());
    add_part_marks(document, paragraph.part, next, next + length);
    next += length + paragraph_gap;
    for (auto part = static_cast<std::size_t>(paragraph.part); part < ranges.end.size(); ++part) {
      ranges.end[part] = next;
    }
  }
  write_postings(document, analyzer);
  write_pairs(document, analyzer);
  return ranges;
}

void GeneralTerms::add_paragraph(const AnalyzedParagraph& paragraph, Position first) {
  const Xapian::termcount weight = weight_of(paragraph.part);
  const std::vector<Token>& tokens = paragraph.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    posting_of(tokens[i].form).occurrences.push_back({first + static_cast<Position>(i), weight});
    if (i + 1 < tokens.size()) {
      pairs_.push_back({std::uint64_t{tokens[i].form} << 32 | tokens[i + 1].form, weight});
    }
  }
}

GeneralTerms::Posting& GeneralTerms::posting_of(FormId form) {
  std::uint32_t& place = place_[form];
  if (place == 0) {
    if (used_ == postings_.size()) postings_.emplace_back();
    postings_[used_].form = form;
    place = static_cast<std::uint32_t>(++used_);
  }
  return postings_[place - 1];
}

void GeneralTerms::write_postings(DocumentSink& document, const Analyzer& analyzer) {
  for (std::size_t i = 0; i < used_; ++i) {
    Posting& posting = postings_[i];
    const std::string term = field_term("", analyzer.form(posting.form).matching);
    for (const Occurrence& occurrence : posting.occurrences) {
      document.add_posting(term, occurrence.position, occurrence.weight);
    }
    posting.occurrences.clear();
    place_[posting.form] = 0;
  }
  used_ = 0;
}

void GeneralTerms::write_pairs(DocumentSink& document, const Analyzer& analyzer) {
  std::sort(pairs_.begin(), pairs_.end(),
            [](const Pair& a, const Pair& b) { return a.forms < b.forms; });
  for (std::size_t begin = 0, end = 0; begin < pairs_.size(); begin = end) {
    Xapian::termcount weight = 0;
    for (; end < pairs_.size() && pairs_[end].forms == pairs_[begin].forms; ++end) {
      weight += pairs_[end].weight;
    }
    const auto first = static_cast<FormId>(pairs_[begin].forms >> 32);
    const auto second = static_cast<FormId>(pairs_[begin].forms);
    document.add_term(pair_term(analyzer.form(first).folded, analyzer.form(second).folded), weight);
  }
  pairs_.clear();
}

}  // namespace timtin
