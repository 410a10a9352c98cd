// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/official_records.h"

#include <doctest/doctest.h>

namespace timtin {

TEST_CASE("who is named with which posts is read as it was written") {
  const std::vector<Official> officials{{"Lê Anh", {"Chủ tịch", "Bí thư"}, true, {}},
                                        {"A\tB\nC", {"Giám đốc\nX"}, false, {}},
                                        {"Không Chức", {}, true, {}}};
  const std::string value = encode_officials(officials);
  const auto records = decode_officials(value);
  REQUIRE(records.size() == 3);
  CHECK(records[0].name == "Lê Anh");
  CHECK(records[0].positions == std::vector<std::string_view>{"Chủ tịch", "Bí thư"});
  CHECK(records[1].name == "A B C");
  CHECK_FALSE(records[1].state);
  CHECK(records[1].positions == std::vector<std::string_view>{"Giám đốc X"});
  CHECK(records[2].positions.empty());
  CHECK(decode_officials("").empty());
  CHECK(decode_officials("\n\t\n").empty());
  CHECK(decode_officials("x").size() == 1);
}

}  // namespace timtin
