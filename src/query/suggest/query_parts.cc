// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/query_parts.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "query/parse/code_points.h"
#include "text/ascii.h"

namespace timtin::lowering {
namespace {

using query::Node;

/// A year, also in a headline: what is not near the present is a number.
bool is_year(std::string_view text) {
  return text.size() == 4 && ascii::is_digits(text) &&
         (text.starts_with("19") || text.starts_with("20"));
}

/// One to three numbers with strokes between them: `6/2021`.
bool is_written_with_strokes(std::string_view text) {
  const bool digits = std::all_of(text.begin(), text.end(), [](char c) {
    return ascii::is_digit(c) || c == '/' || c == '-' || c == '.';
  });
  return digits && text.find('/') != text.npos && ascii::is_digit(text.front()) &&
         ascii::is_digit(text.back());
}

bool is_number(std::string_view text) { return text.size() <= 2 && ascii::is_digits(text); }

std::string_view without_signs_behind(std::string_view word) {
  while (!word.empty() && !ascii::is_digit(word.back()) && !ascii::is_letter_byte(word.back()))
    word.remove_suffix(1);
  return word;
}

/// Reads words from left to right.
class TimeReader {
 public:
  explicit TimeReader(const std::vector<Node>& children) : children_(children) {}

  void read(QueryParts& parts) {
    for (std::size_t i = 0; i < children_.size(); ++i) {
      const std::string_view text = word(i);
      if (text.empty()) continue;
      const std::string label = query::plain_letters(text);
      if (take_labelled(label, word(i + 1))) {
        parts.times.push_back(i++);
        parts.times.push_back(i);
      } else if (take(text)) {
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

  bool take_labelled(const std::string& label, std::string_view number) {
    if (number.empty()) return false;
    if (label == "nam" && is_year(number)) return set(year_, number);
    if (label != "thang" && label != "ngay") return false;
    if (is_written_with_strokes(number)) return take(number);
    return is_number(number) && set(label == "ngay" ? day_ : month_, number);
  }

  bool take(std::string_view text) {
    if (is_year(text)) return set(year_, text);
    return is_written_with_strokes(text) && set(whole_, text);
  }

  static bool set(std::string& part, std::string_view number) {
    part = number;
    return true;
  }

  std::string date() const {
    std::string text = whole_;
    for (const std::string* part : {&day_, &month_, &year_})
      if (!part->empty()) text += (text.empty() ? "" : "/") + *part;
    try {
      if (!text.empty()) parse_date_range(text, Day{2000, 1, 1});
    } catch (const std::invalid_argument&) {
      return {};
    }
    return text;
  }

  const std::vector<Node>& children_;
  std::string day_, month_, year_, whole_;
};

}  // namespace

std::vector<std::size_t> QueryParts::constraints() const {
  std::vector<std::size_t> all = dates;
  all.insert(all.end(), times.begin(), times.end());
  all.insert(all.end(), negations.begin(), negations.end());
  return all;
}

QueryParts parts_of(const std::vector<Node>& children) {
  QueryParts parts;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (std::holds_alternative<query::Dates>(children[i].value)) parts.dates.push_back(i);
    if (std::holds_alternative<query::Not>(children[i].value)) parts.negations.push_back(i);
  }
  TimeReader(children).read(parts);
  return parts;
}

}  // namespace timtin::lowering
