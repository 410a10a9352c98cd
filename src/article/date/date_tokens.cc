// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date_tokens.h"

#include <algorithm>
#include <array>

#include "article/line/folded_words.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// Dashes, spaces and look-alikes that are no ASCII become what they stand for.
std::string with_ascii_signs(std::string_view text) {
  struct Row {
    std::string_view wide, ascii;
  };
  static constexpr std::array<Row, 6> rows{{{"\u00A0", " "},
                                            {"\u2010", "-"},
                                            {"\u2011", "-"},
                                            {"\u2013", "-"},
                                            {"\u2014", "-"},
                                            {"\u202F", " "}}};
  std::string result(text);
  for (const Row& row : rows)
    for (std::size_t at = 0; (at = result.find(row.wide, at)) != result.npos;)
      result.replace(at, row.wide.size(), row.ascii);
  return result;
}

template <typename Predicate>
std::string_view run_at(std::string_view text, std::size_t at, Predicate belongs) {
  std::size_t end = at;
  while (end < text.size() && belongs(text[end])) ++end;
  return text.substr(at, end - at);
}

DateToken number_token(std::string_view digits) {
  DateToken token{DateToken::Kind::number, std::string(digits)};
  for (const char c : digits.substr(0, 18)) token.value = token.value * 10 + (c - '0');
  return token;
}

struct NamedDay {
  std::string_view name;
  unsigned day;  ///< as std::chrono::weekday counts, Sunday is 0
};

/// After `thứ`.
constexpr std::array<NamedDay, 12> counted_days{{{"hai", 1},
                                                 {"ba", 2},
                                                 {"tu", 3},
                                                 {"nam", 4},
                                                 {"sau", 5},
                                                 {"bay", 6},
                                                 {"2", 1},
                                                 {"3", 2},
                                                 {"4", 3},
                                                 {"5", 4},
                                                 {"6", 5},
                                                 {"7", 6}}};

constexpr std::array<NamedDay, 17> english_days{{{"sun", 0},
                                                 {"mon", 1},
                                                 {"tue", 2},
                                                 {"wed", 3},
                                                 {"thu", 4},
                                                 {"fri", 5},
                                                 {"sat", 6},
                                                 {"sunday", 0},
                                                 {"monday", 1},
                                                 {"tuesday", 2},
                                                 {"tues", 2},
                                                 {"wednesday", 3},
                                                 {"thursday", 4},
                                                 {"thur", 4},
                                                 {"thurs", 4},
                                                 {"friday", 5},
                                                 {"saturday", 6}}};

template <std::size_t size>
std::optional<unsigned> day_named(const std::array<NamedDay, size>& days, std::string_view name) {
  for (const NamedDay& row : days)
    if (row.name == name) return row.day;
  return std::nullopt;
}

struct FoundDay {
  unsigned day;
  std::size_t tokens;  ///< how many it takes
};

/// `T3 05, 2020`, `T3/2020`: no day of the week stands before a day without its month.
bool is_month_before_day(const DateTokens& tokens, std::size_t at) {
  if (at + 3 >= tokens.size()) return false;
  if (tokens[at + 2].is("/")) return tokens[at + 3].is_number(4, 4);
  if (!tokens[at + 2].is_number(1, 2)) return false;
  const std::size_t year = tokens[at + 3].is(",") ? at + 4 : at + 3;
  return year < tokens.size() && tokens[year].is_number(4, 4) && tokens[year].space_before;
}

/// `Thứ Hai`, `thứ 2`, but not `Thu 3 Jun`, which is a Thursday.
std::optional<FoundDay> counted_day(const DateTokens& tokens, std::size_t at) {
  const bool thu = tokens[at].is("thu");
  const bool t = tokens[at].is("t") && at == 0;
  if ((!thu && !t) || at + 1 >= tokens.size()) return std::nullopt;
  const DateToken& next = tokens[at + 1];
  const bool number = next.kind == DateToken::Kind::number;
  if (t && (!number || next.space_before)) return std::nullopt;
  if (number && at + 2 < tokens.size() && month_from_name(tokens[at + 2]) != 0) return std::nullopt;
  if (t && is_month_before_day(tokens, at)) return std::nullopt;
  const auto day = day_named(counted_days, next.text);
  if (!day) return std::nullopt;
  return FoundDay{*day, 2};
}

