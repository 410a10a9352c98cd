// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which lines of a body may be boilerplate of its page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// Furniture stands at most so many lines from the beginning or the end of a page.
inline constexpr std::size_t page_edge_lines = 8;

/// Indexes into `body`, ascending: short lines near its edges. Never its longest line, a signature,
/// or one of two lines: something must be left that is the article.
std::vector<std::size_t> boilerplate_candidates(const std::vector<std::string>& body);

/// What lines are compared by. The lowest bit is set for lines that could be news as well: with
/// digits, long, or a sentence.
std::uint64_t boilerplate_key(std::string_view line);
constexpr bool could_be_news(std::uint64_t key) { return (key & 1) != 0; }

/// The index of the longest line of a body that is not empty.
std::size_t longest_line(const std::vector<std::string>& body);

}  // namespace timtin
