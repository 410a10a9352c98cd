// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/field_values.h"

#include "article/line/keywords.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

void add_paragraphs(std::string_view text, std::vector<std::string>& target) {
  for (std::string& paragraph : paragraphs_of(text)) target.push_back(std::move(paragraph));
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
      return line(article.author);
    case RecordField::date:
      return line(date_);
    case RecordField::datetime:
      return line(datetime_);
    case RecordField::tags:
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
