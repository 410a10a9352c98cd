// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/page_boilerplate.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace timtin {
namespace {

std::string reason_of_role(MarkupRole role) {
  switch (role) {
    case MarkupRole::boilerplate:
      return "rule furniture";
    case MarkupRole::comments:
      return "rule comments";
    case MarkupRole::hidden:
      return "rule hidden";
    case MarkupRole::section:
      return "rule section";
    case MarkupRole::tags:
      return "rule tags";
    case MarkupRole::author:
      return "rule author";
    case MarkupRole::date:
      return "rule date";
    case MarkupRole::source:
      return "rule source";
    default:
      return {};
  }
}

/// Lines that the article has, as they stand on the page or nearly so.
class KeptLines {
 public:
  explicit KeptLines(const Article& article) : article_(article) {
    for (const std::string& line : article.body) lines_.insert(line);
    for (const std::string& line : article.captions) lines_.insert(line);
    lines_.insert(article.lead);
  }

  bool has(const std::string& line) const {
    return lines_.contains(line) || same_words(line, article_.title) ||
           names(line, article_.author) || names(line, article_.source);
  }

 private:
  /// A short line with the name in it: `Theo Báo Ví Dụ`.
  static bool names(const std::string& line, const std::string& name) {
    constexpr std::size_t max_more_bytes = 40;
    return !name.empty() && line.size() <= name.size() + max_more_bytes &&
           line.find(name) != line.npos;
  }

  const Article& article_;
  std::unordered_set<std::string> lines_;
};

std::string reason_of_block(const HtmlPage& page, std::size_t at) {
  const HtmlBlock& block = page.blocks[at];
  const bool outside = at < page.content.begin || at >= page.content.end;
  if (std::string reason = reason_of_role(block.role); !reason.empty()) return reason;
  return outside ? "rule outside" : block.is_linked() ? "rule link" : "rule label";
}

}  // namespace

std::vector<BoilerplateLine> boilerplate_lines(const HtmlPage& page, const Article& article) {
  struct Line {
    std::uint32_t node;
    BoilerplateLine boilerplate;
  };
  std::vector<Line> lines;
  for (HtmlBlock& block : boilerplate_blocks(page.document, page.regions)) {
    std::string reason = reason_of_role(block.role);
    lines.push_back(
        {block.node, {std::move(block.text), reason.empty() ? "rule unread" : std::move(reason)}});
  }
  const KeptLines kept(article);
  for (std::size_t at = 0; at < page.blocks.size(); ++at)
    if (const HtmlBlock& block = page.blocks[at]; !kept.has(block.text))
      lines.push_back({block.node, {block.text, reason_of_block(page, at)}});
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.node < b.node; });
  std::vector<BoilerplateLine> boilerplate;
  boilerplate.reserve(lines.size());
  for (Line& line : lines) boilerplate.push_back(std::move(line.boilerplate));
  return boilerplate;
}

}  // namespace timtin
