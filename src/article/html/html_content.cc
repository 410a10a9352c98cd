// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_content.h"

#include "article/line/imprint.h"
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

/// `Ông gật đầu.`: too short for running text, but a sentence of it.
bool is_sentence(const HtmlBlock& block) {
  constexpr std::size_t min_bytes = 12;
  const std::string& text = block.text;
  if (text.size() < min_bytes || block.heading != HtmlTag::other || block.link_bytes > 0)
    return false;
  return text.find(' ') != text.npos &&
         (text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
          text.ends_with('"') || text.ends_with("”") || text.ends_with("…"));
}

long weight(const HtmlBlocks& blocks, std::size_t at) {
  constexpr long scrap = -20, cell = -2, link = -100, link_factor = -4;
  const HtmlBlock& block = blocks[at];
  const long size = static_cast<long>(block.text.size());
  const long linked = static_cast<long>(block.link_bytes);
  if (block.role == MarkupRole::caption) return std::min(size, 400l) / 2;
  if (is_link(block)) {
    if (is_linked_title(blocks, at)) return 0;
    return interrupts_text(blocks, at) ? scrap : link + link_factor * linked;
  }
  if (is_imprint(block.text)) return -size;
  if (is_prose(block)) return size - 2 * linked;
  if (block.role != MarkupRole::none || block.heading == HtmlTag::h1) return 0;
  if (is_sentence(block)) return size / 2;
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

/// One long paragraph is more than its short neighbours, which are a part of the article all the
/// same: while the element is a single line, the one around it, unless what that has more is links.
ContentRange with_short_lines(const HtmlDocument& document, const HtmlBlocks& blocks,
                              const BlockSums& sums, std::size_t node) {
  ContentRange range = sums.inside(node);
  while (node != 0 && range.end - range.begin == 1) {
    node = document[node].parent;
    const ContentRange wider = sums.inside(node);
    std::size_t text = 0, linked = 0;
    for (std::size_t at = wider.begin; at < wider.end; ++at) {
      if (at == range.begin) continue;
      text += blocks[at].text.size();
      linked += blocks[at].link_bytes;
    }
    if (linked * 4 > text) break;
    const long prose = range.prose;
    range = wider;
    range.prose = prose;
  }
  return range;
}

/// A paragraph whose neighbours are parted from it by lists of links: from the first to the last of
/// the paragraphs beside it.
ContentRange with_paragraphs_beside(const HtmlDocument& document, const HtmlBlocks& blocks,
                                    const BlockSums& sums, std::size_t node, ContentRange range) {
  if (range.end - range.begin != 1 || document[node].tag != HtmlTag::p) return range;
  const std::size_t parent = document[node].parent;
  const ContentRange around = sums.inside(parent);
  for (std::size_t at = around.begin; at < around.end; ++at) {
    std::size_t line = blocks[at].node;
    for (unsigned depth = 0; depth < 4 && document[line].parent != parent && line != 0; ++depth)
      line = document[line].parent;
    const bool beside = document[line].parent == parent && document[line].tag == HtmlTag::p;
    if (!beside || !is_prose(blocks[at]) || is_imprint(blocks[at].text)) continue;
    range.begin = std::min(range.begin, at);
    range.end = std::max(range.end, at + 1);
  }
  return range;
}

}  // namespace

bool is_prose(const HtmlBlock& block) {
  return block.heading != HtmlTag::h1 && is_running_text(block.text) &&
         2 * block.link_bytes < block.text.size();
}

bool is_linked_title(const HtmlBlocks& blocks, std::size_t at) {
  constexpr std::size_t min_paragraphs = 2, reach = 3;
  if (blocks[at].heading == HtmlTag::other || !is_link(blocks[at])) return false;
  std::size_t paragraphs = 0, other = 0;
  for (++at; at < blocks.size() && !is_link(blocks[at]) && other < reach; ++at)
    if (is_prose(blocks[at]))
      ++paragraphs;
    else
      ++other;
  return paragraphs >= min_paragraphs;
}

ContentRange find_content(const HtmlDocument& document, const std::vector<MarkupRole>& regions,
                          const HtmlBlocks& blocks) {
  const BlockSums sums(document, blocks);
  ContentRange best = sums.inside(0), body;
  std::size_t best_node = 0;
  for (std::size_t node = 1; node < document.size(); ++node) {
    if (document[node].is_text || document[node].kind == HtmlKind::empty) continue;
    const ContentRange range = sums.inside(node);
    if (range.prose >= best.prose && range.end > range.begin) {
      best = range;
      best_node = node;
    }
    if (regions[node] == MarkupRole::body && range.prose > body.prose) body = range;
  }
  if (2 * body.prose >= best.prose && body.prose > 0) return body;
  ContentRange found = with_paragraphs_beside(document, blocks, sums, best_node,
                                              with_short_lines(document, blocks, sums, best_node));
  // Single sentences alone may stand anywhere.
  if (std::none_of(blocks.begin() + static_cast<std::ptrdiff_t>(found.begin),
                   blocks.begin() + static_cast<std::ptrdiff_t>(found.end), is_prose))
    found.prose = 0;
  return found;
}

}  // namespace timtin
