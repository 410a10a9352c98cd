// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "article/model/json_writer.h"
#include "output/csv.h"
#include "timtin/output.h"

namespace timtin {
namespace {

void append_facet(JsonWriter& json, const FacetCount& count) {
  json.begin_object();
  json.text("value", count.value);
  json.number("articles", count.articles);
  json.end_object();
}

std::string facets_json(const std::vector<FacetCount>& counts) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.number("timtin", format_version);
  json.begin_array("facets");
  for (const FacetCount& count : counts) append_facet(json, count);
  json.end_array();
  json.end_object();
  return out + '\n';
}

std::string facets_jsonl(const std::vector<FacetCount>& counts) {
  std::string out;
  for (const FacetCount& count : counts) {
    JsonWriter json(out);
    append_facet(json, count);
    out += '\n';
  }
  return out;
}

/// Numbers first, so that values of any length stand in one column.
std::string facets_text(const std::vector<FacetCount>& counts) {
  std::uint64_t most = 0;
  for (const FacetCount& count : counts) most = std::max(most, count.articles);
  const std::size_t digits = fmt::format("{}", most).size();
  std::string out;
  for (const FacetCount& count : counts)
    out += fmt::format("{:>{}}  {}\n", count.articles, digits, printable_line(count.value));
  return out;
}

}  // namespace

std::string render_facets(const std::vector<FacetCount>& counts, const RenderOptions& options) {
  std::string out;
  switch (options.format) {
    case Format::tsv:
      for (const FacetCount& count : counts)
        out += fmt::format("{}\t{}\n", printable_line(count.value), count.articles);
      return out;
    case Format::csv:
      out = output::csv_row({"value", "articles"});
      for (const FacetCount& count : counts)
        out += output::csv_row({count.value, fmt::format("{}", count.articles)});
      return out;
    case Format::jsonl:
      return facets_jsonl(counts);
    case Format::json:
      return facets_json(counts);
    case Format::ids:
      for (const FacetCount& count : counts)
        out += options.nul ? count.value + '\0' : printable_line(count.value) + '\n';
      return out;
    case Format::text:
    case Format::trec:
      break;
  }
  return facets_text(counts);
}

}  // namespace timtin
