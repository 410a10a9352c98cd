// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/highlighter.h"

#include <algorithm>

namespace timtin::output {
namespace {

std::vector<Highlight> with_plain_forms(std::vector<Highlight> highlights) {
  for (Highlight& highlight : highlights)
    if (highlight.plain_in_unaccented)
      for (auto& forms : highlight.syllables)
        for (std::size_t i = forms.size(); i-- > 0;) forms.push_back(folded_form(forms[i]));
  return highlights;
}

}  // namespace

Highlighter::Highlighter(const std::vector<Highlight>& highlights, Analyzer& analyzer)
    : analyzer_(analyzer) {
  for (const Highlight& highlight : highlights) {
    Compiled compiled{{}, highlight.weight, highlight.part};
    for (const auto& forms : highlight.syllables) {
      FormSet set;
      set.reserve(forms.size());
      for (const auto& form : forms) {
        set.push_back(analyzer.intern(form));
        sieve_.admit(form);
      }
      std::sort(set.begin(), set.end());
      set.erase(std::unique(set.begin(), set.end()), set.end());
      compiled.syllables.push_back(std::move(set));
    }
    if (compiled.syllables.empty()) continue;
    const auto same =
        std::find_if(highlights_.begin(), highlights_.end(), [&](const Compiled& known) {
          return known.part == compiled.part && known.syllables == compiled.syllables;
        });
    if (same != highlights_.end()) {
      same->weight += compiled.weight;
    } else {
      highlights_.push_back(std::move(compiled));
    }
  }
  for (std::uint32_t i = 0; i < highlights_.size(); ++i)
    for (const FormId form : highlights_[i].syllables.front()) by_first_[form].push_back(i);
}

std::vector<Token> Highlighter::tokens_of(std::string_view text) const {
  std::vector<Token> tokens;
  analyze(text, sieve_, analyzer_, tokens);
  return tokens;
}

void Highlighter::find(const std::vector<Token>& tokens, Evidence::Part part,
                       std::vector<Occurrence>& found) const {
  found.clear();
  if (by_first_.empty()) return;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto candidates = by_first_.find(tokens[at].form);
    if (candidates == by_first_.end()) continue;
    for (const std::uint32_t index : candidates->second) {
      const Compiled& highlight = highlights_[index];
      if ((highlight.part && *highlight.part != part) || !stands_at(highlight, tokens, at))
        continue;
      found.push_back({static_cast<std::uint32_t>(at),
                       static_cast<std::uint32_t>(highlight.syllables.size()), index});
    }
  }
}

bool Highlighter::stands_at(const Compiled& highlight, const std::vector<Token>& tokens,
                            std::size_t at) const {
  if (highlight.syllables.size() > tokens.size() - at) return false;
  for (std::size_t i = 1; i < highlight.syllables.size(); ++i)
    if (!std::binary_search(highlight.syllables[i].begin(), highlight.syllables[i].end(),
                            tokens[at + i].form))
      return false;
  return true;
}

const Highlighter& ArticleHighlighter::of(const Article& article) {
  const bool unaccented =
      std::find(article.flags.begin(), article.flags.end(), "unaccented") != article.flags.end();
  auto& highlighter = unaccented ? plain_ : marked_;
  if (!highlighter)
    highlighter.emplace(unaccented ? with_plain_forms(highlights_) : highlights_, analyzer_);
  return *highlighter;
}

std::vector<MarkedSpan> byte_spans(const std::vector<Occurrence>& found,
                                   const std::vector<Token>& tokens, std::size_t first,
                                   std::size_t last) {
  std::vector<MarkedSpan> spans;
  for (const Occurrence& hit : found) {
    if (hit.first < first || hit.first + hit.length > last) continue;
    const std::size_t begin = tokens[hit.first].begin;
    const std::size_t end = tokens[hit.first + hit.length - 1].end;
    if (!spans.empty() && begin < spans.back().end) {
      spans.back().end = std::max(spans.back().end, end);
    } else {
      spans.push_back({begin, end});
    }
  }
  return spans;
}

std::vector<MarkedSpan> highlighted_spans(std::string_view text, Evidence::Part part,
                                          const Highlighter& highlighter) {
  const auto tokens = highlighter.tokens_of(text);
  std::vector<Occurrence> found;
  highlighter.find(tokens, part, found);
  return byte_spans(found, tokens, 0, tokens.size());
}

}  // namespace timtin::output

namespace timtin {

std::vector<MarkedSpan> highlighted_spans(std::string_view text, Evidence::Part part,
                                          const std::vector<Highlight>& highlights,
                                          Analyzer& analyzer) {
  return output::highlighted_spans(text, part, output::Highlighter(highlights, analyzer));
}

}  // namespace timtin
