// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Spaces, punctuation, brackets, quotes and operators: what a lexeme begins with.
#include "query/parse/lexer.h"

#include "query/parse/code_points.h"
#include "query/parse/headline.h"
#include "text/message.h"

namespace timtin::query {

void Lexer::fail(std::size_t begin, std::size_t end, const std::string& message,
                 const std::string& hint) const {
  throw QueryError(std::string(text_), begin, end, message, hint);
}

bool Lexer::skip_spaces() {
  const std::size_t begin = at_;
  while (at_ < text_.size()) {
    const CodePoint c = code_point_at(text_, at_);
    if (!is_space(c.value)) break;
    at_ += c.length;
  }
  return at_ > begin;
}

std::size_t Lexer::run_end(std::size_t at) const {
  while (at < text_.size()) {
    const CodePoint c = code_point_at(text_, at);
    const bool delimiter = c.value == '(' || c.value == ')' || c.value == '"' ||
                           c.value == left_curly_quote || c.value == right_curly_quote;
    if (delimiter || is_space(c.value)) break;
    at += c.length;
  }
  return at;
}

std::string_view Lexer::run_at(std::size_t at) const { return text_.substr(at, run_end(at) - at); }

/// A curly quote without a partner is punctuation, and so is a straight one whose partner may be
/// one of those; any other straight one is not closed.
bool Lexer::quote_at(std::size_t at) const {
  if (at >= text_.size()) return false;
  if (text_[at] == '"') return quotation_end(text_, at) || !has_odd_quotation_mark(text_);
  return code_point_at(text_, at).value == left_curly_quote && quotation_end(text_, at);
}

Lexer::Quoted Lexer::quoted_at(std::size_t at) const {
  const auto found = quotation_end(text_, at);
  if (!found)
    fail(at, at + 1, tr("this quotation mark is not closed"),
         tr("close it, or search for the text as it is with --literal"));
  const std::size_t first = at + code_point_at(text_, at).length;
  const Quoted quoted{text_.substr(first, found->mark - first), found->end};
  if (is_only_punctuation(quoted.text))
    fail(at, quoted.end, tr("there is no word between the quotation marks"), {});
  return quoted;
}

/// `=` and `~` before a word or a phrase.
std::optional<Marks> Lexer::sign_at(std::size_t at) const {
  if (at >= text_.size() || (text_[at] != '=' && text_[at] != '~')) return std::nullopt;
  if (!quote_at(at + 1) && is_only_punctuation(run_at(at + 1))) return std::nullopt;
  return text_[at] == '=' ? Marks::exact : Marks::ignore;
}

/// True if something begins at `at` that a `-` can negate.
bool Lexer::operand_at(std::size_t at) const {
  if (at >= text_.size()) return false;
  if (punctuation_in_brackets(text_, at) > 0) return false;
  if (text_[at] == '(' || quote_at(at) || sign_at(at)) return true;
  const std::string_view run = run_at(at);
  return run == "*" || !is_only_punctuation(run);
}

/// `-` at the beginning of a word, directly before what it negates; any other dash is punctuation,
/// and so, which is said, is one of a headline.
bool Lexer::negation_at(std::size_t at) {
  if (text_[at] != '-' || !operand_at(at + 1)) return false;
  if (text_[at + 1] == '-')
    fail(at, at + 2, tr("two dashes stand before a word"),
         tr("one dash leaves out what follows; options stand apart from the query"));
  if (!is_headline_dash(text_, at)) return true;
  notes_.push_back(
      tr("the dash before “{0}” is read as one of a headline; NOT {0} leaves the word out",
         run_at(at + 1)));
  return false;
}

Lexeme Lexer::symbol(Lexeme::Kind kind, std::size_t length) {
  Lexeme lexeme;
  lexeme.kind = kind;
  lexeme.node.begin = at_;
  at_ += length;
  lexeme.node.end = at_;
  after_minus_ = kind == Lexeme::Kind::minus;
  after_operand_ = kind == Lexeme::Kind::close;
  return lexeme;
}

std::optional<Lexeme> Lexer::operator_at(std::size_t at) {
  if (after_minus_) return std::nullopt;
  const std::string_view run = run_at(at);
  if (run == "OR") return symbol(Lexeme::Kind::or_operator, run.size());
  if (run == "AND") return symbol(Lexeme::Kind::and_operator, run.size());
  if (run == "NOT") return symbol(Lexeme::Kind::not_operator, run.size());
  return std::nullopt;
}

Lexeme Lexer::saved_query() {
  const std::string_view run = run_at(at_);
  Lexeme lexeme = symbol(Lexeme::Kind::saved, run.size());
  lexeme.name = run.substr(1);
  after_operand_ = true;
  return lexeme;
}

Lexeme Lexer::next() {
  for (;;) {
    const bool glued = !skip_spaces() && after_operand_;
    after_operand_ = glued;
    if (at_ == text_.size()) return symbol(Lexeme::Kind::end, 0);
    if (const std::size_t length = punctuation_in_brackets(text_, at_); length > 0) {
      at_ += length;
      continue;
    }
    if (text_[at_] == '(') return symbol(Lexeme::Kind::open, 1);
    if (text_[at_] == ')') return symbol(Lexeme::Kind::close, 1);
    if (quote_at(at_)) return operand(at_, std::nullopt);
    if (auto found = operator_at(at_)) return *found;
    if (!glued && negation_at(at_)) return symbol(Lexeme::Kind::minus, 1);
    if (const auto marks = sign_at(at_); marks && !glued) {
      const std::size_t begin = at_++;
      return operand(begin, marks);
    }
    const std::string_view run = run_at(at_);
    if (run.size() > 1 && run[0] == '@' && !is_only_punctuation(run)) return saved_query();
    if (run == "*" || !is_only_punctuation(run)) return operand(at_, std::nullopt);
    // Punctuation: a lone dash, a stroke, a curly quote without its partner.
    at_ += run.empty() ? code_point_at(text_, at_).length : run.size();
  }
}

}  // namespace timtin::query
