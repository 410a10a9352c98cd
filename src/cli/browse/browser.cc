// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/browse/browser.h"

#include <fmt/format.h>

#include <algorithm>

#include "output/code_points.h"
#include "output/labels.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/query.h"
#include "timtin/saved_queries.h"

namespace timtin::cli {
namespace {

constexpr std::uint32_t hits_held = 50;

void erase_character(std::string& text) {
  if (!text.empty()) text.resize(output::boundary_before(text, text.size() - 1));
}

void erase_word(std::string& text) {
  while (text.ends_with(' ')) text.pop_back();
  while (!text.empty() && !text.ends_with(' ')) text.pop_back();
}

}  // namespace

Browser::Browser(BrowserCalls calls, std::string query)
    : calls_(std::move(calls)), query_(std::move(query)) {
  search();
}

void Browser::resize(std::size_t rows, std::size_t columns) {
  rows_ = std::max<std::size_t>(rows, 4);
  columns_ = std::max<std::size_t>(columns, 20);
  if (mode_ == Mode::article) read();
  move(0);
}

bool Browser::press(const KeyPress& key) {
  message_.clear();
  switch (mode_) {
    case Mode::article:
      return press_in_article(key);
    case Mode::name:
      press_in_name(key);
      return true;
    case Mode::list:
      break;
  }
  return press_in_list(key);
}

bool Browser::press_in_list(const KeyPress& key) {
  const auto page = static_cast<long>(list_rows());
  switch (key.key) {
    case Key::escape:
      return false;
    case Key::up:
      move(-1);
      break;
    case Key::down:
      move(1);
      break;
    case Key::page_up:
      move(-page);
      break;
    case Key::page_down:
      move(page);
      break;
    case Key::enter:
      read();
      break;
    case Key::facet:
      narrow();
      break;
    case Key::no_facet:
      filters_.clear();
      search();
      break;
    case Key::save:
      name_.clear();
      if (!full_query().empty()) mode_ = Mode::name;
      break;
    case Key::open:
      open();
      break;
    case Key::yield:
      return yield();
    default:
      edit(query_, key);
      search();
  }
  return true;
}

bool Browser::press_in_article(const KeyPress& key) {
  const std::size_t page = rows_ - 1;
  const std::size_t last = article_.size() - std::min(article_.size(), page);
  switch (key.key) {
    case Key::up:
      scrolled_ -= std::min<std::size_t>(scrolled_, 1);
      break;
    case Key::down:
      scrolled_ = std::min(last, scrolled_ + 1);
      break;
    case Key::page_up:
      scrolled_ -= std::min(scrolled_, page);
      break;
    case Key::page_down:
      scrolled_ = std::min(last, scrolled_ + page);
      break;
    case Key::open:
      open();
      break;
    case Key::yield:
      return yield();
    case Key::escape:
    case Key::enter:
    case Key::backspace:
      mode_ = Mode::list;
      break;
    default:
      if (key.text == "o") open();
      if (key.text == "y") return yield();
      if (key.text == "q") mode_ = Mode::list;
      if (key.text == " ") scrolled_ = std::min(last, scrolled_ + page);
  }
  return true;
}

void Browser::press_in_name(const KeyPress& key) {
  if (key.key == Key::enter && is_query_name(name_)) {
    message_ = calls_.save(name_, full_query());
    mode_ = Mode::list;
  } else if (key.key == Key::enter && !name_.empty()) {
    message_ = tr("a name is made of letters, digits, - and _");
  } else if (key.key == Key::escape || key.key == Key::enter) {
    mode_ = Mode::list;
  } else {
    edit(name_, key);
  }
}

void Browser::edit(std::string& text, const KeyPress& key) {
  if (key.key == Key::text) text += key.text;
  if (key.key == Key::backspace) erase_character(text);
  if (key.key == Key::erase_word) erase_word(text);
  if (key.key == Key::erase_line) text.clear();
}

bool Browser::yield() {
  const Hit* const hit = chosen();
  if (hit == nullptr) return true;
  result_ = output::identifier(hit->article, hit->id_is_unique);
  return false;
}

void Browser::open() {
  if (const Hit* const hit = chosen()) message_ = calls_.open(hit->article);
}

std::string Browser::full_query() const {
  const std::string filters = filters_.text();
  if (filters.empty() || query_.find_first_not_of(' ') == query_.npos)
    return filters.empty() ? query_ : filters;
  // In brackets, so that an OR of the words stays within them.
  return '(' + query_ + ") " + filters;
}

/// What is half typed and no query yet leaves the hits as they are.
void Browser::search() {
  const std::string query = full_query();
  const bool empty = query.find_first_not_of(' ') == query.npos;
  try {
    found_ = calls_.search(empty ? "*" : query, hits_held);
    at_ = first_ = 0;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::usage) throw;
    message_ = error.what();
  }
}

/// Stays on the article whose facets are tried one after another.
void Browser::narrow() {
  const Hit* const hit = chosen();
  if (hit == nullptr) return;
  const std::string key = hit->article.key;
  filters_.next(hit->article);
  search();
  const auto same = [&](const Hit& other) { return other.article.key == key; };
  const auto found = std::find_if(found_.hits.begin(), found_.hits.end(), same);
  if (found == found_.hits.end()) return;
  at_ = static_cast<std::size_t>(found - found_.hits.begin());
  move(0);
}

const Hit* Browser::chosen() const {
  return at_ < found_.hits.size() ? &found_.hits[at_] : nullptr;
}

void Browser::move(long by) {
  if (found_.hits.empty()) return;
  const long last = std::ssize(found_.hits) - 1;
  at_ = static_cast<std::size_t>(std::clamp(static_cast<long>(at_) + by, 0L, last));
  const std::size_t rows = list_rows();
  first_ = std::clamp(first_, at_ - std::min(at_, rows - 1), at_);
}

}  // namespace timtin::cli
