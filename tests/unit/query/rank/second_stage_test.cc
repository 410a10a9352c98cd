// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "unit/query/article_archive.h"

using namespace timtin;

namespace {

std::string times(int count, const std::string& text) {
  std::string repeated;
  for (int i = 0; i < count; ++i) repeated += text;
  return repeated;
}

/// Ids in the order in which the query finds them.
std::string order(test::ArticleArchive& archive, const char* query) {
  std::string ids;
  for (const Hit& hit : archive.search(query).hits) ids += hit.article.id;
  return ids;
}

}  // namespace

TEST_CASE("all words in a title are worth more than some of them often") {
  const std::string long_body = times(300, "Thời tiết hôm nay. ");
  Article lead = test::article("l", "Phiên xử", (long_body + "Ngoại tại Nga.").c_str());
  lead.lead = "Hoa hậu Phương Nga xin được tại ngoại.";
  test::ArticleArchive archive({
      test::article("b", "Hoa hậu Phương Nga", times(20, "Phương Nga tại ngoại. ").c_str()),
      test::article("t", "Hoa hậu Phương Nga bất ngờ được tại ngoại", long_body.c_str()),
      test::article("r", "Tại ngoại rồi, hoa hậu Nga và Phương", long_body.c_str()),
      lead,
  });
  for (const char* query : {"hoa hậu phương nga tại ngoại", "hoa hau phuong nga tai ngoai"}) {
    CAPTURE(query);
    const std::string ids = order(archive, query);
    CHECK(ids.size() == 4);
    CHECK(ids.front() == 't');
    CHECK(ids.find('r') < ids.find('b'));
  }
}

TEST_CASE("words that stand together in a body are worth more than scattered ones") {
  const std::string filler = times(40, "Thời tiết hôm nay. ");
  test::ArticleArchive archive({
      test::article("s", "Tin một",
                    ("Phương nói. " + filler + "Nga tới. " + filler + "Hậu về. " + filler).c_str()),
      test::article("w", "Tin hai",
                    ("Phương nói. Nga tới. Hậu về. " + filler + filler + filler).c_str()),
  });
  for (const char* query : {"phương nga hậu", "phuong nga hau"}) {
    CAPTURE(query);
    CHECK(order(archive, query) == "ws");
  }
}
