// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/paint.h"

#include <doctest/doctest.h>

#include <cmath>

#include "output/address.h"
#include "output/plot.h"
#include "output/wrap.h"

using namespace timtin;
using namespace timtin::output;

namespace {

/// Relative luminance (WCAG 2) of one of the colours 16 .. 255 of xterm.
double luminance(int colour) {
  constexpr int levels[] = {0, 95, 135, 175, 215, 255};
  const int grey = 8 + 10 * (colour - 232);
  const int cube = colour - 16;
  const int parts[] = {colour < 232 ? levels[cube / 36] : grey,
                       colour < 232 ? levels[cube / 6 % 6] : grey,
                       colour < 232 ? levels[cube % 6] : grey};
  constexpr double weights[] = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (int i = 0; i < 3; ++i) {
    const double value = parts[i] / 255.0;
    sum += weights[i] * (value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
  }
  return sum;
}

}  // namespace

TEST_CASE("colours are readable on black and on white") {
  CHECK(luminance(16) == 0);
  CHECK(luminance(231) == doctest::Approx(1));
  for (std::size_t i = 0; i < looks.size(); ++i) {
    CHECK(static_cast<std::size_t>(looks[i].style) == i);
    if (looks[i].colour == 0) continue;
    CHECK(looks[i].colour >= 16);
    CHECK((luminance(looks[i].colour) + 0.05) / 0.05 >= 4.5);
    CHECK(1.05 / (luminance(looks[i].colour) + 0.05) >= 4.5);
  }
}

TEST_CASE("addresses that may go to a browser") {
  CHECK(web_address("https://a.example/x?y=1&z=%20#t").value() ==
        "https://a.example/x?y=1&z=%20#t");
  CHECK(web_address("HTTP://a.example").has_value());
  CHECK(web_address("https://a.example/\"`\x1b]8;;\x07 tin á").value() ==
        "https://a.example/%22%60%1B]8;;%07%20tin%20%C3%A1");
  for (const char* const other : {"", "javascript:alert(1)", "file:///etc/passwd", "--help",
                                  "ftp://a.example", "http:/x", "https"})
    CHECK(!web_address(other).has_value());
}

TEST_CASE("each line of a title leads to its address") {
  WrapOptions layout;
  layout.columns = 8;
  layout.link = "https://a.example/";
  CHECK(wrap({"một hai ba", {}}, layout) ==
        "\x1b]8;;https://a.example/\x1b\\một hai\x1b]8;;\x1b\\\n"
        "\x1b]8;;https://a.example/\x1b\\ba\x1b]8;;\x1b\\\n");
}

TEST_CASE("bars") {
  Appearance appearance;
  appearance.columns = 40;
  CHECK(bar_chart({{"2019", 10}, {"2020", 0}, {"2021", 40}, {"Đà", 1}}, 200, appearance) ==
        "2019  █████▊                   10    5 %\n"
        "2020                            0    0 %\n"
        "2021  ███████████████████████  40   20 %\n"
        "Đà    ▌                         1   <1 %\n");
  CHECK(bar_chart({}, 0, appearance).empty());
}
