// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/wrap.h"

#include "output/address.h"
#include "output/code_points.h"

namespace timtin::output {
namespace {

constexpr std::string_view separator = " · ";
constexpr std::size_t separator_columns = 3;

}  // namespace

std::string wrap(const MarkedLine& line, const WrapOptions& options) {
  const std::string_view text = line.text;
  std::string out;
  std::size_t begin = 0;  // of the line
  std::size_t end = 0;    // of its last word
  std::size_t used = options.first_used;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find(' ', at), text.size());
    const std::size_t width = columns_of(text.substr(at, stop - at));
    const std::size_t gap = end > begin ? 1 : 0;
    if (gap > 0 && used + gap + width > options.columns) {
      out += hyperlink(paint(line, begin, end, options.style, options.colour), options.link) + '\n';
      out.append(options.indent, ' ');
      begin = at;
      used = options.indent + width;
    } else {
      used += gap + width;
    }
    end = stop;
    at = stop + 1;
  }
  return out + hyperlink(paint(line, begin, end, options.style, options.colour), options.link) +
         '\n';
}

std::string wrap_items(const std::vector<Item>& items, const WrapOptions& options) {
  std::string out;
  std::size_t used = options.first_used;
  bool first_on_line = true;
  for (const Item& item : items) {
    if (item.text.empty()) continue;
    const std::size_t width = columns_of(item.text);
    if (!first_on_line && used + separator_columns + width > options.columns) {
      out += '\n' + std::string(options.indent, ' ');
      used = options.indent;
    } else if (!first_on_line) {
      out += separator;
      used += separator_columns;
    }
    WrapOptions inner = options;
    inner.first_used = used;
    inner.style = item.style;
    std::string text = wrap({item.text, {}}, inner);
    text.pop_back();
    const bool broken = used + width > options.columns;
    used = broken ? options.columns : used + width;
    out += text;
    first_on_line = false;
  }
  return out + '\n';
}

}  // namespace timtin::output
