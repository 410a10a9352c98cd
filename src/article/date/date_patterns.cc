// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date_patterns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/date/date_forms.h"

namespace timtin {
namespace {

using std::chrono::year_month_day;

bool is_number(const DateToken& token) { return token.kind == DateToken::Kind::number; }

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

/// `3/5/2020 2:05:33 PM`: programs of one country fill up no numbers and write seconds and PM.
bool is_american(const DateTokens& tokens, std::size_t at) {
  constexpr std::size_t length = 11;
  if (at + length > tokens.size()) return false;
  constexpr std::array<std::string_view, length> signs{"",  "/", "",  "/", "", "",
                                                       ":", "",  ":", "",  ""};
  for (std::size_t i = 0; i + 1 < length; ++i)
    if (signs[i].empty() ? !is_number(tokens[at + i]) : !tokens[at + i].is(signs[i])) return false;
  const DateToken& half = tokens[at + length - 1];
  const auto filled = [&](std::size_t i) { return tokens[at + i].text.starts_with('0'); };
  const bool short_number = tokens[at].is_number(1, 1) || tokens[at + 2].is_number(1, 1);
  return (half.is("am") || half.is("pm")) && short_number && !filled(0) && !filled(2) && !filled(5);
}

bool has_time(const DateTokens& tokens) {
  const auto time = find_time(tokens, {0, tokens.size()});
  return time && time->time_of_day;
}

/// The first form with a day that exists; else the first that fits.
std::optional<DayFound> day_at(const DateTokens& tokens, std::size_t at, DateOrder order) {
  std::optional<DayFound> impossible;
  for (const DateForm& form : day_forms) {
    auto date = read_form(form, tokens, at);
    if (!date || (form.needs_time() && !has_time(tokens))) continue;
    const bool swapped = &form == &day_forms.front() && date->day <= 12 &&
                         (order == DateOrder::month_first || is_american(tokens, at));
    if (swapped) std::swap(date->day, date->month);
    const DayFound found{calendar_day(date->year, date->month, date->day), DatePrecision::day,
                         swapped || form.pattern.find("M/D/Y") != form.pattern.npos, date->where,
                         &form};
    if (found.day) return found;
    if (!impossible) impossible = found;
  }
  return impossible;
}

/// Only if the text has no other number.
std::optional<DayFound> month_or_year(const DateTokens& tokens) {
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_number) - tokens.begin();
  for (std::size_t at = 0; at <= static_cast<std::size_t>(first); ++at)
    for (const DateForm& form : month_forms) {
      const auto date = read_form(form, tokens, at);
      if (!date) continue;
      const auto rest = tokens.begin() + static_cast<std::ptrdiff_t>(date->where.end);
      if (std::any_of(rest, tokens.end(), is_number)) continue;
      const bool year_only = form.pattern == "Y";
      return DayFound{calendar_day(date->year, date->month, 1),
                      year_only ? DatePrecision::year : DatePrecision::month,
                      false,
                      {0, tokens.size()},
                      &form};
    }
  return std::nullopt;
}

/// `24:00` ends the day.
std::optional<std::chrono::minutes> time_of_day(std::int64_t hour, std::int64_t minute) {
  if (hour == 24 && minute == 0) return std::chrono::hours(24);
  if (hour > 23 || minute > 59) return std::nullopt;
  return std::chrono::minutes(hour * 60 + minute);
}

/// True if the number at `at` is the offset of a zone: `+07:00`, `GMT-05:00`, `GMT + 7`.
bool is_in_zone(const DateTokens& tokens, std::size_t at) {
  if (at == 0) return false;
  const bool named = at > 1 && (tokens[at - 2].is("gmt") || tokens[at - 2].is("utc"));
  if (tokens[at].space_before) return named && tokens[at - 1].is("+");
  return tokens[at - 1].is("+") || (named && tokens[at - 1].is("-"));
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
  // `14:05 SA` contradicts itself.
  if (morning && *found.time_of_day >= noon + std::chrono::hours(1)) found.time_of_day.reset();
  if (morning && found.time_of_day && *found.time_of_day >= noon) *found.time_of_day -= noon;
}

std::optional<TimeFound> time_at(const DateTokens& tokens, std::size_t at) {
  constexpr std::int64_t most_seconds = 60;  // of a minute with a leap second
  for (const DateForm& form : time_forms)
    if (const auto time = read_form(form, tokens, at))
      return TimeFound{
          time->second > most_seconds ? std::nullopt : time_of_day(time->hour, time->minute),
          time->where, &form};
  return std::nullopt;
}

/// Hours, or hours and minutes, after a sign at `at`: `+7`, `+07:00`, `-0500`.
std::optional<std::chrono::minutes> signed_offset(const DateTokens& tokens, std::size_t at) {
  const bool minus = text_at(tokens, at, "-");
  if ((!minus && !text_at(tokens, at, "+")) || !number_at(tokens, at + 1, 1, 4) ||
      tokens[at + 1].text.size() == 3)
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
  // `GMT - 25/6/2021`: the sign only parts them.
  const bool parts = text_at(tokens, at + 1, "-") && number_at(tokens, at + 2, 1, 4) &&
                     tokens[at + 2].space_before;
  if (const auto offset = signed_offset(tokens, at + 1); offset && !parts) return offset;
  return std::chrono::minutes(0);
}

}  // namespace

std::optional<DayFound> find_day(const DateTokens& tokens, DateOrder order) {
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (auto found = day_at(tokens, at, order)) return found;
  return month_or_year(tokens);
}

std::optional<TimeFound> find_time(const DateTokens& tokens, TokenRange range) {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (is_in_zone(tokens, at)) {
      // Its minutes are no time either.
      if (text_at(tokens, at + 1, ":")) at += 2;
      continue;
    }
    auto found = time_at(tokens, at);
    if (!found || found->where.end > range.end) continue;
    apply_half_of_day(tokens, *found);
    return found;
  }
  return std::nullopt;
}

std::optional<std::chrono::minutes> find_zone(const DateTokens& tokens, std::size_t at) {
  if (text_at(tokens, at, "z")) return std::chrono::minutes(0);
  if (at > 0 && at + 1 < tokens.size() && !tokens[at + 1].space_before)
    if (const auto offset = signed_offset(tokens, at)) return offset;
  for (std::size_t word = 0; word < tokens.size(); ++word)
    if (const auto offset = named_zone(tokens, word)) return offset;
  return std::nullopt;
}

}  // namespace timtin
