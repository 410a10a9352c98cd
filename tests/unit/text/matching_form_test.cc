// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "timtin/text.h"

using timtin::matching_form;

namespace {

struct Row {
  std::string word;
  std::string form;
};

void check_forms(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(matching_form(row.word) == row.form);
    CHECK(matching_form(row.form) == row.form);
  }
}

}  // namespace

TEST_CASE("matching form: case, normalisation, look-alikes") {
  check_forms({
      {"", ""},
      {"VIỆT", "việt"},
      {"Vie\u0323\u0302t", "việt"},
      {"vi\u00EA\u0323t", "việt"},
      {"vi\u1EB9\u0302t", "việt"},
      {"t\u00EA\u0301", "tế"},
      {"t\u00E9\u0302", "tế"},  // legacy order, not canonically equal
      {"\u00D0à", "đà"},
      {"\u00F0à", "đà"},
      {"\u0110à", "đà"},
      {"\u0189à", "đà"},
      {"\u0256à", "đà"},
      {"N\u2019Drung", "n'drung"},
      {"N\u02BCDrung", "n'drung"},
      {"N\u2018Drung", "n'drung"},
      {"N\uFF07Drung", "n'drung"},
      {"'N'", "n"},
      {"giải\u00ADngân", "giảingân"},
      {"\uFEFFtin\u200B", "tin"},
      {"ti\u200D\u2060n\uFE0F", "tin"},
      {"e\u034F\u0301", "é"},
      {"Straße", "strasse"},
      {std::string("a\0b\x1F", 4), "ab"},
  });
}

TEST_CASE("matching form: one place for the tone mark") {
  check_forms({
      {"hoà", "hòa"},     {"hòa", "hòa"},       {"hòan", "hoàn"},       {"hoàn", "hoàn"},
      {"thuỷ", "thủy"},   {"thủy", "thủy"},     {"khoẻ", "khỏe"},       {"khỏe", "khỏe"},
      {"qúy", "quý"},     {"quý", "quý"},       {"gìa", "già"},         {"già", "già"},
      {"ngòai", "ngoài"}, {"tòan", "toàn"},     {"gíêng", "giếng"},     {"giếng", "giếng"},
      {"soóc", "soóc"},   {"gì", "gì"},         {"gìn", "gìn"},         {"gíup", "giúp"},
      {"cuả", "của"},     {"của", "của"},       {"qủa", "quả"},         {"quốc", "quốc"},
      {"nghiã", "nghĩa"}, {"khuỷu", "khuỷu"},   {"khủyu", "khuỷu"},     {"thuở", "thuở"},
      {"thủơ", "thuở"},   {"truyền", "truyền"}, {"trùyên", "truyền"},   {"nguễn", "nguễn"},
      {"ngừơi", "người"}, {"đựơc", "được"},     {"muà", "mùa"},         {"xoáy", "xoáy"},
      {"xóay", "xoáy"},   {"ngoèo", "ngoèo"},   {"hùynh", "huỳnh"},     {"chiụ", "chịu"},
      {"phaỉ", "phải"},   {"HÒA", "hòa"},       {"hòabình", "hoàbình"}, {"ưả", "ửa"},
  });
}

TEST_CASE("matching form: words of other languages survive") {
  check_forms({
      {"Café", "café"},
      {"São", "são"},
      {"Résumé", "résumé"},
      {"Señor", "señor"},
      {"Müller", "müller"},
      {"João", "joão"},
      {"fiancée", "fiancée"},
      {"naïve", "naïve"},
      {"óò", "óò"},
      {"Ångström", "ångström"},
      {"İ", "i\u0307"},
      {"МОСКВА", "москва"},
      {"e\u0301\u0300", "\u00E9\u0300"},
  });
}

