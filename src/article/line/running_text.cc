// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/running_text.h"

namespace timtin {

bool is_running_text(std::string_view text) {
  constexpr std::size_t min_bytes = 80, max_word_bytes = 16;
  if (text.size() < min_bytes) return false;
  std::size_t spaces = (text.size() + max_word_bytes - 1) / max_word_bytes;  // that are enough
  for (std::size_t at = 0; at < text.size() && spaces > 0; ++at) spaces -= text[at] == ' ';
  return spaces == 0;
}

}  // namespace timtin
