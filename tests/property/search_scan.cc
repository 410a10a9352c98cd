// SPDX-License-Identifier: GPL-2.0-or-later
#include "property/search_scan.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "article/model/calendar.h"
#include "text/letters.h"

namespace timtin::property {
namespace {

using query::Node;

bool bare_word_has_marks(const Node& node) {
  const auto in = [](const std::vector<Node>& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), bare_word_has_marks);
  };
  if (const auto* word = std::get_if<query::Word>(&node.value))
    return word->marks == Marks::smart && has_marks(word->text);
  if (const auto* prefix = std::get_if<query::Prefix>(&node.value)) return has_marks(prefix->text);
  if (const auto* both = std::get_if<query::And>(&node.value)) return in(both->children);
  if (const auto* either = std::get_if<query::Or>(&node.value)) return in(either->children);
  if (const auto* negation = std::get_if<query::Not>(&node.value)) return in(negation->child);
  return false;
}

bool is_optional(const Node& node) {
  return node.value.index() <= 3;  // Word, Prefix, Phrase, Near
}

bool carries(const Letter& letter, const Letter& typed) {
  return (typed.base == letter.base || (typed.base == U'd' && letter.base == U'đ')) &&
         (typed.quality == 0 || typed.quality == letter.quality) &&
         (typed.rest.empty() || typed.rest == letter.rest);
}

/// The tone may stand on another letter: the placement depends on the vowels.
bool has_marks_of(std::string_view form, std::string_view typed) {
  const Letters letters = parse_letters(form), wanted = parse_letters(typed);
  const auto tone = [](const Letters& word) {
    char32_t found = 0;
    for (const Letter& letter : word) found = std::max(found, letter.tone);
    return found;
  };
  return letters.size() == wanted.size() &&
         std::equal(letters.begin(), letters.end(), wanted.begin(), carries) &&
         (tone(wanted) == 0 || tone(wanted) == tone(letters));
}

Marks* marks_of(Node& leaf) {
  if (auto* phrase = std::get_if<query::Phrase>(&leaf.value))
    return has_marks(phrase->text) ? &phrase->marks : nullptr;
  auto* value = std::get_if<query::FieldValue>(&leaf.value);
  const bool words = value && !value->prefix && row_of(value->field).kind != FieldKind::exact;
  return words && has_marks(value->text) ? &value->marks : nullptr;
}

/// The days on which the article may have been published.
DateRange possible_days(const Published& published) {
  using namespace std::chrono;
  const year_month_day day = calendar_day(published.day);
  if (published.precision == DatePrecision::year)
    return {day_of(day.year() / January / 1), day_of(day.year() / December / 31)};
  if (published.precision == DatePrecision::month)
    return {day_of(day.year() / day.month() / 1), day_of(day.year() / day.month() / last)};
  return {published.day, published.day};
}

}  // namespace

bool Scan::matches(const Node& tree, const Article& article) {
  article_ = &article;
  unaccented_ =
      std::find(article.flags.begin(), article.flags.end(), "unaccented") != article.flags.end();
  bare_words_have_marks_ = bare_word_has_marks(tree);
  const auto* both = std::get_if<query::And>(&tree.value);
  if (options_.match == MatchMode::all || both == nullptr) return holds(tree, true);
  return holds_any(both->children);
}

Node Scan::completed(Node tree, const std::vector<Article>& articles) {
  if (options_.marks == Marks::smart) complete(tree, articles);
  return tree;
}

void Scan::complete(Node& node, const std::vector<Article>& articles) {
  const auto children = [&](std::vector<Node>& nodes) {
    for (Node& child : nodes) complete(child, articles);
  };
  if (auto* both = std::get_if<query::And>(&node.value)) return children(both->children);
  if (auto* either = std::get_if<query::Or>(&node.value)) return children(either->children);
  Marks* const marks = marks_of(node);
  const auto is_anywhere = [&] {
    return std::any_of(articles.begin(), articles.end(),
                       [&](const Article& article) { return matches(node, article); });
  };
  if (marks == nullptr || *marks != Marks::smart || is_anywhere()) return;
  *marks = Marks::partial;
  if (!is_anywhere()) *marks = Marks::smart;
}

/// --match=any: one of the words, and every condition.
bool Scan::holds_any(const std::vector<Node>& children) {
  bool has_optional = false, found = false;
  for (const Node& child : children) {
    if (is_optional(child)) {
      has_optional = true;
      found = found || holds(child, true);
    } else if (!holds(child, true)) {
      return false;
    }
  }
  return found || !has_optional;
}

bool Scan::holds(const Node& node, bool positive) {
  const auto child_holds = [&](const Node& child) { return holds(child, positive); };
  if (const auto* both = std::get_if<query::And>(&node.value))
    return std::all_of(both->children.begin(), both->children.end(), child_holds);
  if (const auto* either = std::get_if<query::Or>(&node.value))
    return std::any_of(either->children.begin(), either->children.end(), child_holds);
  if (const auto* negation = std::get_if<query::Not>(&node.value))
    return !holds(negation->child.front(), false);
  if (const auto* word = std::get_if<query::Word>(&node.value))
    return inside_any(forms_of(word->text), everywhere(),
                      unit_of(word->marks, bare_words_have_marks_ || !positive, positive));
  if (const auto* phrase = std::get_if<query::Phrase>(&node.value))
    return inside_any(forms_of(phrase->text), everywhere(),
                      unit_of(phrase->marks, has_marks(phrase->text), positive));
  if (const auto* prefix = std::get_if<query::Prefix>(&node.value)) {
    for (const Forms& text : everywhere())
      for (const std::string& form : text)
        if (begins_with(prefix->text, form)) return true;
    return false;
  }
  if (const auto* near = std::get_if<query::Near>(&node.value)) return holds_near(*near, positive);
  if (const auto* dates = std::get_if<query::Dates>(&node.value)) return holds_dates(dates->range);
  if (const auto* value = std::get_if<query::FieldValue>(&node.value))
    return holds_field(*value, positive);
  return std::holds_alternative<query::Everything>(node.value);
}

