// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/decoder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/damage.h"
#include "timtin/error.h"

using timtin::Charset;
using timtin::CharsetReading;
using timtin::Decoded;
using timtin::Decoder;

namespace {

const timtin::CharsetTables& tables() {
  static const timtin::CharsetTables loaded(TIMTIN_TEST_DATA "/charsets");
  return loaded;
}

const Decoder& automatic() {
  static const Decoder decoder(TIMTIN_TEST_DATA "/charsets", "auto");
  return decoder;
}

constexpr std::string_view news =
    "Sáng nay, Ủy ban nhân dân thành phố đã họp bàn về việc giải ngân vốn đầu tư công. Ông Lê Anh "
    "Quân, Phó Chủ tịch Thường trực, đề nghị các sở báo cáo trước ngày 15. \"Ai làm chậm thì phải "
    "chịu trách nhiệm\", ông nói.\nNhiều đường phố vẫn còn ngập nước; người dân mong chờ dự án "
    "thoát nước. Công an quận Đống Đa hướng dẫn xe cộ đi lối khác.\n";

/// The text as a program writes it that takes UTF-8 for windows-1252. `undefined` stands for the
/// five bytes that windows-1252 does not have, or is empty: they stay as control characters.
std::string garbled(std::string_view utf8, const std::string& undefined = {}) {
  std::string result;
  for (const char c : utf8) {
    const std::string_view byte(&c, 1);
    const Decoded one = tables().decode(byte, Charset::windows1252);
    if (one.invalid_bytes == 0)
      result += one.text;
    else if (undefined.empty())
      result += {'\xC2', c};
    else
      result += undefined;
  }
  return result;
}

/// The same with ISO 8859-1.
std::string garbled_latin1(std::string_view utf8) {
  std::string result;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) result += static_cast<char>(byte < 0xC0 ? 0xC2 : 0xC3);
    result += static_cast<char>(byte < 0x80 ? byte : 0x80 | (byte & 0x3F));
  }
  return result;
}

Decoded read(std::string_view bytes) {
  Decoded decoded = automatic().decode(bytes);
  automatic().restore(decoded);
  return decoded;
}

}  // namespace

TEST_CASE("Decoder: knows each charset by its text") {
  for (const Charset charset : {Charset::utf8, Charset::windows1258, Charset::tcvn3, Charset::vni,
                                Charset::viscii, Charset::viqr}) {
    CAPTURE(name_of(charset));
    const Decoded decoded = read(tables().encode(news, charset).bytes);
    CHECK(decoded.charset == name_of(charset));
    CHECK(decoded.score > 0.95);
    CHECK(decoded.sure);
    CHECK(decoded.invalid_bytes == 0);
    CHECK_FALSE(decoded.double_encoded);
    const bool no_capitals = charset == Charset::tcvn3;  // `Ủy`, `Ông`
    if (!no_capitals) CHECK(decoded.text == news);
  }
}

TEST_CASE("Decoder: TCVN5712-1 is TCVN3 with capitals") {
  const Decoded decoded =
      read(tables().encode("ỦY BAN NHÂN DÂN THÀNH PHỐ HỌP BÀN", Charset::tcvn5712).bytes);
  CHECK(decoded.charset == "TCVN5712-1");
  CHECK(decoded.text == "ỦY BAN NHÂN DÂN THÀNH PHỐ HỌP BÀN");
}

TEST_CASE("Decoder: a few words are enough, less is not sure") {
  CHECK(read("H\xB6i Ph\xDFng \xAE\xE6i m\xEDi").charset == "TCVN3");
  CHECK(read("Ha\xFBi Pho\xF8ng").text == "Hải Phòng");
  CHECK(read("b\xE1o").text == "báo");
  CHECK_FALSE(read("t\xF3i").sure);  // `tói`, and `túi` in TCVN3
}

TEST_CASE("Decoder: what is expected or declared decides between equals") {
  // The same bytes are words in both.
  const std::string bytes = "\xF0i";
  CHECK(automatic().decode(bytes, Charset::viscii).charset == "VISCII");
  CHECK(automatic().decode(bytes, Charset::windows1258).charset == "windows-1258");
  CHECK(automatic().decode("<meta charset=\"viscii\"> \xF0i").charset == "VISCII");
  CHECK(automatic().decode("<?xml encoding='windows-1258'?> \xF0i").charset == "windows-1258");
  // A declaration is no proof.
  const std::string wrong = "<meta charset=viscii>" + tables().encode(news, Charset::vni).bytes;
  CHECK(automatic().decode(wrong).charset == "VNI");
}

