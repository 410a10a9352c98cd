// SPDX-License-Identifier: GPL-2.0-or-later
#include "property/search_queries.h"

#include <fmt/format.h>

#include <vector>

#include "property/search_archive.h"

namespace timtin::property {
namespace {

const std::vector<std::string> zones{"title", "lead", "body", "title"};
const std::vector<std::string> prefixes{"ho*", "d*", "ngan*", "q*", "-h*", "t*"};
const std::vector<std::string> dates{"2020",
                                     "6/2020",
                                     "Q2/2021",
                                     "2020-03..2021-02",
                                     "..15/6/2020",
                                     "10/1/2021..",
                                     "5/5/2019..7/9/2021",
                                     "1/2/2020..28/2/2020"};
const std::vector<std::string> fields{"source:\"Hải Phòng\"",
                                      "source:hai",
                                      "author:\"le anh\"",
                                      "author:\"Lê Anh\"",
                                      "section:\"thoi su\"",
                                      "-section:kinh",
                                      "official:quan",
                                      "official:\"Lê Anh Quân\"",
                                      "position:\"Phó Chủ tịch\"",
                                      "position:\"Chủ tịch UBND\"",
                                      "position:\"giam doc\"",
                                      "official:\"Quân/Phó Chủ tịch\"",
                                      "official:\"Quân/Chủ tịch\"",
                                      "official:\"le anh quan/pho chu tich\"",
                                      "id:bai-7",
                                      "-id:bai-8"};

}  // namespace

ParsedQuery parsed(const std::string& text) {
  return parse_query(text, {.literal = false, .today = Day{2021, 6, 25}, .saved = {}});
}

std::string Queries::next() {
  plain_ = chance(2);
  std::string text = operand();
  for (auto more = random_() % 4; more > 0; --more) text += (chance(6) ? " OR " : " ") + operand();
  return text;
}

std::string Queries::words(std::size_t count) { return random_words(random_, count, plain_); }

std::string Queries::operand() {
  switch (random_() % 14) {
    case 0:
      return "\"" + words(1 + random_() % 3) + "\"";
    case 1:
      return fmt::format("\"{}\"~{}", words(2 + random_() % 2), 16 + random_() % 8);
    case 2:
      return fmt::format("\"{}\"~{}", words(2), 10 + random_() % 3);
    case 3:
      return "-" + leaf();
    case 4:
      return fmt::format("{}({} OR {})", chance(3) ? "-" : "", leaf(), leaf());
    case 5:
      return fmt::format("{}({} {})", chance(3) ? "-" : "", leaf(), leaf());
    case 6:
      return (chance(2) ? "exact:" : "any:") + leaf();
    case 7:
      return fmt::format("{}:\"{}\"", choose(zones), words(1 + random_() % 2));
    case 8:
      return choose(fields);
    case 9:
      return "date:" + choose(dates);
    case 10:
      return choose(prefixes);
    default:
      return leaf();
  }
}

std::string Queries::leaf() {
  const std::string text = words(1);
  return text.find(' ') == std::string::npos ? text : "\"" + text + "\"";
}

}  // namespace timtin::property
