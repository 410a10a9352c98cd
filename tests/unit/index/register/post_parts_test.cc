// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/post_parts.h"

#include <doctest/doctest.h>

namespace timtin::registry {

TEST_CASE("a shorter form covers nothing but the post it is short for") {
  Analyzer analyzer;
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  const auto reading = [&](const char* post) {
    return post_parts(post, *lexicons, analyzer).reading;
  };
  const struct {
    const char *longer, *shorter;
    bool covered;
  } rows[] = {
      {"Chủ tịch UBND thành phố Hải Phòng", "Chủ tịch", true},
      {"Chủ tịch UBND thành phố Hải Phòng", "Chủ tịch UBND TP", true},
      {"Chủ tịch Ủy ban nhân dân TP Hải Phòng", "chủ tịch UBND Hải Phòng", true},
      {"Bộ trưởng Bộ Y tế", "Bộ trưởng Y tế", true},
      {"Phó Chủ tịch UBND thành phố", "Chủ tịch UBND thành phố", false},
      {"Chủ tịch UBND thành phố", "Phó Chủ tịch UBND thành phố", false},
      {"nguyên Giám đốc Sở Y tế", "Giám đốc Sở Y tế", false},
      {"Phó Chủ tịch Thường trực UBND thành phố", "Phó Chủ tịch UBND thành phố", false},
      {"Chủ tịch Hội đồng Dân tộc của Quốc hội", "Chủ tịch Quốc hội", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.longer);
    CAPTURE(row.shorter);
    CHECK(covers(reading(row.longer), reading(row.shorter)) == row.covered);
  }
}

}  // namespace timtin::registry
