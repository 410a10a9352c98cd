// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/browse/filters.h"

#include <fmt/format.h>

#include <algorithm>

namespace timtin::cli {
namespace {

/// In quotation marks, those of the value itself left out.
std::string quoted(std::string value) {
  std::erase(value, '"');
  return '"' + value + '"';
}

}  // namespace

std::vector<std::string> facets_of(const Article& article) {
  std::vector<std::string> facets;
  if (!article.officials.empty())
    facets.push_back("official:" + quoted(article.officials.front().name));
  if (!article.topics.empty()) facets.push_back("topic:" + article.topics.front().id);
  if (!article.source.empty()) facets.push_back("source:" + quoted(article.source));
  if (article.published && article.published->precision >= DatePrecision::month)
    facets.push_back(
        fmt::format("date:{}/{}", article.published->day.month, article.published->day.year));
  return facets;
}

void Filters::next(const Article& article) {
  if (article.key != key_) {
    if (position_ > 0) kept_.push_back(facets_[position_ - 1]);
    key_ = article.key;
    facets_ = facets_of(article);
    std::erase_if(facets_, [&](const std::string& facet) {
      return std::find(kept_.begin(), kept_.end(), facet) != kept_.end();
    });
    position_ = 0;
  }
  position_ = position_ == facets_.size() ? 0 : position_ + 1;
}

void Filters::clear() { *this = Filters(); }

std::string Filters::text() const {
  std::string text = fmt::format("{}", fmt::join(kept_, " "));
  if (position_ > 0) text += (text.empty() ? "" : " ") + facets_[position_ - 1];
  return text;
}

}  // namespace timtin::cli
