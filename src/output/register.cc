// SPDX-License-Identifier: GPL-2.0-or-later
//
//  1. Name · also: Other Name
//     12 articles · 12/03/2019 – 30/06/2021 · Source, Source
//     10  Post · 12/03/2019 – 30/06/2021
//     … 3 more posts, each in less than 1 % of the articles
//
// Several persons for whom that is longer than a page:
//
//  1. Name · Post +3
//     12 articles · 12/03/2019 – 30/06/2021 · Source, Source, Source +38
//
// tsv, csv: id, name, `state` or `other`, articles, first, last, posts, sources; lists are
// separated by `; `. With a day asked for, the last report nearest to it follows as a column of its
// own.
#include <fmt/format.h>

#include <algorithm>

#include "article/model/json_writer.h"
#include "output/code_points.h"
#include "output/csv.h"
#include "output/cut.h"
#include "output/labels.h"
#include "output/wrap.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin {
namespace {

using output::days;
using output::Style;

constexpr std::size_t sources_shown = 3;
constexpr std::ptrdiff_t page_lines = 60;

std::string joined(const std::vector<std::string>& items, const char* separator) {
  return fmt::format("{}", fmt::join(items, separator));
}

/// The first `most` of them, and how many more there are.
std::string sources_short(const std::vector<std::string>& sources, std::size_t most) {
  const std::size_t shown = std::min(sources.size(), most);
  std::string text = fmt::format(
      "{}", fmt::join(sources.begin(), sources.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (shown < sources.size()) text += fmt::format(" +{}", sources.size() - shown);
  return text;
}

std::vector<std::string> post_names(const RegisterEntry& entry) {
  std::vector<std::string> names;
  for (const PostReport& report : entry.posts) names.push_back(report.post);
  return names;
}

/// Of the posts the report nearest to the day asked for; empty if none was.
std::string nearest(const RegisterEntry& entry) {
  std::string latest;
  for (const PostReport& report : entry.posts) latest = std::max(latest, report.nearest);
  return latest;
}

std::vector<std::string> cells(const RegisterEntry& entry) {
  std::vector<std::string> row{
      entry.id,    entry.name, entry.state ? "state" : "other", fmt::format("{}", entry.articles),
      entry.first, entry.last, joined(post_names(entry), "; "), joined(entry.sources, "; ")};
  if (const std::string day = nearest(entry); !day.empty()) row.push_back(day);
  return row;
}

void append_post(JsonWriter& json, const PostReport& report) {
  json.begin_object();
  json.text("post", report.post);
  json.number("articles", report.articles);
  json.text("first", report.first);
  json.text("last", report.last);
  if (!report.nearest.empty()) json.text("nearest", report.nearest);
  json.end_object();
}

void append_entry(JsonWriter& json, const RegisterEntry& entry) {
  json.begin_object();
  json.text("id", entry.id);
  json.text("name", entry.name);
  json.boolean("state", entry.state);
  json.number("articles", entry.articles);
  json.text("first", entry.first);
  json.text("last", entry.last);
  json.begin_array("posts");
  for (const PostReport& report : entry.posts) append_post(json, report);
  json.end_array();
  json.texts("sources", entry.sources);
  json.texts("other_names", entry.other_names);
  json.end_object();
}

std::string register_jsonl(const std::vector<RegisterEntry>& entries) {
  std::string out;
  for (const RegisterEntry& entry : entries) {
    JsonWriter json(out);
    append_entry(json, entry);
    out += '\n';
  }
  return out;
}

std::string register_json(const std::vector<RegisterEntry>& entries, std::uint64_t total,
                          std::uint64_t offset) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.number("timtin", format_version);
  json.number("total", total);
  json.number("offset", offset);
  json.begin_array("officials");
  for (const RegisterEntry& entry : entries) append_entry(json, entry);
  json.end_array();
  json.end_object();
  return out + '\n';
}

/// The register for people.
class RegisterPage {
 public:
  RegisterPage(const std::vector<RegisterEntry>& entries, const RenderOptions& options)
      : several_(entries.size() > 1) {
    if (entries.empty()) return;
    digits_ = fmt::format("{}", options.first + entries.size() - 1).size();
    layout_.columns = std::min(options.appearance.columns, output::most_columns);
    layout_.indent = layout_.first_used = digits_ + 2;
    layout_.colour = options.appearance.colour;
    add_all(entries, options.first, [&](const RegisterEntry& entry) { add(entry); });
    if (!several_ || std::count(out_.begin(), out_.end(), '\n') <= page_lines) return;
    out_.clear();
    add_all(entries, options.first, [&](const RegisterEntry& entry) { add_briefly(entry); });
  }

  std::string take() { return std::move(out_); }

 private:
  void add_all(const std::vector<RegisterEntry>& entries, std::size_t rank, const auto& add_one) {
    for (const RegisterEntry& entry : entries) {
      if (!out_.empty()) out_ += '\n';
      out_ += fmt::format("{:>{}}. ", rank++, digits_);
      add_one(entry);
    }
  }

  /// `12 articles · 12/03/2019 – 30/06/2021 · Source`
  static std::vector<output::Item> details(const RegisterEntry& entry,
                                           std::size_t sources = sources_shown) {
    return {{trn("{} article", "{} articles", entry.articles, entry.articles), Style::detail},
            {days(entry.first, entry.last), Style::detail},
            {entry.state ? std::string() : std::string(tr("not in public office")), Style::detail},
            {printable_line(sources_short(entry.sources, sources)), Style::detail}};
  }

  /// The same on one line, with so many sources as have place.
  static std::string details_line(const RegisterEntry& entry, std::size_t place) {
    const std::string day = nearest(entry);
    std::string text;
    for (std::size_t sources = sources_shown; sources > 0; --sources) {
      std::vector<output::Item> items = details(entry, sources);
      if (!day.empty()) items.push_back({tr("nearest report {}", days(day, day))});
      text.clear();
      for (const output::Item& item : items)
        if (!item.text.empty()) text += (text.empty() ? "" : " · ") + item.text;
      if (output::columns_of(text) <= place) break;
    }
    return output::cut({std::move(text), {}}, place).text;
  }

  /// Two lines, whatever the columns.
  void add_briefly(const RegisterEntry& entry) {
    const std::size_t place = layout_.columns - std::min(layout_.columns, layout_.indent);
    const MarkedLine name = output::cut({printable_line(entry.name), {}}, place);
    out_ += output::paint(Style::title, name.text, layout_.colour);
    std::string post = " · " + printable_line(entry.posts.front().post);
    std::string others;
    if (entry.posts.size() > 1) others = fmt::format(" +{}", entry.posts.size() - 1);
    const std::size_t used = output::columns_of(name.text) + others.size();
    if (used < place) post = output::cut({std::move(post), {}}, place - used).text + others;
    out_ += (used < place ? post : std::string()) + '\n' + std::string(layout_.indent, ' ');
    out_ += output::paint(Style::detail, details_line(entry, place), layout_.colour) + '\n';
  }

  void add(const RegisterEntry& entry) {
    const std::string indent(layout_.indent, ' ');
    std::vector<output::Item> head{{printable_line(entry.name), Style::title}};
    if (!entry.other_names.empty())
      head.push_back(
          {tr("also: {}", printable_line(joined(entry.other_names, ", "))), Style::detail});
    out_ += output::wrap_items(head, layout_);
    out_ += indent + output::wrap_items(details(entry), layout_);
    std::size_t rare = 0;
    for (const PostReport& report : entry.posts) {
      if (several_ && is_rare(report, entry) && !is_rare(entry.posts.front(), entry)) {
        ++rare;
      } else {
        add(report, fmt::format("{}", entry.posts.front().articles).size());
      }
    }
    if (rare > 0)
      out_ += indent +
              trn("… {} more post, in less than 1 % of the articles",
                  "… {} more posts, each in less than 1 % of the articles", rare, rare) +
              '\n';
  }

  /// Many of these are slips of a reporter or of extraction. Who asks for one person sees them all,
  /// and so does who asks for a day.
  static bool is_rare(const PostReport& report, const RegisterEntry& entry) {
    return report.nearest.empty() && report.articles * 100 < entry.articles;
  }

  void add(const PostReport& report, std::size_t digits) {
    auto layout = layout_;
    layout.indent += digits + 2;
    layout.first_used = layout.indent;
    const std::string nearest = report.nearest.empty()
                                    ? std::string()
                                    : tr("nearest report {}", days(report.nearest, report.nearest));
    out_ += fmt::format("{:>{}}  ", report.articles, digits + layout_.indent) +
            output::wrap_items({{printable_line(report.post), Style::plain},
                                {days(report.first, report.last), Style::detail},
                                {nearest, Style::detail}},
                               layout);
  }

  output::WrapOptions layout_;
  std::size_t digits_ = 1;  ///< of ranks
  bool several_;            ///< persons
  std::string out_;
};

}  // namespace

std::string render_register(const std::vector<RegisterEntry>& entries, std::uint64_t total,
                            const RenderOptions& options) {
  std::string out;
  switch (options.format) {
    case Format::tsv:
      for (const RegisterEntry& entry : entries) {
        std::vector<std::string> row = cells(entry);
        for (std::string& cell : row) cell = printable_line(cell);
        out += joined(row, "\t") + '\n';
      }
      return out;
    case Format::csv:
      out =
          output::csv_row({"id", "name", "kind", "articles", "first", "last", "posts", "sources"});
      for (const RegisterEntry& entry : entries) out += output::csv_row(cells(entry));
      return out;
    case Format::jsonl:
      return register_jsonl(entries);
    case Format::json:
      return register_json(entries, total, options.first - 1);
    case Format::ids:
      for (const RegisterEntry& entry : entries)
        out += options.nul ? entry.id + '\0' : printable_line(entry.id) + '\n';
      return out;
    default:
      return RegisterPage(entries, options).take();
  }
}

}  // namespace timtin