std::optional<FoundDay> weekday_at(const DateTokens& tokens, std::size_t at) {
  if (tokens[at].kind != DateToken::Kind::word) return std::nullopt;
  if (const auto day = counted_day(tokens, at)) return day;
  if (tokens[at].is("cn")) return FoundDay{0, 1};
  if (tokens[at].is("chu") && at + 1 < tokens.size() && tokens[at + 1].is("nhat"))
    return FoundDay{0, 2};
  if (const auto day = day_named(english_days, tokens[at].text)) return FoundDay{*day, 1};
  return std::nullopt;
}

}  // namespace

DateTokens date_tokens(std::string_view written) {
  const std::string text = with_ascii_signs(written);
  DateTokens tokens;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    if (ascii::is_space(text[at])) {
      space = true;
      ++at;
      continue;
    }
    std::size_t length = 1;
    if (ascii::is_digit(text[at])) {
      const std::string_view digits = run_at(text, at, ascii::is_digit);
      tokens.push_back(number_token(digits));
      length = digits.size();
    } else if (ascii::is_letter_byte(text[at])) {
      const std::string_view word = run_at(text, at, ascii::is_letter_byte);
      tokens.push_back({DateToken::Kind::word, folded_word(word)});
      length = word.size();
    } else {
      tokens.push_back({DateToken::Kind::sign, std::string(1, text[at])});
    }
    tokens.back().space_before = space;
    space = false;
    at += length;
  }
  return tokens;
}

std::optional<std::chrono::weekday> take_weekday(DateTokens& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto found = weekday_at(tokens, at);
    if (!found) continue;
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(at);
    tokens.erase(begin, begin + static_cast<std::ptrdiff_t>(found->tokens));
    return std::chrono::weekday(found->day);
  }
  return std::nullopt;
}

unsigned month_from_name(const DateToken& token) {
  static constexpr std::array<std::string_view, 12> names{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (token.kind != DateToken::Kind::word || token.text.size() < 3) return 0;
  if (token.text == "sept") return 9;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (token.text == names[i] || token.text == names[i].substr(0, 3))
      return static_cast<unsigned>(i) + 1;
  return 0;
}

CountedMonth counted_month(const DateTokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 11> counts{
      "", "mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"};
  if (at + 1 >= tokens.size()) return {};
  const DateToken& next = tokens[at + 1];
  const bool word = tokens[at].is("thang") || tokens[at].is("thg");
  const bool letters = (tokens[at].is("th") || tokens[at].is("t")) && !next.space_before;
  if (!word && !letters) return {};
  if (next.is_number(1, 2)) return {static_cast<unsigned>(next.value), 2};
  if (!word) return {};
  const auto count = std::find(counts.begin() + 1, counts.end(), next.text);
  if (count == counts.end()) return {};
  const auto month = static_cast<unsigned>(count - counts.begin());
  // `mười một`, `mười hai`
  for (unsigned more = 1; month == 10 && more <= 2; ++more)
    if (at + 2 < tokens.size() && tokens[at + 2].is(counts[more])) return {month + more, 3};
  return {month, 2};
}

bool is_date_filler(const DateToken& word) {
  static constexpr std::array<std::string_view, 43> fillers{
      "ngay", "thang", "nam",    "luc",     "vao",       "print",   "goc",  "cap", "nhat",
      "dang", "xuat",  "ban",    "thoi",    "gian",      "gio",     "phut", "h",   "g",
      "gmt",  "utc",   "ict",    "t",       "z",         "am",      "pm",   "sa",  "ch",
      "sang", "trua",  "chieu",  "toi",     "published", "updated", "date", "at",  "duoc",
      "tao",  "gui",   "posted", "created", "on",        "tin",     "bai"};
  return std::find(fillers.begin(), fillers.end(), word.text) != fillers.end() ||
         month_from_name(word) != 0;
}

}  // namespace timtin
