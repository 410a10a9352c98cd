// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Query text -> lexemes. A lexeme is an operator, a bracket or a whole leaf of the tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/query.h"

namespace timtin::query {

struct Lexeme {
  enum class Kind {
    operand,  ///< `node` is a leaf
    saved,    ///< `name`
    open,
    close,
    minus,  ///< `-` directly before what it negates
    or_operator,
    and_operator,
    not_operator,
    end,
  };
  Kind kind = Kind::end;
  Node node;  ///< its `begin` and `end` are set for every kind
  std::string name;
};

/// Reads one query from left to right. The text must be valid UTF-8 and outlive the Lexer.
class Lexer {
 public:
  Lexer(std::string_view text, const ParseOptions& options) : text_(text), options_(options) {}

  /// Throws QueryError.
  Lexeme next();

  /// What was read as text although it looks like an operator: sentences for people.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  /// Text between two quotes, without them.
  struct Quoted {
    std::string_view text;
    std::size_t end;  ///< behind the closing quote
  };
  struct Name {
    std::string_view text;
    std::size_t value;  ///< where the value begins
  };

  [[noreturn]] void fail(std::size_t begin, std::size_t end, const std::string& message,
                         const std::string& hint) const;
  bool skip_spaces();
  std::size_t run_end(std::size_t at) const;
  std::string_view run_at(std::size_t at) const;
  bool quote_at(std::size_t at) const;
  bool negation_at(std::size_t at);
  std::optional<Marks> sign_at(std::size_t at) const;
  std::size_t colon_at(std::size_t at) const;
  std::optional<Name> name_at(std::size_t at) const;
  bool operand_at(std::size_t at) const;
  Quoted quoted_at(std::size_t at) const;

  Lexeme symbol(Lexeme::Kind kind, std::size_t length);
  std::optional<Lexeme> operator_at(std::size_t at);
  Lexeme saved_query();
  Lexeme operand(std::size_t begin, std::optional<Marks> marks);
  Lexeme phrase(std::size_t begin, std::optional<Marks> marks);
  Lexeme near(std::size_t begin, const Quoted& quoted, std::optional<Marks> marks);
  Lexeme word(std::size_t begin, std::optional<Marks> marks);
  Lexeme named(std::size_t begin, const Name& name, std::optional<Marks> marks);
  Lexeme dates(std::size_t begin, Field field, std::size_t value);
  Lexeme like(std::size_t begin, std::size_t value);
  Lexeme address(std::size_t begin, std::size_t value);
  Lexeme field(std::size_t begin, const FieldRow& row, std::size_t value,
               std::optional<Marks> marks);
  Lexeme finish(std::size_t begin, std::size_t end, decltype(Node::value) leaf);
  [[noreturn]] void unknown_field(std::size_t begin, std::string_view name) const;
  bool ends_in_star(std::string_view run, std::size_t at) const;
  std::size_t star_in(std::string_view quoted) const;

  std::string_view text_;
  const ParseOptions& options_;
  std::vector<std::string> notes_;
  std::size_t at_ = 0;
  bool after_operand_ = false;
  bool after_minus_ = false;
};

}  // namespace timtin::query
