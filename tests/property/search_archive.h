// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A small archive whose articles are full of near-homographs, for comparing search with a scan.
#pragma once

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "temporary_directory.h"
#include "timtin/article.h"
#include "timtin/extract.h"
#include "timtin/index.h"

namespace timtin::property {

/// Words that differ in marks, tone placement, i and y, or not at all.
extern const std::vector<std::string> search_words;

/// `count` words; without marks if `plain`.
std::string random_words(std::mt19937& random, std::size_t count, bool plain);

/// Written once, then open for reading. The articles are as the index gives them back, with what
/// was derived from them.
class SearchArchive {
 public:
  SearchArchive();

  static SearchArchive& shared();

  const Index& index() const { return *index_; }
  const std::vector<Article>& articles() const { return articles_; }
  const std::shared_ptr<const Lexicons>& lexicons() const { return lexicons_; }

 private:
  test::TemporaryDirectory folder_;
  std::shared_ptr<const Lexicons> lexicons_;
  std::unique_ptr<Index> index_;
  std::vector<Article> articles_;
};

}  // namespace timtin::property
