// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date_form.h"

#include <algorithm>

namespace timtin {
namespace {

/// True if `text` is one of `words`, which stand between single spaces.
bool is_one_of(std::string_view words, const DateToken& token) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (token.is(word)) return true;
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
  return false;
}

/// Most tokens begin no date: this is cheap. Forms begin with a number or a word.
bool may_begin(const DateForm& form, const DateToken& token) {
  const DatePartRow& first = form.elements.front().row;
  const bool is_number = first.to > 0;
  return is_number ? token.is_number(first.from, first.to) : token.kind == DateToken::Kind::word;
}

/// Walks over the tokens, element by element.
class FormReader {
 public:
  FormReader(const DateTokens& tokens, std::size_t at) : tokens_(tokens), at_(at) {
    date_.where.begin = at;
  }

  bool read(const FormElement& element) {
    switch (element.row.part) {
      case DatePart::one_of:
        return read_one_of(element.words);
      case DatePart::perhaps:
        read_one_of(element.words);
        return true;
      case DatePart::separator:
        return read_separator();
      case DatePart::month_name:
        return read_month_name();
      case DatePart::counted_month:
        return read_counted_month();
      case DatePart::inner_time:
        return skip_time();
      case DatePart::gap:
        return skip_words();
      default:
        return read_number(element.row);
    }
  }

  WrittenDate date() const {
    WrittenDate date = date_;
    if (date.where.end == 0) date.where.end = at_;
    return date;
  }

 private:
  bool has(std::size_t at, std::string_view text) const {
    return at < tokens_.size() && tokens_[at].is(text);
  }

  bool read_one_of(std::string_view words) {
    if (at_ >= tokens_.size() || !is_one_of(words, tokens_[at_])) return false;
    ++at_;
    return true;
  }

  bool read_separator() {
    if (!read_one_of(separator_.empty() ? "/ - ." : separator_)) return false;
    separator_ = tokens_[at_ - 1].text;
    return true;
  }

  bool read_month_name() {
    if (at_ >= tokens_.size()) return false;
    date_.month = month_from_name(tokens_[at_++]);
    return date_.month != 0;
  }

  bool read_counted_month() {
    const CountedMonth found = counted_month(tokens_, at_);
    date_.month = found.month;
    at_ += found.tokens;
    last_number_ = at_ == 0 ? 0 : at_ - 1;
    return found.month != 0;
  }

  /// The year of `17:00:00 +0700 2021` is the number of four digits that is no zone.
  bool skip_time() {
    if (!has(at_ + 1, ":")) return false;
    date_.where.end = at_;
    for (at_ += 2; at_ < tokens_.size(); ++at_)
      if (tokens_[at_].is_number(4, 4) && !has(at_ - 1, "+") && !has(at_ - 1, "-")) return true;
    return false;
  }

  bool skip_words() {
    constexpr std::size_t most = 2;
    const std::size_t end = last_number_ + most + 1;
    while (at_ < end && at_ < tokens_.size() && tokens_[at_].kind != DateToken::Kind::number) ++at_;
    return true;
  }

  bool read_number(const DatePartRow& row) {
    if (at_ >= tokens_.size() || !tokens_[at_].is_number(row.from, row.to)) return false;
    last_number_ = at_++;
    store(row, tokens_[last_number_].value);
    return row.part != DatePart::minutes || row.to == row.from || !begins_date();
  }

  /// What was read as minutes is the day of a date.
  bool begins_date() const {
    return has(at_, "/") || has(at_, "-") || has(at_, ".") || has(at_, "thang");
  }

  void store(const DatePartRow& row, std::int64_t value) {
    switch (row.part) {
      case DatePart::day:
        date_.day = value;
        break;
      case DatePart::month:
        date_.month = value;
        break;
      case DatePart::year:
        date_.year = value;
        break;
      case DatePart::short_year:
        date_.year = value + (value < 70 ? 2000 : 1900);
        break;
      case DatePart::whole_day:
        date_.year = value / 10000;
        date_.month = value / 100 % 100;
        date_.day = value % 100;
        break;
      case DatePart::hour:
        date_.hour = value;
        break;
      case DatePart::minutes:
        date_.minute = value;
        break;
      case DatePart::seconds:
        date_.second = value;
        break;
      case DatePart::whole_time:
        value /= row.to == 6 ? 100 : 1;
        date_.hour = value / 100;
        date_.minute = value % 100;
        break;
      default:
        break;
    }
  }

  const DateTokens& tokens_;
  std::size_t at_;
  std::size_t last_number_ = 0;
  std::string_view separator_;
  WrittenDate date_;
};

}  // namespace

std::optional<WrittenDate> read_form(const DateForm& form, const DateTokens& tokens,
                                     std::size_t at) {
  if (at >= tokens.size() || !may_begin(form, tokens[at])) return std::nullopt;
  FormReader reader(tokens, at);
  for (std::size_t i = 0; i < form.size; ++i)
    if (!reader.read(form.elements[i])) return std::nullopt;
  return reader.date();
}

}  // namespace timtin
