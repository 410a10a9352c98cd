// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/page_boilerplate.h"

#include <algorithm>
#include <string>
#include <unordered_map>

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

/// Lines that the article has, each as often as it has them: what a page repeats it loses.
class KeptLines {
 public:
  explicit KeptLines(const Article& article) : article_(article), captions_(article.captions) {
    for (const std::string& line : article.body) ++lines_[line];
    for (const std::string& line : article.captions) ++lines_[line];
    ++lines_[article.lead];
  }

  bool take(const std::string& line) {
    if (const auto found = lines_.find(line); found != lines_.end() && found->second > 0) {
      --found->second;
      if (const auto whole = std::find(captions_.begin(), captions_.end(), line);
          whole != captions_.end())
        whole->clear();
      return true;
    }
    return once(title_, line, article_.title) || once(author_, line, article_.author) ||
           once(source_, line, article_.source);
  }

  /// After all whole lines: some captions are two lines of the page.
  bool take_part(const std::string& line) {
    for (std::string& caption : captions_) {
      const bool begins = caption.starts_with(line + ' ');
      if (!begins && !caption.ends_with(' ' + line)) continue;
      caption.erase(begins ? 0 : caption.size() - line.size() - 1, line.size() + 1);
      return true;
    }
    return false;
  }

 private:
  static bool once(bool& taken, const std::string& line, const std::string& field) {
    if (taken || field.empty() || !same_words(line, field)) return false;
    return taken = true;
  }

  const Article& article_;
  std::unordered_map<std::string, std::size_t> lines_;
  std::vector<std::string> captions_;  ///< what is left of each
  bool title_ = false, author_ = false, source_ = false;
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
  KeptLines kept(article);
  std::vector<std::size_t> other;
  for (std::size_t at = 0; at < page.blocks.size(); ++at)
    if (!kept.take(page.blocks[at].text)) other.push_back(at);
  for (const std::size_t at : other)
    if (const HtmlBlock& block = page.blocks[at]; !kept.take_part(block.text))
      lines.push_back({block.node, {block.text, reason_of_block(page, at)}});
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.node < b.node; });
  std::vector<BoilerplateLine> boilerplate;
  boilerplate.reserve(lines.size());
  for (Line& line : lines) boilerplate.push_back(std::move(line.boilerplate));
  return boilerplate;
}

}  // namespace timtin
