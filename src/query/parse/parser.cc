// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Lexemes -> tree:
///
///     query    = and { OR and }
///     and      = unary { [AND] unary }
///     unary    = { NOT | "-" } primary
///     primary  = "(" query ")" | leaf | "@" name
#include <algorithm>

#include "query/parse/code_points.h"
#include "query/parse/lexer.h"
#include "text/message.h"
#include "timtin/query.h"

namespace timtin {
namespace query {
namespace {

using Kind = Lexeme::Kind;

std::size_t typed_words(const Node& leaf) {
  if (const auto* phrase = std::get_if<Phrase>(&leaf.value)) return count_words(phrase->text);
  if (const auto* near = std::get_if<Near>(&leaf.value)) return count_words(near->text);
  if (const auto* value = std::get_if<FieldValue>(&leaf.value))
    return std::max<std::size_t>(1, count_words(value->text));
  return 1;
}

void check_text(std::string_view text) {
  if (text.size() > max_query_bytes)
    throw QueryError(std::string(text), max_query_bytes, text.size(),
                     tr("the query is longer than {} bytes", max_query_bytes), {});
  if (const auto invalid = first_invalid_byte(text))
    throw QueryError(std::string(text), *invalid, *invalid + 1, tr("the query is not valid UTF-8"),
                     tr("check the character encoding of your terminal"));
}

/// What is wrong inside a saved query: told with its name, once, however deep it is called.
class SavedQueryError : public QueryError {
 public:
  using QueryError::QueryError;
};

/// One query text; saved queries in it are Parsers of their own that share the count of words.
class Parser {
 public:
  Parser(std::string_view text, const ParseOptions& options, std::size_t depth, std::size_t& words)
      : text_(text), options_(options), lexer_(text, options), depth_(depth), words_(words) {
    advance();
  }

  Node parse() {
    if (at(Kind::end))
      fail(0, text_.size(), tr("the query has no word"),
           tr("* finds everything; without marks works too: giai ngan"));
    Node node = disjunction();
    if (at(Kind::close))
      fail_here(tr("this bracket was not opened"),
                tr("leave it out, or search for the text as it is with --literal"));
    return node;
  }

  const std::vector<std::string>& notes() const { return lexer_.notes(); }

  Node parse_literally() {
    std::vector<Node> nodes;
    for (std::size_t begin = 0; begin < text_.size();) {
      std::size_t end = begin;
      while (end < text_.size() && !is_space(code_point_at(text_, end).value))
        end += code_point_at(text_, end).length;
      const std::string_view run = text_.substr(begin, end - begin);
      if (!is_only_punctuation(run)) {
        nodes.push_back({Word{std::string(run)}, begin, end});
        count(nodes.back());
      }
      begin = end == begin ? end + code_point_at(text_, end).length : end;
    }
    if (nodes.empty()) fail(0, text_.size(), tr("the query has no word"), {});
    return joined<And>(std::move(nodes));
  }

 private:
  [[noreturn]] void fail(std::size_t begin, std::size_t end, const std::string& message,
                         const std::string& hint) const {
    throw QueryError(std::string(text_), begin, end, message, hint);
  }
  [[noreturn]] void fail_here(const std::string& message, const std::string& hint) const {
    fail(lexeme_.node.begin, lexeme_.node.end, message, hint);
  }
  bool at(Kind kind) const { return lexeme_.kind == kind; }

  /// Only --literal reads the text without lexemes.
  void advance() {
    previous_begin_ = lexeme_.node.begin;
    if (!options_.literal) lexeme_ = lexer_.next();
  }

  void deepen() {
    if (++depth_ > max_query_depth)
      fail_here(
          tr("brackets, negations and saved queries are nested more than {} deep", max_query_depth),
          {});
  }

  void count(const Node& leaf) {
    words_ += typed_words(leaf);
    if (words_ > max_query_terms)
      fail(leaf.begin, leaf.end, tr("the query has more than {} words", max_query_terms),
           tr("search for the words that matter most"));
  }

  template <typename Operator>
  static Node joined(std::vector<Node> nodes) {
    if (nodes.size() == 1) return std::move(nodes.front());
    const std::size_t begin = nodes.front().begin, end = nodes.back().end;
    return {Operator{std::move(nodes)}, begin, end};
  }

