// SPDX-License-Identifier: GPL-2.0-or-later
//
//     Lê Anh Quân                       2019      2020      2021
//     Phó Chủ tịch UBND thành phố         ━━━━━━━━━━━━━━━━━━
//     Giám đốc Sở Giáo dục                                    ━━
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "output/code_points.h"
#include "output/cut.h"
#include "output/plot.h"
#include "output/wrap.h"

namespace timtin::output {
namespace {

constexpr int months_of_year = 12;
constexpr std::size_t year_columns = 5;  ///< with a space behind it

/// Months since year 0 of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; -1 if it is none.
int month_number(const std::string& day) {
  const auto published = published_from_string(day);
  if (!published) return -1;
  return published->day.year * months_of_year + static_cast<int>(published->day.month) - 1;
}

/// The time that the columns of a chart stand for.
class Axis {
 public:
  Axis(const std::vector<RegisterEntry>& entries, std::size_t columns) : columns_(columns) {
    int first = std::numeric_limits<int>::max(), last = 0;
    for (const RegisterEntry& entry : entries)
      for (const PostReport& report : entry.posts) {
        if (month_number(report.first) < 0) continue;
        first = std::min(first, month_number(report.first));
        last = std::max(last, month_number(report.last));
      }
    if (last == 0) return;
    first_year_ = first / months_of_year;
    years_ = last / months_of_year - first_year_ + 1;
  }

  bool empty() const { return years_ == 0; }

  std::size_t column_of(int month) const {
    const int from_begin = month - first_year_ * months_of_year;
    return std::min(columns_ - 1, static_cast<std::size_t>(from_begin) * columns_ /
                                      static_cast<std::size_t>(years_ * months_of_year));
  }

  /// As many years as have place.
  std::string head() const {
    std::string line;
    for (int year = first_year_; year < first_year_ + years_; ++year) {
      const std::size_t column = column_of(year * months_of_year);
      if (column < line.size() || column + year_columns - 1 > columns_) continue;
      line.append(column - line.size(), ' ');
      line += fmt::format("{:04} ", year);
    }
    while (line.ends_with(' ')) line.pop_back();
    return line;
  }

  std::string span(const PostReport& report) const {
    if (month_number(report.first) < 0) return {};
    const std::size_t begin = column_of(month_number(report.first));
    const std::size_t end =
        column_of(std::max(month_number(report.last), month_number(report.first)));
    std::string line(begin, ' ');
    for (std::size_t i = begin; i <= end; ++i) line += "━";
    return line;
  }

 private:
  std::size_t columns_;
  int first_year_ = 0;
  int years_ = 0;
};

}  // namespace

std::string timeline(const std::vector<RegisterEntry>& entries, const Appearance& appearance) {
  const std::size_t columns = std::max<std::size_t>(20, std::min(appearance.columns, most_columns));
  std::size_t label = 0;
  for (const RegisterEntry& entry : entries)
    for (const PostReport& report : entry.posts)
      label = std::max(label, columns_of(printable_line(report.post)));
  label = std::min(label, columns / 2);
  const Axis axis(entries, columns - label - 2);
  if (axis.empty()) return {};
  std::string out;
  for (const RegisterEntry& entry : entries) {
    if (!out.empty()) out += '\n';
    out += cell({printable_line(entry.name), {}}, label, Style::title, appearance.colour) + "  " +
           axis.head() + '\n';
    for (const PostReport& report : entry.posts) {
      const std::string span = axis.span(report);
      if (span.empty()) continue;
      out += cell({printable_line(report.post), {}}, label, Style::plain, false) + "  " +
             paint(Style::detail, span, appearance.colour) + '\n';
    }
  }
  return out;
}

}  // namespace timtin::output
