// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/model/url.h"
#include "timtin/article.h"

using namespace timtin;

TEST_CASE("two addresses of one article are equal") {
  const struct {
    const char* url;
    const char* canonical;
  } rows[] = {
      {"https://www.Example.vn/a/", "example.vn/a"},
      {"http://example.vn/a#top", "example.vn/a"},
      {"//example.vn:443/a", "example.vn/a"},
      {"example.vn", "example.vn"},
      {"https://example.vn/", "example.vn"},
      {"https://example.vn/a?utm_source=x&id=3&fbclid=z", "example.vn/a?id=3"},
      {"https://example.vn/a?UTM_medium=x", "example.vn/a"},
      {"https://example.vn/A?B=C", "example.vn/A?B=C"},
      {" https://example.vn/a ", "example.vn/a"},
      {"", ""},
  };
  for (const auto& row : rows) CHECK(canonical_url(row.url) == row.canonical);
}

TEST_CASE("host of an address") {
  CHECK(host_of("https://www.Example.vn/a?b") == "example.vn");
  CHECK(host_of("example.vn/a") == "example.vn");
  CHECK(host_of("bai-viet") == "");
  CHECK(host_of("") == "");
}

TEST_CASE("the key is of the id, else the address, else the path, else the text") {
  Article article;
  article.title = "Một";
  const std::string by_text = article_key(article, "", "");
  const std::string by_path = article_key(article, "", "a/b.txt");
  article.url = "https://example.vn/a";
  const std::string by_url = article_key(article, "", "a/b.txt");
  article.id = "7";
  const std::string by_id = article_key(article, "", "a/b.txt");
  CHECK(by_text.size() == 32);
  CHECK(by_text.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(by_text != by_path);
  CHECK(by_path != by_url);
  CHECK(by_url != by_id);

  Article changed = article;
  changed.title = "Hai";
  CHECK(article_key(changed, "", "") == by_id);
  changed.source = "Báo khác";
  CHECK(article_key(changed, "", "") != by_id);
  CHECK(article_key(changed, "kho", "") == article_key(article, "kho", ""));
}

TEST_CASE("the digest sees what was read and nothing else") {
  Article article;
  article.title = "Một";
  article.body = {"a", "b"};
  const std::string digest = content_digest(article);
  CHECK(digest.size() == 64);

  Article same = article;
  same.path = "elsewhere";
  same.key = "k";
  same.charset = "TCVN3";
  same.topics = {{"y-te", 1}};
  CHECK(content_digest(same) == digest);

  Article changed = article;
  changed.body = {"ab"};
  CHECK(content_digest(changed) != digest);
  changed = article;
  changed.captions = {"b"};
  CHECK(content_digest(changed) != digest);
  changed = article;
  changed.published = published_from_string("2021");
  CHECK(content_digest(changed) != digest);
}
