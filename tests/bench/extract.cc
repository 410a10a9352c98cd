// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Time of extraction without analysis, and its findings for the scorers.
///
///     bench_extract DATA ARTICLES.jsonl          CPU seconds on standard error
///     bench_extract DATA ARTICLES.jsonl --print  one JSON object an article as well
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "timtin/extract.h"

namespace {

using nlohmann::ordered_json;

std::string text_of(const ordered_json& record, const char* field) {
  const auto found = record.find(field);
  return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
}

timtin::Article article_of(const ordered_json& record) {
  timtin::Article article;
  article.id = record["id"].is_string() ? record["id"].get<std::string>() : record["id"].dump();
  article.title = text_of(record, "title");
  article.lead = text_of(record, "lead");
  article.section = text_of(record, "section");
  std::string body = text_of(record, "body");
  if (body.empty()) body = text_of(record, "text");
  for (std::size_t at = 0; at < body.size();) {
    const auto end = std::min(body.find('\n', at), body.size());
    if (end > at) article.body.push_back(body.substr(at, end - at));
    at = end + 1;
  }
  return article;
}

void print(const timtin::Article& article) {
  ordered_json record{{"id", article.id}, {"officials", ordered_json::array()}};
  for (const auto& official : article.officials)
    record["officials"].push_back(
        {{"name", official.name}, {"positions", official.positions}, {"state", official.state}});
  record["topics"] = ordered_json::array();
  for (const auto& topic : article.topics)
    record["topics"].push_back({{"id", topic.id}, {"score", topic.score}});
  record["documents"] = article.documents;
  record["abbreviations"] = article.abbreviations;
  std::cout << record.dump() << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto lexicons = timtin::Lexicons::load(argv[1]);
  timtin::Analyzer analyzer;
  timtin::Extractor extractor(lexicons, analyzer);
  std::ifstream in(argv[2]);
  std::clock_t spent = 0;
  std::size_t articles = 0;
  for (std::string line; std::getline(in, line); ++articles) {
    timtin::Article article = article_of(ordered_json::parse(line));
    const auto analyzed = timtin::analyze(article, analyzer);
    const std::clock_t before = std::clock();
    extractor.extract(article, analyzed);
    spent += std::clock() - before;
    if (argc > 3) print(article);
  }
  std::fprintf(stderr, "%zu articles, %.2f s\n", articles,
               static_cast<double>(spent) / CLOCKS_PER_SEC);
}
