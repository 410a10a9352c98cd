// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Cutting a passage out of a paragraph, with enough around it to be read.
#pragma once

#include <string_view>
#include <vector>

#include "output/highlighter.h"
#include "output/passages.h"

namespace timtin::output {

/// Tokens [first, last) of a paragraph and the bytes [begin, end) that show them.
struct Excerpt {
  std::size_t first;
  std::size_t last;
  std::size_t begin;
  std::size_t end;
};

/// Tokens [first, last) of a paragraph that no excerpt has shown yet.
struct FreeTokens {
  std::size_t first;
  std::size_t last;
};

/// Widens `window`, which lies in `free`, to about `context` tokens of that, from the beginning of
/// a sentence where one is near, and to whole words. An excerpt stays below some bytes a token,
/// whatever the text is.
Excerpt cut_excerpt(std::string_view text, const std::vector<Token>& tokens, const Window& window,
                    const FreeTokens& free, unsigned context);

}  // namespace timtin::output
