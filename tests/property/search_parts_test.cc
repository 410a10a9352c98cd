// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an archive answers depends on its articles, not on how they came in, nor on how many
/// archives they lie in.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>

#include "property/search_archive.h"
#include "property/search_queries.h"
#include "sanitized.h"
#include "temporary_directory.h"
#include "timtin/output.h"
#include "timtin/register.h"
#include "timtin/search.h"

using namespace timtin;
using namespace timtin::property;

namespace {

/// Those of the shared archive, with copies of some in other sources, and abbreviations.
std::vector<Article> articles_with_copies() {
  std::vector<Article> articles = SearchArchive::shared().articles();
  const std::size_t originals = articles.size();
  for (std::size_t i = 0; i < originals; ++i) {
    if (i % 5 == 0)
      articles[i].body.push_back("Trung tâm Kiểm soát bệnh tật (CDC) và Sở Y tế (SYT) họp.");
    if (i % 4 != 0) continue;
    Article copy = articles[i];
    copy.id = i % 8 == 0 ? copy.id : fmt::format("chep-{}", i);
    copy.source = "Báo Chép";
    copy.url += "?chep";
    copy.key = article_key(copy, "", "");
    articles.push_back(std::move(copy));
  }
  return articles;
}

void write_archive(const std::string& archive, const std::vector<Article>& articles) {
  WriterOptions options;
  options.archive = archive;
  options.lexicons = SearchArchive::shared().lexicons();
  IndexWriter writer(options);
  for (const Article& article : articles) writer.put(article);
  writer.publish();
}

RenderOptions rendered_as(Format format) {
  RenderOptions options;
  options.format = format;
  return options;
}

std::string text_of(const std::vector<Reading>& readings) {
  std::string text;
  for (const Reading& reading : readings) {
    text += reading.typed + ':';
    for (const std::string& spelling : reading.spellings) text += ' ' + spelling;
    text += '\n';
  }
  return text;
}

std::string text_of(const SearchResult& result, Analyzer& analyzer) {
  std::string text = fmt::format("{} {}\n", result.total, result.copies.value_or(0));
  text += render_hits(result, rendered_as(Format::jsonl), analyzer) + text_of(result.readings);
  for (const Hit& hit : result.hits) text += fmt::format("{} {:a}\n", hit.article.key, hit.score);
  for (const Suggestion& suggestion : result.suggestions)
    text += fmt::format("{} {} {} {}\n", suggestion.reason, suggestion.option, suggestion.query,
                        suggestion.count);
  return text;
}

/// By question.
using Answers = std::vector<std::pair<std::string, std::string>>;

/// How many questions: some, where each takes several trips through pipes.
enum class Reach : std::uint8_t { all, pipes };

/// Everything that is asked in one way or another.
class Questions {
 public:
  explicit Questions(const Index& index, Reach reach)
      : index_(index), searcher_(index, SearchArchive::shared().lexicons()), reach_(reach) {}

  Answers answers() {
    Queries queries(77);
    const unsigned asked = reach_ == Reach::all ? 300 : 60;
    for (unsigned i = 0; i < asked; ++i) ask(queries.next(), options_of(i));
    for (const std::string text :
         {"like:bai-3", "like:bai-16 đường", "like:bai-5 OR ho*", "hoa hoa* ngan*", "CDC",
          "\"kiem soat benh tat\"", "xoayvong1*", "xoayvnog3", "official:dau", "XV3", "quần đuờng",
          "đưong hoa", "duong0 hoa", "source:\"bao hai fong\"", "cluster:bai-8", "*"})
      for (unsigned i = 0; i < 8; ++i) ask(text, options_of(i));
    ask_tables();
    ask_register();
    return std::move(answers_);
  }

 private:
  SearchOptions options_of(unsigned i) const {
    SearchOptions options;
    options.sort = static_cast<Sort>(i % 3 == 0 ? i / 3 % 5 : 0);
    options.match = i % 4 == 1 ? MatchMode::any : MatchMode::all;
    options.duplicates = i % 5 == 2 ? Duplicates::collapse : Duplicates::show;
    options.offset = i % 7 == 3 ? 5 : 0;
    options.explain = i % 6 == 0;
    return options;
  }

  void ask(const std::string& text, const SearchOptions& options) {
    const ParsedQuery query = parsed(text);
    std::string answer;
    try {
      answer = text_of(searcher_.search(query, options), analyzer_);
      const CountResult count = searcher_.count(query, options);
      answer += fmt::format("{}\n", count.total) + text_of(count.readings);
      for (const DocId document : searcher_.documents(query, options).documents)
        answer += index_.key(document) + '\n';
    } catch (const Error& error) {
      answer = error.what();
    }
    answers_.emplace_back(text, std::move(answer));
  }

