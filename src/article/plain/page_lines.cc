// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/page_lines.h"

#include <algorithm>

#include "article/line/paragraphs.h"

namespace timtin {

TextLines text_lines(std::string_view text) {
  TextLines lines;
  bool blank = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    const bool crlf = text.substr(end, 2) == "\r\n";
    text.remove_prefix(std::min(end + (crlf ? 2 : 1), text.size()));
    if (!line.empty()) {
      lines.push_back({std::string(line), blank});
      std::erase(lines.back().text, '\0');
    }
    blank = line.empty();
  }
  return lines;
}

}  // namespace timtin
