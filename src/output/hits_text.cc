// SPDX-License-Identifier: GPL-2.0-or-later
//
//  1. Title, over as many lines as it needs
//     25/06/2021 17:00 · source · section · Official One, Official Two +3 · id · +2 copies
//     … the passage that answers, …
#include <fmt/format.h>

#include "output/address.h"
#include "output/code_points.h"
#include "output/hits.h"
#include "output/labels.h"
#include "output/spans.h"
#include "output/wrap.h"
#include "text/message.h"

namespace timtin::output {
namespace {

constexpr std::size_t officials_shown = 3;
/// Names only; who holds a public post before who does not.
std::string officials_short(const std::vector<Official>& officials) {
  std::string names;
  std::size_t shown = 0;
  for (const bool state : {true, false})
    for (const Official& official : officials) {
      if (official.state != state || shown == officials_shown) continue;
      if (shown++ > 0) names += ", ";
      names += printable_line(official.name);
    }
  if (officials.size() > shown) names += fmt::format(" +{}", officials.size() - shown);
  return names;
}

/// `+2 copies`
std::string copies_left_out(const Hit& hit) {
  const std::uint64_t copies = hit.copies.value_or(0);
  return copies == 0 ? std::string() : trn("+{} copy", "+{} copies", copies, copies);
}

std::string details(const Hit& hit, const WrapOptions& options) {
  const Article& article = hit.article;
  return wrap_items({{day_first(article.published), Style::detail},
                     {printable_line(article.source), Style::detail},
                     {printable_line(article.section), Style::detail},
                     {officials_short(article.officials), Style::detail},
                     {printable_line(short_identifier(article, hit.id_is_unique)), Style::id},
                     {copies_left_out(hit), Style::detail}},
                    options);
}

std::string snippet_text(const Snippet& snippet, const WrapOptions& options) {
  MarkedLine line = printable_line(snippet.text, marked_bytes(snippet));
  if (snippet.cut_before) {
    constexpr std::string_view ellipsis = "… ";
    line.text.insert(0, ellipsis);
    for (MarkedSpan& span : line.marked) {
      span.begin += ellipsis.size();
      span.end += ellipsis.size();
    }
  }
  if (snippet.cut_after) line.text += " …";
  return wrap(line, options);
}

}  // namespace

std::string hits_text(const std::vector<ShownHit>& hits, const RenderOptions& options) {
  if (hits.empty()) return {};
  const std::size_t digits = fmt::format("{}", hits.back().rank).size();
  WrapOptions layout;
  layout.columns = std::min(options.appearance.columns, most_columns);
  layout.indent = layout.first_used = digits + 2;
  layout.colour = options.appearance.colour;
  const std::string indent(layout.indent, ' ');
  std::string out;
  for (const ShownHit& shown : hits) {
    const Article& article = shown.hit.article;
    if (!out.empty()) out += '\n';
    out += fmt::format("{:>{}}. ", shown.rank, digits);
    WrapOptions title = layout;
    title.style = Style::title;
    if (options.appearance.hyperlinks) title.link = web_address(article.url).value_or("");
    out += wrap(printable_line(article.title, shown.title), title);
    out += indent + details(shown.hit, layout);
    for (const Snippet& snippet : shown.snippets) out += indent + snippet_text(snippet, layout);
  }
  return out;
}

}  // namespace timtin::output
