// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicons.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "extract/lexicon_file.h"
#include "temporary_directory.h"
#include "timtin/error.h"
#include "unit/extract/findings.h"

using timtin::Analyzer;
using timtin::forms_of;
using timtin::join_forms;
using timtin::Lexicons;
using timtin::test::findings;
using timtin::test::project_lexicons;

namespace {

std::vector<std::string> expansions_of(const char* text) {
  Analyzer analyzer;
  const auto forms = forms_of(text, analyzer);
  std::vector<std::string> result;
  for (const auto& expansion : project_lexicons()->expansions(forms, 0))
    result.push_back(join_forms(expansion.forms));
  return result;
}

/// A copy of the lexicons that a test may damage.
class DataCopy {
 public:
  DataCopy() {
    for (const auto& entry : std::filesystem::directory_iterator(TIMTIN_TEST_DATA))
      if (entry.path().extension() == ".tsv" || entry.path().filename() == "topics")
        std::filesystem::copy(entry.path(), path() / entry.path().filename(),
                              std::filesystem::copy_options::recursive);
  }

  void append(const char* file, const char* line) const {
    std::ofstream(path() / file, std::ios::app) << line << '\n';
  }
  std::size_t lines(const char* file) const {
    std::ifstream in(path() / file);
    return static_cast<std::size_t>(std::count(std::istreambuf_iterator<char>(in), {}, '\n'));
  }
  const std::filesystem::path& path() const { return directory_.path(); }

 private:
  timtin::test::TemporaryDirectory directory_;
};

}  // namespace

TEST_CASE("abbreviations both ways") {
  CHECK(expansions_of("UBND") == std::vector<std::string>{"ủy ban nhân dân"});
  CHECK(expansions_of("uỷ ban nhân dân tỉnh") == std::vector<std::string>{"ubnd"});
  CHECK(expansions_of("BCH").empty());  // two meanings
  CHECK(expansions_of("xin chào").empty());
}

TEST_CASE("abbreviations both ways without marks") {
  const auto plain = [](const char* text) {
    Analyzer analyzer;
    std::vector<std::string> result;
    const auto& known = timtin::Lexicons::Impl::abbreviations_of(*project_lexicons());
    for (const auto& expansion : known.expansions_without_marks(forms_of(text, analyzer), 0))
      result.push_back(join_forms(expansion.forms));
    return result;
  };
  CHECK(plain("uy ban nhan dan tinh") == std::vector<std::string>{"ubnd"});
  CHECK(plain("ủy ban nhân dân") == std::vector<std::string>{"ubnd"});
  CHECK(plain("HDND") == std::vector<std::string>{"hội đồng nhân dân"});
  CHECK(plain("hoi dong nhan dan") == std::vector<std::string>{"hđnd"});
  CHECK(plain("BCH").empty());
  CHECK(plain("xin chao").empty());
}

TEST_CASE("abbreviations are the same whether all are read or those asked for") {
  const auto all = project_lexicons();
  const auto file =
      timtin::read_lexicon(std::filesystem::path(TIMTIN_TEST_DATA) / "abbreviations.tsv");
  Analyzer analyzer;
  std::size_t known = 0;
  for (const auto& row : file.rows)
    for (const auto& field : row.fields) {
      CAPTURE(field);
      const auto few = Lexicons::open(TIMTIN_TEST_DATA);
      const auto forms = forms_of(field, analyzer);
      const auto expected = all->expansions(forms, 0);
      const auto found = few->expansions(forms, 0);
      REQUIRE(found.size() == expected.size());
      for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i].forms == expected[i].forms);
      CHECK(few->ambiguous_meanings(join_forms(forms)) ==
            all->ambiguous_meanings(join_forms(forms)));
      known += found.size();
    }
  CHECK(known > file.rows.size());
}

TEST_CASE("posts are compared without abbreviations, and without thường trực") {
  Analyzer analyzer;
  const auto readings =
      position_readings("Phó Chủ tịch Thường trực UBND TP", *project_lexicons(), analyzer);
  REQUIRE(readings.size() == 2);
  CHECK(join_forms(readings[0]) == "phó chủ tịch thường trực ủy ban nhân dân thành phố");
  CHECK(join_forms(readings[1]) == "phó chủ tịch ủy ban nhân dân thành phố");
  CHECK(position_readings("nguyên Giám đốc Sở KH&ĐT", *project_lexicons(), analyzer) ==
        position_readings("nguyên giám đốc Sở kế hoạch và đầu tư", *project_lexicons(), analyzer));
  CHECK(position_readings("Chủ tịch Ủy ban nhân dân (UBND) tỉnh", *project_lexicons(), analyzer) ==
        position_readings("Chủ tịch UBND tỉnh", *project_lexicons(), analyzer));
  CHECK(position_readings("", *project_lexicons(), analyzer).empty());
}

TEST_CASE("a topic by any of its names") {
  for (const char* name : {"dau-tu", "Đầu tư", "dau tu", "INVESTMENT", "đầu tư công"})
    CHECK_MESSAGE(project_lexicons()->topic_id(name).value_or("none") == "dau-tu", name);
  CHECK_FALSE(project_lexicons()->topic_id("không có"));
  CHECK(project_lexicons()->topics().size() == 25);
}

