// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/article_streams.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "damaged_file.h"
#include "index/durable.h"
#include "index/snapshot.h"
#include "index/stream/living_tokens.h"
#include "temporary_directory.h"
#include "timtin/index.h"
#include "timtin/schema.h"

namespace timtin {

using test::damage;
using test::TemporaryDirectory;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Lexicons> lexicons() {
  static const auto loaded = Lexicons::load(TIMTIN_TEST_DATA);
  return loaded;
}

Article make_article(int number, const std::string& text) {
  Article article;
  article.id = "a" + std::to_string(number);
  article.title = "Bài " + std::to_string(number);
  article.lead = "Dẫn vào " + text;
  article.body = {text, "", "Đoạn hai: " + text};
  article.captions = {"Ảnh " + text};
  article.key = article_key(article, "test", "");
  return article;
}

void import(const fs::path& archive, const std::vector<Article>& articles) {
  IndexWriter writer({archive, lexicons(), 0, 2});
  for (const Article& article : articles) writer.put(article);
  writer.publish();
}

std::vector<Article> made(int first, int last, const std::string& text) {
  std::vector<Article> articles;
  for (int i = first; i < last; ++i) articles.push_back(make_article(i, text));
  return articles;
}

/// The terms of all tokens, whatever numbers they have.
std::vector<std::string> forms_by_token(ArticleStreams& streams) {
  std::vector<std::string> forms{"."};
  for (TokenId token = 1; token <= streams.sealed().forms(); ++token)
    forms.emplace_back(streams.sealed().form(token));
  for (auto& [token, term] : living_tokens(streams.database())) {
    if (token >= forms.size()) forms.resize(token + 1);
    forms[token] = std::move(term);
  }
  return forms;
}

/// Paragraphs end in a full stop, parts in a stroke.
std::string text_of(ArticleStreams& streams, Xapian::docid document) {
  const std::vector<std::string> forms = forms_by_token(streams);
  ArticleTokens tokens;
  decode(streams.of(document), tokens);
  std::string text;
  for (std::size_t at = 0; at <= tokens.ids.size(); ++at) {
    for (const std::uint32_t end : tokens.facts.ends)
      if (end == at) text += '|';
    if (at < tokens.ids.size()) text += forms.at(tokens.ids[at]) + ' ';
  }
  return text;
}

std::string expected_text(const Article& article) {
  Analyzer analyzer;
  std::string text;
  int part = 0;
  for (const AnalyzedParagraph& paragraph : analyze(article, analyzer)) {
    if (paragraph.tokens.empty()) continue;
    for (; part < static_cast<int>(paragraph.part); ++part) text += '|';
    for (const Token& token : paragraph.tokens) text += analyzer.form(token.form).matching + ' ';
    text += ". ";
  }
  return text + std::string(4 - static_cast<std::size_t>(part), '|');
}

void check_all(const fs::path& archive, std::size_t articles) {
  const Snapshot snapshot(archive);
  const Xapian::Database& database = snapshot.database().all();
  CHECK(database.get_doccount() == articles);
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document) {
    const Article article = snapshot.article(*document);
    CHECK(text_of(snapshot.parts().front().streams(), *document) == expected_text(article));
    CHECK(snapshot.parts().front().streams().of(*document).facts.length ==
          database.get_doclength(*document));
  }
}

std::uint32_t living_streams(const fs::path& archive) {
  return Snapshot(archive).database().all().get_value_freq(
      static_cast<Xapian::valueno>(Slot::stream));
}

}  // namespace

TEST_CASE("every article has its stream, whichever way it came in") {
  const TemporaryDirectory directory;
  import(directory.path(), made(0, 40, "vốn đầu tư công"));
  CHECK(living_streams(directory.path()) == 0);
  check_all(directory.path(), 40);

  // In place: new articles, new words, one article replaced.
  import(directory.path(), made(40, 43, "Nguyễn Thị Xuân ở Krông Pa"));
  import(directory.path(), made(5, 6, "bản khác, Krông Nô"));
  CHECK(Snapshot(directory.path()).parts().front().manifest().generation == 1);
  CHECK(living_streams(directory.path()) == 4);
  check_all(directory.path(), 43);

  // A build takes over what was written in place.
  import(directory.path(), made(50, 90, "chuyện về sau"));
  CHECK(Snapshot(directory.path()).parts().front().manifest().generation == 2);
  CHECK(living_streams(directory.path()) == 0);
  CHECK(living_tokens(Snapshot(directory.path()).database().all()).empty());
  check_all(directory.path(), 83);
}

