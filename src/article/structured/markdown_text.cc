// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/markdown_text.h"

#include <algorithm>
#include <utility>

#include "article/html/html_text.h"
#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// Who breaks lines does so before this column; longer lines are paragraphs.
constexpr std::ptrdiff_t widest_broken_line = 100;

std::ptrdiff_t code_points(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
}

/// `---`, `* * *`, `===`: nothing but one sign, three times or more.
bool is_sign_line(std::string_view line, char sign) {
  const auto signs = std::count(line.begin(), line.end(), sign);
  const auto blanks = std::count(line.begin(), line.end(), ' ');
  return signs >= 3 && static_cast<std::size_t>(signs + blanks) == line.size();
}

/// What Jekyll and Hugo fill in: `{% include a.html %}`, `{{< youtube id >}}`.
bool is_template_tag(std::string_view line) {
  return (line.starts_with("{%") && line.ends_with("%}")) ||
         ((line.starts_with("{{<") || line.starts_with("{{%")) && line.ends_with("}}"));
}

/// The heading's level by its `#`; 0 if the line is none.
std::size_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level > 0 && level <= 6 && (level == line.size() || line[level] == ' ') ? level : 0;
}

/// Bytes of `- `, `* ` or `+ ` before an item of a list; 0 if there is none.
std::size_t bullet_bytes(std::string_view line) {
  const bool bullet = line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+');
  return bullet && line[1] == ' ' ? 2 : 0;
}

bool is_numbered(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits < 4 && line.substr(digits).size() > 1 &&
         (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

bool is_sign(char c) { return ascii::is_ascii(c) && !ascii::is_alphanumeric(c) && c > ' '; }

/// Markup within a paragraph -> its text.
class InlineReader {
 public:
  InlineReader(std::string_view text, std::vector<std::string>& captions)
      : text_(text), captions_(captions) {}

  std::string read() {
    while (at_ < text_.size()) step();
    const std::string line = single_line(plain_);
    return has_html(line) ? plain_line(line) : line;
  }

 private:
  /// A tag or a reference; `3 < 5` is none.
  static bool has_html(std::string_view line) {
    for (std::size_t at = line.find_first_of("<&"); at != line.npos;
         at = line.find_first_of("<&", at + 1)) {
      const char next = at + 1 < line.size() ? line[at + 1] : ' ';
      if (ascii::is_letter(next) || next == (line[at] == '<' ? '/' : '#')) return true;
      if (line[at] == '<' && next == '!') return true;
    }
    return false;
  }

  char peek(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }

  void step() {
    const char c = text_[at_];
    if (c == '\\' && at_ + 1 < text_.size() && is_sign(text_[at_ + 1])) {
      plain_ += text_[at_ + 1];
      at_ += 2;
    } else if (!take_markup(c)) {
      plain_ += c;
      ++at_;
    }
  }

  /// False, and nothing is taken, if no markup begins here.
  bool take_markup(char c) {
    if (c == '`' || (c == '~' && peek(at_ + 1) == '~')) {
      while (peek(at_) == c && at_ < text_.size()) ++at_;
      return true;
    }
    if (c == '!') return peek(at_ + 1) == '[' && take_picture();
    if (c == '[') return take_link();
    if (c == '<') return take_address();
    return (c == '*' || c == '_') && take_emphasis(c);
  }

  /// Where the bracket at `open` closes, brackets within it counted; npos if it does not.
  std::size_t closing(std::size_t open, char begin, char end) const {
    // Together they keep the search of a text of nothing but brackets short.
    constexpr std::size_t longest = 2000, deepest = 32;
    std::size_t depth = 0;
    for (std::size_t at = open; at < text_.size() && at < open + longest; ++at) {
      if (text_[at] == '\\')
        ++at;
      else if (text_[at] == begin && ++depth > deepest)
        return text_.npos;
      else if (text_[at] == end && --depth == 0)
        return at;
    }
    return text_.npos;
  }

  /// Behind `(address)` or `[reference]` at `at`; `at` itself if there is none.
  std::size_t target_end(std::size_t at) const {
    const char open = peek(at);
    if (open != '(' && open != '[') return at;
    const std::size_t end = closing(at, open, open == '(' ? ')' : ']');
    return end == text_.npos ? at : end + 1;
  }

  bool take_picture() {
    const std::size_t end = closing(at_ + 1, '[', ']');
    if (end == text_.npos || peek(end + 1) != '(') return false;
    const std::size_t behind = target_end(end + 1);
    std::string caption(text_.substr(at_ + 2, end - at_ - 2));
    const std::string_view target = text_.substr(end + 1, behind - end - 1);
    const std::size_t title = target.find('"');
    if (const std::size_t last = target.rfind('"'); title != target.npos && last > title)
      caption = target.substr(title + 1, last - title - 1);
    if (!single_line(caption).empty()) captions_.push_back(single_line(caption));
    at_ = behind;
    return true;
  }

  bool take_link() {
    const std::size_t end = closing(at_, '[', ']');
    if (end == text_.npos) return false;
    const std::string_view label = text_.substr(at_ + 1, end - at_ - 1);
    const std::size_t behind = target_end(end + 1);
    if (label.starts_with('^')) {  // a footnote
      at_ = behind + (peek(behind) == ':' ? 1 : 0);
      return true;
    }
    if (behind == end + 1) return false;
    plain_ += InlineReader(label.substr(0, max_label_bytes), captions_).read();
    at_ = behind;
    return true;
  }

  /// `<https://vidu.example>`
  bool take_address() {
    const std::string_view rest = text_.substr(at_ + 1, max_label_bytes);
    const std::size_t end = rest.starts_with("http") ? rest.find('>') : rest.npos;
    if (end == rest.npos) return false;
    plain_ += rest.substr(0, end);
    at_ += end + 2;
    return true;
  }

  /// Signs that touch a word on one side; a lone `*` or one within a word stays.
  bool take_emphasis(char sign) {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] == sign) ++end;
    const bool after_blank = at_ == 0 || ascii::is_space(text_[at_ - 1]);
    const bool before_blank = end == text_.size() || ascii::is_space(text_[end]);
    if (after_blank && before_blank) return false;
    const bool inside = at_ > 0 && ascii::is_letter_byte(text_[at_ - 1]) && end < text_.size() &&
                        ascii::is_letter_byte(text_[end]);
    if (sign == '_' && inside) return false;
    at_ = end;
    return true;
  }

  static constexpr std::size_t max_label_bytes = 2000;
  std::string_view text_;
  std::size_t at_ = 0;
  std::string plain_;
  std::vector<std::string>& captions_;
};