  void ask_tables() {
    for (const std::string text : {"*", "duong", "CDC"})
      for (int facet = 0; facet <= static_cast<int>(Facet::weekday); ++facet) {
        const auto table = searcher_.count_by(parsed(text), static_cast<Facet>(facet), {});
        answers_.emplace_back(fmt::format("{} by {}", text, facet),
                              render_facets(table.facets, rendered_as(Format::tsv)));
      }
    for (const auto& [brief, full, articles, use] : searcher_.abbreviations())
      answers_.emplace_back("abbreviation", fmt::format("{} {} {}", brief, full, articles));
    for (const std::string id : {"bai-1", "bai-8", "bai-16", "ffffffff"})
      for (const DocId document : index_.find(id)) answers_.emplace_back(id, index_.key(document));
  }

  void ask_register() {
    std::vector<RegisterQuery> queries(4);
    queries[1].name = "quan";
    queries[2].position = "Phó Chủ tịch";
    queries[3].source = "Hải Phòng";
    for (const RegisterQuery& query : queries) {
      const auto result = read_register(index_, *SearchArchive::shared().lexicons(), query);
      answers_.emplace_back(
          "officials", render_register(result.entries, result.persons, rendered_as(Format::jsonl)));
    }
  }

  const Index& index_;
  Searcher searcher_;
  Reach reach_;
  Analyzer analyzer_;
  Answers answers_;
};

Answers answers_of(const Index& index, Reach reach = Reach::all) {
  return Questions(index, reach).answers();
}

void check_same(const Answers& found, const Answers& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(expected[i].first);
    CHECK(found[i].second == expected[i].second);
  }
}

/// Throws each article into one of so many archives.
std::vector<std::string> split_archives(const std::string& folder,
                                        const std::vector<Article>& articles, std::size_t parts) {
  std::mt19937 random(static_cast<std::uint32_t>(parts));
  std::vector<std::vector<Article>> split(parts);
  for (const Article& article : articles) split[random() % parts].push_back(article);
  std::vector<std::string> archives;
  for (std::size_t part = 0; part < parts; ++part) {
    archives.push_back(fmt::format("{}/{}-of-{}", folder, part, parts));
    write_archive(archives.back(), split[part]);
  }
  return archives;
}

Published minute_of(unsigned round, unsigned minute) {
  const int minute_of_day = static_cast<int>(minute % 1440);
  return {{2024, 1 + round, 1}, minute_of_day, DatePrecision::minute};
}

/// What came in one import after another: new articles, changed ones with words and names that the
/// next version has no more, and some once more as they are.
std::vector<std::vector<Article>> rounds_of_versions(unsigned rounds) {
  std::mt19937 random(18);
  std::vector<Article> now = articles_with_copies();
  std::vector<std::vector<Article>> versions(rounds);
  for (unsigned i = 0; i < now.size(); ++i) {
    const unsigned first = random() % 2;
    for (unsigned round = first; round < rounds; ++round) {
      if (round > first && random() % 3 != 0) continue;
      Article& article = now[i];
      article.added = minute_of(round, static_cast<unsigned>(random() % 1000));
      if (round == first || random() % 4 != 0) {
        const std::string word = fmt::format("xoayvong{}", random() % 40);
        if (article.body.empty() || !article.body.back().starts_with("Bản"))
          article.body.emplace_back();
        article.body.back() =
            fmt::format("Bản {}: ông Trần Văn {}, Giám đốc Sở Y tế tỉnh Lào Cai, nói {} (XV{}).",
                        round, random() % 2 == 0 ? "Đầu" : "Cuối", word, random() % 5);
        article.published = minute_of(static_cast<unsigned>(random() % 9), i);
      }
      versions[round].push_back(article);
    }
  }
  return versions;
}

