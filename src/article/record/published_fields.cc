// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/published_fields.h"

#include <algorithm>

#include "article/date/date.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "text/message.h"

namespace timtin {
namespace {

/// Nothing, or what programs write for nothing: `None`, `{'$date': None}`, `null`, `N/A`.
bool is_absent(std::string_view text) {
  if (trimmed(text).empty()) return true;
  if (text.size() > max_date_bytes) return false;
  const std::string words = folded_words(text);
  for (const std::string_view nothing :
       {"", "none", "null", "nan", "n a", "date none", "date null"})
    if (words == nothing) return true;
  return false;
}

std::string excerpt(std::string_view text) {
  return single_line(cut_text(text.substr(0, text.find('\n')), 60));
}

void note_oddities(const DateReading& reading, std::string_view text, Record& record) {
  if (!reading.published) return;
  if (reading.month_first)
    record.notes.push_back({"date-month-first", tr("read month first: {}", excerpt(text))});
  if (reading.weekday_disagrees)
    record.notes.push_back(
        {"weekday-disagrees", tr("the date falls on another day of the week: {}", excerpt(text))});
  if (reading.time_unreadable)
    record.notes.push_back({"time-unreadable", tr("there is no such time: {}", excerpt(text))});
}

/// One of the two fields; empty if it is absent.
std::optional<Published> read_field(std::string_view text, DateOrder order, Record& record) {
  if (is_absent(text)) return std::nullopt;
  if (const auto sheet_date = read_sheet_date(text)) return sheet_date;
  const DateReading reading = read_date(text, order);
  note_oddities(reading, text, record);
  if (!reading.published)
    record.notes.push_back({"date-unreadable", tr("not a date: {}", excerpt(text))});
  return reading.published;
}

bool agree(const Published& a, const Published& b) {
  const DatePrecision coarser = std::min(a.precision, b.precision);
  if (a.day.year != b.day.year) return false;
  if (coarser == DatePrecision::year) return true;
  if (a.day.month != b.day.month) return false;
  return coarser == DatePrecision::month || a.day.day == b.day.day;
}

}  // namespace

void read_published(std::string_view date, std::string_view datetime, Record& record,
                    DateOrders orders) {
  const auto day = read_field(date, orders.date, record);
  const auto moment = read_field(datetime, orders.datetime, record);
  record.article.published = day ? day : moment;
  if (!day || !moment) return;
  if (!agree(*day, *moment))
    record.notes.push_back({"date-time-disagrees", tr("the date is {}, the time is of {}",
                                                      to_string(*day), to_string(*moment))});
  else if (moment->precision >= day->precision)
    record.article.published = moment;
}

}  // namespace timtin
