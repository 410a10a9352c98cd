// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_regions.h"

#include "article/html/html_blocks.h"
#include "article/line/list_heading.h"
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
  std::size_t prose_between(std::size_t begin, std::size_t end) const {
    return sums_[end].prose - sums_[begin].prose;
  }
  std::size_t text_between(std::size_t begin, std::size_t end) const {
    return sums_[end].text - sums_[begin].text;
  }

  struct Held {
    std::size_t text = 0, linked = 0, prose = 0, headings = 0, bodies = 0, images = 0;
  };
  /// In the nodes from `begin` up to `end`.
  Held held(std::size_t begin, std::size_t end) const {
    const Held &to = sums_[end], &from = sums_[begin];
    return {to.text - from.text,         to.linked - from.linked, to.prose - from.prose,
            to.headings - from.headings, to.bodies - from.bodies, to.images - from.images};
  }

 private:
  using Sums = Held;

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

/// A box of figures or a quotation amid the text of its parent; sidebars are lists of links.
bool is_box_in_text(const HtmlDocument& document, const SubtreeSums& sums, std::size_t node) {
  const std::size_t parent = document[node].parent;
  constexpr std::size_t link_share = 5;
  return document[node].tag == HtmlTag::aside && sums.text(node) > 0 &&
         sums.linked(node) * link_share < sums.text(node) && sums.prose_between(parent, node) > 0 &&
         sums.prose_between(document[node].end, document[parent].end) > 0;
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
             !holds_prose(sums, node, 40) && !reads_like_article(sums, node) &&
             !is_box_in_text(document, sums, node);
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
  // Old pages are tables with pictures and all their text.
  return document[node].tag == HtmlTag::table && sums.images(node) > 0 &&
         sums.text(node) <= max_picture_text_bytes * sums.images(node) &&
         !holds_prose(sums, node, 60);
}

/// Marks what stands under a bare heading of readers' comments or of other articles: all of the
/// element that begins with it, or else what follows it there.
class ListMarker {
 public:
  ListMarker(const HtmlDocument& document, const SubtreeSums& sums, std::vector<MarkupRole>& roles)
      : document_(document), sums_(sums), roles_(roles) {}

  void mark() {
    for (std::size_t node = 0; node < document_.size(); ++node) {
      if (document_[node].is_text) mark_under(node);
      if (is_boilerplate(roles_[node])) node = document_[node].end - 1;
    }
  }

 private:
  void mark_under(std::size_t text) {
    constexpr std::size_t longest = 60;
    const std::string_view words = trimmed(document_.text(text));
    if (words.empty() || words.size() > longest) return;
    // Menus have many short links; headings may be one.
    if (sums_.linked(text) > 0 && document_[line_element(text)].kind != HtmlKind::heading) return;
    const ListHeading kind = list_heading(words);
    if (kind == ListHeading::none) return;
    const MarkupRole role =
        kind == ListHeading::comments ? MarkupRole::comments : MarkupRole::boilerplate;
    const std::size_t heading = heading_element(text);
    if (sums_.text(heading) > longest || sums_.prose_between(0, heading) == 0) return;
    const std::size_t whole = begun_by(heading);
    if (whole != heading) {
      if (may_be(role, whole, document_[whole].end)) roles_[whole] = role;
    } else {
      mark_behind(heading, role);
    }
  }

  /// The element that makes the line of a text.
  std::size_t line_element(std::size_t node) const {
    while (node != 0 && (document_[node].is_text || document_[node].kind == HtmlKind::inside))
      node = document_[node].parent;
    return node;
  }

  /// The line, or where a block follows without one the outermost element within it:
  /// `<div><b>Bình luận</b><div>...`.
  std::size_t heading_element(std::size_t text) const {
    const std::size_t line = line_element(text);
    std::size_t at = text;
    while (document_[at].parent != line) at = document_[at].parent;
    const std::size_t next = document_[at].end;
    const bool alone = !document_[at].is_text && next < document_[line].end &&
                       !document_[next].is_text && document_[next].kind != HtmlKind::inside &&
                       sums_.text_between(line, at) == 0;
    return alone ? at : line;
  }

  /// The largest element that begins with this one and has more.
  std::size_t begun_by(std::size_t heading) const {
    std::size_t best = heading;
    for (std::size_t at = heading; at != 0;) {
      const std::size_t parent = document_[at].parent;
      if (parent == 0 || document_[parent].tag == HtmlTag::body ||
          sums_.text_between(parent, at) > 0)
        break;
      at = parent;
      if (sums_.text(at) > sums_.text(heading)) best = at;
    }
    return best;
  }

  /// Lists end the element that they are in; what goes on with long text is a part of the article.
  void mark_behind(std::size_t heading, MarkupRole role) {
    const std::size_t parent = document_[heading].parent;
    const std::size_t end = document_[parent].end;
    if (sums_.prose_between(parent, heading) == 0 || !may_be(role, heading, end)) return;
    bool linked = false;
    for (std::size_t at = heading; at < end; at = document_[at].end) {
      const SubtreeSums::Held held = sums_.held(at, document_[at].end);
      // Behind a list of links the article goes on.
      if (role == MarkupRole::boilerplate && linked && held.prose > 0 && held.linked == 0) return;
      linked = linked || held.linked > 0;
      if (!document_[at].is_text) roles_[at] = role;
    }
  }

  /// Comments may be longer than the article; a list of others has no more text than it.
  bool may_be(MarkupRole role, std::size_t begin, std::size_t end) const {
    const SubtreeSums::Held held = sums_.held(begin, end);
    if (held.headings > 0 || held.bodies > 0) return false;
    const std::size_t before = sums_.prose_between(0, begin);
    return role == MarkupRole::comments ? held.prose <= 20 * before
                                        : 2 * held.prose <= before || held.linked * 4 >= held.text;
  }

  const HtmlDocument& document_;
  const SubtreeSums& sums_;
  std::vector<MarkupRole>& roles_;
};

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
  ListMarker(document, sums, roles).mark();
  return roles;
}

}  // namespace timtin
