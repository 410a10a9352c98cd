// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/boilerplate_line.h"

#include <algorithm>
#include <array>

#include "article/line/folded_words.h"

namespace timtin {
namespace {

constexpr std::size_t max_bytes = 200;

/// Whole lines, folded.
constexpr std::array<std::string_view, 17> boilerplate{"tien ich thong tin",
                                                       "nguon tin",
                                                       "qr code",
                                                       "qr code fanpage",
                                                       "chung toi tren mang xa hoi",
                                                       "tin khac",
                                                       "cac tin khac",
                                                       "tin bai khac",
                                                       "tin cung chuyen muc",
                                                       "cac tin da dua",
                                                       "print",
                                                       "in trang",
                                                       "goc",
                                                       "ban in",
                                                       "gui email",
                                                       "chia se",
                                                       "ve dau trang"};

}  // namespace

bool is_boilerplate_line(std::string_view line) {
  return is_boilerplate_wording(folded_if_short(line));
}

bool is_boilerplate_wording(std::string_view folded) {
  return std::find(boilerplate.begin(), boilerplate.end(), folded) != boilerplate.end();
}

std::string folded_if_short(std::string_view line) {
  return line.size() > max_bytes ? std::string() : folded_words(line);
}

}  // namespace timtin
