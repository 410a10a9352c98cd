// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/query_parts.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "text/ascii.h"
#include "timtin/text.h"

namespace timtin::lowering {
namespace {

using query::Node;

/// A year, also in a headline: what is not near the present is a number.
bool is_year(std::string_view text) {
  return text.size() == 4 && ascii::is_digits(text) &&
         (text.starts_with("19") || text.starts_with("20"));
}

/// One to three numbers with strokes between them, as `6/2021`, or a whole date with dashes or
/// dots.
bool is_written_date(std::string_view text) {
  const auto all_but = [&](char sign) {
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return ascii::is_digit(c) || c == sign; });
  };
  if (text.empty() || !ascii::is_digit(text.front()) || !ascii::is_digit(text.back())) return false;
  if (all_but('/')) return text.find('/') != text.npos;
  const std::size_t sign = text.find_last_of("-.");
  return sign != text.npos && all_but(text[sign]) &&
         std::count(text.begin(), text.end(), text[sign]) == 2 && is_year(text.substr(sign + 1));
}

/// `2011-2016`
bool is_range_of_years(std::string_view text) {
  return text.size() == 9 && text[4] == '-' && is_year(text.substr(0, 4)) &&
         is_year(text.substr(5));
}

/// `date:` takes it.
bool is_date_range(std::string_view text) {
  try {
    parse_date_range(text, {});
    return true;
  } catch (const std::invalid_argument&) {
    return false;
  }
}

/// What `date:` takes, if it names a year: `2021-06-25`, `Q2/2021`.
bool is_date_with_year(std::string_view text) {
  constexpr std::size_t longest = 10;
  if (text.size() > longest) return false;
  bool has_year = false;
  for (std::size_t begin = 0; begin + 4 <= text.size(); ++begin)
    has_year = has_year || ((begin == 0 || !ascii::is_digit(text[begin - 1])) &&
                            (begin + 4 == text.size() || !ascii::is_digit(text[begin + 4])) &&
                            is_year(text.substr(begin, 4)));
  return has_year && is_date_range(text);
}

bool is_number(std::string_view text) { return text.size() <= 2 && ascii::is_digits(text); }

/// `2`, `II`, `2/2021`, `II/2021` as `Q2` or `Q2/2021`; empty for anything else.
std::string quarter(std::string_view text) {
  constexpr std::array<std::string_view, 8> numbers{"1", "2", "3", "4", "I", "II", "III", "IV"};
  const std::size_t stroke = std::min(text.find('/'), text.size());
  const std::string_view year = text.substr(std::min(stroke + 1, text.size()));
  const auto found = std::find(numbers.begin(), numbers.end(), text.substr(0, stroke));
  if (found == numbers.end() || (stroke < text.size() && !is_year(year))) return {};
  return "Q" + std::string(numbers[std::size_t(found - numbers.begin()) % 4]) +
         (year.empty() ? "" : "/" + std::string(year));
}

std::string_view without_signs_behind(std::string_view word) {
  while (!word.empty() && !ascii::is_digit(word.back()) && !ascii::is_letter_byte(word.back()))
    word.remove_suffix(1);
  return word;
}

/// What a number behind it is.
enum class Label : std::uint8_t { none, day, month, quarter, year };

/// Reads words from left to right.
class TimeReader {
 public:
  TimeReader(const std::vector<Node>& children, const BelongTogether& together)
      : children_(children), together_(together) {}

  void read(QueryParts& parts) {
    for (std::size_t i = 0; i < children_.size(); ++i) {
      if (take_labelled(label(i), word(i + 1))) {
        add_leading(i, parts.times);
        parts.times.push_back(i++);
        parts.times.push_back(i);
      } else if (take(word(i))) {
        if (is_range_of_years(word(i)) && i > 1 && is_plainly(i - 2, "giai") &&
            is_plainly(i - 1, "doan"))
          parts.times.insert(parts.times.end(), {i - 2, i - 1});
        parts.times.push_back(i);
      }
    }
    parts.date = date();
  }

