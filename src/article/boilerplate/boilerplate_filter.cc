// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/boilerplate/boilerplate_filter.h"

#include <fmt/format.h>

#include "article/boilerplate/candidate_lines.h"

namespace timtin {

void BoilerplateFilter::take(Article article, std::uint64_t byte, std::uint64_t line) {
  const bool captured = !article.captured.empty();
  const bool waits = captured || !boilerplate_candidates(article.body).empty();
  if (!captured && (article.exported || (!waits && held_.empty())))
    return next_.take(std::move(article), byte, line);
  // The same article again says nothing about the lines of its source.
  if (waits && (!captured || captures_.add(article))) statistics_.add(article);
  held_.add({std::move(article), byte, line});
}

void BoilerplateFilter::finish() {
  lines_.merge(statistics_.learned());
  held_.release([this](HeldArticle held) {
    if (captures_.is_superseded(held.article)) {
      next_.skip(held.article.path, "older-capture");
      return !next_.stopped();
    }
    clean(held.article);
    next_.take(std::move(held.article), held.byte, held.line);
    return !next_.stopped();
  });
}

void BoilerplateFilter::clean(Article& article) {
  const std::string owner = boilerplate_owner(article);
  std::vector<std::size_t> places = boilerplate_candidates(article.body);
  std::erase_if(places, [&](std::size_t at) {
    LearnedLine* learned = lines_.find(owner, boilerplate_key(article.body[at]));
    if (learned == nullptr) return true;
    learned->text = article.body[at];
    article.boilerplate.push_back(
        {article.body[at], fmt::format("learned {}/{}", learned->seen, learned->articles)});
    return false;
  });
  for (auto at = places.rbegin(); at != places.rend(); ++at)
    article.body.erase(article.body.begin() + static_cast<std::ptrdiff_t>(*at));
}

}  // namespace timtin