/// Throws the versions of each article into archives of their own: an archive that has one already
/// keeps the minute in which that came.
std::vector<std::string> split_rounds(const std::string& folder,
                                      const std::vector<std::vector<Article>>& rounds,
                                      std::size_t parts) {
  std::mt19937 random(static_cast<std::uint32_t>(parts));
  std::vector<std::string> archives;
  for (std::size_t part = 0; part < parts; ++part)
    archives.push_back(fmt::format("{}/rounds-{}-of-{}", folder, part, parts));
  std::vector<std::vector<Article>> split(parts);
  std::map<std::string, std::set<std::size_t>> taken;
  for (const std::vector<Article>& round : rounds)
    for (const Article& article : round) {
      std::size_t part = random() % parts;
      while (!taken[article.key].insert(part).second) part = (part + 1) % parts;
      split[part].push_back(article);
    }
  for (std::size_t part = 0; part < parts; ++part) write_archive(archives[part], split[part]);
  return archives;
}

/// Archives of which all but one are asked through pipes: at most. Each far side is a program.
constexpr std::size_t most_piped = test::sanitized ? 2 : 16;

/// The last one stays a folder, unless it is the only one.
Index through_pipes(std::vector<std::string> archives, const std::string& cache) {
  RemoteAccess access;
  access.program = TIMTIN_TEST_PROGRAM;
  for (std::size_t part = 0; part == 0 || part + 1 < archives.size(); ++part)
    archives[part] = "exec:'" + access.program + "' serve '" + archives[part] + "'";
  return Index(archives, cache, access);
}

}  // namespace

TEST_CASE("answers do not depend on the order in which articles came") {
  const test::TemporaryDirectory folder;
  std::vector<Article> articles = articles_with_copies();
  const std::string first = folder.path() / "first", second = folder.path() / "second";
  write_archive(first, articles);
  std::mt19937 random(1);
  std::shuffle(articles.begin(), articles.end(), random);
  write_archive(second, articles);
  check_same(answers_of(Index(second)), answers_of(Index(first)));
}

TEST_CASE("several archives answer as one of all their articles") {
  const test::TemporaryDirectory folder;
  const std::vector<Article> articles = articles_with_copies();
  const std::string whole = folder.path() / "whole";
  write_archive(whole, articles);
  const Answers expected = answers_of(Index(whole));
  for (const std::size_t parts : {1u, 2u, 5u, 16u}) {
    CAPTURE(parts);
    const auto archives = split_archives(folder.path(), articles, parts);
    check_same(answers_of(Index(archives)), expected);
    const std::string cache = folder.path() / "cache";
    const Index derived(archives, cache);  // writes it
    check_same(answers_of(Index(archives, cache)), expected);
  }
}

TEST_CASE("archives behind pipes answer as one of all their articles") {
  const test::TemporaryDirectory folder;
  const std::vector<Article> articles = articles_with_copies();
  const std::string whole = folder.path() / "whole";
  write_archive(whole, articles);
  const Answers expected = answers_of(Index(whole), Reach::pipes);
  for (const std::size_t parts : {1u, 2u, 5u, 16u}) {
    if (parts > most_piped) break;
    CAPTURE(parts);
    const Index index =
        through_pipes(split_archives(folder.path(), articles, parts), folder.path() / "cache");
    check_same(answers_of(index, Reach::pipes), expected);
    CHECK(index.losses().empty());
  }
}

TEST_CASE("of an article in several archives the newest import counts") {
  const test::TemporaryDirectory folder;
  for (const unsigned parts : {2u, 5u}) {
    CAPTURE(parts);
    const auto rounds = rounds_of_versions(std::min(parts, 4u));
    const std::string whole = folder.path() / fmt::format("whole-{}", parts);
    for (const std::vector<Article>& round : rounds) write_archive(whole, round);
    const Answers expected = answers_of(Index(whole));
    auto archives = split_rounds(folder.path(), rounds, parts);
    check_same(answers_of(Index(archives)), expected);
    std::reverse(archives.begin(), archives.end());
    const std::string cache = folder.path() / "cache";
    const Index derived(archives, cache);  // writes it
    check_same(answers_of(Index(archives, cache)), expected);
    if (parts > most_piped) break;
    const Answers piped = answers_of(Index(whole), Reach::pipes);
    for ([[maybe_unused]] const bool is_kept : {false, true})
      check_same(answers_of(through_pipes(archives, cache), Reach::pipes), piped);
  }
}

TEST_CASE("an archive and a copy of it are as one") {
  const test::TemporaryDirectory folder;
  const std::string first = folder.path() / "first", second = folder.path() / "second";
  write_archive(first, articles_with_copies());
  std::filesystem::copy(first, second, std::filesystem::copy_options::recursive);
  check_same(answers_of(Index({first, second})), answers_of(Index(first)));
  check_same(answers_of(through_pipes({first, second}, {}), Reach::pipes),
             answers_of(Index(first), Reach::pipes));
}
