// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The leaves of a query: words, phrases, fields.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "query/parse/code_points.h"
#include "query/parse/field_name.h"
#include "query/parse/headline.h"
#include "query/parse/lexer.h"
#include "query/parse/missing_year.h"
#include "query/parse/nearest_field.h"
#include "text/ascii.h"
#include "text/message.h"

namespace timtin::query {
namespace {

bool equal_name(std::string_view name, std::string_view lower) {
  return plain_letters(name) == lower;
}

/// As one would type it.
std::string typed(const DateRange& range) {
  const auto day = [](const std::optional<Day>& end) {
    return end ? fmt::format("{}/{}/{}", end->day, end->month, end->year) : std::string();
  };
  return range.first == range.last ? day(range.first) : day(range.first) + ".." + day(range.last);
}

/// Fields whose values are words, so that marks matter.
bool has_words(const FieldRow* row) {
  return row != nullptr && (row->kind == FieldKind::zone || row->kind == FieldKind::part);
}

}  // namespace

Lexeme Lexer::finish(std::size_t begin, std::size_t end, decltype(Node::value) leaf) {
  at_ = end;
  after_minus_ = false;
  after_operand_ = true;
  Lexeme lexeme;
  lexeme.kind = Lexeme::Kind::operand;
  lexeme.node = Node{std::move(leaf), begin, end};
  return lexeme;
}

/// Where the colon behind a name stands: behind ASCII letters, or behind the name of a field with
/// marks, also in two syllables, as `tiêu đề:`; or npos.
std::size_t Lexer::colon_at(std::size_t at) const {
  const std::string_view run = run_at(at);
  const std::size_t colon = run.find(':');
  if (colon == std::string_view::npos) {
    const std::size_t next = at + run.size() + 1;
    const std::size_t end = text_.find(':', at);
    const bool apart = end == std::string_view::npos || next >= end || run_end(next) <= end;
    const bool field = !apart && typed_field(text_.substr(at, end - at)) != nullptr;
    return field ? end : std::string_view::npos;
  }
  const std::string_view name = run.substr(0, colon);
  const bool ascii_name = !name.empty() && ascii::is_letter(name.front()) &&
                          std::all_of(name.begin(), name.end(), [](char c) {
                            return ascii::is_letter(c) || c == '_' || c == '-';
                          });
  return ascii_name || typed_field(name) != nullptr ? at + colon : std::string_view::npos;
}

/// A name, then a colon with a value directly behind it. `17:00`, `title: x`, `a::b` and the words
/// of a headline are no names.
std::optional<Lexer::Name> Lexer::name_at(std::size_t at) const {
  const std::size_t colon = colon_at(at);
  if (colon == std::string_view::npos) return std::nullopt;
  const Name name{text_.substr(at, colon - at), colon + 1};
  const std::string_view value = run_at(name.value);
  if (value.starts_with(':') || is_headline_name(name.text, value, text_)) return std::nullopt;
  if (!value.empty()) return name;
  const bool bracket = name.value < text_.size() && text_[name.value] == '(';
  const bool known = is_keyword(name.text) || typed_field(name.text) != nullptr;
  if (quote_at(name.value) || (bracket && known)) return name;
  return std::nullopt;
}

Lexeme Lexer::operand(std::size_t begin, std::optional<Marks> marks) {
  if (quote_at(at_)) return phrase(begin, marks);
  if (const auto name = name_at(at_)) return named(begin, *name, marks);
  return word(begin, marks);
}

Lexeme Lexer::phrase(std::size_t begin, std::optional<Marks> marks) {
  const Quoted quoted = quoted_at(at_);
  const std::size_t words = count_words(quoted.text);
  if (words > max_phrase_words)
    fail(at_, quoted.end, tr("the phrase has {} words; {} is the most", words, max_phrase_words),
         tr("search for a part of it"));
  if (quoted.end < text_.size() && text_[quoted.end] == '~') return near(begin, quoted, marks);
  if (const std::size_t star = star_in(quoted.text); marks && star != std::string_view::npos)
    fail(star, star + 1, tr("exact: and any: can't be used together with a star"), {});
  if (quoted.end < text_.size() && text_[quoted.end] == '*')
    fail(quoted.end, quoted.end + 1, tr("a star can't stand behind a phrase"),
         tr("it stands behind the beginning of a word: giải*"));
  return finish(begin, quoted.end, Phrase{std::string(quoted.text), marks.value_or(Marks::smart)});
}

Lexeme Lexer::near(std::size_t begin, const Quoted& quoted, std::optional<Marks> marks) {
  const std::size_t sign = quoted.end;
  if (marks) fail(begin, sign + 1, tr("exact: and any: can't be used together with ~"), {});
  if (const std::size_t star = star_in(quoted.text); star != std::string_view::npos)
    fail(star, star + 1, tr("a star can't be used here"), {});
  unsigned distance = 0;
  const char* const first = text_.data() + sign + 1;
  const auto [last, error] = std::from_chars(first, text_.data() + text_.size(), distance);
  const std::size_t end = sign + 1 + static_cast<std::size_t>(last - first);
  if (end != run_end(sign) || last == first)
    fail(sign, run_end(sign), tr("a number must follow the ~ behind a phrase"),
         tr("\"a b\"~5 finds both words within 5 syllables"));
  if (error != std::errc() || distance < 1 || distance > max_near_distance)
    fail(sign + 1, end, tr("the distance must be from 1 to {} syllables", max_near_distance), {});
  return finish(begin, end, Near{std::string(quoted.text), distance});
}

/// Where the last star of a phrase stands, or npos; each must end a word.
std::size_t Lexer::star_in(std::string_view quoted) const {
  std::size_t star = std::string_view::npos;
  for (const std::string_view word : words_of(quoted)) {
    const auto at = static_cast<std::size_t>(word.data() - text_.data());
    if (ends_in_star(word, at)) star = at + word.size() - 1;
  }
  return star;
}

/// True for `word*`. A star elsewhere in a word is an error, not a guess.
bool Lexer::ends_in_star(std::string_view run, std::size_t at) const {
  const std::size_t star = run.find('*');
  if (star == std::string_view::npos) return false;
  if (star + 1 != run.size() || is_only_punctuation(run.substr(0, star)))
    fail(at + star, at + star + 1, tr("a star can only stand at the end of a word"),
         tr("giải* finds every word that begins so; to search for the text as it is, use "
            "--literal"));
  return true;
}

Lexeme Lexer::word(std::size_t begin, std::optional<Marks> marks) {
  const std::string_view run = run_at(at_);
  const std::size_t end = at_ + run.size();
  if (run == "*" && !marks) return finish(begin, end, Everything{});
  if (!ends_in_star(run, at_))
    return finish(begin, end, Word{std::string(run), marks.value_or(Marks::smart)});
  if (marks) fail(begin, end, tr("exact: and any: can't be used together with a star"), {});
  return finish(begin, end, Prefix{std::string(run.substr(0, run.size() - 1))});
}

void Lexer::unknown_field(std::size_t begin, std::string_view name) const {
  const auto nearest = nearest_field(name);
  const std::string hint =
      nearest ? tr("did you mean {}: ? If it is text, put a space behind the colon or use "
                   "--literal",
                   *nearest)
              : tr("timtin info fields lists the fields. If it is text, put a space behind the "
                   "colon or use --literal");
  fail(begin, begin + name.size(), tr("there is no field “{}”", name), hint);
}

Lexeme Lexer::named(std::size_t begin, const Name& name, std::optional<Marks> marks) {
  const bool exact = equal_name(name.text, "exact");
  if (exact || equal_name(name.text, "any")) {
    if (marks) fail(begin, name.value, tr("only one of exact: and any: can be used"), {});
    at_ = name.value;
    if (!quote_at(at_) && is_only_punctuation(run_at(at_)))
      fail(begin, at_, tr("there is no word behind {}:", name.text), {});
    return operand(begin, exact ? Marks::exact : Marks::ignore);
  }
  const FieldRow* const row = typed_field(name.text);
  if (marks && !has_words(row))
    fail(begin, name.value, tr("exact: and any: can't be used here"),
         tr("they stand before a word, a phrase or a field of words"));
  const bool web = equal_name(name.text, "http") || equal_name(name.text, "https");
  if (web && run_at(name.value).starts_with("//")) return address(begin, at_);
  if (equal_name(name.text, "like")) return like(begin, name.value);
  if (row == nullptr) unknown_field(at_, name.text);
  if (row->kind == FieldKind::range) return dates(begin, row->field, name.value);
  if (row->field == Field::url && !quote_at(name.value)) return address(begin, name.value);
  return field(begin, *row, name.value, marks);
}

Lexeme Lexer::dates(std::size_t begin, Field field, std::size_t value) {
  std::size_t end = run_end(value);
  std::string_view text = run_at(value);
  if (quote_at(value)) {
    const Quoted quoted = quoted_at(value);
    text = quoted.text;
    end = quoted.end;
  }
  try {
    const DateRange range = parse_date_range(text, options_.today);
    if (lacks_year(text)) notes_.push_back(tr("“{}” has no year: read as {}", text, typed(range)));
    return finish(begin, end, Dates{range, field});
  } catch (const std::invalid_argument& error) {
    fail(value, std::max(end, value + 1), error.what(), {});
  }
}

Lexeme Lexer::like(std::size_t begin, std::size_t value) {
  if (!quote_at(value)) return finish(begin, run_end(value), Like{std::string(run_at(value))});
  const Quoted quoted = quoted_at(value);
  return finish(begin, quoted.end, Like{std::string(quoted.text)});
}

/// An address may contain brackets; a closing one that was not opened in it ends it.
Lexeme Lexer::address(std::size_t begin, std::size_t value) {
  std::size_t depth = 0, end = value;
  while (end < text_.size()) {
    const CodePoint c = code_point_at(text_, end);
    if (is_space(c.value) || c.value == '"' || (c.value == ')' && depth == 0)) break;
    if (c.value == '(') ++depth;
    if (c.value == ')') --depth;
    end += c.length;
  }
  return finish(begin, end, FieldValue{Field::url, std::string(text_.substr(value, end - value))});
}

Lexeme Lexer::field(std::size_t begin, const FieldRow& row, std::size_t value,
                    std::optional<Marks> marks) {
  if (const auto sign = sign_at(value); sign && !marks && row.kind != FieldKind::exact) {
    marks = sign;
    ++value;
  }
  FieldValue result{row.field, {}, marks.value_or(Marks::smart)};
  if (quote_at(value)) {
    const Quoted quoted = quoted_at(value);
    if (count_words(quoted.text) > max_phrase_words)
      fail(value, quoted.end, tr("the phrase has more than {} words", max_phrase_words), {});
    if (quoted.end < text_.size() && (text_[quoted.end] == '~' || text_[quoted.end] == '*'))
      fail(quoted.end, quoted.end + 1,
           tr("“{}” can't stand behind the value of a field", text_[quoted.end]), {});
    const bool can_have_star = !marks && row.kind != FieldKind::exact;
    if (const std::size_t star = star_in(quoted.text);
        star != std::string_view::npos && !can_have_star)
      fail(star, star + 1, tr("a star can't be used here"), {});
    result.text = quoted.text;
    return finish(begin, quoted.end, std::move(result));
  }
  std::string_view run = run_at(value);
  const std::size_t end = value + run.size();
  if (is_only_punctuation(run))
    fail(value, end > value ? end : value + 1, tr("there is no word behind {}:", row.name),
         tr("put a value of several words into quotation marks: {}", row.example));
  if (ends_in_star(run, value)) {
    if (row.kind == FieldKind::exact || marks)
      fail(end - 1, end, tr("a star can't be used here"), {});
    result.prefix = true;
    run.remove_suffix(1);
  }
  result.text = run;
  return finish(begin, end, std::move(result));
}

}  // namespace timtin::query
