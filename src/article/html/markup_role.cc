// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/markup_role.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "text/ascii.h"

namespace timtin {
namespace {

struct RoleWords {
  MarkupRole role;
  std::vector<std::string_view> words;
};

/// English and Vietnamese, as content systems of newspapers use them.
const std::vector<RoleWords>& role_words() {
  static const std::vector<RoleWords> rows{
      {MarkupRole::boilerplate,
       {"related",      "relate",     "relatednews",   "lienquan",      "share",
        "sharing",      "social",     "sociable",      "addthis",       "sharethis",
        "menu",         "nav",        "navbar",        "navigation",    "footer",
        "sidebar",      "ads",        "adv",           "advert",        "advertising",
        "banner",       "quangcao",   "advertisement", "newsletter",    "subscribe",
        "subscription", "popup",      "modal",         "login",         "tooltip",
        "rating",       "vote",       "recommend",     "recommended",   "recommendation",
        "mostread",     "mostview",   "mostviewed",    "xemnhieu",      "docnhieu",
        "nhieunhat",    "tinkhac",    "baikhac",       "tinmoi",        "othernews",
        "newsother",    "oldnews",    "morenews",      "readmore",      "xemthem",
        "docthem",      "pagination", "paging",        "copyright",     "sponsor",
        "sponsored",    "toolbar",    "trending",      "suggestion",    "suggestions",
        "follow",       "ticker",     "weather",       "cungchuyenmuc", "cungmuc",
        "samecategory", "listnews",   "newslist",      "hotnews",       "tinnoibat",
        "chiase",       "outbrain",   "taboola",       "dable",         "cookie",
        "cookies",      "gdpr",       "wmipp"}},
      {MarkupRole::comments,
       {"comment", "comments", "cmt", "binhluan", "ykien", "phanhoi", "disqus", "feedback",
        "replies", "fbcomments"}},
      {MarkupRole::section, {"breadcrumb", "breadcrumbs", "bread", "crumb", "crumbs"}},
      {MarkupRole::tags, {"tag", "tags", "keyword", "keywords", "tukhoa", "taglist", "posttags"}},
      {MarkupRole::title, {"title", "headline", "tieude", "ptitle"}},
      {MarkupRole::lead,
       {"sapo", "lead", "chapeau", "standfirst", "tomtat", "summary", "description", "excerpt",
        "headnote", "phead", "intro"}},
      {MarkupRole::body, {"articlebody"}},
      {MarkupRole::caption,
       {"caption", "captions", "figcaption", "chuthich", "pcaption", "imagecaption",
        "photocaption"}},
      {MarkupRole::author,
       {"author", "authors", "byline", "tacgia", "nguoiviet", "butdanh", "signature", "writer",
        "username", "bigusername", "messagename", "postername"}},
      {MarkupRole::date,
       {"date", "datetime", "time", "timestamp", "published", "publish", "pubdate", "ngaydang",
        "thoigian", "posted", "postdate", "ngay"}},
      {MarkupRole::source, {"source", "nguon", "nguontin", "publisher"}},
  };
  return rows;
}

constexpr std::size_t max_names_bytes = 400;
constexpr std::size_t max_word_bytes = 24;

/// What hides, or belongs to no article, counts before what the element could be besides.
MarkupRole stronger(MarkupRole a, MarkupRole b) {
  if (a == MarkupRole::none) return b;
  if (b == MarkupRole::none) return a;
  return a < b ? a : b;
}

/// Reads the words of a list of names; a change from lower to upper case begins a word.
class NameWords {
 public:
  void read(std::string_view names) {
    char before = ' ';
    for (const char c : names.substr(0, max_names_bytes)) {
      const bool begins =
          ascii::is_upper(c) && (ascii::is_lower(before) || ascii::is_digit(before));
      const bool ends = !ascii::is_lower(c) && !ascii::is_upper(c);
      if (begins || ends) finish();
      // `[&_h1]:mb-[15px]`: utility classes are no words about the content.
      if (c == ' ') previous_.clear();
      if (!ends) word_ += ascii::is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
      before = c;
    }
    finish();
    previous_.clear();
  }

