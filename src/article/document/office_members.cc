// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/document/office_members.h"

#include <algorithm>
#include <array>

#include "article/document/office_parts.h"
#include "article/plain/titled_page.h"

namespace timtin {
namespace {

constexpr std::array<std::string_view, 6> text_endings{".xml", ".xhtml", ".html",
                                                       ".htm", ".opf",   ".rels"};

}  // namespace

bool OfficeMembers::is_wanted(std::string_view name) {
  return std::any_of(text_endings.begin(), text_endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

bool OfficeMembers::add(const std::string& name, std::string content) {
  bytes_ += content.size();
  if (bytes_ > limit_) return false;
  members_[name] = std::move(content);
  return true;
}

const std::string* OfficeMembers::find(const std::string& name) const {
  const auto found = members_.find(name);
  return found == members_.end() ? nullptr : &found->second;
}

std::optional<Record> read_office_document(const OfficeMembers& members) {
  if (members.find("word/document.xml") != nullptr) return read_word_document(members);
  if (members.find("META-INF/container.xml") != nullptr) return read_book(members);
  if (members.find("content.xml") != nullptr) return read_open_document(members);
  return std::nullopt;
}

void join_row(TextLines& lines, std::size_t begin) {
  constexpr std::size_t longest_cell = 100;
  if (lines.size() < begin + 2) return;
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
  if (std::any_of(first, lines.end(),
                  [](const TextLine& line) { return line.text.size() > longest_cell; }))
    return;
  for (auto cell = first + 1; cell != lines.end(); ++cell) first->text += " | " + cell->text;
  lines.erase(first + 1, lines.end());
}

Record record_from_lines(const TextLines& lines, const std::string& title) {
  Record record = read_text_page(lines);
  Article& article = record.article;
  if (title.empty() || article.title == title) return record;
  if (!article.title.empty()) article.body.insert(article.body.begin(), article.title);
  const auto place = std::find(article.body.begin(), article.body.end(), title);
  if (place != article.body.end()) article.body.erase(place);
  article.title = title;
  return record;
}

}  // namespace timtin
