// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_regions.h"

#include "article/html/html_blocks.h"
#include "article/line/paragraphs.h"
#include "article/line/running_text.h"

namespace timtin {
namespace {

/// Sums over the nodes before a node, so that the sum of a subtree is a difference.
class SubtreeSums {
 public:
  explicit SubtreeSums(const HtmlDocument& document) : document_(document) {
    sums_.resize(document.size() + 1);
    std::uint32_t link_end = 0, unread_end = 0;
    for (std::uint32_t at = 0; at < document.size(); ++at) {
      const HtmlNode& node = document[at];
      sums_[at + 1] = sums_[at];
      if (node.tag == HtmlTag::a && node.end > link_end) link_end = node.end;
      if (node.kind == HtmlKind::unread && node.end > unread_end) unread_end = node.end;
      if (at >= unread_end) count(at, at < link_end, sums_[at + 1]);
    }
  }

  std::size_t text(std::size_t node) const { return difference(node, &Sums::text); }
  std::size_t linked(std::size_t node) const { return difference(node, &Sums::linked); }
  std::size_t prose(std::size_t node) const { return difference(node, &Sums::prose); }
  std::size_t headings(std::size_t node) const { return difference(node, &Sums::headings); }
  std::size_t bodies(std::size_t node) const { return difference(node, &Sums::bodies); }
  std::size_t images(std::size_t node) const { return difference(node, &Sums::images); }

 private:
  struct Sums {
    std::size_t text = 0, linked = 0, prose = 0, headings = 0, bodies = 0, images = 0;
  };

  void count(std::size_t node, bool in_link, Sums& sums) const {
    const HtmlNode& at = document_[node];
    if (!at.is_text) {
      sums.headings += at.tag == HtmlTag::h1;
      sums.images += at.tag == HtmlTag::img;
      sums.bodies += document_.attribute(node, HtmlAttribute::itemprop) == "articleBody";
      return;
    }
    const std::string_view text = trimmed(document_.text(node));
    const std::size_t bytes = text.size();
    sums.text += bytes;
    if (in_link)
      sums.linked += bytes;
    else if (is_running_text(text))
      sums.prose += bytes;
  }

  std::size_t difference(std::size_t node, std::size_t Sums::*member) const {
    return sums_[document_[node].end].*member - sums_[node].*member;
  }

  const HtmlDocument& document_;
  std::vector<Sums> sums_;
};

/// `share` of 100 parts of the prose of the page, or more.
bool holds_prose(const SubtreeSums& sums, std::size_t node, std::size_t share) {
  const std::size_t prose = sums.prose(node);
  return prose > 0 && prose * 100 >= sums.prose(0) * share;
}

/// Running text that is hardly interrupted by links is an article whatever it is called.
bool reads_like_article(const SubtreeSums& sums, std::size_t node) {
  constexpr std::size_t min_bytes = 1500, link_share = 5;
  return sums.prose(node) >= min_bytes && sums.linked(node) * link_share < sums.text(node);
}

bool is_believable(MarkupRole role, const HtmlDocument& document, const SubtreeSums& sums,
                   std::size_t node) {
  constexpr std::size_t line = 300, paragraph = 2500;
  const bool inside = document[node].kind == HtmlKind::inside;
  switch (role) {
    case MarkupRole::comments:
      return !inside && sums.headings(node) == 0 && sums.bodies(node) == 0 &&
             !holds_prose(sums, node, 90);
    case MarkupRole::boilerplate:
      return !inside && sums.headings(node) == 0 && sums.bodies(node) == 0 &&
             !holds_prose(sums, node, 40) && !reads_like_article(sums, node);
    case MarkupRole::hidden:
      return sums.bodies(node) == 0 && !holds_prose(sums, node, 40);
    case MarkupRole::tags:
      return !inside && sums.text(node) <= paragraph && 2 * sums.linked(node) >= sums.text(node);
    case MarkupRole::section:
    case MarkupRole::author:
    case MarkupRole::date:
    case MarkupRole::source:
      return sums.text(node) <= line && sums.headings(node) == 0;
    case MarkupRole::title:
    case MarkupRole::lead:
      return sums.text(node) <= paragraph;
    case MarkupRole::caption:
      return sums.text(node) <= paragraph && sums.headings(node) == 0;
    default:
      return true;
  }
}

/// A picture in a table, with a line below it.
bool is_picture_table(const HtmlDocument& document, const SubtreeSums& sums, std::size_t node) {
  constexpr std::size_t max_picture_text_bytes = 700;
  return document[node].tag == HtmlTag::table && sums.images(node) > 0 &&
         sums.text(node) <= max_picture_text_bytes * sums.images(node);
}

}  // namespace

std::vector<MarkupRole> html_regions(const HtmlDocument& document) {
  const SubtreeSums sums(document);
  std::vector<MarkupRole> roles(document.size(), MarkupRole::none);
  for (std::size_t node = 0; node < document.size(); ++node) {
    MarkupRole role = markup_role(document, node);
    if (!is_believable(role, document, sums, node)) role = MarkupRole::none;
    if (role == MarkupRole::none && is_picture_table(document, sums, node))
      role = MarkupRole::caption;
    roles[node] = role;
  }
  return roles;
}

}  // namespace timtin
