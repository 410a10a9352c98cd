// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/typing.h"

#include <doctest/doctest.h>

#include "text/syllable.h"

using namespace timtin;

namespace {

/// With a space between.
std::string syllables_of(const char* keys) {
  std::string result;
  for (const std::string& syllable : typed_syllables(keys))
    result += (result.empty() ? "" : " ") + syllable;
  return result;
}

}  // namespace

TEST_CASE("what the keys of Telex and VNI write") {
  struct Row {
    const char* keys;
    const char* syllables;
  };
  const Row rows[] = {
      // Telex
      {"ddaauf", "đầu"},
      {"ddaafu", "đầu"},
      {"daaufd", "đầu"},
      {"DDAAUF", "đầu"},
      {"Ddaauf", "đầu"},
      {"DDaauf", "đầu"},
      {"tuw", "tư"},
      {"tw", "tư"},
      {"nhwng", "nhưng"},
      {"coong", "công"},
      {"vieejt", "việt"},
      {"vietej", "việt"},
      {"Nguyeenx", "nguyễn"},
      {"nguyenex", "nguyễn"},
      {"dduwowngf", "đường"},
      {"dduowngf", "đường"},
      {"dduongwf", "đường"},
      {"dduwongf", "đường"},
      {"muaw", "mưa"},
      {"luuw", "lưu"},
      {"ruouwj", "rượu"},
      {"thuowr", "thuở"},
      {"quanwgx", "quẵng"},
      {"hoaf", "hòa"},
      {"hofa", "hòa"},
      {"thuyr", "thủy"},
      {"quys", "quý"},
      {"giaf", "già"},
      {"giuwax", "giữa"},
      {"giuax", "giũa"},
      {"khuyr", "khủy"},
      {"nghieengs", "nghiếng"},
      {"dausz", "dau"},
      {"xoongf", "xồng xoòng"},
      // VNI
      {"dda62u", "đầu"},
      {"d9a62u", "đầu"},
      {"dau629", "đầu"},
      {"tu7", "tư"},
      {"d9u7o7ng2", "đường"},
      {"duong729", "đường"},
      {"vie65t", "việt"},
      {"Viet65", "việt"},
      {"na8m", "năm"},
      {"ha4", "hã"},
      {"da10", "da"},
      // neither
      {"", ""},
      {"duong", ""},
      {"xoong", "xông"},
      {"hoang", ""},
      {"cars", ""},
      {"boss", ""},
      {"google", ""},
      {"quyetf", ""},
      {"u23", ""},
      {"eSn", ""},
      {"DoF", ""},
      {"25", ""},
      {"d9", ""},
      {"a0", ""},
      {"đau", ""},
      {"dda-u", ""},
      {"ddaaaaaaaaaaaauf", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.keys);
    CHECK(syllables_of(row.keys) == row.syllables);
  }
}

TEST_CASE("a digit is a key of VNI") {
  CHECK(input_method_of("ddaauf") == InputMethod::telex);
  CHECK(input_method_of("dda62u") == InputMethod::vni);
}

TEST_CASE("syllables with marks") {
  for (const char* form : {"đầu", "nghiêng", "quyết", "giếng", "gì", "gịt", "quốc", "thuở", "đăk",
                           "ươn", "ích", "yêu", "khuỷu", "xoong", "quặng", "tư"}) {
    CAPTURE(form);
    CHECK(is_syllable(form));
  }
  for (const char* form : {"", "đ", "êi", "ưong", "quyềt", "bằc", "đéú", "ngê", "kâ", "muă"}) {
    CAPTURE(form);
    CHECK_FALSE(is_syllable(form));
  }
}
