// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/plain_json.h"

#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <string>

namespace timtin {
namespace {

/// `a=1 b={c=x }`, or where it could not go on.
std::string read(std::string_view text) {
  std::string found;
  PlainJson json(text);
  try {
    json.object([&](std::string_view name) {
      if (name == "number")
        found += std::to_string(json.number()) + ' ';
      else if (name == "text")
        found += std::string(json.text()) + ' ';
      else
        json.skip();
    });
    json.end();
  } catch (const PlainJson::Malformed& malformed) {
    return "at " + std::to_string(malformed.position);
  }
  return found;
}

}  // namespace

TEST_CASE("members of an object are read in their order, others are skipped") {
  CHECK(read(R"({"number":18446744073709551615,"text":"x y"})") == "18446744073709551615 x y ");
  CHECK(read(" { \"text\" : \"\" ,\n\"other\":{\"a\":{},\"b\":{\"c\":1}},\"number\": 7 } \n") ==
        " 7 ");
  CHECK(read("{}").empty());
}

TEST_CASE("what is no such text is told by its place") {
  for (const auto& [text, place] : std::map<std::string, std::string>{
           {"", "at 0"},
           {"[]", "at 0"},
           {"{} x", "at 3"},
           {R"({"number":-1})", "at 10"},
           {R"({"number":18446744073709551616})", "at 10"},
           {R"({"text":"a\"b"})", "at 9"},
           {R"({"text":"a)", "at 9"},
           {R"({"number":1,})", "at 12"},
           {R"({"other":[]})", "at 9"},
           {R"({"other":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}}}})", "at 49"}}) {
    CAPTURE(text);
    CHECK(read(text) == place);
  }
}

}  // namespace timtin
