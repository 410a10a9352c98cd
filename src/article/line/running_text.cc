// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/running_text.h"

#include <algorithm>

namespace timtin {

bool is_running_text(std::string_view text) {
  constexpr std::size_t min_bytes = 80, max_word_bytes = 16;
  const auto spaces = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  return text.size() >= min_bytes && spaces * max_word_bytes >= text.size();
}

}  // namespace timtin