TEST_CASE("the number of an article that is replaced is not used again") {
  const TemporaryDirectory directory;
  import(directory.path(), made(0, 10, "một"));
  import(directory.path(), made(9, 10, "hai"));
  const Snapshot snapshot(directory.path());
  CHECK(snapshot.database().get_doccount() == 10);
  CHECK(snapshot.database().get_lastdocid() == 11);
}

TEST_CASE("frequent forms have small tokens and are found by either form") {
  const TemporaryDirectory directory;
  import(directory.path(), made(0, 5, "lời lời lời lợi"));
  const Snapshot snapshot(directory.path());
  const ArticleStreams& streams = snapshot.parts().front().streams();
  CHECK(streams.find("lời") == 1);
  CHECK(streams.occurrences(1) == 5 * 4 * 3);
  CHECK(streams.find("lợi") > 1);
  CHECK_FALSE(streams.find("lơi"));
  CHECK(streams.sharing("loi").size() == 2);
  CHECK(streams.sharing("xyz").empty());
}

TEST_CASE("pairs are counted by article and without marks") {
  const TemporaryDirectory directory;
  std::vector<Article> articles = made(0, 4, "đầu tư công. Dầu tư. Đầu tư");
  articles.push_back(make_article(4, "riêng biệt"));
  import(directory.path(), articles);
  const Snapshot snapshot(directory.path());
  CHECK(snapshot.pair_articles("dau", "tu") == 4);
  CHECK(snapshot.pair_articles("tu", "cong") == 4);
  CHECK(snapshot.pair_articles("cong", "dau") == 4);  // one paragraph
  CHECK(snapshot.pair_articles("tu", "dau") == 4);
  CHECK(snapshot.pair_articles("tu", "doan") == 0);  // two paragraphs
  CHECK(snapshot.pair_articles("rieng", "biet") == 1);
}

TEST_CASE("pairs of many articles are counted, too, and a damaged file never faults") {
  const TemporaryDirectory directory;
  import(directory.path(), made(0, 300, "vốn công"));
  const fs::path file = directory.path() / "gen-1" / token_counts_file;
  const std::string whole = read_file(file);
  {
    const Snapshot snapshot(directory.path());
    CHECK(snapshot.pair_articles("von", "cong") == 300);
    CHECK(snapshot.pair_articles("bai", "7") == 1);
  }
  damage(file, whole, 3, [&] {
    const auto counts = TokenCounts::open(file);
    for (TokenId first = 0; counts && first < 20; ++first)
      for (TokenId second = 0; second < 20; ++second) {
        counts->articles(first, second);
        counts->occurrences(first, second);
      }
  });
  fs::remove(file);
  CHECK_THROWS_AS(Snapshot(directory.path()).parts().front().counts(), Error);
}

TEST_CASE("a missing stream file is an archive error, a damaged one never faults") {
  const TemporaryDirectory directory;
  import(directory.path(), made(0, 20, "giải ngân vốn đầu tư công năm nay của thành phố"));
  const fs::path file = directory.path() / "gen-1" / stream_file;
  const std::string whole = read_file(file);
  std::vector<Unit> buffer;
  damage(file, whole, 1, [&] {
    const auto streams = StreamFile::open(file);
    if (!streams) return;
    for (std::uint32_t document = 0; document <= streams->documents() + 1; ++document)
      for (const auto part : {Evidence::Part::title, Evidence::Part::body})
        CHECK(streams->read(document, buffer).part(part).size() < whole.size());
    for (const char* form : {"giải", "đầu", "phố", "zzz"}) streams->find(form);
  });
  fs::remove(file);
  CHECK_THROWS_AS(Snapshot(directory.path()).parts().front().streams(), Error);
}

}  // namespace timtin
