// SPDX-License-Identifier: GPL-2.0-or-later
//
//     > giai ngan von▏                                          12 articles
//       official:"Lê Anh Quân"
//     25/06/2021  Title of the first hit                          Báo A
//     ...
//     ────────────────────────────────────────────────────────────────────
//     Title of the chosen hit, over several lines
//     25/06/2021 17:00 · Báo A · Kinh tế · hp-0001
//     … a passage …
//     Enter reads · Tab narrows · Esc ends · ^O opens · ^Y prints its id · ^S saves
#include <fmt/format.h>

#include <algorithm>

#include "cli/browse/browser.h"
#include "output/code_points.h"
#include "output/cut.h"
#include "output/labels.h"
#include "output/spans.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

using output::Style;

constexpr std::size_t head_rows = 2, foot_rows = 1, wide = 60, source_columns = 18;
constexpr std::size_t least_list = 3;
constexpr unsigned passages = 3, syllables = 45;

std::size_t width_of(const std::string& text) { return output::columns_of(text); }

std::string spaces(std::size_t columns) { return std::string(columns, ' '); }

/// `text` at the left, `other` at the right of a line.
ScreenLine two_ends(Piece text, const Piece& other, std::size_t columns) {
  const std::size_t right = width_of(other.text);
  const std::size_t left = columns - std::min(columns, right + 1);
  text.text = output::cut({std::move(text.text), {}}, left).text;
  const std::size_t used = width_of(text.text);
  return {{text, {spaces(columns - std::min(columns, used + right)), Style::plain}, other}};
}

/// The end of what was typed, if it is longer than the line.
std::string tail_of(const std::string& text, std::size_t columns) {
  std::size_t at = 0;
  while (width_of(text.substr(at)) > columns) do
      ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return text.substr(at);
}

/// `a · b · c` without the last ones that have no place.
std::string whole_parts(std::string text, std::size_t columns) {
  constexpr std::string_view between = " · ";
  while (width_of(text) > columns) {
    const std::size_t end = text.rfind(between);
    if (end == text.npos) break;
    text.resize(end);
  }
  return text;
}

}  // namespace

std::size_t Browser::list_rows() const {
  const std::size_t rest = rows_ - std::min(rows_, head_rows + foot_rows);
  return std::max(std::min(rest, least_list), rest / 2);
}

Page Browser::page() {
  Page page;
  if (mode_ == Mode::article) {
    add_article(page);
  } else {
    add_head(page);
    add_list(page);
    add_preview(page);
  }
  page.lines.resize(rows_ - foot_rows);
  add_foot(page);
  return page;
}

void Browser::add_head(Page& page) const {
  const std::string total = trn("{} article", "{} articles", found_.total, found_.total);
  const std::size_t place = columns_ - std::min(columns_, width_of(total) + 5);
  const std::string typed = printable_line(query_) + (query_.ends_with(' ') ? " " : "");
  const std::string shown = tail_of(typed, place);
  page.lines.push_back(two_ends({"> " + shown, Style::title}, {total, Style::detail}, columns_));
  page.cursor_column = width_of(shown) + 2;
  const std::string filters = "  " + printable_line(filters_.text());
  page.lines.push_back({{{output::cut({filters, {}}, columns_).text, Style::label}}});
}

void Browser::add_list(Page& page) {
  const bool with_source = columns_ >= wide;
  constexpr std::size_t day_columns = 10;
  const std::size_t title = columns_ - day_columns - 2 - (with_source ? source_columns + 2 : 0);
  for (std::size_t row = 0; row < list_rows(); ++row) {
    const std::size_t i = first_ + row;
    ScreenLine line;
    if (i < found_.hits.size()) {
      const Article& article = found_.hits[i].article;
      const MarkedLine name = printable_line(
          article.title,
          highlighted_spans(article.title, Evidence::Part::title, found_.highlights, analyzer_));
      line.chosen = i == at_;
      const std::string day = output::day_first(article.published).substr(0, day_columns);
      line.pieces.push_back(
          {output::cell({day, {}}, day_columns, Style::plain, false) + "  ", Style::detail});
      const MarkedLine fitting = output::cut(name, title);
      for (Piece& piece : pieces_of(fitting, Style::plain)) line.pieces.push_back(std::move(piece));
      if (with_source) {
        line.pieces.push_back({spaces(title - std::min(title, width_of(fitting.text)) + 2)});
        line.pieces.push_back(
            {output::cut({printable_line(article.source), {}}, source_columns).text,
             Style::detail});
      }
    }
    page.lines.push_back(std::move(line));
  }
}