TEST_CASE("Decoder: text that is not Vietnamese") {
  const Decoded western = read("Le d\xE9jeuner est servi \x96 \xE0 bient\xF4t, mes amis");
  CHECK(western.charset == "windows-1252");
  CHECK(western.text == "Le déjeuner est servi – à bientôt, mes amis");
  CHECK(read("plain English, isn't it? (see e.g. to.)").charset == "UTF-8");
  CHECK(read("").charset == "UTF-8");
  CHECK(read("\xFF\xFE\xFD\xFC\xFB\xFA").charset == "UTF-8");
}

TEST_CASE("Decoder: charsets of other languages are believed where the text agrees") {
  const std::string russian =
      "<meta charset=\"windows-1251\"> \xC2\xF1\xF2\xF0\xE5\xF7\xE0 \xE2 \xD5\xE0\xED\xEE\xE5 VNA";
  CHECK(automatic().decode(russian).text == "<meta charset=\"windows-1251\"> Встреча в Ханое VNA");
  CHECK(automatic().decode(russian).charset == "windows-1251");
  const std::string chinese = "\xBA\xD3\xC4\xDA\xCA\xD0\xA3\xAC VNA";
  CHECK(automatic().decode("<meta charset=gb2312>" + chinese).text ==
        "<meta charset=gb2312>河内市， VNA");
  CHECK(automatic().decode(chinese, Charset::gb18030).charset == "GB18030");
  // Vietnamese that a Chinese program has written.
  const std::string encoded =
      "<meta charset=gb2312>" + tables().encode(news, Charset::gb18030).bytes;
  CHECK(automatic().decode(encoded).text == "<meta charset=gb2312>" + std::string(news));
  // A declaration is no proof.
  for (const std::string_view name : {"gb2312", "windows-1251"}) {
    CAPTURE(name);
    const std::string head = "<meta charset=" + std::string(name) + ">";
    const std::string old_font = tables().encode(news, Charset::tcvn3).bytes;
    CHECK(automatic().decode(head + old_font).charset == "TCVN3");
    CHECK(automatic().decode(head + "Le d\xE9jeuner est servi, mes amis").charset ==
          "windows-1252");
    CHECK(automatic().decode(head + std::string(news)).charset == "UTF-8");
  }
  // Nobody said so.
  CHECK(automatic().decode(chinese).charset != "GB18030");
}

TEST_CASE("Decoder: UTF-8 with bad bytes stays UTF-8") {
  const Decoded decoded = read(std::string(news) + "\xFF th\xE1\xBB");
  CHECK(decoded.charset == "UTF-8");
  CHECK(decoded.invalid_bytes == 3);
  CHECK(decoded.text == std::string(news) + "\uFFFD th\uFFFD");
}

TEST_CASE("Decoder: double encoding is undone") {
  for (const std::string& text : {garbled(news), garbled_latin1(news), garbled(garbled(news))}) {
    const Decoded decoded = read(text);
    CHECK(decoded.double_encoded);
    CHECK(decoded.charset == "UTF-8");
    CHECK(decoded.text == news);
  }
}

TEST_CASE("Decoder: bytes that windows-1252 does not have come back where there is one way") {
  for (const std::string undefined : {"\uFFFD", "?"}) {
    CAPTURE(undefined);
    CHECK(read(garbled("chiều nay, người Ðình Đình", undefined)).text ==
          "chiều nay, người Ðình Đình");
    CHECK(read(garbled("Ánh ở Đống Đa nói “có”", undefined)).text.ends_with("nói “có”"));
  }
  // `về`, `vỏ`, `vờ`, `vọ`: which one cannot be known.
  CHECK(read(garbled("trở về", "\uFFFD")).text == "trở v\uFFFD");
}

TEST_CASE("Decoder: no-break spaces that became blanks") {
  CHECK(read("NgoÃ i ra, hÃ ng hoÃ¡ lÃ  cá»§a cáº£ nÆ°á»›c").text ==
        "Ngoài ra, hàng hoá là của cả nước");
  CHECK(read("lÃ má»™t").text == "là một");
}

TEST_CASE("Decoder: right text beside double encoded text stays") {
  const std::string right = "Thị trưởng nói: “đã đến lúc”.\n";
  const Decoded decoded = read(right + garbled(news) + right);
  CHECK(decoded.text == right + std::string(news) + right);
}

