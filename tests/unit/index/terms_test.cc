// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/terms.h"

#include <doctest/doctest.h>

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
}

TEST_CASE("a NUL counts twice for the limit of a term") {
  CHECK(is_valid_term(std::string(122, '\0')));
  CHECK_FALSE(is_valid_term(std::string(123, '\0')));
  CHECK_FALSE(is_valid_term(""));
}

TEST_CASE("fields are found by both names") {
  CHECK(find_field("official") == &row_of(Field::official));
  CHECK(find_field("canbo") == &row_of(Field::official));
  CHECK(find_field("CanBo") == &row_of(Field::official));
  CHECK(find_field("cán bộ") == nullptr);
  CHECK(find_field("") == nullptr);
}

}  // namespace timtin
