// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/snippets.h"

#include <algorithm>
#include <functional>

#include "output/excerpt.h"
#include "output/passages.h"
#include "output/spans.h"

namespace timtin::output {
namespace {

/// Longer than any paragraph that is read with pleasure; sums with it do not overflow.
constexpr unsigned max_context = 1'000'000;
/// More than anybody reads; the work grows with their number times that of the paragraphs.
constexpr unsigned max_snippets = 1000;

/// A paragraph that holds highlights.
struct Candidate {
  Evidence::Part part;
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Occurrence> highlights;
  std::vector<FeatureSpot> spots;
};

/// A part of a candidate that no snippet has been cut from yet, and the best window in it.
struct Segment {
  std::size_t candidate;
  std::span<const FeatureSpot> spots;
  FreeTokens free;
  Window window;
};

/// Calls `visit` for what a snippet may be cut from, in the order of reading, until it says false.
/// The title is not among it: it is shown in any case.
void for_each_paragraph(const Article& article,
                        const std::function<bool(Evidence::Part, std::string_view)>& visit) {
  if (!article.lead.empty() && !visit(Evidence::Part::lead, article.lead)) return;
  for (const auto& paragraph : article.body)
    if (!visit(Evidence::Part::body, paragraph)) return;
  for (const auto& caption : article.captions)
    if (!visit(Evidence::Part::caption, caption)) return;
}

Snippet cut(const Candidate& from, const Excerpt& excerpt) {
  Snippet snippet;
  snippet.text = std::string(from.text.substr(excerpt.begin, excerpt.end - excerpt.begin));
  std::vector<MarkedSpan> marked =
      byte_spans(from.highlights, from.tokens, excerpt.first, excerpt.last);
  for (MarkedSpan& span : marked) {
    span.begin -= excerpt.begin;
    span.end -= excerpt.begin;
  }
  snippet.marked = in_code_points(snippet.text, marked);
  snippet.part = from.part;
  snippet.cut_before = excerpt.begin > 0;
  snippet.cut_after = excerpt.end < from.text.size();
  return snippet;
}

/// Looks no further than needed: a passage that has everything is not beaten by a later one.
std::vector<Candidate> find_candidates(const Article& article, const Highlighter& highlighter,
                                       const Features& features, unsigned count, unsigned context) {
  std::vector<Candidate> candidates;
  std::size_t complete = 0;
  for_each_paragraph(article, [&](Evidence::Part part, std::string_view text) {
    Candidate candidate{part, text, highlighter.tokens_of(text), {}, {}};
    highlighter.find(candidate.tokens, part, candidate.highlights);
    if (candidate.highlights.empty()) return true;
    candidate.spots = features.spots(candidate.highlights);
    const Window window = best_window(candidate.spots, features, context);
    candidates.push_back(std::move(candidate));
    complete += window.score >= features.total() - 1e-9;
    return complete < count;
  });
  return candidates;
}

/// The spots before and behind what has been shown may give further snippets.
void split(std::vector<Segment>& segments, std::size_t chosen, const Excerpt& shown,
           const Features& features, unsigned context) {
  const Segment segment = segments[chosen];
  segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(chosen));
  const auto spots = segment.spots;
  const auto before = std::find_if(spots.begin(), spots.end(),
                                   [&](const FeatureSpot& spot) { return spot.end > shown.first; });
  const auto behind = std::find_if(
      before, spots.end(), [&](const FeatureSpot& spot) { return spot.first >= shown.last; });
  const auto add = [&](std::span<const FeatureSpot> rest, FreeTokens free) {
    const Window window = best_window(rest, features, context);
    if (window.score > 0) segments.push_back({segment.candidate, rest, free, window});
  };
  add(std::span(spots.begin(), before), {segment.free.first, shown.first});
  add(std::span(behind, spots.end()), {shown.last, segment.free.last});
}

std::vector<Snippet> fallback(const Article& article, const Highlighter& highlighter,
                              unsigned context) {
  std::vector<Snippet> snippets;
  for_each_paragraph(article, [&](Evidence::Part part, std::string_view text) {
    const Candidate beginning{part, text, highlighter.tokens_of(text), {}, {}};
    if (beginning.tokens.empty()) return true;
    const FreeTokens all{0, beginning.tokens.size()};
    snippets.push_back(
        cut(beginning, cut_excerpt(text, beginning.tokens, {0, 1, 0}, all, context)));
    return false;
  });
  return snippets;
}

/// A lead is often repeated as the first paragraph, or begins it: of two of which one holds the
/// other the longer stays.
void add_new(std::vector<Snippet>& snippets, Snippet snippet) {
  for (Snippet& known : snippets) {
    if (known.text.find(snippet.text) != std::string::npos) return;
    if (snippet.text.find(known.text) == std::string::npos) continue;
    known = std::move(snippet);
    return;
  }
  snippets.push_back(std::move(snippet));
}

}  // namespace

std::vector<Snippet> make_snippets(const Article& article, const Highlighter& highlighter,
                                   unsigned count, unsigned context) {
  if (count == 0) return {};
  count = std::min(count, max_snippets);
  context = std::min(context, max_context);
  const Features features(highlighter);
  const auto candidates = find_candidates(article, highlighter, features, count, context);
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    segments.push_back({i,
                        candidates[i].spots,
                        {0, candidates[i].tokens.size()},
                        best_window(candidates[i].spots, features, context)});
  std::vector<Snippet> snippets;
  while (snippets.size() < count && !segments.empty()) {
    // Of equal scores the earlier paragraph: max_element takes the first.
    const auto best = std::max_element(
        segments.begin(), segments.end(),
        [](const Segment& a, const Segment& b) { return a.window.score + 1e-9 < b.window.score; });
    const Candidate& from = candidates[best->candidate];
    const Excerpt excerpt = cut_excerpt(from.text, from.tokens, best->window, best->free, context);
    add_new(snippets, cut(from, excerpt));
    split(segments, static_cast<std::size_t>(best - segments.begin()), excerpt, features, context);
  }
  return snippets.empty() ? fallback(article, highlighter, context) : snippets;
}

}  // namespace timtin::output

namespace timtin {

std::vector<Snippet> make_snippets(const Article& article, const std::vector<Highlight>& highlights,
                                   Analyzer& analyzer, unsigned count, unsigned context) {
  output::ArticleHighlighter highlighters(highlights, analyzer);
  return output::make_snippets(article, highlighters.of(article), count, context);
}

}  // namespace timtin
