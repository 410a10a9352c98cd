// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "output/address.h"
#include "output/code_points.h"
#include "output/highlighter.h"
#include "output/labels.h"
#include "output/wrap.h"
#include "text/message.h"

namespace timtin {
namespace {

using output::Style;

/// Writes one article for people, part by part.
class ArticlePage {
 public:
  ArticlePage(const Article& article, const output::Highlighter& highlighter,
              const Appearance& appearance)
      : article_(article), highlighter_(highlighter), links_(appearance.hyperlinks) {
    layout_.columns = std::min(appearance.columns, output::most_columns);
    layout_.colour = appearance.colour;
  }

  std::string text() {
    head();
    paragraph(Evidence::Part::lead, article_.lead, Style::title);
    for (const auto& body : article_.body) paragraph(Evidence::Part::body, body, Style::plain);
    captions();
    findings();
    origin();
    return std::move(out_);
  }

 private:
  void head() {
    marked(Evidence::Part::title, article_.title, Style::title);
    out_ += output::wrap_items({{output::day_first(article_.published), Style::detail},
                                {printable_line(article_.source), Style::detail},
                                {printable_line(article_.section), Style::detail},
                                {printable_line(article_.author), Style::detail}},
                               layout_);
  }

  void paragraph(Evidence::Part part, const std::string& text, Style style) {
    if (text.empty()) return;
    out_ += '\n';
    marked(part, text, style);
  }

  void marked(Evidence::Part part, const std::string& text, Style style) {
    auto layout = layout_;
    layout.style = style;
    out_ += output::wrap(printable_line(text, output::highlighted_spans(text, part, highlighter_)),
                         layout);
  }

  void captions() {
    if (article_.captions.empty()) return;
    out_ += '\n';
    for (const auto& caption : article_.captions) {
      const std::string label = std::string(tr("Photo:")) + ' ';
      out_ += output::paint(Style::label, label, layout_.colour);
      auto layout = layout_;
      layout.first_used = output::columns_of(label);
      out_ += output::wrap(
          printable_line(caption,
                         output::highlighted_spans(caption, Evidence::Part::caption, highlighter_)),
          layout);
    }
  }

  void findings() {
    out_ += '\n';
    std::vector<std::string> officials;
    for (const auto& official : article_.officials)
      officials.push_back(
          fmt::format("{}: {}", official.name, fmt::join(official.positions, "; ")));
    list(tr("Officials"), officials);
    std::vector<std::string> topics;
    for (const auto& topic : article_.topics)
      topics.push_back(fmt::format("{} {:.2f}", topic.id, topic.score));
    list(tr("Topics"), topics);
    list(tr("Documents"), article_.documents);
    std::vector<std::string> abbreviations;
    for (const auto& [abbreviation, meaning] : article_.abbreviations)
      abbreviations.push_back(fmt::format("{} = {}", abbreviation, meaning));
    list(tr("Abbreviations"), abbreviations);
    if (!article_.tags.empty()) line(tr("Tags"), fmt::format("{}", fmt::join(article_.tags, ", ")));
  }

  void origin() {
    line(tr("Address"), article_.url, links_ ? output::web_address(article_.url).value_or("") : "");
    line(tr("Read from"), article_.path);
    line(tr("Added"), output::day_first(article_.added));
    if (!article_.flags.empty())
      line(tr("Remarks"), fmt::format("{}", fmt::join(article_.flags, ", ")));
    line("id", article_.id);
    line(tr("Key"), article_.key);
  }

  void list(const char* label, const std::vector<std::string>& values) {
    if (values.empty()) return;
    out_ += output::paint(Style::label, std::string(label) + ":", layout_.colour) + '\n';
    auto layout = layout_;
    layout.first_used = 2;
    layout.indent = 4;
    for (const auto& value : values)
      out_ += "  " + output::wrap({printable_line(value), {}}, layout);
  }

  void line(const char* label, const std::string& value, const std::string& link = {}) {
    if (value.empty()) return;
    out_ += output::paint(Style::label, std::string(label) + ":", layout_.colour);
    out_ += ' ' + output::hyperlink(printable_line(value), link) + '\n';
  }

  const Article& article_;
  const output::Highlighter& highlighter_;
  bool links_;
  output::WrapOptions layout_;
  std::string out_;
};

}  // namespace

std::string render_article(const Article& article, const std::vector<Highlight>& highlights,
                           const RenderOptions& options, Analyzer& analyzer) {
  switch (options.format) {
    case Format::json:
    case Format::jsonl:
      return to_json(article) + '\n';
    case Format::ids:
      return output::identifier(article, true, options.nul) + (options.nul ? '\0' : '\n');
    default:
      return ArticlePage(article, output::ArticleHighlighter(highlights, analyzer).of(article),
                         options.appearance)
          .text();
  }
}

}  // namespace timtin