class BlockWalk {
 public:
  MarkdownText read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      take_line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    flush();
    return std::move(result_);
  }

 private:
  void take_line(std::string_view raw) {
    std::string_view line = trimmed(raw);
    if (line.starts_with("```") || line.starts_with("~~~")) {
      flush();
      code_ = !code_;
      return;
    }
    if (code_) return add(std::string(line));
    while (line.starts_with('>')) line = trimmed(line.substr(1));
    if (line.empty()) return flush();
    if (is_sign_line(line, '=') || is_sign_line(line, '-')) return end_heading(line.front());
    if (is_template_tag(line)) return flush();
    if (is_sign_line(line, '*') || is_sign_line(line, '_') || is_definition(line)) return flush();
    if (const std::size_t level = heading_level(line))
      return take_heading(line.substr(level), level);
    if (line.starts_with('|')) return take_row(line);
    const std::size_t bullet = bullet_bytes(line);
    if (bullet > 0 || is_numbered(line)) flush();
    append(line.substr(bullet), raw.ends_with("  ") || line.ends_with('\\'));
  }

  /// `[1]: https://vidu.example`
  static bool is_definition(std::string_view line) {
    const std::size_t end = line.find("]:");
    return line.starts_with('[') && !line.starts_with("[^") && end != line.npos &&
           line.find("http", end) != line.npos;
  }

  void take_heading(std::string_view text, std::size_t level) {
    flush();
    while (text.ends_with('#')) text.remove_suffix(1);
    heading(std::string(text), level);
  }

  /// The line above was a heading, if there was one.
  void end_heading(char sign) {
    if (paragraph_.empty()) return;
    const std::string text = std::exchange(paragraph_, {});
    heading(text, sign == '=' ? 1 : 2);
  }

  void heading(const std::string& text, std::size_t level) {
    std::string line = InlineReader(text, result_.captions).read();
    if (level == 1 && result_.title.empty() && result_.paragraphs.empty())
      result_.title = std::move(line);
    else
      add(std::move(line));
  }

  void take_row(std::string_view line) {
    flush();
    if (line.find_first_not_of("|-: ") == line.npos) return;
    line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    paragraph_ = line;
    flush();
  }

  void append(std::string_view line, bool breaks) {
    if (!paragraph_.empty()) paragraph_ += ' ';
    paragraph_ += line.ends_with('\\') ? line.substr(0, line.size() - 1) : line;
    if (breaks || code_points(line) > widest_broken_line) flush();
  }

  void flush() {
    if (paragraph_.empty()) return;
    add(InlineReader(std::exchange(paragraph_, {}), result_.captions).read());
  }

  void add(std::string line) {
    if (!line.empty()) result_.paragraphs.push_back(std::move(line));
  }

  MarkdownText result_;
  std::string paragraph_;
  bool code_ = false;
};

}  // namespace

MarkdownText read_markdown(std::string_view text) { return BlockWalk().read(text); }

}  // namespace timtin
