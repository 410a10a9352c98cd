// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "timtin/text.h"

using timtin::Analyzer;
using timtin::Token;

namespace {

/// The terms as `form[original] ...`, the original left out where it is the form.
std::string analysed(std::string_view text) {
  Analyzer analyzer;
  std::string result;
  for (const Token& token : analyzer.analyze(text)) {
    if (!result.empty()) result += ' ';
    const std::string& form = analyzer.form(token.form).matching;
    const std::string_view original = text.substr(token.begin, token.end - token.begin);
    result += form;
    if (original != form) result.append("[").append(original).append("]");
  }
  return result;
}

struct Row {
  std::string text;
  std::string terms;
};

void check_terms(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(analysed(row.text) == row.terms);
  }
}

}  // namespace

TEST_CASE("analyzer: word boundaries") {
  check_terms({
      {"", ""},
      {" ... -- \n", ""},
      {"giải ngân", "giải ngân"},
      {"TP.Hải Phòng", "tp[TP] hải[Hải] phòng[Phòng]"},
      {"hết.Ông", "hết ông[Ông]"},
      {"a_b c@d", "a b c d"},
      {"N’Drung ‘hay’", "n'drung[N’Drung] hay"},
      {"ʼhayʼ", "hay"},
      {"45-NQ/TW", "45 nq[NQ] tw[TW]"},
      {"Covid-19", "covid[Covid] 19"},
      {"378/502 25/06/2021", "378 502 25 6[06] 2021"},
      {"17:00", "17 0[00]"},
      {"giải\u200Bngân", "giảingân[giải\u200Bngân]"},
      {"\u200B\u00ADtin", "tin"},
      {"a\u2065b", "ab[a\u2065b]"},
      {"http://a.vn/b", "http a vn b"},
      {"m²", "m2[m²]"},
      {"km³ CO₂", "km3[km³] co2[CO₂]"},
      {"Ｈải Ｐhòng １２", "hải[Ｈải] phòng[Ｐhòng] 12[１２]"},
      {"oﬃce", "office[oﬃce]"},
      {"a\u200D😀b", "a[a\u200D] b"},
      {"東京", "東京"},
      {"tin 東京 tin", "tin 東京 tin"},
      {"สวัสดีชาวโลก a", "สวัสดี ชาว โลก a"},
      {std::string("a\0b", 3), "a b"},
      {"\u3164", ""},
  });
}

TEST_CASE("analyzer: numbers") {
  check_terms({
      {"4.600 tỷ", "4600[4.600] tỉ[tỷ]"},
      {"500.000đ", "500000[500.000] đ"},
      {"4.600tỷ", "4600[4.600] tỉ[tỷ]"},
      {"v2.0", "v 2,0[2.0]"},
      {"33,8%", "33,8"},
      {"12.5.2019", "12 5 2019"},
      {"1,234,567", "1 234 567"},
      {"01.02.03", "1[01] 2[02] 3[03]"},
      {"F0 100m2 20km Covid19 3h30", "f0[F0] 100m2 20km covid19[Covid19] 3h30"},
      {"1.234.567,8.9x", "1 234 567 8 9 x"},
      {"a1.5b2,5c", "a 1,5[1.5] b 2,5 c"},
      {"30.000.000", "30000000[30.000.000]"},
      {"5'30", "5 30"},
      {"4.\u200B600", "4600[4.\u200B600]"},
  });
}

TEST_CASE("analyzer: ids are dense and stay") {
  Analyzer analyzer;
  const auto tokens = analyzer.analyze("Mỹ mĩ tin Mỹ");
  REQUIRE(tokens.size() == 4);
  CHECK(analyzer.size() == 2);
  CHECK(tokens[0].form == tokens[1].form);
  CHECK(tokens[0].form == tokens[3].form);
  CHECK(analyzer.intern("tin") == tokens[2].form);
  CHECK(analyzer.intern("mới") == 2);
  const timtin::Form& first = analyzer.form(0);
  for (int i = 0; i < 300'000; ++i) analyzer.intern("x" + std::to_string(i));
  CHECK(&analyzer.form(0) == &first);
  CHECK(first.matching == "mĩ");
  CHECK(first.folded == "mi");
}

TEST_CASE("analyzer: more spellings than the cache holds") {
  Analyzer analyzer;
  std::vector<Token> tokens;
  for (int i = 0; i < 300'000; ++i) analyzer.analyze("x" + std::to_string(i), tokens);
  CHECK(analyzer.size() == 300'000);
  CHECK(analyzer.analyze("x0").front().form == 0);
  CHECK(analyzer.analyze("x299999").front().form == 299'999);
}

TEST_CASE("analyzer: long words") {
  const std::string word(200'000, 'a');
  Analyzer analyzer;
  const auto tokens = analyzer.analyze(word);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].end == word.size());
  CHECK(analyzer.form(0).matching.size() <= timtin::max_form_bytes);
}

TEST_CASE("is_unaccented") {
  const std::string plain =
      "Thanh pho da hoan thanh ke hoach giai ngan von dau tu cong trong sau thang dau nam, cac so "
      "nganh va quan huyen tiep tuc day nhanh tien do.";
  const std::string english =
      "The city has spent all the money that was meant for public works in the first half of the "
      "year, and the districts go on to do the same in the other half, an official said.";
  CHECK(timtin::is_unaccented(plain));
  CHECK_FALSE(timtin::is_unaccented(plain + " Hết."));
  CHECK_FALSE(timtin::is_unaccented(plain + " e\u0301"));
  CHECK_FALSE(timtin::is_unaccented(english));
  CHECK_FALSE(timtin::is_unaccented(english + english));
  CHECK_FALSE(timtin::is_unaccented("giai ngan von dau tu cong"));  // too short to tell
  CHECK_FALSE(timtin::is_unaccented(""));
}