TEST_CASE("matching form: i and y where they are one") {
  check_forms({
      {"kỹ", "kĩ"},     {"kĩ", "kĩ"},     {"Mỹ", "mĩ"},     {"tỷ", "tỉ"},   {"ty", "ti"},
      {"lý", "lí"},     {"sỹ", "sĩ"},     {"hy", "hi"},     {"quí", "quý"}, {"qui", "quy"},
      {"qúi", "quý"},   {"quy", "quy"},   {"tay", "tay"},   {"tai", "tai"}, {"hay", "hay"},
      {"hai", "hai"},   {"thúy", "thúy"}, {"thúi", "thúi"}, {"thy", "thy"}, {"thi", "thi"},
      {"vy", "vy"},     {"y", "y"},       {"i", "i"},       {"túy", "túy"}, {"túi", "túi"},
      {"quýt", "quýt"}, {"quít", "quít"}, {"kyo", "kyo"},
  });
}

TEST_CASE("matching form: numbers") {
  check_forms({
      {"4.600", "4600"},
      {"4600", "4600"},
      {"33,8", "33,8"},
      {"33.8", "33,8"},
      {"1.234.567", "1234567"},
      {"1.234,5", "1234,5"},
      {"0.500", "0,500"},
      {"06", "6"},
      {"000", "0"},
      {"00,5", "0,5"},
      {"33,800", "33,800"},
      {"012.345", "12345"},
      {"１２", "12"},
      {"４．６００", "4600"},
      {"F0", "f0"},
      {"100m2", "100m2"},
      {"007a", "007a"},
      {"1234.567", "1234,567"},
      {"12.5.2019", "12.5.2019"},
      {"1.2.345,6", "1.2.345,6"},
      {"1,2,3", "1,2,3"},
      {"5'30", "5'30"},
  });
}

TEST_CASE("matching form: an over-long word keeps its beginning") {
  const std::string word(500, 'a');
  const std::string form = matching_form(word);
  CHECK(form.size() <= timtin::max_form_bytes);
  CHECK(form.starts_with(std::string(80, 'a')));
  CHECK(matching_form(form) == form);
  CHECK(matching_form(word + 'b') != form);
  for (std::size_t shift = 0; shift < 8; ++shift) {  // cuts through every part of the run
    const std::string tones = std::string(74 + shift, 'h') + "òan" + std::string(60, 'h');
    const std::string cut = matching_form(tones);
    CHECK(cut.size() <= timtin::max_form_bytes);
    CHECK(matching_form(cut) == cut);
  }
}

TEST_CASE("folded and toneless forms") {
  struct Folding {
    std::string form, folded, toneless;
  };
  const std::vector<Folding> foldings = {
      {"đầu", "dau", "đâu"},
      {"người", "nguoi", "ngươi"},
      {"hòa", "hoa", "hoa"},
      {"kĩ", "ki", "ki"},
      {"café", "cafe", "cafe"},
      {"señor", "senor", "señor"},
      {"4600", "4600", "4600"},
      {"33,8", "33,8", "33,8"},
      {"й", "и", "й"},
      {"ødegaard", "odegaard", "ødegaard"},
      {"curaçæœo", "curacaeoeo", "curaçæœo"},
  };
  for (const Folding& row : foldings) {
    CAPTURE(row.form);
    CHECK(timtin::folded_form(row.form) == row.folded);
    CHECK(timtin::toneless_form(row.form) == row.toneless);
  }
}

TEST_CASE("has_marks") {
  for (const char* word : {"đ", "Ð", "hòa", "HÒA", "ư", "e\u0301", "café", "a\u0301\u0300"}) {
    CAPTURE(word);
    CHECK(timtin::has_marks(word));
  }
  for (const char* word : {"", "d", "hoa", "señor", "4.600", "москва"}) {
    CAPTURE(word);
    CHECK_FALSE(timtin::has_marks(word));
  }
}

TEST_CASE("a name that is counted whole has one spelling") {
  CHECK(timtin::one_spelling(" Lê\u00A0 Ánh\tDương\u200B ") == "Lê Ánh Dương");
  CHECK(timtin::one_spelling("Le\u0302 A\u0301nh") == "Lê Ánh");
  CHECK(timtin::one_spelling("Jean-Paul  B.") == "Jean-Paul B.");
  CHECK(timtin::one_spelling(" \u200B\u00A0") == "");
}
