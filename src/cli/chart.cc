// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/chart.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/language.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

/// Parts of a year that the facet counts; 0 for facets that are not filled up.
int parts_of_year(Facet facet) {
  switch (facet) {
    case Facet::year:
      return 1;
    case Facet::quarter:
      return 4;
    case Facet::month:
      return 12;
    default:
      return 0;
  }
}

int number_in(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// `2021`, `2021-Q3` and `2021-07` as a number that grows by one from part to part.
int position_of(const std::string& value, int parts) {
  const int year = number_in(std::string_view(value).substr(0, 4));
  const std::size_t digits = value.find_last_not_of("0123456789");
  const int part = parts == 1 ? 1 : number_in(std::string_view(value).substr(digits + 1));
  return year * parts + part - 1;
}

std::string value_at(int position, int parts) {
  const int year = position / parts, part = position % parts + 1;
  if (parts == 1) return fmt::format("{:04}", year);
  return parts == 4 ? fmt::format("{:04}-Q{}", year, part) : fmt::format("{:04}-{:02}", year, part);
}

const char* name_of_weekday(const std::string& day) {
  constexpr std::array<std::pair<std::string_view, const char*>, 7> names{
      {{"Mon", tr_noop("Monday")},
       {"Tue", tr_noop("Tuesday")},
       {"Wed", tr_noop("Wednesday")},
       {"Thu", tr_noop("Thursday")},
       {"Fri", tr_noop("Friday")},
       {"Sat", tr_noop("Saturday")},
       {"Sun", tr_noop("Sunday")}}};
  for (const auto& [brief, name] : names)
    if (day == brief) return tr(name);
  return "";
}

/// `25/06/2021`, `06/2021`, `quý 2/2021`, `tuần 25/2021`: day, month and year in the order in which
/// they are said; of an ISO 8601 value of such a facet.
std::string time_in_vietnamese(const std::string& value, Facet facet) {
  const std::string year = value.substr(0, 4);
  const std::string rest = value.substr(std::min<std::size_t>(5, value.size()));
  if (rest.empty()) return value;
  switch (facet) {
    case Facet::quarter:
      return tr("quarter {}/{}", rest.substr(1), year);
    case Facet::week:
      return tr("week {}/{}", rest.substr(1), year);
    case Facet::month:
      return rest + '/' + year;
    case Facet::day:
      return rest.size() < 5 ? value : rest.substr(3) + '/' + rest.substr(0, 2) + '/' + year;
    default:
      return value;
  }
}

}  // namespace

std::vector<FacetCount> without_gaps(std::vector<FacetCount> counts, Facet facet) {
  const int parts = parts_of_year(facet);
  if (parts == 0) return counts;
  std::vector<FacetCount> rows;
  for (FacetCount& count : counts) {
    const int here = position_of(count.value, parts);
    while (!rows.empty() && position_of(rows.back().value, parts) + 1 < here)
      rows.push_back({value_at(position_of(rows.back().value, parts) + 1, parts), 0});
    rows.push_back(std::move(count));
  }
  return rows;
}

void sort_rows(std::vector<FacetCount>& rows, FacetOrder order, Facet facet) {
  if (order == FacetOrder::articles)
    std::stable_sort(rows.begin(), rows.end(), [](const FacetCount& a, const FacetCount& b) {
      return a.articles > b.articles;
    });
  // Times are in their order already, and days of the week are in no alphabet.
  if (order == FacetOrder::value && facet < Facet::year)
    std::stable_sort(rows.begin(), rows.end(),
                     [](const FacetCount& a, const FacetCount& b) { return a.value < b.value; });
}

void name_values(std::vector<FacetCount>& rows, Facet facet, const Lexicons& lexicons) {
  if (facet == Facet::weekday)
    for (FacetCount& row : rows) row.value = name_of_weekday(row.value);
  if (speaks_vietnamese())
    for (FacetCount& row : rows) row.value = time_in_vietnamese(row.value, facet);
  if (facet != Facet::topic) return;
  for (FacetCount& row : rows)
    for (const Lexicons::Topic& topic : lexicons.topics())
      if (topic.id == row.value) row.value = speaks_vietnamese() ? topic.vietnamese : topic.english;
}

}  // namespace timtin::cli
