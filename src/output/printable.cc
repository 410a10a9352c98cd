// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/printable.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "output/code_points.h"
#include "text/utf8.h"

namespace timtin {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// The blocks of Latin letters, where none is ignorable but the soft hyphen: nearly all of a text.
bool is_latin_block(char32_t c) {
  return c < 0xAD || (c > 0xAD && c < 0x300) || (c >= 0x1E00 && c < 0x2000);
}

bool is_ignorable(char32_t c) {
  return !is_latin_block(c) &&
         u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

void append_printable(std::string& out, char32_t c) {
  if (output::is_control(c)) {
    append_code_point(out, replacement);
  } else if (output::is_bidi_control(c)) {
    out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
  } else if (!is_ignorable(c)) {
    append_code_point(out, c);
  }
}

/// Follows the marked ranges of the input while the output grows.
class MarkFollower {
 public:
  MarkFollower(const std::vector<MarkedSpan>& in, std::vector<MarkedSpan>& out)
      : in_(in), out_(out) {}

  /// What stands at `from` of the input went to [begin, end) of the output.
  void moved(std::size_t from, std::size_t begin, std::size_t end) {
    while (next_ < in_.size() && in_[next_].end <= from) {
      ++next_;
      open_ = false;
    }
    if (next_ == in_.size() || from < in_[next_].begin || begin == end) return;
    if (open_) {
      out_.back().end = end;
    } else {
      out_.push_back({begin, end});
      open_ = true;
    }
  }

 private:
  const std::vector<MarkedSpan>& in_;
  std::vector<MarkedSpan>& out_;
  std::size_t next_ = 0;
  bool open_ = false;
};

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_or_replacement(text, at);
    if (c == '\n' || c == '\t') {
      out += static_cast<char>(c);
    } else if (output::is_line_separator(c)) {
      out += '\n';
    } else {
      append_printable(out, c);
    }
  }
  return out;
}

MarkedLine printable_line(std::string_view text, const std::vector<MarkedSpan>& marked) {
  MarkedLine line;
  line.text.reserve(text.size());
  MarkFollower marks(marked, line.marked);
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next_or_replacement(text, at);
    if (output::is_white_space(c)) {
      space = true;
      continue;
    }
    std::size_t begin = line.text.size();
    append_printable(line.text, c);
    if (line.text.size() == begin) continue;
    if (space && begin > 0) line.text.insert(begin++, 1, ' ');
    space = false;
    marks.moved(from, begin, line.text.size());
  }
  return line;
}

std::string printable_line(std::string_view text) { return printable_line(text, {}).text; }

}  // namespace timtin
