// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/facets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "index/value_column.h"
#include "query/answer/official_values.h"
#include "timtin/schema.h"

namespace timtin::lowering {
namespace {

using namespace std::chrono;

Slot slot_of(Facet facet) {
  switch (facet) {
    case Facet::official:
    case Facet::position:
      return Slot::officials;
    case Facet::source:
      return Slot::source;
    case Facet::section:
      return Slot::section;
    case Facet::topic:
      return Slot::topics;
    case Facet::author:
      return Slot::author;
    default:
      return Slot::published;
  }
}

/// Digits of Slot::published that the facet needs: a year, a month or a day.
std::size_t digits_needed(Facet facet) {
  if (facet == Facet::year) return 4;
  return facet == Facet::quarter || facet == Facet::month ? 6 : 8;
}

int number(const std::string& digits, std::size_t begin, std::size_t length) {
  int result = 0;
  for (std::size_t i = begin; i < begin + length; ++i) result = result * 10 + (digits[i] - '0');
  return result;
}

/// ISO 8601: the week of its Thursday.
std::string week_of(sys_days day) {
  const sys_days thursday = day - (weekday{day} - Monday) + days{3};
  const year number_of_year = year_month_day{thursday}.year();
  const auto week = (thursday - sys_days{number_of_year / January / 1}).count() / 7 + 1;
  return fmt::format("{:04}-W{:02}", static_cast<int>(number_of_year), week);
}

std::string weekday_of(sys_days day) {
  static constexpr std::array<const char*, 7> names{"Mon", "Tue", "Wed", "Thu",
                                                    "Fri", "Sat", "Sun"};
  return names[weekday{day}.iso_encoding() - 1];
}

/// `published` as in Slot::published; nothing if it is known less exactly than the facet asks.
std::optional<std::string> date_value(const std::string& published, Facet facet) {
  if (published.size() < digits_needed(facet)) return std::nullopt;
  const int y = number(published, 0, 4);
  if (facet == Facet::year) return fmt::format("{:04}", y);
  const int m = number(published, 4, 2);
  if (facet == Facet::quarter) return fmt::format("{:04}-Q{}", y, (m + 2) / 3);
  if (facet == Facet::month) return fmt::format("{:04}-{:02}", y, m);
  const int d = number(published, 6, 2);
  const sys_days day = year{y} / static_cast<int>(m) / static_cast<int>(d);
  if (facet == Facet::week) return week_of(day);
  if (facet == Facet::weekday) return weekday_of(day);
  return fmt::format("{:04}-{:02}-{:02}", y, m, d);
}

/// Values of one article; each counts once.
using Values = std::set<std::string, std::less<>>;

Values lines_of(const std::string& lines) {
  Values values;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    if (end > begin) values.insert(lines.substr(begin, end - begin));
    begin = end + 1;
  }
  return values;
}

Values values_of(const std::string& value, Facet facet) {
  if (slot_of(facet) != Slot::published) return lines_of(value);
  const auto date = date_value(value, facet);
  return date ? Values{*date} : Values{};
}

/// Calls `take` with the value of each article that has one.
template <typename Take>
void for_each_value(const Collection& database, const Documents& documents, Facet facet,
                    Take take) {
  ValueColumn values(database, slot_of(facet));
  for (const Xapian::docid document : documents)
    if (const std::string value = values.of(document); !value.empty()) take(value);
}

std::vector<FacetCount> count_values(const Snapshot& snapshot, const Documents& documents,
                                     Facet facet, const std::string& asked) {
  const Bag counts = snapshot.found(asked, [&] {
    Bag own;
    for_each_value(snapshot.database(), documents, facet, [&](const std::string& value) {
      for (const std::string& counted : values_of(value, facet)) ++own[counted];
    });
    return own;
  });
  std::vector<FacetCount> facets;
  for (const auto& [value, articles] : counts) facets.push_back({value, articles});
  return facets;
}

int weekday_number(const std::string& name) {
  static constexpr std::string_view names = "MonTueWedThuFriSatSun";
  return static_cast<int>(names.find(name));
}

}  // namespace

void sort_facets(std::vector<FacetCount>& facets, Facet facet) {
  if (facet == Facet::weekday) {
    std::sort(facets.begin(), facets.end(), [](const FacetCount& a, const FacetCount& b) {
      return weekday_number(a.value) < weekday_number(b.value);
    });
  } else if (slot_of(facet) != Slot::published) {
    std::stable_sort(facets.begin(), facets.end(), [](const FacetCount& a, const FacetCount& b) {
      return a.articles > b.articles;
    });
  }
}

std::vector<FacetCount> count_facet(const Snapshot& snapshot, const Documents& documents,
                                    Facet facet, const Lexicons& lexicons, Analyzer& analyzer,
                                    const std::string& asked) {
  std::vector<FacetCount> facets =
      slot_of(facet) == Slot::officials
          ? count_officials(snapshot, documents, facet, lexicons, analyzer)
          : count_values(snapshot, documents, facet, asked);
  sort_facets(facets, facet);
  return facets;
}

}  // namespace timtin::lowering