Scan::Unit Scan::unit_of(Marks marks, bool has_marks, bool positive) const {
  if (marks == Marks::smart) marks = options_.marks;
  if (marks != Marks::smart) return {marks, false};
  return {has_marks ? Marks::exact : Marks::ignore, positive};
}

Scan::Forms Scan::forms_of(std::string_view text) {
  Forms forms;
  for (const Token& token : analyzer_.analyze(text))
    forms.push_back(analyzer_.form(token.form).matching);
  return forms;
}

bool Scan::same(const std::string& wanted, const std::string& found, const Unit& unit) const {
  if (wanted == found) return true;
  if (unaccented_ && unit.plain_too && found == folded_form(wanted)) return true;
  if (unit.marks == Marks::partial) return has_marks_of(found, wanted);
  return unit.marks == Marks::ignore && folded_form(wanted) == folded_form(found);
}

bool Scan::begins(const Forms& wanted, const Forms& text, std::size_t at, const Unit& unit) const {
  if (text.size() < at + wanted.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (!same(wanted[i], text[at + i], unit)) return false;
  return true;
}

bool Scan::inside(const Forms& wanted, const Forms& text, const Unit& unit) const {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (begins(wanted, text, at, unit)) return true;
  return false;
}

bool Scan::inside_any(const Forms& wanted, const std::vector<Forms>& texts,
                      const Unit& unit) const {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const Forms& text) { return inside(wanted, text, unit); });
}

std::vector<Scan::Forms> Scan::paragraphs(const std::vector<std::string>& texts) {
  std::vector<Forms> result;
  for (const std::string& text : texts) result.push_back(forms_of(text));
  return result;
}

std::vector<Scan::Forms> Scan::everywhere() {
  std::vector<std::string> texts{article_->title, article_->lead};
  texts.insert(texts.end(), article_->body.begin(), article_->body.end());
  texts.insert(texts.end(), article_->captions.begin(), article_->captions.end());
  return paragraphs(texts);
}

std::size_t Scan::times_inside(const Forms& wanted, const Forms& text, std::size_t begin,
                               std::size_t end, const Unit& unit) const {
  std::size_t times = 0;
  while (begin + wanted.size() <= end) {
    const bool here = begins(wanted, text, begin, unit);
    times += here ? 1 : 0;
    begin += here ? wanted.size() : 1;
  }
  return times;
}

bool Scan::holds_near(const query::Near& near, bool positive) {
  const Unit unit = unit_of(Marks::smart, has_marks(near.text), positive);
  std::map<Forms, std::size_t> words;
  std::istringstream text(near.text);
  for (std::string word; text >> word;) {
    Forms forms = forms_of(word);
    // Without regard to marks `anh` and `ánh` are one word.
    if (unit.marks == Marks::ignore)
      for (std::string& form : forms) form = folded_form(form);
    ++words[forms];
  }
  for (const Forms& paragraph : everywhere())
    for (std::size_t begin = 0; begin < paragraph.size(); ++begin) {
      const std::size_t end = std::min<std::size_t>(begin + near.distance, paragraph.size());
      if (std::all_of(words.begin(), words.end(), [&](const auto& word) {
            return times_inside(word.first, paragraph, begin, end, unit) >= word.second;
          }))
        return true;
    }
  return false;
}

bool Scan::holds_dates(const DateRange& range) const {
  if (!article_->published) return false;
  const DateRange days = possible_days(*article_->published);
  return (!range.first || *range.first <= *days.first) &&
         (!range.last || *days.last <= *range.last);
}

bool Scan::holds_official(const query::FieldValue& value, const Unit& unit) {
  const std::size_t stroke = std::min(value.text.find('/'), value.text.size());
  const Forms name = forms_of(value.text.substr(0, stroke));
  Forms post;
  if (stroke < value.text.size())
    post = position_readings(value.text.substr(stroke + 1), lexicons_, analyzer_).at(0);
  for (const Official& official : article_->officials) {
    if (!name.empty() && !inside(name, forms_of(official.name), unit)) continue;
    if (post.empty()) return true;
    for (const std::string& position : official.positions)
      for (const Forms& reading : position_readings(position, lexicons_, analyzer_))
        if (begins(post, reading, 0, unit)) return true;
  }
  return false;
}

bool Scan::holds_field(const query::FieldValue& value, bool positive) {
  const Unit unit = unit_of(value.marks, has_marks(value.text), positive);
  const Forms wanted = forms_of(value.text);
  switch (value.field) {
    case Field::title:
      return inside(wanted, forms_of(article_->title), unit);
    case Field::lead:
      return inside(wanted, forms_of(article_->lead), unit);
    case Field::body:
      return inside_any(wanted, paragraphs(article_->body), unit);
    case Field::author:
      return inside(wanted, forms_of(article_->author), unit);
    case Field::source:
      return inside(wanted, forms_of(article_->source), unit);
    case Field::section:
      return inside(wanted, forms_of(article_->section), unit);
    case Field::official:
      return holds_official(value, unit);
    case Field::position:
      return holds_official({Field::official, "/" + value.text}, unit);
    case Field::id:
      return article_->id == value.text;
    default:
      return false;
  }
}

/// Only for prefixes without marks: the folded forms are compared.
bool Scan::begins_with(std::string_view typed, const std::string& form) const {
  return folded_form(form).starts_with(typed);
}

}  // namespace timtin::property
