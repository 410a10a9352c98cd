// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/charset_tables.h"
#include "text/tcvn3_capitals.h"
#include "text/utf16.h"

using timtin::Charset;
using timtin::Decoded;

namespace {

const timtin::CharsetTables& tables() {
  static const timtin::CharsetTables loaded(TIMTIN_TEST_DATA "/charsets");
  return loaded;
}

/// All letters that Vietnamese has, in words.
constexpr std::string_view every_letter =
    "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ "
    "ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ À Á Ả Ã Ạ Ă Ằ Ắ Ẳ Ẵ Ặ Â Ầ Ấ Ẩ Ẫ Ậ È É Ẻ Ẽ Ẹ Ê Ề Ế Ể Ễ "
    "Ệ Ì Í Ỉ Ĩ Ị Ò Ó Ỏ Õ Ọ Ô Ồ Ố Ổ Ỗ Ộ Ơ Ờ Ớ Ở Ỡ Ợ Ù Ú Ủ Ũ Ụ Ư Ừ Ứ Ử Ữ Ự Ỳ Ý Ỷ Ỹ Ỵ Đ";

struct Row {
  Charset charset;
  std::string bytes;
  std::string text;
};

/// `Hải Phòng đổi mới`, as other programs write it.
const std::vector<Row> rows = {
    {Charset::windows1258, "H\x61\xD2i Ph\x6F\xCCng \xF0\xF4\xD2i m\xF5\xECi", "Hải Phòng đổi mới"},
    {Charset::tcvn3, "H\xB6i Ph\xDFng \xAE\xE6i m\xEDi", "Hải Phòng đổi mới"},
    {Charset::tcvn5712, "H\xB6i Ph\xDFng \xAE\xE6i m\xEDi", "Hải Phòng đổi mới"},
    {Charset::tcvn5712, "Ha\xB1i", "Hải"},
    {Charset::vni, "Ha\xFBi Pho\xF8ng \xF1o\xE5i m\xF4\xF9i", "Hải Phòng đổi mới"},
    {Charset::vni, "A\xF9NH, H\xC6", "ÁNH, HỈ"},  // the case of both parts may differ
    {Charset::viscii, "H\xE4i Ph\xF2ng \xF0\xB1i m\xBEi", "Hải Phòng đổi mới"},
    {Charset::viqr, "Ha?i Pho`ng ddo^?i mo+'i", "Hải Phòng đổi mới"},
    {Charset::windows1251, "\xC2\xE0\xF8 \x93\xC4\xCE\xCC\x94", "Ваш “ДОМ”"},
    {Charset::gb18030, "\xBA\xD3\xC4\xDA H\xA8\xA4 N\x81\x36\x86\x31i", "河内 Hà Nội"},
    {Charset::windows1252, "caf\xE9 \x93quan\x94", "café “quan”"},
    {Charset::utf16le, std::string("H\0\xA3\x1E", 4), "Hả"},
    {Charset::utf16be, std::string("\xFE\xFF\0H\x1E\xA3", 6), "Hả"},
};

}  // namespace

TEST_CASE("charsets: each has a name under which it is found") {
  for (const timtin::CharsetRow& row : timtin::charsets) {
    CAPTURE(row.name);
    CHECK(timtin::find_charset(row.name) == row.charset);
    CHECK(name_of(row.charset) == row.name);
  }
  CHECK(timtin::find_charset("cp1258") == Charset::windows1258);
  CHECK(timtin::find_charset("Utf-16") == Charset::utf16le);
  CHECK_FALSE(timtin::find_charset("big5"));
  CHECK_FALSE(timtin::find_charset(""));
}

TEST_CASE("CharsetTables: bytes become text") {
  for (const Row& row : rows) {
    CAPTURE(name_of(row.charset));
    const Decoded decoded = tables().decode(row.bytes, row.charset);
    CHECK(decoded.text == row.text);
    CHECK(decoded.invalid_bytes == 0);
    CHECK(decoded.charset == name_of(row.charset));
  }
}

TEST_CASE("CharsetTables: every letter survives every charset") {
  for (const timtin::CharsetRow& row : timtin::charsets) {
    if (row.charset == Charset::tcvn3 || row.charset == Charset::windows1252 ||
        row.charset == Charset::windows1251)
      continue;
    CAPTURE(row.name);
    const timtin::Encoded encoded = tables().encode(every_letter, row.charset);
    CHECK(encoded.lost == 0);
    CHECK(tables().decode(encoded.bytes, row.charset).text == every_letter);
  }
}

