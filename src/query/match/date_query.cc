// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/match/date_query.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <vector>

#include "article/model/calendar.h"
#include "index/terms.h"
#include "query/expand/document_list.h"
#include "timtin/schema.h"

namespace timtin::lowering {
namespace {

using namespace std::chrono;

/// A day is the beginning of its minutes.
constexpr char behind_digits = ':';

std::vector<year> years_of(const Snapshot& snapshot) {
  std::vector<year> years;
  const std::string prefix(year_prefix);
  for (const auto& [term, articles] : snapshot.terms(prefix)) {
    const std::string digits = term.substr(prefix.size());
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    years.push_back(year{number});
  }
  return years;
}

void add_days(year_month month, unsigned first, unsigned last, std::vector<std::string>& terms) {
  for (unsigned day = first; day <= last; ++day)
    terms.push_back(field_term(row_of(Field::date).prefix,
                               fmt::format("{:04}{:02}{:02}", static_cast<int>(month.year()),
                                           static_cast<unsigned>(month.month()), day)));
}

/// The part of [first, last] that lies in one month.
void add_month(year_month month, year_month_day first, year_month_day last,
               std::vector<std::string>& terms) {
  const year_month_day begin{month / 1}, end{month / std::chrono::last};
  if (end < first || last < begin) return;
  if (first <= begin && end <= last) {
    terms.push_back(
        field_term(month_prefix, fmt::format("{:04}{:02}", static_cast<int>(month.year()),
                                             static_cast<unsigned>(month.month()))));
    return;
  }
  add_days(month, static_cast<unsigned>(std::max(begin, first).day()),
           static_cast<unsigned>(std::min(end, last).day()), terms);
}

void add_year(year number, year_month_day first, year_month_day last,
              std::vector<std::string>& terms) {
  if (number / December / 31 < first || last < number / January / 1) return;
  if (first <= number / January / 1 && number / December / 31 <= last) {
    terms.push_back(field_term(year_prefix, fmt::format("{:04}", static_cast<int>(number))));
    return;
  }
  for (unsigned month = 1; month <= 12; ++month)
    add_month(number / std::chrono::month{month}, first, last, terms);
}

}  // namespace

Xapian::Query date_query(const Snapshot& snapshot, const DateRange& range) {
  const year_month_day first = range.first ? calendar_day(*range.first) : year::min() / January / 1;
  const year_month_day last = range.last ? calendar_day(*range.last) : year::max() / December / 31;
  std::vector<std::string> terms;
  for (const year number : years_of(snapshot)) add_year(number, first, last, terms);
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query added_query(const Collection& database, const DateRange& range) {
  const auto digits = [](const Day& day) {
    return fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
  };
  const std::string first = range.first ? digits(*range.first) : std::string();
  const std::string last = (range.last ? digits(*range.last) : std::string()) + behind_digits;
  const auto holds = [&](const std::string& value) { return first <= value && value <= last; };
  const auto slot = static_cast<Xapian::valueno>(Slot::added);
  if (database.hidden().empty()) {  // otherwise bounds are of other articles
    const Xapian::Database& all = database.all();
    const std::string lowest = all.get_value_lower_bound(slot);
    const std::string highest = all.get_value_upper_bound(slot);
    if (highest < first || last < lowest) return Xapian::Query::MatchNothing;
    if (holds(lowest) && holds(highest) && all.get_value_freq(slot) == all.get_doccount())
      return Xapian::Query::MatchAll;
  }
  Documents documents;
  database.for_each_value(Slot::added, [&](Xapian::docid document, const std::string& value) {
    if (holds(value)) documents.push_back(document);
  });
  // Whatever the bounds said: what is explained does not depend on what was there once.
  if (documents.size() == database.get_doccount()) return Xapian::Query::MatchAll;
  return documents_query(std::move(documents));
}

}  // namespace timtin::lowering
