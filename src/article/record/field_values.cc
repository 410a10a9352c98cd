// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/field_values.h"

#include "article/line/author_label.h"
#include "article/line/keywords.h"
#include "article/line/paragraphs.h"
#include "article/record/list_literal.h"

namespace timtin {
namespace {

void add_paragraphs(std::string_view text, std::vector<std::string>& target) {
  if (const auto list = parse_list_literal(text)) {
    for (const std::string& part : *list)
      for (std::string& paragraph : paragraphs_of(part)) target.push_back(std::move(paragraph));
    return;
  }
  for (std::string& paragraph : paragraphs_of(text)) target.push_back(std::move(paragraph));
}

std::string joined_names(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) {
    if (!joined.empty()) joined += ", ";
    joined += single_line(name);
  }
  return joined;
}

}  // namespace

void TextFields::set(RecordField field, std::string_view value) {
  Article& article = record_.article;
  const auto line = [&](std::string& target) { target = single_line(value); };
  switch (field) {
    case RecordField::id:
      return line(article.id);
    case RecordField::url:
      return line(article.url);
    case RecordField::source:
      return line(article.source);
    case RecordField::section:
      return line(article.section);
    case RecordField::title:
      return line(article.title);
    case RecordField::lead:
      return line(article.lead);
    case RecordField::author:
      if (const auto names = parse_list_literal(value))
        return static_cast<void>(article.author = joined_names(*names));
      take_author_label(value);
      return line(article.author);
    case RecordField::date:
      return line(date_);
    case RecordField::datetime:
      return line(datetime_);
    case RecordField::tags:
      if (const auto list = parse_list_literal(value))
        for (const std::string& tag : *list) article.tags.push_back(single_line(tag));
      else
        article.tags = split_keywords(value);
      return;
    case RecordField::captions:
      return add_paragraphs(value, article.captions);
    default:
      return add_paragraphs(value, article.body);
  }
}

void TextFields::finish(DateOrders orders) { read_published(date_, datetime_, record_, orders); }

}  // namespace timtin
