// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/needles.h"

#include <algorithm>

namespace timtin {
namespace {

std::vector<Needle> with_plain_forms(std::vector<Needle> needles) {
  for (Needle& needle : needles)
    if (needle.plain_in_unaccented)
      for (auto& forms : needle.slots)
        for (std::size_t i = forms.size(); i-- > 0;) forms.push_back(folded_form(forms[i]));
  return needles;
}

}  // namespace

NeedleFinder::NeedleFinder(const std::vector<Needle>& needles, Analyzer& analyzer)
    : analyzer_(analyzer) {
  for (const Needle& needle : needles) {
    Compiled compiled{{}, needle.weight, needle.part};
    for (const auto& forms : needle.slots) {
      Slot slot;
      slot.reserve(forms.size());
      for (const auto& form : forms) {
        slot.push_back(analyzer.intern(form));
        sieve_.admit(form);
      }
      std::sort(slot.begin(), slot.end());
      slot.erase(std::unique(slot.begin(), slot.end()), slot.end());
      compiled.slots.push_back(std::move(slot));
    }
    if (compiled.slots.empty()) continue;
    const auto same = std::find_if(needles_.begin(), needles_.end(), [&](const Compiled& known) {
      return known.part == compiled.part && known.slots == compiled.slots;
    });
    if (same != needles_.end()) {
      same->weight += compiled.weight;
    } else {
      needles_.push_back(std::move(compiled));
    }
  }
  for (std::uint32_t i = 0; i < needles_.size(); ++i)
    for (const FormId form : needles_[i].slots.front()) by_first_[form].push_back(i);
}

std::vector<Token> NeedleFinder::tokens_of(std::string_view text) const {
  std::vector<Token> tokens;
  analyze(text, sieve_, analyzer_, tokens);
  return tokens;
}

void NeedleFinder::find(const std::vector<Token>& tokens, Evidence::Part part,
                        std::vector<Occurrence>& found) const {
  found.clear();
  if (by_first_.empty()) return;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto candidates = by_first_.find(tokens[at].form);
    if (candidates == by_first_.end()) continue;
    for (const std::uint32_t index : candidates->second) {
      const Compiled& needle = needles_[index];
      if ((needle.part && *needle.part != part) || !stands_at(needle, tokens, at)) continue;
      found.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(needle.slots.size()), index});
    }
  }
}

bool NeedleFinder::stands_at(const Compiled& needle, const std::vector<Token>& tokens,
                             std::size_t at) const {
  if (needle.slots.size() > tokens.size() - at) return false;
  for (std::size_t i = 1; i < needle.slots.size(); ++i)
    if (!std::binary_search(needle.slots[i].begin(), needle.slots[i].end(), tokens[at + i].form))
      return false;
  return true;
}

const NeedleFinder& ArticleNeedles::of(const Article& article) {
  const bool unaccented =
      std::find(article.flags.begin(), article.flags.end(), "unaccented") != article.flags.end();
  auto& finder = unaccented ? plain_ : marked_;
  if (!finder) finder.emplace(unaccented ? with_plain_forms(needles_) : needles_, analyzer_);
  return *finder;
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

std::vector<MarkedSpan> find_needles(std::string_view text, Evidence::Part part,
                                     const NeedleFinder& finder) {
  const auto tokens = finder.tokens_of(text);
  std::vector<Occurrence> found;
  finder.find(tokens, part, found);
  return byte_spans(found, tokens, 0, tokens.size());
}

std::vector<MarkedSpan> find_needles(std::string_view text, Evidence::Part part,
                                     const std::vector<Needle>& needles, Analyzer& analyzer) {
  return find_needles(text, part, NeedleFinder(needles, analyzer));
}

}  // namespace timtin
