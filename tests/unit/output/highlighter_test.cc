// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "timtin/output.h"

using namespace timtin;

namespace {

Highlight words(const std::vector<std::vector<std::string>>& syllables) {
  Highlight highlight;
  for (const auto& forms : syllables) {
    highlight.syllables.emplace_back();
    for (const auto& form : forms) highlight.syllables.back().push_back(matching_form(form));
  }
  return highlight;
}

std::vector<std::string> found(const std::string& text, const std::vector<Highlight>& highlights,
                               Evidence::Part part = Evidence::Part::body) {
  Analyzer analyzer;
  std::vector<std::string> pieces;
  for (const MarkedSpan& span : highlighted_spans(text, part, highlights, analyzer))
    pieces.push_back(text.substr(span.begin, span.end - span.begin));
  return pieces;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("highlights are found in every spelling of the original") {
  CHECK(found("Hòa Bình, HOÀ bình, hoa bình", {words({{"hòa"}})}) == Strings{"Hòa", "HOÀ"});
  CHECK(found("Ho\u0300a Bi\u0300nh", {words({{"hòa"}, {"bình"}})}) ==
        Strings{"Ho\u0300a Bi\u0300nh"});
  CHECK(found("kĩ thuật, kỹ thuật", {words({{"kỹ"}})}) == Strings{"kĩ", "kỹ"});
  CHECK(found("hơn 4.600 tỷ, 4600 tỉ", {words({{"4600"}})}) == Strings{"4.600", "4600"});
}

TEST_CASE("a syllable matches each of its forms") {
  CHECK(found("lễ lê le", {words({{"lê", "lễ"}})}) == Strings{"lễ", "lê"});
}

TEST_CASE("a phrase needs its words side by side") {
  const auto phrase = words({{"giải"}, {"ngân"}});
  CHECK(found("giải ngân, giải thưởng, ngân sách", {phrase}) == Strings{"giải ngân"});
  CHECK(found("giải", {phrase}).empty());
  CHECK(found("giải, ngân", {phrase}) == Strings{"giải, ngân"});
}

TEST_CASE("overlapping highlights are one span") {
  CHECK(found("vốn đầu tư công", {words({{"đầu"}, {"tư"}}), words({{"tư"}, {"công"}}),
                                  words({{"đầu"}})}) == Strings{"đầu tư công"});
  CHECK(found("đầu tư", {words({{"đầu"}}), words({{"tư"}})}) == Strings{"đầu", "tư"});
}

TEST_CASE("a highlight of one part stays there") {
  Highlight title = words({{"công"}});
  title.part = Evidence::Part::title;
  CHECK(found("đầu tư công", {title}, Evidence::Part::body).empty());
  CHECK(found("đầu tư công", {title}, Evidence::Part::title) == Strings{"công"});
}

TEST_CASE("no highlight, no text, no syllable") {
  CHECK(found("đầu tư", {}).empty());
  CHECK(found("", {words({{"đầu"}})}).empty());
  CHECK(found("đầu tư", {Highlight{}}).empty());
}
