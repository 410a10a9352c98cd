// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Learns which lines repeat over the articles of a source.
///
/// A line is boilerplate of a source if at least five articles of it have the line near an edge of
/// their page, and they are half of the articles; a line that could be news as well needs ten
/// articles and four fifths. Articles with the same longest line are copies of one and count once:
/// nothing is ever learned from one article.
///
/// What is learned does not depend on the order of the articles. Of each source at most
/// `sampled_articles` are remembered: those whose longest lines have the smallest hashes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "article/boilerplate/learned_lines.h"
#include "timtin/article.h"

namespace timtin {

/// Of what an article's lines are boilerplate: its source, else the host of its address, else the
/// folder that it was read from.
std::string boilerplate_owner(const Article& article);

class LineStatistics {
 public:
  static constexpr std::size_t sampled_articles = 500;

  void add(const Article& article);
  /// Without their texts.
  LearnedLines learned() const;

 private:
  /// Hash of the longest line -> the keys of the candidates, ascending.
  using Sample = std::map<std::uint64_t, std::vector<std::uint64_t>>;
  std::unordered_map<std::string, Sample> owners_;
};

}  // namespace timtin
