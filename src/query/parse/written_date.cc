// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parse/written_date.h"

#include <algorithm>
#include <array>
#include <vector>

#include "query/parse/code_points.h"
#include "text/ascii.h"

namespace timtin::query {
namespace {

/// A word before a number, and how many numbers a date has whose first word it is.
struct NameOfUnit {
  std::string_view name;
  std::size_t numbers;
};
constexpr std::array<NameOfUnit, 5> names_of_units{
    {{"ngay", 3}, {"thang", 2}, {"quy", 2}, {"qui", 2}, {"nam", 1}}};

bool is_number(const std::string& part) {
  return std::all_of(part.begin(), part.end(), ascii::is_digit);
}

/// `ii` -> `2`, as quarters are numbered.
std::string quarter_number(const std::string& part) {
  constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};
  const auto found = std::find(roman.begin(), roman.end(), part);
  return found == roman.end() ? part : std::to_string(found - roman.begin() + 1);
}

/// `6 tháng đầu năm 2025`
std::optional<std::string> half_of_year(const std::vector<std::string>& parts) {
  if (parts.size() < 4 || parts[0] != "6" || parts[1] != "thang" || !is_number(parts.back()))
    return std::nullopt;
  if (parts[2] != "dau" && parts[2] != "cuoi") return std::nullopt;
  if (parts.size() != (parts[3] == "nam" ? 5 : 4)) return std::nullopt;
  return (parts[2] == "dau" ? "H1/" : "H2/") + parts.back();
}

/// `T6`: a month as tables write it.
bool is_brief_month(const std::string& part) {
  return part.size() > 1 && part.size() <= 3 && part[0] == 't' && is_number(part.substr(1));
}

}  // namespace

std::vector<std::string> parts_of_date(std::string_view plain) {
  std::vector<std::string> parts(1);
  for (const char c : plain) {
    if (ascii::is_alphanumeric(c)) {
      parts.back() += c;
    } else if (!parts.back().empty()) {
      parts.emplace_back();
    }
  }
  if (parts.back().empty()) parts.pop_back();
  if (!parts.empty() && is_brief_month(parts.front())) {
    parts.insert(parts.begin(), "thang");
    parts[1].erase(0, 1);
  }
  return parts;
}

std::optional<std::string> written_date(std::string_view text) {
  const std::vector<std::string> parts = parts_of_date(plain_letters(text));
  if (auto half = half_of_year(parts)) return half;
  std::size_t wanted = 0, numbers = 0;
  std::string date;
  for (const std::string& part : parts) {
    const auto unit = std::find_if(names_of_units.begin(), names_of_units.end(),
                                   [&](const NameOfUnit& row) { return row.name == part; });
    if (unit != names_of_units.end()) {
      if (date.empty()) wanted = unit->numbers;
      if (date.empty() && part.starts_with("qu")) date = "Q";
      // `2 tháng 9 năm 2025`
      if (numbers == 1 && wanted == 0 && part == "thang") wanted = 3;
      continue;
    }
    const std::string number = date == "Q" ? quarter_number(part) : part;
    if (!is_number(number)) return std::nullopt;
    if (numbers++ > 0) date += '/';
    date += number;
  }
  if (wanted == 0 || numbers != wanted) return std::nullopt;
  return date;
}

std::optional<WrittenRange> written_range(std::string_view text) {
  const std::string plain = plain_letters(text);
  constexpr std::array<std::string_view, 3> since{"ke tu ", "tu ", "since "};
  const auto sign_of_begin = std::find_if(
      since.begin(), since.end(), [&](std::string_view sign) { return plain.starts_with(sign); });
  const bool begins = sign_of_begin != since.end();
  const std::string rest = begins ? plain.substr(sign_of_begin->size()) : plain;
  for (const std::string_view sign : {" den ", " toi ", " - ", " – "}) {
    const std::size_t at = rest.find(sign);
    if (at != std::string::npos)
      return WrittenRange{rest.substr(0, at), rest.substr(at + sign.size()), false};
  }
  for (const std::string_view until : {"den ", "toi "})
    if (!begins && plain.starts_with(until))
      return WrittenRange{{}, plain.substr(until.size()), false};
  if (begins) return WrittenRange{rest, {}, false};
  for (const std::string_view before : {"truoc ", "before "})
    if (plain.starts_with(before)) return WrittenRange{{}, plain.substr(before.size()), true};
  for (const std::string_view after : {"sau ", "after "})
    if (plain.starts_with(after)) return WrittenRange{plain.substr(after.size()), {}, true};
  return std::nullopt;
}

}  // namespace timtin::query
