// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/leading_offices.h"

#include <doctest/doctest.h>

#include "index/register/post_parts.h"

namespace timtin::registry {

TEST_CASE("the highest offices are those of the lexicon, now and formerly") {
  Analyzer analyzer;
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  const LeadingOffices leading(*lexicons);
  const struct {
    const char* post;
    bool leads;
  } rows[] = {
      {"Bộ trưởng Bộ Y tế", true},
      {"nguyên Bộ trưởng", true},
      {"Thống đốc NHNN", true},
      {"Phó Thống đốc Ngân hàng Nhà nước", true},
      {"Ủy viên T.Ư Đảng", true},
      {"Phó Bí thư Tỉnh ủy", false},
      {"Phó Bí thư Thường trực Thành ủy", true},
      {"Bí thư Huyện ủy", false},
      {"Giám đốc Sở Y tế", false},
      {"thủ trưởng", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.post);
    CHECK(leading.contain(post_parts(row.post, *lexicons, analyzer).reading) == row.leads);
  }
}

}  // namespace timtin::registry
