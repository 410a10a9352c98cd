// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/wire.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace timtin;
using namespace timtin::remote;

TEST_CASE("what is no value of its kind is malformed") {
  const std::string endless(11, '\xff');
  CHECK_THROWS_AS(Decoder(endless).number(), Malformed);
  CHECK_THROWS_AS(Decoder(Encoder().number(8).take()).number(7), Malformed);
  CHECK_THROWS_AS(Decoder(Encoder().number(2).take()).flag(), Malformed);
  CHECK_THROWS_AS(Decoder(Encoder().number(0).take()).document(), Malformed);
  CHECK_THROWS_AS(Decoder(Encoder().number(std::uint64_t{1} << 32).take()).document(), Malformed);
  CHECK_THROWS_AS(Decoder(Encoder().number(5).take() + "four").text(), Malformed);
  CHECK_THROWS_AS(Decoder(Encoder().text("b").number(1).text("a").number(1).take()).bag(),
                  Malformed);
  CHECK_THROWS_AS(Decoder("x").end(), Malformed);
}

TEST_CASE("names in a bag ascend and are there once") {
  const auto bag = [](const char* first, const char* second) {
    return Encoder().number(2).text(first).number(1).text(second).number(1).take();
  };
  CHECK(Decoder(bag("a", "b")).bag().size() == 2);
  CHECK_THROWS_AS(Decoder(bag("b", "a")).bag(), Malformed);
  CHECK_THROWS_AS(Decoder(bag("a", "a")).bag(), Malformed);
}

TEST_CASE("what cannot be compared is no real number") {
  CHECK(Decoder(Encoder().real(-0.25).take()).real() == -0.25);
  for (const double value : {std::nan(""), HUGE_VAL, -HUGE_VAL})
    CHECK_THROWS_AS(Decoder(Encoder().real(value).take()).real(), Malformed);
}

TEST_CASE("a number of things is not believed") {
  // More than there are bytes.
  for (const std::uint64_t count : {std::uint64_t{3}, std::uint64_t{1} << 40, ~std::uint64_t{0}}) {
    const std::string bytes = Encoder().number(count).take() + "ab";
    CHECK_THROWS_AS(Decoder(bytes).size(), Malformed);
    CHECK_THROWS_AS(Decoder(bytes).texts(), Malformed);
    CHECK_THROWS_AS(Decoder(bytes).bag(), Malformed);
  }
  // More than a message may have, each of them a byte that becomes thirty.
  const std::string empty_texts(max_message_members + 1, '\0');
  CHECK_THROWS_AS(Decoder(Encoder().number(empty_texts.size()).take() + empty_texts).texts(),
                  Malformed);
}

TEST_CASE("what a stranger says is one line without controls") {
  CHECK(tamed("a\x1b[2Jb\r\nc\td\x7f", 100) == "a [2Jb  c d ");
  CHECK(tamed("abcdef", 3) == "abc");
}

TEST_CASE("a frame says its length, the lowest byte first") {
  CHECK(frame_head(0x01020304) == std::string("\x04\x03\x02\x01"));
  CHECK(framed_length(std::string("\x04\x03\x02\x01", 4) + "xyz") == 0x01020304);
}
