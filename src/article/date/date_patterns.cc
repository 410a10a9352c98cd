// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date_patterns.h"

#include <algorithm>
#include <array>

namespace timtin {
namespace {

using std::chrono::year_month_day;

bool number_at(const DateTokens& tokens, std::size_t at, std::size_t from, std::size_t to) {
  return at < tokens.size() && tokens[at].is_number(from, to);
}

bool text_at(const DateTokens& tokens, std::size_t at, std::string_view text) {
  return at < tokens.size() && tokens[at].is(text);
}

std::int64_t value_at(const DateTokens& tokens, std::size_t at) { return tokens[at].value; }

std::optional<year_month_day> calendar_day(std::int64_t year, std::int64_t month,
                                           std::int64_t day) {
  const year_month_day result{std::chrono::year(static_cast<int>(year)),
                              std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
  return result.ok() ? std::optional(result) : std::nullopt;
}

bool same_separator(const DateTokens& tokens, std::size_t first, std::size_t second) {
  if (second >= tokens.size() || tokens[first].text != tokens[second].text) return false;
  return tokens[first].is("/") || tokens[first].is("-") || tokens[first].is(".");
}

/// The year of `25/06/2021`; also of `ngày 25/6/21`, which says that it is a date.
std::optional<std::int64_t> year_at(const DateTokens& tokens, std::size_t at, std::size_t day) {
  if (number_at(tokens, at, 4, 4)) return value_at(tokens, at);
  if (day == 0 || !text_at(tokens, day - 1, "ngay") || !number_at(tokens, at, 2, 2))
    return std::nullopt;
  const std::int64_t year = value_at(tokens, at);
  return year + (year < 70 ? 2000 : 1900);
}

/// `25/06/2021`, and `06/25/2021` because no month has the number 25.
std::optional<DayFound> day_month_year(const DateTokens& tokens, std::size_t at) {
  const auto written_year = year_at(tokens, at + 4, at);
  if (!number_at(tokens, at, 1, 2) || !number_at(tokens, at + 2, 1, 2) || !written_year ||
      !same_separator(tokens, at + 1, at + 3))
    return std::nullopt;
  const std::int64_t first = value_at(tokens, at), second = value_at(tokens, at + 2),
                     year = *written_year;
  DayFound found{calendar_day(year, second, first), DatePrecision::day, false, {at, at + 5}};
  if (!found.day && second > 12) {
    found.day = calendar_day(year, first, second);
    found.month_first = found.day.has_value();
  }
  return found;
}

/// `2021-06-25`, `2021/06/25`.
std::optional<DayFound> year_month_day_at(const DateTokens& tokens, std::size_t at) {
  if (!number_at(tokens, at, 4, 4) || !number_at(tokens, at + 2, 1, 2) ||
      !number_at(tokens, at + 4, 1, 2) || !same_separator(tokens, at + 1, at + 3))
    return std::nullopt;
  return DayFound{
      calendar_day(value_at(tokens, at), value_at(tokens, at + 2), value_at(tokens, at + 4)),
      DatePrecision::day,
      false,
      {at, at + 5}};
}

/// `25 tháng 6 năm 2021`, `25 tháng 6, 2021`, `25 tháng 6/2021`.
std::optional<DayFound> day_in_words(const DateTokens& tokens, std::size_t at) {
  if (!number_at(tokens, at, 1, 2) || !text_at(tokens, at + 1, "thang") ||
      !number_at(tokens, at + 2, 1, 2))
    return std::nullopt;
  std::size_t year = at + 3;
  if (text_at(tokens, year, ",") || text_at(tokens, year, "/") || text_at(tokens, year, "-"))
    ++year;
  if (text_at(tokens, year, "nam")) ++year;
  if (!number_at(tokens, year, 4, 4)) return std::nullopt;
  return DayFound{
      calendar_day(value_at(tokens, year), value_at(tokens, at + 2), value_at(tokens, at)),
      DatePrecision::day,
      false,
      {at, year + 1}};
}

/// `25 Jun 2021`, `25-Jun-2021`.
std::optional<DayFound> day_month_name(const DateTokens& tokens, std::size_t at) {
  if (!number_at(tokens, at, 1, 2)) return std::nullopt;
  std::size_t name = at + 1;
  if (text_at(tokens, name, "-")) ++name;
  if (name >= tokens.size() || month_from_name(tokens[name]) == 0) return std::nullopt;
  std::size_t year = name + 1;
  if (text_at(tokens, year, "-") || text_at(tokens, year, ",")) ++year;
  if (!number_at(tokens, year, 4, 4)) return std::nullopt;
  return DayFound{
      calendar_day(value_at(tokens, year), month_from_name(tokens[name]), value_at(tokens, at)),
      DatePrecision::day,
      false,
      {at, year + 1}};
}

/// `June 25, 2021`; `Jun 25 17:00:00 2021`, where the time stands inside.
std::optional<DayFound> month_name_day(const DateTokens& tokens, std::size_t at) {
  const unsigned month = month_from_name(tokens[at]);
  if (month == 0 || !number_at(tokens, at + 1, 1, 2)) return std::nullopt;
  std::size_t year = at + 2;
  if (text_at(tokens, year, ",")) ++year;
  if (number_at(tokens, year, 4, 4))
    return DayFound{calendar_day(value_at(tokens, year), month, value_at(tokens, at + 1)),
                    DatePrecision::day,
                    false,
                    {at, year + 1}};
  if (!text_at(tokens, at + 3, ":")) return std::nullopt;
  for (year = at + 4; year < tokens.size(); ++year)
    if (number_at(tokens, year, 4, 4) && !text_at(tokens, year - 1, "+") &&
        !text_at(tokens, year - 1, "-"))
      return DayFound{calendar_day(value_at(tokens, year), month, value_at(tokens, at + 1)),
                      DatePrecision::day,
                      false,
                      {at, at + 2}};
  return std::nullopt;
}

/// `20210625`, also before `T170000`.
std::optional<DayFound> compact_day(const DateTokens& tokens, std::size_t at) {
  if (!number_at(tokens, at, 8, 8)) return std::nullopt;
  const std::int64_t value = value_at(tokens, at);
  return DayFound{calendar_day(value / 10000, value / 100 % 100, value % 100),
                  DatePrecision::day,
                  false,
                  {at, at + 1}};
}

/// `6/2021`, `tháng 6 năm 2021`, `2021-06`, `2021`: only if the text has no other number.
std::optional<DayFound> month_or_year(const DateTokens& tokens) {
  std::vector<std::size_t> numbers;
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (tokens[at].kind == DateToken::Kind::number) numbers.push_back(at);
  const TokenRange all{0, tokens.size()};
  if (numbers.size() == 1 && tokens[numbers[0]].is_number(4, 4))
    return DayFound{calendar_day(tokens[numbers[0]].value, 1, 1), DatePrecision::year, false, all};
  if (numbers.size() != 2 || numbers[1] - numbers[0] > 3) return std::nullopt;
  const DateToken& first = tokens[numbers[0]];
  const DateToken& second = tokens[numbers[1]];
  if (first.is_number(1, 2) && second.is_number(4, 4))
    return DayFound{calendar_day(second.value, first.value, 1), DatePrecision::month, false, all};
  const bool joined = tokens[numbers[0] + 1].is("-") || tokens[numbers[0] + 1].is("/");
  if (first.is_number(4, 4) && second.is_number(1, 2) && joined)
    return DayFound{calendar_day(first.value, second.value, 1), DatePrecision::month, false, all};
  return std::nullopt;
}

std::optional<std::chrono::minutes> time_of_day(std::int64_t hour, std::int64_t minute) {
  if (hour > 23 || minute > 59) return std::nullopt;
  return std::chrono::minutes(hour * 60 + minute);
}

/// True if the number at `at` is the offset of a zone: `+07:00`, `GMT-05:00`.
bool is_in_zone(const DateTokens& tokens, std::size_t at) {
  if (at == 0 || tokens[at].space_before) return false;
  if (tokens[at - 1].is("+")) return true;
  return tokens[at - 1].is("-") && at > 1 && (tokens[at - 2].is("gmt") || tokens[at - 2].is("utc"));
}

/// Shifts a time on a dial of twelve hours: `5:00 PM`, `05:00 CH`.
void apply_half_of_day(const DateTokens& tokens, TimeFound& found) {
  const std::size_t at = found.where.end;
  const bool morning = text_at(tokens, at, "am") || text_at(tokens, at, "sa");
  const bool evening = text_at(tokens, at, "pm") || text_at(tokens, at, "ch") ||
                       text_at(tokens, at, "chieu") || text_at(tokens, at, "toi");
  if (!morning && !evening) return;
  ++found.where.end;
  constexpr std::chrono::minutes noon{12 * 60};
  if (!found.time_of_day) return;
  if (evening && *found.time_of_day < noon) *found.time_of_day += noon;
  if (morning && *found.time_of_day >= noon) *found.time_of_day -= noon;
}

/// `17:00`, `17:00:59.123`.
std::optional<TimeFound> time_with_colon(const DateTokens& tokens, std::size_t at) {
  if (!number_at(tokens, at, 1, 2) || !text_at(tokens, at + 1, ":") ||
      !number_at(tokens, at + 2, 2, 2))
    return std::nullopt;
  TimeFound found{time_of_day(value_at(tokens, at), value_at(tokens, at + 2)), {at, at + 3}};
  if (text_at(tokens, at + 3, ":") && number_at(tokens, at + 4, 2, 2)) {
    if (value_at(tokens, at + 4) > 60) found.time_of_day.reset();
    found.where.end = at + 5;
    if (text_at(tokens, at + 5, ".") && number_at(tokens, at + 6, 1, 18)) found.where.end = at + 7;
  }
  return found;
}

/// `17h30`, `17 giờ 30 phút`, `17h`.
std::optional<TimeFound> time_in_words(const DateTokens& tokens, std::size_t at) {
  if (!number_at(tokens, at, 1, 2) || at + 1 >= tokens.size()) return std::nullopt;
  const DateToken& unit = tokens[at + 1];
  if (!unit.is("h") && !unit.is("g") && !unit.is("gio")) return std::nullopt;
  TimeFound found{time_of_day(value_at(tokens, at), 0), {at, at + 2}};
  // `17h 25/06/2021`: the number after a space begins the date, unless `giờ` is written out.
  const bool minutes = number_at(tokens, at + 2, 1, 2) && !text_at(tokens, at + 3, "/") &&
                       !text_at(tokens, at + 3, "-") && !text_at(tokens, at + 3, ".") &&
                       !text_at(tokens, at + 3, "thang");
  if (minutes) {
    found.time_of_day = time_of_day(value_at(tokens, at), value_at(tokens, at + 2));
    found.where.end = at + 3;
    if (text_at(tokens, at + 3, "phut")) ++found.where.end;
  }
  return found;
}

/// `T170000`, `T1700`.
std::optional<TimeFound> compact_time(const DateTokens& tokens, std::size_t at) {
  if (!text_at(tokens, at, "t")) return std::nullopt;
  const bool seconds = number_at(tokens, at + 1, 6, 6);
  if (!seconds && !number_at(tokens, at + 1, 4, 4)) return std::nullopt;
  const std::int64_t value = value_at(tokens, at + 1) / (seconds ? 100 : 1);
  return TimeFound{time_of_day(value / 100, value % 100), {at, at + 2}};
}

/// Hours, or hours and minutes, after a sign at `at`: `+7`, `+07:00`, `-0500`.
std::optional<std::chrono::minutes> signed_offset(const DateTokens& tokens, std::size_t at) {
  const bool minus = text_at(tokens, at, "-");
  if ((!minus && !text_at(tokens, at, "+")) || !number_at(tokens, at + 1, 1, 4) ||
      tokens[at + 1].space_before || tokens[at + 1].text.size() == 3)
    return std::nullopt;
  const std::int64_t value = value_at(tokens, at + 1);
  std::int64_t minutes = value * 60;
  if (tokens[at + 1].text.size() == 4)
    minutes = value / 100 * 60 + value % 100;
  else if (text_at(tokens, at + 2, ":") && number_at(tokens, at + 3, 2, 2))
    minutes += value_at(tokens, at + 3);
  if (minutes > std::int64_t{14} * 60) return std::nullopt;
  return std::chrono::minutes(minus ? -minutes : minutes);
}

/// After the word GMT or UTC at `at`; without a sign it is UTC itself.
std::optional<std::chrono::minutes> named_zone(const DateTokens& tokens, std::size_t at) {
  if (text_at(tokens, at, "ict")) return std::chrono::hours(7);
  if (!text_at(tokens, at, "gmt") && !text_at(tokens, at, "utc")) return std::nullopt;
  if (const auto offset = signed_offset(tokens, at + 1)) return offset;
  return std::chrono::minutes(0);
}

}  // namespace

std::optional<DayFound> find_day(const DateTokens& tokens) {
  constexpr std::array patterns{day_month_year, year_month_day_at, day_in_words,
                                day_month_name, month_name_day,    compact_day};
  for (std::size_t at = 0; at < tokens.size(); ++at)
    for (const auto& pattern : patterns)
      if (auto found = pattern(tokens, at)) return found;
  return month_or_year(tokens);
}

std::optional<TimeFound> find_time(const DateTokens& tokens, TokenRange range) {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (is_in_zone(tokens, at)) {
      // Its minutes are no time either.
      if (text_at(tokens, at + 1, ":")) at += 2;
      continue;
    }
    for (const auto& pattern : {time_with_colon, time_in_words, compact_time}) {
      auto found = pattern(tokens, at);
      if (!found || found->where.end > range.end) continue;
      apply_half_of_day(tokens, *found);
      return found;
    }
  }
  return std::nullopt;
}

std::optional<std::chrono::minutes> find_zone(const DateTokens& tokens, std::size_t at) {
  if (text_at(tokens, at, "z")) return std::chrono::minutes(0);
  if (at > 0)
    if (const auto offset = signed_offset(tokens, at)) return offset;
  for (std::size_t word = 0; word < tokens.size(); ++word)
    if (const auto offset = named_zone(tokens, word)) return offset;
  return std::nullopt;
}

}  // namespace timtin
