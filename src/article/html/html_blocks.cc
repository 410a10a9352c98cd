// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_blocks.h"

#include <algorithm>
#include <array>

#include "article/html/html_regions.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

constexpr std::size_t role_count = static_cast<std::size_t>(MarkupRole::source) + 1;

/// Appends with white space (U+00A0 too) as single spaces; returns the bytes that were added.
std::size_t append_spaced(std::string& line, std::string_view text) {
  const std::size_t before = line.size();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool wide = c == 0xC2 && at + 1 < text.size() && text[at + 1] == '\xA0';
    if (wide) ++at;
    if (!wide && c > 0x20) {
      line += text[at];
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line.size() - before;
}

/// What a node takes over from the elements around it.
struct BlockContext {
  std::uint32_t end = 0;
  bool ends_line = false;
  bool linked = false;
  bool strong = false;
  bool cell = false;
  bool line_ends = false;  ///< are no mere spaces
  bool boilerplate = false;
  HtmlTag heading = HtmlTag::other;
  MarkupRole role = MarkupRole::none;
};

enum class Wanted : std::uint8_t { text, boilerplate };

bool is_strong_tag(HtmlTag tag) {
  return tag == HtmlTag::b || tag == HtmlTag::strong || tag == HtmlTag::em || tag == HtmlTag::i ||
         (tag >= HtmlTag::h1 && tag <= HtmlTag::h6);
}

class BlockCollector {
 public:
  BlockCollector(const HtmlDocument& document, const std::vector<MarkupRole>& regions,
                 Wanted wanted)
      : document_(document), regions_(regions), wanted_(wanted) {}

  HtmlBlocks collect() {
    open_.push_back({static_cast<std::uint32_t>(document_.size())});
    for (std::uint32_t at = 0; at < document_.size();) {
      while (open_.size() > 1 && open_.back().end <= at) leave();
      at = visit(at);
    }
    finish();
    return std::move(blocks_);
  }

 private:
  /// Returns the node to go on with.
  std::uint32_t visit(std::uint32_t at) {
    const HtmlNode& node = document_[at];
    if (node.is_text) {
      if ((wanted_ == Wanted::boilerplate) == open_.back().boilerplate) add_text(at);
    } else if (node.tag == HtmlTag::head || (begins_boilerplate(at) && wanted_ == Wanted::text)) {
      if (node.kind != HtmlKind::inside && node.kind != HtmlKind::unread) finish();
      return node.end;
    } else if (node.kind == HtmlKind::empty) {
      if (node.tag == HtmlTag::br && open_.back().heading != HtmlTag::other)
        append_spaced(block_.text, " ");
      else if (node.tag != HtmlTag::img)
        finish();
    } else {
      enter(at);
    }
    return at + 1;
  }

  bool begins_boilerplate(std::uint32_t at) const {
    return document_[at].kind == HtmlKind::unread || is_boilerplate(regions_[at]);
  }

  void enter(std::uint32_t at) {
    const HtmlNode& node = document_[at];
    BlockContext inner = open_.back();
    inner.end = node.end;
    inner.ends_line = node.kind == HtmlKind::block || node.kind == HtmlKind::heading;
    if (begins_boilerplate(at)) inner.ends_line = inner.boilerplate = true;
    inner.linked = inner.linked || node.tag == HtmlTag::a;
    inner.strong = inner.strong || is_strong_tag(node.tag);
    inner.line_ends = inner.line_ends || node.tag == HtmlTag::pre;
    inner.cell = inner.cell || node.tag == HtmlTag::td || node.tag == HtmlTag::th;
    if (node.kind == HtmlKind::heading) inner.heading = node.tag;
    const MarkupRole role = regions_[at];
    // Whatever stands in a figure belongs to it; a body has all kinds of lines.
    if (role == MarkupRole::body)
      inner.role = MarkupRole::none;
    else if (role != MarkupRole::none && inner.role != MarkupRole::caption &&
             !is_boilerplate(inner.role))
      inner.role = role;
    if (inner.ends_line) finish();
    open_.push_back(inner);
  }

  void leave() {
    if (open_.back().ends_line) finish();
    open_.pop_back();
  }

  void add_text(std::uint32_t at) {
    std::string_view text = document_.text(at);
    while (open_.back().line_ends && text.find('\n') != text.npos) {
      add_line(at, text.substr(0, text.find('\n')));
      finish();
      text.remove_prefix(text.find('\n') + 1);
    }
    add_line(at, text);
  }

  void add_line(std::uint32_t at, std::string_view text) {
    const bool first = trimmed(block_.text).empty();
    const std::size_t added = append_spaced(block_.text, text);
    if (first && !trimmed(block_.text).empty()) {
      block_.node = at;
      block_.heading = open_.back().heading;
      block_.cell = open_.back().cell;
    }
    if (open_.back().linked) block_.link_bytes += added;
    if (open_.back().strong) block_.strong_bytes += added;
    role_bytes_[static_cast<std::size_t>(open_.back().role)] += added;
  }

  void finish() {
    block_.text = trimmed(block_.text);
    if (!block_.text.empty()) {
      const auto most = std::max_element(role_bytes_.begin(), role_bytes_.end());
      if (*most * 10 >= block_.text.size() * 7)
        block_.role = static_cast<MarkupRole>(most - role_bytes_.begin());
      blocks_.push_back(std::move(block_));
    }
    block_ = HtmlBlock();
    role_bytes_.fill(0);
  }

  const HtmlDocument& document_;
  const std::vector<MarkupRole>& regions_;
  Wanted wanted_;
  std::vector<BlockContext> open_;
  HtmlBlock block_;
  std::array<std::size_t, role_count> role_bytes_{};
  HtmlBlocks blocks_;
};

}  // namespace

HtmlBlocks html_blocks(const HtmlDocument& document, const std::vector<MarkupRole>& regions) {
  return BlockCollector(document, regions, Wanted::text).collect();
}

HtmlBlocks boilerplate_blocks(const HtmlDocument& document,
                              const std::vector<MarkupRole>& regions) {
  return BlockCollector(document, regions, Wanted::boilerplate).collect();
}

std::string line_of(const HtmlDocument& document, std::size_t node) {
  std::string line;
  append_spaced(line, document.inner_text(node));
  return std::string(trimmed(line));
}

}  // namespace timtin
