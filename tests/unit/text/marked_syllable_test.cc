// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/marked_syllable.h"

#include <doctest/doctest.h>

#include <utility>

#include "text/marked_words.h"

using timtin::is_marked_syllable;

TEST_CASE("is_marked_syllable: what Vietnamese writes") {
  for (const std::u32string_view word :
       {U"Việt",   U"người", U"quyền", U"giếng", U"gì",  U"giữ",  U"nghiêng", U"khuỷu", U"thuở",
        U"hoà",    U"hòa",   U"khoẻ",  U"thuỷ",  U"quý", U"rượu", U"ươn",     U"Đắk",   U"Đăk",
        U"ĐƯỢC",   U"yếu",   U"của",   U"mía",   U"đi",  U"ở",    U"thoắt",   U"quở",   U"ngoéo",
        U"chuyện", U"xoòng", U"hữu",   U"nước",  U"Ðà",  U"viet", U"thủy",    U"ơn",    U"uỷ"}) {
    CAPTURE(word.front());
    CHECK(is_marked_syllable(word));
  }
}

TEST_CASE("is_marked_syllable: what it does not") {
  for (const std::u32string_view word :
       {U"", U"nươc", U"viềt", U"maỉ", U"tôìc", U"àá", U"café", U"Müller", U"bđ", U"đđ", U"của2",
        U"HÇi", U"ngờii", U"gé", U"kà", U"đat", U"hướngg", U"aê"}) {
    CAPTURE(word.size());
    CHECK_FALSE(is_marked_syllable(word));
  }
}

TEST_CASE("is_marked_syllable: marks may stand apart, in any order") {
  CHECK(is_marked_syllable(U"e\u0302"));
  CHECK(is_marked_syllable(U"Vie\u0323\u0302t"));
  CHECK(is_marked_syllable(U"Vi\u00EA\u0323t"));
  CHECK_FALSE(is_marked_syllable(U"\u0301a"));
  CHECK_FALSE(is_marked_syllable(U"a\u0301\u0300"));
  CHECK_FALSE(is_marked_syllable(U"x\u0302"));
}

TEST_CASE("count_marked_words: words beyond ASCII") {
  const auto count = [](std::string_view text) {
    const timtin::MarkedWords words = timtin::count_marked_words(text);
    return std::pair(words.syllables, words.others);
  };
  using Pair = std::pair<std::size_t, std::size_t>;
  CHECK(count("Ủy ban “nhân” dân") == Pair(3, 0));
  CHECK(count("Hà\u00A0Nội—Huế, 2°, «đâu»") == Pair(4, 0));
  CHECK(count("ở đâu Õ") == Pair(2, 0));
  CHECK(count("th«ng b¸o") == Pair(0, 2));  // signs between letters
  CHECK(count("Háº£i") == Pair(0, 1));
  CHECK(count("\uFFFD plain") == Pair(0, 1));
  CHECK(timtin::count_marked_words("không, được, café").share() == doctest::Approx(2.0 / 3));
  CHECK(timtin::count_marked_words("plain").share() == 1);
}