 private:
  /// Empty for what is no word.
  std::string_view word(std::size_t i) const {
    const auto* found =
        i < children_.size() ? std::get_if<query::Word>(&children_[i].value) : nullptr;
    return found == nullptr ? std::string_view() : without_signs_behind(found->text);
  }

  /// With its marks (`thẳng` is none), or without any and no part of a name.
  bool is(std::size_t i, std::string_view marked) const {
    const std::string form = matching_form(word(i));
    if (form == marked) return true;
    if (form.empty() || form != folded_form(marked)) return false;
    return i == 0 || word(i - 1).empty() || !together_(word(i - 1), word(i));
  }

  /// Without marks, and whatever it is a part of.
  bool is_plainly(std::size_t i, std::string_view folded) const {
    return folded_form(matching_form(word(i))) == folded;
  }

  Label label(std::size_t i) const {
    if (word(i).empty()) return Label::none;
    if (is(i, "năm")) return Label::year;
    if (is(i, "tháng")) return Label::month;
    if (is(i, "ngày")) return Label::day;
    return is(i, "quý") ? Label::quarter : Label::none;
  }

  /// `6 tháng đầu năm 2021`: what leads to the word at `i`.
  void add_leading(std::size_t i, std::vector<std::size_t>& times) const {
    if (i == 0 || !leads(i - 1) || (!times.empty() && times.back() >= i - 1)) return;
    const bool has_months = i > 2 && label(i - 2) == Label::month && is_number(word(i - 3)) &&
                            !word(i - 3).empty() && (times.empty() || times.back() < i - 3);
    if (has_months) times.insert(times.end(), {i - 3, i - 2});
    times.push_back(i - 1);
  }

  /// `đầu năm 2021`
  bool leads(std::size_t i) const {
    constexpr std::array<std::string_view, 3> words{"đầu", "cuối", "giữa"};
    return !word(i).empty() && std::any_of(words.begin(), words.end(),
                                           [&](std::string_view marked) { return is(i, marked); });
  }

  bool take_labelled(Label label, std::string_view number) {
    if (label == Label::none || number.empty()) return false;
    if (label == Label::year) return is_year(number) && set(year_, number);
    if (label == Label::quarter) return !quarter(number).empty() && set(quarter_, quarter(number));
    if (is_written_date(number)) return take(number);
    return is_number(number) && set(label == Label::day ? day_ : month_, number);
  }

  bool take(std::string_view text) {
    if (is_year(text)) return set(year_, text);
    if (is_range_of_years(text))
      return set(range_, std::string(text.substr(0, 4)) + ".." + std::string(text.substr(5)));
    // `T6/2021`
    if (text.size() > 1 && (text[0] == 'T' || text[0] == 't') && is_written_date(text.substr(1)))
      text.remove_prefix(1);
    if (!is_written_date(text)) return is_date_with_year(text) && set(range_, text);
    std::string date(text);
    std::replace_if(
        date.begin(), date.end(), [](char c) { return !ascii::is_digit(c); }, '/');
    return set(whole_, date);
  }

  static bool set(std::string& part, std::string_view number) {
    part = number;
    return true;
  }

  /// Empty without a year.
  std::string date() const {
    if (!range_.empty()) return range_;
    std::string text = whole_;
    for (const std::string* part : {&quarter_, &day_, &month_, &year_})
      if (!part->empty()) text += (text.empty() ? "" : "/") + *part;
    return text.empty() || is_date_range(text) ? text : std::string();
  }

  const std::vector<Node>& children_;
  const BelongTogether& together_;
  std::string day_, month_, quarter_, year_, whole_, range_;
};

}  // namespace

std::vector<std::size_t> QueryParts::constraints() const {
  std::vector<std::size_t> all = dates;
  all.insert(all.end(), times.begin(), times.end());
  all.insert(all.end(), negations.begin(), negations.end());
  return all;
}

QueryParts parts_of(const std::vector<Node>& children, const BelongTogether& together) {
  QueryParts parts;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (std::holds_alternative<query::Dates>(children[i].value)) parts.dates.push_back(i);
    if (std::holds_alternative<query::Not>(children[i].value)) parts.negations.push_back(i);
  }
  TimeReader(children, together).read(parts);
  return parts;
}

}  // namespace timtin::lowering