  MarkupRole role() const { return role_; }

 private:
  void finish() {
    if (word_.empty()) return;
    if (word_.size() <= max_word_bytes) {
      role_ = stronger(role_, role_of_word(word_));
      if (!previous_.empty()) role_ = stronger(role_, role_of_word(previous_ + word_));
      previous_.swap(word_);
    }
    word_.clear();
  }

  std::string word_, previous_;
  MarkupRole role_ = MarkupRole::none;
};

bool is_hidden(const HtmlDocument& document, std::size_t element) {
  if (document.has(element, HtmlAttribute::hidden)) return true;
  const std::string_view style = document.attribute(element, HtmlAttribute::style);
  if (style.empty()) return false;
  std::string plain;
  for (const char c : lower_ascii_name(style))
    if (c != ' ') plain += c;
  return plain.find("display:none") != plain.npos || plain.find("visibility:hidden") != plain.npos;
}

/// WordPress writes both dates side by side; its themes show only that of publication.
bool is_update_time(const HtmlDocument& document, std::size_t element) {
  if (document[element].tag != HtmlTag::time) return false;
  const std::string_view names = document.attribute(element, HtmlAttribute::class_names);
  return names.find("updated") != names.npos && names.find("published") == names.npos;
}

/// The standard's own names: schema.org, the link types of HTML.
MarkupRole standard_role(const HtmlDocument& document, std::size_t element) {
  const std::string_view property = document.attribute(element, HtmlAttribute::itemprop);
  const std::string_view relation = document.attribute(element, HtmlAttribute::rel);
  if (property == "articleBody") return MarkupRole::body;
  if (property == "headline") return MarkupRole::title;
  if (property == "description") return MarkupRole::lead;
  if (property == "author" || relation == "author") return MarkupRole::author;
  if (property == "datePublished") return MarkupRole::date;
  if (property == "caption") return MarkupRole::caption;
  if (property == "keywords" || relation == "tag") return MarkupRole::tags;
  return MarkupRole::none;
}

/// `/author/le-mai-47.html`, `/tac-gia/le-mai`: the other articles of who wrote this one.
bool leads_to_author(std::string_view address) {
  for (const std::string_view segment : {"author", "authors", "tac-gia", "phong-vien"}) {
    const std::size_t at = address.find(segment);
    if (at == address.npos || at == 0 || address[at - 1] != '/') continue;
    const std::string_view rest = address.substr(at + segment.size());
    if (rest.size() > 2 && rest.front() == '/') return true;
  }
  return false;
}

MarkupRole role_of_tag(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::nav:
    case HtmlTag::aside:
    case HtmlTag::footer:
      return MarkupRole::boilerplate;
    case HtmlTag::figcaption:
    case HtmlTag::figure:
    case HtmlTag::caption:
      return MarkupRole::caption;
    case HtmlTag::time:
      return MarkupRole::date;
    default:
      return MarkupRole::none;
  }
}

}  // namespace

MarkupRole role_of_word(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, MarkupRole> roles;
    for (const RoleWords& row : role_words())
      for (const std::string_view each : row.words) roles.emplace(each, row.role);
    return roles;
  }();
  const auto found = table.find(word);
  return found == table.end() ? MarkupRole::none : found->second;
}

MarkupRole markup_role(const HtmlDocument& document, std::size_t element) {
  const HtmlNode& node = document[element];
  if (node.is_text) return MarkupRole::none;
  if (node.size > 0) {
    if (is_hidden(document, element) || is_update_time(document, element))
      return MarkupRole::hidden;
    const MarkupRole standard = standard_role(document, element);
    if (standard != MarkupRole::none) return standard;
    NameWords words;
    words.read(document.attribute(element, HtmlAttribute::class_names));
    words.read(document.attribute(element, HtmlAttribute::id));
    if (words.role() != MarkupRole::none) return words.role();
    if (node.tag == HtmlTag::a && leads_to_author(document.attribute(element, HtmlAttribute::href)))
      return MarkupRole::author;
  }
  return role_of_tag(node.tag);
}

}  // namespace timtin
