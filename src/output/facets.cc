// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "article/model/json_writer.h"
#include "output/csv.h"
#include "timtin/output.h"

namespace timtin {
namespace {

std::string to_json(const FacetCount& count) {
  std::string out;
  JsonObjectWriter object(out);
  object.text("value", count.value);
  object.number("articles", count.articles);
  object.finish();
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
      for (const FacetCount& count : counts) out += to_json(count) + '\n';
      return out;
    case Format::json:
      for (const FacetCount& count : counts) out += (out.empty() ? "" : ",") + to_json(count);
      return fmt::format(R"({{"timtin":{},"facets":[{}]}})"
                         "\n",
                         format_version, out);
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
