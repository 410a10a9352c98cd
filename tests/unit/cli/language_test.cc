// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/language.h"

#include <doctest/doctest.h>

using namespace timtin::cli;

TEST_CASE("the language is that of the locale") {
  struct Row {
    const char *lc_all, *lc_messages, *lang, *language;
    Language expected;
  };
  const Row rows[] = {
      {"", "", "", "", Language::english},
      {"", "", "vi_VN.UTF-8", "", Language::vietnamese},
      {"", "", "vi_VN", "", Language::vietnamese},
      {"", "", "vi", "", Language::vietnamese},
      {"", "", "vietnam", "", Language::english},
      {"", "en_US.UTF-8", "vi_VN.UTF-8", "", Language::english},
      {"vi_VN.UTF-8", "en_US.UTF-8", "en_US.UTF-8", "", Language::vietnamese},
      {"C", "", "vi_VN.UTF-8", "", Language::english},
      {"", "", "C", "vi", Language::english},  // as gettext
      {"", "", "", "vi", Language::english},
      {"", "", "C.UTF-8", "vi", Language::vietnamese},
      {"", "", "en_US.UTF-8", "vi:en", Language::vietnamese},
      {"", "", "vi_VN.UTF-8", "en", Language::english},
  };
  for (const Row& row : rows)
    CHECK(language_of(row.lc_all, row.lc_messages, row.lang, row.language) == row.expected);
}

TEST_CASE("--lang is known before the other options are") {
  CHECK(language_option({"timtin", "search", "x"}) == "");
  CHECK(language_option({"timtin", "--lang", "vi", "search"}) == "vi");
  CHECK(language_option({"timtin", "search", "x", "--lang=en"}) == "en");
  CHECK(language_option({"timtin", "--lang=en", "--lang=vi"}) == "vi");
  CHECK(language_option({"timtin", "search", "--", "--lang=vi"}) == "");
  CHECK(language_option({"timtin", "--lang"}) == "");
}
