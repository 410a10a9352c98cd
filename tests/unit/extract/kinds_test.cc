// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Whether a post is one of the state: the `kind` of an official.
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/extract/findings.h"

using timtin::Official;
using timtin::test::findings;

namespace {

/// `official`, `other`, or `nobody`.
std::string kind_of(const std::string& name, const std::string& title, const std::string& text) {
  const auto officials = findings(title, {text}).officials;
  const auto found = std::find_if(officials.begin(), officials.end(),
                                  [&](const Official& official) { return official.name == name; });
  if (found == officials.end()) return "nobody";
  return found->state ? "official" : "other";
}

}  // namespace

TEST_CASE("a post alone is one of what the article tells of") {
  CHECK(kind_of("Trần Văn An", "", "Chủ tịch Trần Văn An nói về xã nhà.") == "official");
  CHECK(kind_of("Trần Văn An", "Đội bóng mua cầu thủ, trận đấu hay",
                "Chủ tịch Trần Văn An thưởng cầu thủ. Bóng đá, HLV, bàn thắng.") == "other");
  CHECK(kind_of("Vũ Hải", "",
                "Dự lễ có ông Lê An, Tổng Giám đốc VOV; các Phó Tổng Giám đốc: Vũ Hải, Trần Minh "
                "Hùng.") == "official");
  CHECK(kind_of("Vũ Hải", "",
                "Dự lễ có ông Lê An, Tổng Giám đốc Công ty TNHH Sao Mai; các Phó Tổng Giám đốc: Vũ "
                "Hải, Trần Minh Hùng.") == "other");
}

TEST_CASE("an unknown foreign name behind a post is a firm") {
  CHECK(kind_of("John Smithfield", "", "Chủ tịch Odebrecht, ông John Smithfield, từ chức.") ==
        "other");
  CHECK(kind_of("John Smithfield", "",
                "Chủ tịch danh dự của Odebrecht, ông John Smithfield, từ chức.") == "other");
  CHECK(kind_of("John Smithfield", "", "Giám đốc NSA John Smithfield từ chức.") == "official");
}

TEST_CASE("private hospitals and clubs are none of the state") {
  CHECK(kind_of("Lê Thị Mai", "",
                "Bà Lê Thị Mai, Giám đốc Bệnh viện Đa khoa Tâm Anh TP HCM, nói.") == "other");
  CHECK(kind_of("Lê Thị Mai", "", "Bà Lê Thị Mai, Giám đốc Bệnh viện Bạch Mai, nói.") ==
        "official");
  CHECK(kind_of("Lê Thị Mai", "", "Bà Lê Thị Mai, Chủ tịch VFF, nói.") == "other");
  CHECK(kind_of("Lê Thị Mai", "",
                "Bà Lê Thị Mai, Trưởng khoa Nhi, Bệnh viện Đa khoa Tâm Anh Hà Nội, nói.") ==
        "other");
  CHECK(kind_of("Lê Thị Mai", "", "Bà Lê Thị Mai, Hiệu trưởng Trường ĐH Hoa Sen, nói.") == "other");
  CHECK(kind_of("Lê Thị Mai", "", "Bà Lê Thị Mai, Hiệu trưởng Trường Đại học Vinh, nói.") ==
        "official");
}
