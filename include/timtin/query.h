// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Query text -> tree. No index and no Unicode library here: the parser splits, a later pass
/// analyses words with the same analysis as the index. The language is timtin-query(7).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "timtin/day.h"
#include "timtin/error.h"
#include "timtin/schema.h"

namespace timtin {

/// Which spellings a word as typed stands for.
enum class Marks : std::uint8_t {
  smart,    ///< no mark in the unit: every marked form; a mark anywhere: as typed
  exact,    ///< as typed
  partial,  ///< at least the marks typed
  ignore,   ///< every form with the same folded form
};

/// Days, both ends inclusive; an absent end is open.
struct DateRange {
  std::optional<Day> first;
  std::optional<Day> last;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

namespace query {

struct Node;

/// A bare word as typed, not yet analysed; it may turn out to be several terms (then it is a
/// phrase) or none.
struct Word {
  std::string text;
  Marks marks = Marks::smart;
};
/// `word*`.
struct Prefix {
  std::string text;
};
/// `"..."`, the text between the quotes.
struct Phrase {
  std::string text;
  Marks marks = Marks::smart;
};
/// `"..."~distance`: all words within `distance` consecutive syllables, in any order.
struct Near {
  std::string text;
  unsigned distance = 0;
};
/// `field:value`; dates are DateRange instead.
struct FieldValue {
  Field field;
  std::string text;
  Marks marks = Marks::smart;
  bool prefix = false;
};
struct Dates {
  DateRange range;
  Field field = Field::date;  ///< of kind `range`
};
struct Like {
  std::string id;
};
struct Everything {};
struct And {
  std::vector<Node> children;
};  ///< two or more
struct Or {
  std::vector<Node> children;
};  ///< two or more
struct Not {
  std::vector<Node> child;
};  ///< exactly one

/// `begin` and `end` are byte offsets into the query text.
struct Node {
  std::variant<Word, Prefix, Phrase, Near, FieldValue, Dates, Like, Everything, And, Or, Not> value;
  std::size_t begin = 0;
  std::size_t end = 0;
};

}  // namespace query

/// A query, and the text that its tree was read from.
struct ParsedQuery {
  std::string text;
  query::Node tree;
  /// Sentences for people: what looks like an operator and was read as text.
  std::vector<std::string> notes = {};
};

/// A query that can't be understood: exit status 2. `what()` says what and why.
class QueryError : public Error {
 public:
  QueryError(std::string query, std::size_t begin, std::size_t end, const std::string& message,
             std::string hint)
      : Error(ErrorCode::usage, message, std::move(hint)),
        query_(std::move(query)),
        begin_(begin),
        end_(end) {}
  const std::string& query() const { return query_; }
  std::size_t begin() const { return begin_; }  ///< bytes
  std::size_t end() const { return end_; }      ///< bytes, exclusive

 private:
  std::string query_;
  std::size_t begin_, end_;
};

struct ParseOptions {
  bool literal = false;  ///< the whole text is words: no operator, field or quote
  Day today = {};        ///< for relative dates; civil day at +07:00
  /// The text of a saved query, or nothing; absent: `@name` is an error.
  std::function<std::optional<std::string>(std::string_view name)> saved;
};

/// Caps, each with an error of its own.
inline constexpr std::size_t max_query_bytes = 4096;
inline constexpr std::size_t max_query_terms = 256;  ///< words as typed
inline constexpr std::size_t max_query_depth = 32;   ///< brackets and saved queries
inline constexpr std::size_t max_phrase_words = 64;
inline constexpr unsigned max_near_distance = 64;        ///< syllables
inline constexpr std::size_t max_expanded_terms = 4096;  ///< in the lowered query
inline constexpr std::size_t max_prefix_terms = 1000;    ///< one `word*`

/// Throws QueryError. A text without any word is Everything only if it is `*`; else it is an error.
ParsedQuery parse_query(std::string_view text, const ParseOptions& options);

/// `(and (word "giải") (not (phrase "ngân sách")) (date 2021-06-01 2021-06-30))`: for tests and
/// --explain.
std::string to_sexpr(const query::Node& node);

/// A date value of the query language: day first, with precision, ranges and relative forms. Throws
/// std::invalid_argument with a translated reason.
DateRange parse_date_range(std::string_view text, Day today);

}  // namespace timtin
