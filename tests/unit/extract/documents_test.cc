// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/extract/findings.h"

using timtin::canonical_document;
using timtin::document_keys;
using timtin::document_query_keys;
using timtin::test::findings;

TEST_CASE("numbered acts as written") {
  struct Row {
    const char* text;
    std::vector<std::string> documents;
  };
  const Row rows[] = {
      {"theo Nghị quyết số 45 của Bộ Chính trị", {"Nghị quyết số 45"}},
      {"Nghị định 100/2019/NĐ-CP, Quyết định 1516/QĐ-TTg.",
       {"Nghị định 100/2019/NĐ-CP", "Quyết định 1516/QĐ-TTg"}},
      {"Nghị quyết số 45. Sau đó Nghị quyết 45-NQ/TW được ban hành.", {"Nghị quyết 45-NQ/TW"}},
      {"ký quyết định hành chính số 166/QĐ-UBND xử phạt", {"quyết định hành chính số 166/QĐ-UBND"}},
      {"Nghị quyết số 07 - NQ/HU", {"Nghị quyết số 07 - NQ/HU"}},
      {"công văn 10285 ngày 29/11/2016", {"công văn 10285"}},
      {"NĐ 67/2014, Nghị quyết TƯ 5 và giấy phép xây dựng số 45/GPXD",
       {"NĐ 67/2014", "Nghị quyết TƯ 5", "giấy phép xây dựng số 45/GPXD"}},
      {"theo TT 29/2024 và TT 08/2020/TT-BGDĐT", {"TT 29/2024", "TT 08/2020/TT-BGDĐT"}},
      {"TT 29, tt 29/2024, TT. 5 Phú Long, TT 12 hộ", {}},
      {"Đề án 06 và Đề án 1371 của Bộ Quốc phòng", {"Đề án 06", "Đề án 1371"}},
      {"Đề án 1 triệu ha lúa, Đề án 1.000 cây cầu, Đề án 5 năm", {}},
      {"hợp đồng theo Nghị định số 68/2000/NĐ-CP", {"Nghị định số 68/2000/NĐ-CP"}},
      {"Hợp đồng số 45/2019/HĐ-XD, hợp đồng tín dụng số 12/2015/HD-TD, Phụ lục hợp đồng số "
       "3/2019/QĐ-PL, hóa đơn 15/2020/TB-ABC",
       {}},
      {"Nghị định 46/2026 và Nghị quyết 66.13/2026 đã quy định",
       {"Nghị định 46/2026", "Nghị quyết 66.13/2026"}},
      {"Bản án số 25/2019/HS-ST, Cáo trạng số 10/CT-VKS, Biên bản số 15/BB-VPHC",
       {"Bản án số 25/2019/HS-ST", "Cáo trạng số 10/CT-VKS", "Biên bản số 15/BB-VPHC"}},
      {"quy định 5 phương pháp, quyết định 3 mức, thông báo 3 trường hợp, hướng dẫn 4 bước", {}},
      {"Giấy phép khai thác khoáng sản số 45/GP-UBND, hướng dẫn tại Thông tư 15/2007/TT-BYT",
       {"Giấy phép khai thác khoáng sản số 45/GP-UBND", "Thông tư 15/2007/TT-BYT"}},
      {"bị Nghị định 79 năm 2012 (có hiệu lực) bãi bỏ, Nghị quyết 5 năm 2021-2025",
       {"Nghị định 79"}},
      {"gửi quyết định phục hồi điều tra vụ án hình sự số 04/QĐPHĐTVA của công an",
       {"quyết định phục hồi điều tra vụ án hình sự số 04/QĐPHĐTVA"}},
      {"Quyết định 3 vấn đề lớn, quyết định 2 nội dung", {}},
      {"quyết định 5 năm tù, kế hoạch 5 năm, ngày 25/6/2021, xe 29A-494.63", {}},
  };
  for (const Row& row : rows)
    CHECK_MESSAGE(findings("", {row.text}).documents == row.documents, row.text);
}

