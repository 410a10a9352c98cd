// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/second_spellings.h"

#include <doctest/doctest.h>

#include "index/register/evidence.h"

namespace timtin::registry {
namespace {

struct Report {
  const char *name, *post;
};

/// The name that stands for the last one of these reports.
std::string last_person(const std::vector<Report>& reports) {
  Analyzer analyzer;
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  EvidenceBuilder builder(*lexicons, analyzer);
  DocId document = 0;
  for (const Report& report : reports) {
    const std::vector<OfficialRecord> officials{{report.name, true, {report.post}}};
    builder.add({++document, "20250102", "VnExpress", officials});
  }
  OfficialEvidence evidence = builder.take();
  find_second_spellings(evidence);
  const Mention& last = evidence.mentions.back();
  return std::string(evidence.names[last.name].person);
}

}  // namespace

TEST_CASE("a misprint in a foreign name stands for nobody else") {
  const Report often{"Jon Smithfield", "Bộ trưởng Tài chính Anh"};
  CHECK(last_person({often, often, {"Jon Smithfeild", "người đứng đầu Bộ Tài chính Anh"}}) ==
        "jon smithfield");
  CHECK(last_person({often, often, {"Jon Smithfeild", "Thị trưởng London"}}) == "jon smithfeild");
  CHECK(last_person({often, often, {"Jon Smithfeild", "Bộ trưởng Tài chính Pháp"}}) ==
        "jon smithfeild");
}

TEST_CASE("a Vietnamese name without its Thị is the same") {
  const Report often{"Lê Thị Thanh Hoa", "Phó Chủ tịch UBND xã Lộc An"};
  CHECK(last_person({often, often, {"Lê Thanh Hoa", "Phó Chủ tịch UBND xã Lộc An"}}) ==
        "lê thị thanh hoa");
  CHECK(last_person({often, often, {"Lê Thị Thanh Hoà", "Phó Chủ tịch UBND xã Lộc An"}}) ==
        "lê thị thanh hoa");
  CHECK(last_person({often, often, {"Lê Thị Thanh Hoan", "Phó Chủ tịch UBND xã Lộc An"}}) ==
        "lê thị thanh hoan");
}

TEST_CASE("a long name has the short one in it") {
  const Report often{"Maha Smithakorn", "Quốc vương Thái Lan"};
  CHECK(last_person({often, often, {"Maha Smithakorn Phra Vajirabodin", "Quốc vương Thái Lan"}}) ==
        "maha smithakorn");
}

TEST_CASE("who is told of without a place is found by name") {
  const Report often{"Lê Minh Triết", "nguyên Chủ tịch nước"};
  CHECK(last_person({often, often, {"Lê Minh Triềt", "Chủ tịch nước"}}) == "lê minh triết");
  CHECK(last_person({often, often, {"Lê Minh Triềt", "Giám đốc"}}) == "lê minh triềt");
  CHECK(last_person({{"Smithfield Jon", "Thủ tướng Anh"},
                     {"Smithfield Jon", "Thủ tướng Anh"},
                     {"Jon Smithfield", "cố Thủ tướng"}}) == "smithfield jon");
}

TEST_CASE("an ambassador is one with and without his full title") {
  const Report often{"Park Jon Wan", "Đại sứ Hàn Quốc tại Việt Nam"};
  CHECK(last_person(
            {often, often, {"Park Jan Wan", "Đại sứ đặc mệnh toàn quyền Hàn Quốc tại Việt Nam"}}) ==
        "park jon wan");
}

}  // namespace timtin::registry
