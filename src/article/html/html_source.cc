// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_source.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "article/html/html_tags.h"
#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// Their content is no markup, up to their own end tag.
constexpr std::array<std::string_view, 5> raw_elements{"script", "style", "svg", "iframe",
                                                       "textarea"};
constexpr std::size_t max_attribute_bytes = 16 << 10;

/// Finds strings further and further on; what is not found once is never looked for again, so that
/// a page of openings without ends costs no more than one pass for each kind.
class ForwardSearch {
 public:
  explicit ForwardSearch(std::string_view text) : text_(text) {}

  std::size_t find(std::string_view wanted, std::size_t from) {
    const auto known = last_.find(wanted);
    if (known != last_.end() && known->second >= from) return known->second;
    const std::size_t at = text_.find(wanted, from);
    last_[wanted] = at;
    return at;
  }

 private:
  std::string_view text_;
  std::map<std::string_view, std::size_t> last_;
};

/// `<script type="application/json">{...}`, `window.__STATE__ = {...};`; empty for other scripts.
std::string_view script_state(std::string_view script, std::string_view type) {
  constexpr std::size_t smallest = 200, longest_name = 80;
  script = trimmed(script);
  if (script.size() < smallest) return {};
  if (type.starts_with("application/json")) return script;
  if (!script.starts_with("window.") && !script.starts_with("window[") &&
      !script.starts_with("self.") && !script.starts_with("var ") && !script.starts_with("const "))
    return {};
  const std::size_t sign = script.find('=');
  if (sign > longest_name) return {};
  const std::string_view value = trimmed(script.substr(sign + 1, longest_name));
  if (!value.starts_with("{\"") && !value.starts_with("[{\"")) return {};
  return script.substr(static_cast<std::size_t>(value.data() - script.data()));
}

class HtmlCleaner {
 public:
  explicit HtmlCleaner(std::string_view page) : page_(page), search_(page) {
    source_.markup.reserve(page.size() / 2);
  }

  HtmlSource clean() {
    while (at_ < page_.size()) {
      const std::size_t open = std::min(page_.find('<', at_), page_.size());
      append_text(page_.substr(at_, open - at_));
      at_ = open;
      if (at_ < page_.size()) step();
    }
    return std::move(source_);
  }

 private:
  char peek(std::size_t ahead) const {
    return at_ + ahead < page_.size() ? page_[at_ + ahead] : '\0';
  }

  /// The place behind the next `c`; the end of the page without one.
  std::size_t behind(char c, std::size_t from) const {
    return std::min(page_.find(c, from), page_.size() - 1) + 1;
  }

