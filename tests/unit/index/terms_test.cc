// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/terms.h"

#include <doctest/doctest.h>

#include "index/layout.h"
#include "timtin/schema.h"

namespace timtin {

TEST_CASE("a field term is its prefix and the form") {
  struct Row {
    const char* prefix;
    const char* form;
    const char* term;
  };
  const Row rows[] = {
      {"", "đường", "đường"},     {"S", "đầu", "Sđầu"},        {"XN", "hải", "XNhải"},
      {"XD", "45-NQ", "XD45-NQ"}, {"XD", "NQ-45", "XD:NQ-45"}, {"XI", ":x", "XI::x"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.term);
    CHECK(field_term(row.prefix, row.form) == row.term);
  }
}

TEST_CASE("a term that Xapian would refuse is shortened with a digest") {
  const std::string one = field_term("U", std::string(400, 'a') + "1");
  const std::string two = field_term("U", std::string(400, 'a') + "2");
  CHECK(one.size() == max_term_bytes);
  CHECK(is_valid_term(one));
  CHECK(one != two);
  CHECK(is_valid_term(field_term("U", std::string(245, '\0'))));
  CHECK(pair_term(std::string(200, 'a'), std::string(200, 'b')).size() == max_term_bytes);
}

TEST_CASE("a NUL counts twice for the limit of a term") {
  CHECK(is_valid_term(std::string(122, '\0')));
  CHECK_FALSE(is_valid_term(std::string(123, '\0')));
  CHECK_FALSE(is_valid_term(""));
}

TEST_CASE("a pair is folded and joined") { CHECK(pair_term("dau", "tu") == "Gdau_tu"); }

TEST_CASE("zones survive their encoding") {
  for (const ZoneRanges& zones :
       {ZoneRanges{}, ZoneRanges{{1, 1, 1, 1}}, ZoneRanges{{140, 300, 70'000, 4'000'000'000}}}) {
    const auto decoded = decode_zones(encode_zones(zones));
    REQUIRE(decoded);
    CHECK(decoded->end == zones.end);
  }
}

TEST_CASE("a damaged zones value is refused") {
  const std::string good = encode_zones({{140, 300, 70'000, 80'000}});
  CHECK_FALSE(decode_zones(""));
  CHECK_FALSE(decode_zones(good.substr(0, good.size() - 1)));
  CHECK_FALSE(decode_zones(good + 'x'));
  CHECK_FALSE(decode_zones("\xff\xff\xff\xff\xff\xff"));
}

TEST_CASE("fields are found by both names") {
  CHECK(find_field("official") == &row_of(Field::official));
  CHECK(find_field("canbo") == &row_of(Field::official));
  CHECK(find_field("CanBo") == &row_of(Field::official));
  CHECK(find_field("cán bộ") == nullptr);
  CHECK(find_field("") == nullptr);
}

}  // namespace timtin