void Browser::add_preview(Page& page) {
  std::string rule;
  for (std::size_t i = 0; i < columns_; ++i) rule += "─";
  page.lines.push_back({{{rule, Style::id}}});
  const Hit* const hit = chosen();
  if (hit == nullptr) return;
  const auto add = [&](const MarkedLine& text, Style style) {
    for (const MarkedLine& line : lines_of(text, columns_))
      page.lines.push_back({pieces_of(line, style)});
  };
  const Article& article = hit->article;
  add(printable_line(article.title, {}), Style::title);
  std::string details = output::day_first(article.published);
  for (const std::string& part :
       {article.source, article.section, output::short_identifier(article, hit->id_is_unique)})
    if (!part.empty()) details += (details.empty() ? "" : " · ") + part;
  add(printable_line(details, {}), Style::detail);
  for (const Snippet& snippet :
       make_snippets(article, found_.highlights, analyzer_, passages, syllables)) {
    MarkedLine line = printable_line(snippet.text, output::marked_bytes(snippet));
    if (snippet.cut_after) line.text += " …";
    add(line, Style::plain);
  }
}

void Browser::read() {
  const Hit* const hit = chosen();
  if (hit == nullptr) return;
  article_.clear();
  if (mode_ != Mode::article) scrolled_ = 0;
  mode_ = Mode::article;
  const Article& article = hit->article;
  const auto add = [&](Evidence::Part part, const std::string& text, Style style) {
    if (text.empty()) return;
    if (!article_.empty()) article_.emplace_back();
    const MarkedLine whole =
        printable_line(text, highlighted_spans(text, part, found_.highlights, analyzer_));
    for (const MarkedLine& line : lines_of(whole, std::min<std::size_t>(columns_, 100)))
      article_.push_back({pieces_of(line, style)});
  };
  add(Evidence::Part::title, article.title, Style::title);
  article_.push_back({{{printable_line(fmt::format("{} · {}", output::day_first(article.published),
                                                   article.source)),
                        Style::detail}}});
  add(Evidence::Part::lead, article.lead, Style::title);
  for (const std::string& paragraph : article.body)
    add(Evidence::Part::body, paragraph, Style::plain);
  for (const std::string& caption : article.captions)
    add(Evidence::Part::caption, caption, Style::detail);
  for (const Official& official : article.officials)
    add(Evidence::Part::body,
        fmt::format("{}: {}", official.name, fmt::join(official.positions, "; ")), Style::label);
}

void Browser::add_article(Page& page) {
  const std::size_t begin = std::min(scrolled_, article_.size());
  const std::size_t end = std::min(article_.size(), begin + rows_ - foot_rows);
  page.lines.assign(article_.begin() + static_cast<std::ptrdiff_t>(begin),
                    article_.begin() + static_cast<std::ptrdiff_t>(end));
  page.cursor_row = rows_ - 1;
}

void Browser::add_foot(Page& page) const {
  std::string text = message_;
  if (mode_ == Mode::name && text.empty()) text = tr("save as @{}", name_);
  if (text.empty())
    text =
        mode_ == Mode::article
            ? tr("q goes back · Space pages · o opens · y prints its id")
            : tr("Enter reads · Tab narrows · Esc ends · ^O opens · ^Y prints its id · ^S saves");
  if (message_.empty() && mode_ != Mode::name) text = whole_parts(std::move(text), columns_ - 1);
  const MarkedLine fitting = output::cut(printable_line(text, {}), columns_ - 1);
  if (mode_ == Mode::name) {
    page.cursor_row = rows_ - 1;
    page.cursor_column = width_of(fitting.text);
  }
  page.lines.push_back({{{fitting.text, message_.empty() ? Style::id : Style::label}}});
}

}  // namespace timtin::cli