  Node disjunction() {
    std::vector<Node> nodes;
    nodes.push_back(conjunction());
    while (at(Kind::or_operator)) {
      advance();
      nodes.push_back(conjunction());
    }
    return joined<Or>(std::move(nodes));
  }

  Node conjunction() {
    std::vector<Node> nodes;
    nodes.push_back(unary());
    while (!at(Kind::end) && !at(Kind::close) && !at(Kind::or_operator)) {
      if (at(Kind::and_operator)) advance();
      nodes.push_back(unary());
    }
    return joined<And>(std::move(nodes));
  }

  Node unary() {
    if (!at(Kind::minus) && !at(Kind::not_operator)) return primary();
    const std::size_t begin = lexeme_.node.begin;
    deepen();
    advance();
    std::vector<Node> child;
    child.push_back(unary());
    --depth_;
    const std::size_t end = child.front().end;
    return {Not{std::move(child)}, begin, end};
  }

  Node primary() {
    if (at(Kind::open)) return group();
    if (at(Kind::saved)) return saved();
    if (!at(Kind::operand)) missing_operand();
    Node node = std::move(lexeme_.node);
    count(node);
    advance();
    return node;
  }

  [[noreturn]] void missing_operand() const {
    if (at(Kind::end))
      fail(previous_begin_, text_.size(), tr("a word is missing at the end of the query"),
           tr("OR, AND and NOT in upper case are operators; with --literal they are words"));
    if (at(Kind::close)) fail_here(tr("a word is missing before this bracket"), {});
    fail_here(tr("a word is missing before this operator"),
              tr("OR, AND and NOT in upper case are operators; with --literal they are words"));
  }

  Node group() {
    const Node open = std::move(lexeme_.node);
    deepen();
    advance();
    if (at(Kind::close))
      fail(open.begin, lexeme_.node.end, tr("there is no word between the brackets"), {});
    Node node = at(Kind::end) ? Node{} : disjunction();
    if (!at(Kind::close))
      fail(open.begin, open.end, tr("this bracket is not closed"),
           tr("close it, or search for the text as it is with --literal"));
    --depth_;
    node.begin = open.begin;
    node.end = lexeme_.node.end;
    advance();
    return node;
  }

  Node saved() {
    const std::size_t begin = lexeme_.node.begin, end = lexeme_.node.end;
    const std::string name = lexeme_.name;
    const auto text = options_.saved ? options_.saved(name) : std::nullopt;
    if (!text)
      fail_here(tr("there is no saved query “{}”", name),
                tr("timtin info queries lists those there are. To search for the text as it is, "
                   "use --literal"));
    deepen();
    Node node;
    try {
      check_text(*text);
      node = Parser(*text, options_, depth_, words_).parse();
    } catch (const SavedQueryError& error) {
      throw SavedQueryError(std::string(text_), begin, end, error.what(), error.hint());
    } catch (const QueryError& error) {
      throw SavedQueryError(std::string(text_), begin, end,
                            tr("in the saved query “{}”: {}", name, error.what()), error.hint());
    }
    --depth_;
    place(node, begin, end);
    advance();
    return node;
  }

  /// What a saved query holds stands, for the reader, where its name was typed.
  static void place(Node& node, std::size_t begin, std::size_t end) {
    node.begin = begin;
    node.end = end;
    const auto all = [&](std::vector<Node>& nodes) {
      for (Node& child : nodes) place(child, begin, end);
    };
    if (auto* conjunction = std::get_if<And>(&node.value)) all(conjunction->children);
    if (auto* disjunction = std::get_if<Or>(&node.value)) all(disjunction->children);
    if (auto* negation = std::get_if<Not>(&node.value)) all(negation->child);
  }

  std::string_view text_;
  const ParseOptions& options_;
  Lexer lexer_;
  Lexeme lexeme_;
  std::size_t previous_begin_ = 0;
  std::size_t depth_;
  std::size_t& words_;
};

}  // namespace
}  // namespace query

ParsedQuery parse_query(std::string_view text, const ParseOptions& options) {
  query::check_text(text);
  std::size_t words = 0;
  query::Parser parser(text, options, 0, words);
  query::Node tree = options.literal ? parser.parse_literally() : parser.parse();
  return {std::string(text), std::move(tree), parser.notes()};
}

}  // namespace timtin