TEST_CASE("Decoder: right text is left alone") {
  const std::vector<std::string> texts = {std::string(news) + "ĐÃ “RỒI” Ã? «Quá»… À”",
                                          "Ändern, Müller, São Paulo, naïve café",
                                          "Ô! Â? tê\u00A0tê",
                                          "e\u0302\u0301 ba\u0300n",
                                          "ðại học Ðà Nẵng",
                                          "日本語 テキスト"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    const Decoded decoded = read(text);
    CHECK(decoded.text == text);
    CHECK(decoded.charset == "UTF-8");
    CHECK_FALSE(decoded.double_encoded);
  }
}

TEST_CASE("Decoder: the letters of an old font, pasted into Unicode") {
  for (const Charset charset : {Charset::tcvn3, Charset::vni, Charset::viscii}) {
    CAPTURE(name_of(charset));
    const std::string bytes = tables().encode("dự án đầu tư công của thành phố", charset).bytes;
    const Decoded decoded = read(garbled(bytes) + "\nKinh tế và xã hội\n");
    CHECK(decoded.charset == name_of(charset));
    CHECK(decoded.double_encoded);
    CHECK(decoded.text == "dự án đầu tư công của thành phố\nKinh tế và xã hội\n");
  }
}

TEST_CASE("Decoder: a named charset is taken at its word") {
  const Decoder vni(TIMTIN_TEST_DATA "/charsets", "vni");
  CHECK(vni.decode("Hải").charset == "VNI");
  CHECK(vni.decode("Pho\xF8ng").text == "Phòng");
  const Decoder utf8(TIMTIN_TEST_DATA "/charsets", "utf-8");
  Decoded decoded = utf8.decode(garbled("Phòng"));
  utf8.restore(decoded);
  CHECK(decoded.text == garbled("Phòng"));
  const Decoder viqr(TIMTIN_TEST_DATA "/charsets", "VIQR");
  decoded = viqr.decode("a' b");
  viqr.restore(decoded);
  CHECK(decoded.text == "á b");
  CHECK_THROWS_AS(Decoder(TIMTIN_TEST_DATA "/charsets", "big5"), timtin::Error);
  CHECK_THROWS_AS(Decoder(TIMTIN_TEST_DATA "/topics", "auto"), timtin::Error);
  CHECK(Decoder({}, "auto").decode("\xFF").text == "\uFFFD");
}

TEST_CASE("Decoder: parts are repaired only if that makes them better") {
  const CharsetReading reading = automatic().examine(garbled(news));
  std::string part = "Đà Nẵng";
  CHECK_FALSE(automatic().restore(part, reading));
  part = garbled("Đà Nẵng");
  CHECK(automatic().restore(part, reading));
  CHECK(part == "Đà Nẵng");
}

TEST_CASE("count_damage: question marks in the place of letters") {
  const auto is_damaged = [](std::string_view text) {
    timtin::Damage damage;
    timtin::count_damage(text, damage);
    return damage.is_serious();
  };
  CHECK(is_damaged("Th?i s?, Ch? nh?t, giao thông"));
  CHECK(is_damaged("?ang ch? ??i ng??i dân"));
  CHECK(is_damaged("ng\uFFFD\uFFFDi"));
  CHECK_FALSE(is_damaged("Vì sao?Ai biết? Đi đâu?Về đâu? ???"));
  CHECK_FALSE(is_damaged("http://tin.vn/?id=1&a?b http://tin.vn/bai?so=2"));
  CHECK_FALSE(is_damaged(""));
}

TEST_CASE("Decoder: hostile bytes cost no more than their length") {
  constexpr std::size_t size = 1 << 20;
  std::string mixed;
  for (std::uint32_t state = 1; mixed.size() < size;)
    mixed += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  std::vector<std::string> texts = {mixed, garbled(mixed)};
  for (const char c : {'\0', 'a', '\\', '?', '\xC3', '\xE1', '\x80', '\xFF'})
    texts.emplace_back(size, c);
  for (const std::string unit : {"Ã", "á»", "Ã ", "a\u0301", "u+?", "?a", "\uFFFD"}) {
    texts.emplace_back();
    while (texts.back().size() < size) texts.back() += unit;
  }
  for (const std::string& text : texts) {
    const Decoded decoded = read(text);
    CHECK(timtin::decode_utf8(decoded.text).invalid_bytes == 0);
    timtin::Damage damage;
    timtin::count_damage(decoded.text, damage);
  }
}