TEST_CASE("one canonical spelling") {
  const auto is = [](const char* text, const char* canonical) {
    CHECK_MESSAGE(canonical_document(text).value_or("none") == canonical, text);
  };
  is("nghi quyet so 45", "Nghị quyết 45");
  is("Nghị quyết số 45", "Nghị quyết 45");
  is("45-nq/tw", "45-NQ/TW");
  is("45/NQ-TW", "45-NQ/TW");
  is("NGHỊ ĐỊNH 100/2019/nđ-cp", "Nghị định 100/2019/NĐ-CP");
  is("nghi dinh 100/2019/nd-cp", "Nghị định 100/2019/NĐ-CP");
  is("quyet dinh 1516/qd-ttg", "Quyết định 1516/QĐ-TTg");
  is("100/2019", "100/2019");
  is("Nghị quyết số 66.13/2026/NQ-CP", "Nghị quyết 66.13/2026/NQ-CP");
  is("25/6/2021", "none");
  is("45", "none");
  is("giải ngân vốn", "none");
  is("", "none");
}

TEST_CASE("a kind may be asked for by its code") {
  const auto meets = [](const char* query, const char* held) {
    const auto asked = document_query_keys(query);
    const auto keys = document_keys(held);
    return std::any_of(asked.begin(), asked.end(), [&](const std::string& key) {
      return std::find(keys.begin(), keys.end(), key) != keys.end();
    });
  };
  CHECK(meets("NĐ 100", "Nghị định 100/2019/NĐ-CP"));
  CHECK(meets("nd 100/2019", "Nghị định 100/2019/NĐ-CP"));
  CHECK(meets("NĐ100", "Nghị định 100/2019/NĐ-CP"));
  CHECK(meets("NĐ-CP số 100", "Nghị định 100/2019/NĐ-CP"));
  CHECK(meets("CT 16", "Chỉ thị số 16/CT-TTg"));
  CHECK(meets("NQ 18", "Nghị quyết 18-NQ/TW"));
  CHECK(meets("QĐ 22", "Quyết định 22"));
  CHECK(meets("QĐ 22", "Quy định 22"));
  CHECK_FALSE(meets("NĐ 100", "Nghị quyết 100"));
  CHECK(document_query_keys("XYZ 100").empty());
  CHECK(document_query_keys("NĐ").empty());
}

TEST_CASE("what is asked for meets what articles hold") {
  const auto meets = [](const char* query, const char* held) {
    const auto asked = document_query_keys(canonical_document(query).value_or(""));
    const auto keys = document_keys(held);
    return std::any_of(asked.begin(), asked.end(), [&](const std::string& key) {
      return std::find(keys.begin(), keys.end(), key) != keys.end();
    });
  };
  CHECK(meets("45-NQ/TW", "Nghị quyết số 45-NQ/TW"));
  CHECK(meets("45/NQ-TW", "Nghị quyết 45-NQ/TW"));
  CHECK(meets("45-NQ/TW", "Nghị quyết số 45"));
  CHECK(meets("Nghị quyết 45", "Nghị quyết 45-NQ/TW"));
  CHECK(meets("nghi quyet so 45", "Nghị quyết số 45"));
  CHECK(meets("Nghị định 100/2019/NĐ-CP", "Nghị định 100/2019/NĐ-CP"));
  CHECK(meets("100/2019", "Nghị định số 100/2019/NĐ-CP"));
  CHECK(meets("Nghị định 9", "Nghị định số 09"));
  CHECK(meets("Nghị quyết 66.13/2026", "Nghị quyết số 66.13/2026/NQ-CP"));
  CHECK_FALSE(meets("45-NQ/TW", "Nghị quyết 45/NQ-CP"));
  CHECK_FALSE(meets("Nghị quyết 45", "Nghị định 45"));
  CHECK_FALSE(meets("Nghị quyết 4", "Nghị quyết 45"));
  CHECK_FALSE(meets("100/2019", "Nghị định 100/2017/NĐ-CP"));
}