  void append_text(std::string_view text) {
    const std::size_t begin = source_.markup.size();
    source_.markup += text;
    for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1))
      ++source_.references;
    if (text.find('\0') != text.npos)
      source_.markup.erase(std::remove(source_.markup.begin() + static_cast<long>(begin),
                                       source_.markup.end(), '\0'),
                           source_.markup.end());
  }

  /// At a `<`.
  void step() {
    if (ascii::is_letter(peek(1)))
      start_tag();
    else if (peek(1) == '/' && ascii::is_letter(peek(2)))
      end_tag();
    else if (page_.substr(at_).starts_with("<!--"))
      comment();
    else if (page_.substr(at_).starts_with("<![CDATA["))
      at_ += 9;
    else if (peek(1) == '!' || peek(1) == '?')
      at_ = behind('>', at_);
    else
      source_.markup += "&lt;", ++at_;
  }

  void comment() {
    const std::size_t end = search_.find("-->", at_ + 2);
    if (end == page_.npos) {
      at_ += 4;
      return;
    }
    const std::string_view text = page_.substr(at_ + 4, std::max(end, at_ + 4) - at_ - 4);
    if (source_.saved_from.empty()) source_.saved_from = saved_address(text);
    at_ = end + 3;
  }

  /// As browsers, or SingleFile, note it in a comment; or empty.
  static std::string_view saved_address(std::string_view comment) {
    constexpr std::string_view browser = " saved from url=(",
                               program = "Page saved with SingleFile", label = "url:";
    if (comment.starts_with(browser)) {
      const std::size_t close = comment.find(')');
      return close == comment.npos ? std::string_view() : comment.substr(close + 1);
    }
    if (!trimmed(comment.substr(0, 80)).starts_with(program)) return {};
    const std::size_t at = comment.find(label);
    if (at == comment.npos) return {};
    const std::string_view rest = trimmed(comment.substr(at + label.size()));
    return rest.substr(0, rest.find_first_of(" \r\n"));
  }

  std::string take_name() {
    const std::size_t begin = at_;
    while (at_ < page_.size() && !ascii::is_space(page_[at_]) && page_[at_] != '>' &&
           page_[at_] != '/')
      ++at_;
    return lower_ascii_name(page_.substr(begin, at_ - begin));
  }

  void end_tag() {
    at_ += 2;
    const std::string name = take_name();
    at_ = behind('>', at_);
    source_.markup.append("</").append(name).append(">");
  }

  void start_tag() {
    ++at_;
    const std::string name = take_name();
    type_.clear();
    source_.markup.append("<").append(name);
    const std::size_t begin = source_.markup.size();
    const bool closed = attributes();
    if (std::find(raw_elements.begin(), raw_elements.end(), name) != raw_elements.end()) {
      source_.markup.resize(begin - name.size() - 1);
      if (!closed) raw_content(name);
      return;
    }
    ++source_.elements;
    source_.markup += '>';
    if (closed && find_html_element(name).kind != HtmlKind::empty)
      source_.markup.append("</").append(name).append(">");
  }

  /// Up to and with the `>`; true if the tag closes itself.
  bool attributes() {
    unsigned seen = 0;
    bool closed = false;
    while (at_ < page_.size() && page_[at_] != '>') {
      if (ascii::is_space(page_[at_]) || page_[at_] == '/') {
        closed = page_[at_] == '/';
        ++at_;
        continue;
      }
      closed = false;
      attribute(seen);
    }
    at_ = std::min(at_ + 1, page_.size());
    return closed;
  }

  void attribute(unsigned& seen) {
    const std::size_t begin = at_++;
    while (at_ < page_.size() && !ascii::is_space(page_[at_]) &&
           std::string_view("=>/").find(page_[at_]) == std::string_view::npos)
      ++at_;
    const std::string_view name = page_.substr(begin, at_ - begin);
    std::size_t sign = at_;
    while (sign < page_.size() && ascii::is_space(page_[sign])) ++sign;
    std::string_view value;
    if (sign < page_.size() && page_[sign] == '=') {
      at_ = sign + 1;
      value = attribute_value();
    }
    constexpr std::size_t longest_name = 16;
    if (name.size() > longest_name) return;
    const std::string lower = lower_ascii_name(name);
    if (lower == "type") type_ = lower_ascii_name(value.substr(0, 64));
    if (const auto known = find_html_attribute(lower)) {
      const unsigned bit = 1u << static_cast<unsigned>(*known);
      if ((seen & bit) == 0) append_attribute(lower, value);
      seen |= bit;
    }
  }

  std::string_view attribute_value() {
    while (at_ < page_.size() && ascii::is_space(page_[at_])) ++at_;
    if (at_ >= page_.size()) return {};
    if (page_[at_] == '"' || page_[at_] == '\'') {
      const std::size_t begin = at_ + 1;
      const std::size_t end = search_.find(page_[at_] == '"' ? "\"" : "'", begin);
      if (end != page_.npos) {
        at_ = end + 1;
        return page_.substr(begin, end - begin);
      }
    }
    const std::size_t begin = at_;
    while (at_ < page_.size() && !ascii::is_space(page_[at_]) && page_[at_] != '>') ++at_;
    return page_.substr(begin, at_ - begin);
  }

  void append_attribute(const std::string& name, std::string_view value) {
    const bool has_double = value.find('"') != value.npos;
    const bool has_both = has_double && value.find('\'') != value.npos;
    if (value.size() > max_attribute_bytes || has_both) return;
    const char quote = has_double ? '\'' : '"';
    ((source_.markup += ' ') += name) += '=';
    source_.markup += quote;
    append_text(value);
    source_.markup += quote;
  }

  /// After the start tag of a raw element. One that is never closed is not looked for again.
  void raw_content(const std::string& name) {
    if (unclosed_.contains(name)) return;
    std::size_t end = page_.find("</", at_);
    while (end != page_.npos && lower_ascii_name(page_.substr(end + 2, name.size())) != name)
      end = page_.find("</", end + 2);
    if (end == page_.npos) {
      unclosed_.insert(name);
      return;
    }
    if (type_.starts_with("application/ld+json"))
      source_.linked_data.emplace_back(page_.substr(at_, end - at_));
    else if (const std::string_view state = script_state(page_.substr(at_, end - at_), type_);
             !state.empty())
      source_.states.push_back(state);
    at_ = behind('>', end);
  }

  std::string_view page_;
  ForwardSearch search_;
  HtmlSource source_;
  std::size_t at_ = 0;
  std::set<std::string> unclosed_;
  std::string type_;  ///< of the start tag at hand
};

}  // namespace

HtmlSource html_source(std::string_view page) { return HtmlCleaner(page).clean(); }

}  // namespace timtin
