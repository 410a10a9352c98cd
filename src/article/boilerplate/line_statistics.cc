// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/boilerplate/line_statistics.h"

#include <algorithm>

#include "article/boilerplate/candidate_lines.h"
#include "article/model/url.h"
#include "text/minhash.h"

namespace timtin {
namespace {

constexpr std::size_t min_articles = 5;
constexpr std::size_t min_articles_of_news = 10;

bool is_boilerplate(std::uint64_t key, std::size_t seen, std::size_t articles) {
  if (could_be_news(key)) return seen >= min_articles_of_news && seen * 5 >= articles * 4;
  return seen >= min_articles && seen * 2 >= articles;
}

std::vector<std::uint64_t> candidate_keys(const std::vector<std::string>& body) {
  std::vector<std::uint64_t> keys;
  for (const std::size_t at : boilerplate_candidates(body))
    keys.push_back(boilerplate_key(body[at]));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace

std::string boilerplate_owner(const Article& article) {
  std::string owner = article.source;
  if (owner.empty()) owner = host_of(article.url);
  if (owner.empty()) owner = article.path.substr(0, article.path.rfind('/') + 1);
  std::replace_if(
      owner.begin(), owner.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  // A row that begins with # would be a comment.
  return owner.starts_with('#') ? ' ' + owner : owner;
}

void LineStatistics::add(const Article& article) {
  if (article.body.empty()) return;
  Sample& sample = owners_[boilerplate_owner(article)];
  const std::uint64_t main = stable_hash(article.body[longest_line(article.body)]);
  std::vector<std::uint64_t> keys = candidate_keys(article.body);
  const auto [known, added] = sample.try_emplace(main, keys);
  // Of copies it must not matter which came first.
  if (!added) known->second = std::min(known->second, keys);
  if (sample.size() > sampled_articles) sample.erase(std::prev(sample.end()));
}

LearnedLines LineStatistics::learned() const {
  LearnedLines lines;
  for (const auto& [owner, sample] : owners_) {
    std::map<std::uint64_t, std::size_t> counts;
    for (const auto& [main, keys] : sample)
      for (const std::uint64_t key : keys) ++counts[key];
    for (const auto& [key, seen] : counts)
      if (is_boilerplate(key, seen, sample.size()))
        lines.add(owner, key, {{}, seen, sample.size()});
  }
  return lines;
}

}  // namespace timtin
