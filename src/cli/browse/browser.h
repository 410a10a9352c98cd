// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `timtin browse` without a screen: keys go in, pages come out.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/browse/filters.h"
#include "cli/browse/page.h"
#include "timtin/search.h"
#include "timtin/text.h"

namespace timtin::cli {

enum class Key : unsigned char {
  text,  ///< a character was typed
  backspace,
  erase_word,
  erase_line,
  up,
  down,
  page_up,
  page_down,
  enter,
  escape,
  facet,  ///< Tab
  no_facet,
  save,
  open,
  yield,  ///< print the identifier and end
  other,
};

struct KeyPress {
  Key key = Key::other;
  std::string text = {};
};

/// What the browser needs from outside.
struct BrowserCalls {
  std::function<SearchResult(const std::string& query, std::uint32_t limit)> search;
  /// Keeps a query under a name; what was done, or why not.
  std::function<std::string(const std::string& name, const std::string& query)> save;
  std::function<std::string(const Article&)> open;
};

class Browser {
 public:
  Browser(BrowserCalls calls, std::string query);

  void resize(std::size_t rows, std::size_t columns);
  /// False when it is over.
  bool press(const KeyPress& key);
  Page page();

  /// What is to be printed at the end: an identifier, or nothing.
  const std::string& result() const { return result_; }

 private:
  enum class Mode : unsigned char { list, article, name };

  bool press_in_list(const KeyPress& key);
  bool press_in_article(const KeyPress& key);
  void press_in_name(const KeyPress& key);
  void edit(std::string& text, const KeyPress& key);
  bool yield();
  void open();
  void search();
  void narrow();
  void move(long by);
  void read();

  std::string full_query() const;
  std::size_t list_rows() const;
  const Hit* chosen() const;
  void add_head(Page& page) const;
  void add_list(Page& page);
  void add_preview(Page& page);
  void add_article(Page& page);
  void add_foot(Page& page) const;

  BrowserCalls calls_;
  Analyzer analyzer_;
  Mode mode_ = Mode::list;
  std::string query_, name_, message_, result_;
  Filters filters_;
  SearchResult found_;
  std::size_t at_ = 0;     ///< the chosen hit
  std::size_t first_ = 0;  ///< the hit on the first row of the list
  std::vector<ScreenLine> article_;
  std::size_t scrolled_ = 0;  ///< lines
  std::size_t rows_ = 24, columns_ = 80;
};

}  // namespace timtin::cli
