// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_content.h"

#include "article/line/running_text.h"

#include <algorithm>

namespace timtin {
namespace {

bool is_link(const HtmlBlock& block) { return 2 * block.link_bytes >= block.text.size(); }

/// A link to another article amid the text: no heading, and not one of a list.
bool interrupts_text(const HtmlBlocks& blocks, std::size_t at) {
  return blocks[at].heading == HtmlTag::other && at > 0 && at + 1 < blocks.size() &&
         !is_link(blocks[at - 1]) && !is_link(blocks[at + 1]);
}

long weight(const HtmlBlocks& blocks, std::size_t at) {
  constexpr long scrap = -20, cell = -2, link = -100, link_factor = -4;
  const HtmlBlock& block = blocks[at];
  const long size = static_cast<long>(block.text.size());
  const long linked = static_cast<long>(block.link_bytes);
  if (block.role == MarkupRole::caption) return std::min(size, 400l) / 2;
  if (is_link(block)) return interrupts_text(blocks, at) ? scrap : link + link_factor * linked;
  if (is_prose(block)) return size - 2 * linked;
  if (block.role != MarkupRole::none || block.heading == HtmlTag::h1) return 0;
  return block.cell ? cell : scrap;
}

/// Blocks whose first node is inside an element stand side by side.
class BlockSums {
 public:
  BlockSums(const HtmlDocument& document, const HtmlBlocks& blocks)
      : document_(document), blocks_(blocks) {
    sums_.reserve(blocks.size() + 1);
    sums_.push_back(0);
    for (std::size_t at = 0; at < blocks.size(); ++at)
      sums_.push_back(sums_.back() + weight(blocks, at));
  }

  ContentRange inside(std::size_t node) const {
    ContentRange range{first_from(node), first_from(document_[node].end), 0};
    range.prose = sums_[range.end] - sums_[range.begin];
    return range;
  }

 private:
  std::size_t first_from(std::size_t node) const {
    const auto found = std::lower_bound(
        blocks_.begin(), blocks_.end(), node,
        [](const HtmlBlock& block, std::size_t wanted) { return block.node < wanted; });
    return static_cast<std::size_t>(found - blocks_.begin());
  }

  const HtmlDocument& document_;
  const HtmlBlocks& blocks_;
  std::vector<long> sums_;
};

}  // namespace

bool is_prose(const HtmlBlock& block) {
  return block.heading != HtmlTag::h1 && is_running_text(block.text) &&
         2 * block.link_bytes < block.text.size();
}

ContentRange find_content(const HtmlDocument& document, const std::vector<MarkupRole>& regions,
                          const HtmlBlocks& blocks) {
  const BlockSums sums(document, blocks);
  ContentRange best = sums.inside(0), body;
  for (std::size_t node = 1; node < document.size(); ++node) {
    if (document[node].is_text || document[node].kind == HtmlKind::empty) continue;
    const ContentRange range = sums.inside(node);
    if (range.prose >= best.prose && range.end > range.begin) best = range;
    if (regions[node] == MarkupRole::body && range.prose > body.prose) body = range;
  }
  return 2 * body.prose >= best.prose && body.prose > 0 ? body : best;
}

}  // namespace timtin