TEST_CASE("a damaged lexicon names file and line") {
  struct Row {
    const char* file;
    const char* line;
  };
  for (const Row row : {Row{"positions.tsv", "Chủ tịch\tofice"}, Row{"positions.tsv", "Chủ tịch"},
                        Row{"organisations.tsv", "Sở\thead\tstaet"},
                        Row{"honorifics.tsv", "ông\thonorific\tweak\tunit"},
                        Row{"positions.tsv", "Chủ tịch\toffice\tstate\tinner"},
                        Row{"positions.tsv", "Chủ tịch\toffice\tstate\tcompany"},
                        Row{"places.tsv", "Kim Hải\tplace\tprovince"},
                        Row{"stops.tsv", "dự\topening\tsentence"}, Row{"abbreviations.tsv", "TP"},
                        Row{"abbreviations.tsv", "TƯ\tTrung ương"}, Row{"names.tsv", "---\tfamily"},
                        Row{"names.tsv", "nguyễn\tfamily"}, Row{"topics/y-te.tsv", "lots\tbệnh"},
                        Row{"topics/y-te.tsv", "alias\tĐầu tư"}, Row{"stops.tsv", "\xFF\tstop"}}) {
    const DataCopy data;
    data.append(row.file, row.line);
    try {
      Lexicons::load(data.path());
      FAIL("loaded " << row.line);
    } catch (const timtin::Error& error) {
      CHECK(error.code() == timtin::ErrorCode::io);
      const std::string place = std::string(row.file) + ':' + std::to_string(data.lines(row.file));
      CHECK_MESSAGE(std::string(error.what()).find(place) != std::string::npos, error.what());
      CHECK_FALSE(error.hint().empty());
    }
  }
}

TEST_CASE("the digest tells lexicons apart") {
  const DataCopy data;
  CHECK(Lexicons::load(data.path())->digest() == project_lexicons()->digest());
  data.append("stops.tsv", "vẫy tay\tstop");
  CHECK(Lexicons::load(data.path())->digest() != project_lexicons()->digest());
}

TEST_CASE("a missing lexicon") {
  const DataCopy data;
  std::filesystem::remove(data.path() / "names.tsv");
  CHECK_THROWS_AS(Lexicons::load(data.path()), timtin::Error);
}

TEST_CASE("definitions of abbreviations") {
  using Pairs = std::map<std::string, std::string>;
  const auto defined = [](const char* text) { return findings("", {text}).abbreviations; };
  CHECK(defined("Trung tâm Kiểm soát bệnh tật (CDC) thành phố") ==
        Pairs{{"CDC", "Trung tâm Kiểm soát bệnh tật"}});
  CHECK(defined("đánh giá chỉ số năng lực cạnh tranh cấp Sở, ban, ngành và địa phương (DDCI)") ==
        Pairs{{"DDCI", "năng lực cạnh tranh cấp Sở, ban, ngành và địa phương"}});
  CHECK(defined("đảm bảo vệ sinh công cộng (VSCC)") == Pairs{{"VSCC", "vệ sinh công cộng"}});
  CHECK(defined("GPMB (giải phóng mặt bằng)") == Pairs{{"GPMB", "giải phóng mặt bằng"}});
  CHECK(defined("Sở Thông tin và Truyền thông (TT&TT)") ==
        Pairs{{"TT&TT", "Thông tin và Truyền thông"}});
  CHECK(defined("Tập đoàn Hàng không Quốc tế (IAG - chủ của hãng)") ==
        Pairs{{"IAG", "Tập đoàn Hàng không Quốc tế"}});
  CHECK(defined("Công ước Liên hợp quốc về Luật Biển (UNCLOS)") ==
        Pairs{{"UNCLOS", "Công ước Liên hợp quốc về Luật Biển"}});
  CHECK(defined("Hiệp hội Bất động sản thành phố (HoREA) họp") ==
        Pairs{{"HoREA", "Hiệp hội Bất động sản thành phố"}});
  CHECK(defined("thử tên lửa đạn đạo xuyên lục địa (ICBM)") ==
        Pairs{{"ICBM", "tên lửa đạn đạo xuyên lục địa"}});
  CHECK(defined("Quỹ Phát triển Quốc tế (gọi tắt là OFID) vay") ==
        Pairs{{"OFID", "Quỹ Phát triển Quốc tế"}});
  CHECK(defined("đề án thiết bị bay không người lái, viết tắt là UAV, của viện") ==
        Pairs{{"UAV", "thiết bị bay không người lái"}});
  CHECK(defined("Phòng Cảnh sát môi trường (PC49)") ==
        Pairs{{"PC49", "Phòng Cảnh sát môi trường"}});
  CHECK(defined("bằng 6,28% tổng sản phẩm trong nước (GDP)") ==
        Pairs{{"GDP", "tổng sản phẩm trong nước"}});
  // A country in brackets says where, unless it is what is meant.
  CHECK(defined("Đại học Zayed (UAE) và Trung tâm hội nghị Dubai (UAE)").empty());
  CHECK(defined("Liên minh châu Âu (EU)") == Pairs{{"EU", "Liên minh châu Âu"}});
  CHECK(defined("Các Tiểu vương quốc Ả-rập thống nhất (UAE)").size() == 1);
  CHECK(defined("Cục Phòng, chống HIV/AIDS (Bộ Y tế)").empty());
  CHECK(defined("Bệnh viện Nhi đồng 1 (TP.HCM) và ông Nam (Hà Nội)").empty());
}
