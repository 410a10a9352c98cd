// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The tree as an s-expression.
#include <fmt/format.h>

#include "timtin/query.h"

namespace timtin {
namespace {

using namespace query;

std::string quoted_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string_view suffix(Marks marks) {
  switch (marks) {
    case Marks::smart:
      return "";
    case Marks::exact:
      return " exact";
    case Marks::partial:
      return " partial";
    case Marks::ignore:
      break;
  }
  return " any";
}

std::string day_or_star(const std::optional<Day>& day) {
  if (!day) return "*";
  return fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day);
}

struct Printer {
  std::string operator()(const Word& word) const {
    return fmt::format("(word {}{})", quoted_text(word.text), suffix(word.marks));
  }
  std::string operator()(const Prefix& prefix) const {
    return fmt::format("(prefix {})", quoted_text(prefix.text));
  }
  std::string operator()(const Phrase& phrase) const {
    return fmt::format("(phrase {}{})", quoted_text(phrase.text), suffix(phrase.marks));
  }
  std::string operator()(const Near& near) const {
    return fmt::format("(near {} {})", near.distance, quoted_text(near.text));
  }
  std::string operator()(const FieldValue& value) const {
    return fmt::format("({} {} {}{})", value.prefix ? "field-prefix" : "field",
                       row_of(value.field).name, quoted_text(value.text), suffix(value.marks));
  }
  std::string operator()(const Dates& dates) const {
    return fmt::format("({} {} {})", row_of(dates.field).name, day_or_star(dates.range.first),
                       day_or_star(dates.range.last));
  }
  std::string operator()(const Like& like) const {
    return fmt::format("(like {})", quoted_text(like.id));
  }
  std::string operator()(const Everything&) const { return "(everything)"; }
  std::string operator()(const And& node) const { return list("and", node.children); }
  std::string operator()(const Or& node) const { return list("or", node.children); }
  std::string operator()(const Not& node) const { return list("not", node.child); }

 private:
  static std::string list(std::string_view name, const std::vector<Node>& children) {
    std::string result = fmt::format("({}", name);
    for (const Node& child : children) result += ' ' + to_sexpr(child);
    return result + ')';
  }
};

}  // namespace

std::string to_sexpr(const query::Node& node) { return std::visit(Printer{}, node.value); }

}  // namespace timtin