TEST_CASE("CharsetTables: TCVN3 has no capital letters with a tone") {
  const timtin::Encoded encoded = tables().encode("Ánh, ĐẦU TƯ", Charset::tcvn3);
  CHECK(encoded.lost == 0);
  CHECK(encoded.bytes == "\xB8nh, \xA7\xC7U T\xA6");
  CHECK(tables().decode(encoded.bytes, Charset::tcvn3).text == "ánh, ĐẦU TƯ");
}

TEST_CASE("restore_capitals: letters among capitals are capitals") {
  const std::vector<std::pair<std::string, std::string>> words = {
      {"Hà NộI", "HÀ NỘI"},
      {"THÔNG BáO Về KINH Tế Và Xã HộI", "THÔNG BÁO VỀ KINH TẾ VÀ XÃ HỘI"},
      {"TP Hà Nội", "TP Hà Nội"},  // an abbreviation proves nothing
      {"UBND xã", "UBND xã"},
      {"ánh", "ánh"},
      {"Mỹ Đình", "Mỹ Đình"},
      {"THẻ\nLà", "THẺ\nLà"},
      {"", ""},
  };
  for (const auto& [read, meant] : words) {
    std::string text = read;
    timtin::restore_capitals(text);
    CHECK(text == meant);
  }
}

TEST_CASE("CharsetTables: what has no place is counted") {
  const timtin::Encoded encoded = tables().encode("tin 新", Charset::vni);
  CHECK(encoded.lost == 1);
  CHECK(encoded.bytes == "tin ?");
  const Decoded decoded = tables().decode("a\x81z", Charset::windows1258);
  CHECK(decoded.text == "a\uFFFDz");
  CHECK(decoded.invalid_bytes == 1);
  CHECK(decoded.first_invalid == 1);
}

TEST_CASE("UTF-16: chunks may end anywhere") {
  const std::string text = "Hải Phòng 😀 tin";
  const std::string bytes = "\xFF\xFE" + timtin::encode_utf16(text, Charset::utf16le);
  for (std::size_t size = 1; size < 8; ++size) {
    timtin::Utf16Decoder decoder(Charset::utf16le);
    Decoded decoded;
    for (std::size_t at = 0; at < bytes.size(); at += size)
      decoder.feed(std::string_view(bytes).substr(at, size), decoded);
    decoder.finish(decoded);
    CHECK(decoded.text == text);
    CHECK(decoded.byte_order_mark);
    CHECK(decoded.invalid_bytes == 0);
  }
}

TEST_CASE("UTF-16: lone surrogates and half units are replaced") {
  const auto decode = [](std::string bytes) { return tables().decode(bytes, Charset::utf16be); };
  CHECK(decode({'\xD8', 0, 0, 'a'}).text == "\uFFFDa");
  CHECK(decode({'\xDC', 0, 0, 'a'}).text == "\uFFFDa");
  CHECK(decode({0, 'a', '\xD8', 0}).text == "a\uFFFD");
  CHECK(decode({0, 'a', 0}).text == "a\uFFFD");
  CHECK(decode({0, 'a', 0}).invalid_bytes == 1);
  CHECK(decode({0, 'a', '\xD8', 0}).first_invalid == 2);
}

TEST_CASE("UTF-16: is recognised without a byte order mark") {
  using timtin::recognise_utf16;
  for (const Charset charset : {Charset::utf16le, Charset::utf16be}) {
    CHECK(recognise_utf16(timtin::encode_utf16("Hải Phòng đổi mới", charset)) == charset);
    CHECK(recognise_utf16(timtin::encode_utf16("{\"id\": 1}", charset)) == charset);
  }
  CHECK(recognise_utf16("\xFF\xFEx") == Charset::utf16le);
  CHECK_FALSE(recognise_utf16("Hải Phòng"));
  CHECK_FALSE(recognise_utf16(std::string(4096, '\0')));
  CHECK_FALSE(
      recognise_utf16(std::string("\x7F"
                                  "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0",
                                  18)));
}
