// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/keywords.h"

#include <algorithm>

#include "article/line/paragraphs.h"

namespace timtin {

std::vector<std::string> split_keywords(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;"), text.size());
    std::string part = single_line(text.substr(0, end));
    if (!part.empty()) parts.push_back(std::move(part));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace timtin
