// SPDX-License-Identifier: GPL-2.0-or-later
//
// tsv: rank, score, id, published, source, title, snippet; no head line.
// jsonl: the article (see article.h) with `rank`, `score`, `why` (if it was asked for),
// `title_marked` and `snippets` before its own members. json: one object {timtin, total, offset,
// hits, readings, suggestions}, in one line; of one query of many with `qid` before. Where copies
// are collapsed, a hit has `copies` before `title_marked` and the object has it behind `total`.
#include <fmt/format.h>

#include "article/model/article_to_json.h"
#include "article/model/evidence_part.h"
#include "output/hits.h"
#include "output/labels.h"
#include "output/spans.h"

namespace timtin::output {
namespace {

void append_spans(JsonWriter& json, std::string_view member, const std::vector<MarkedSpan>& spans) {
  json.begin_array(member);
  for (const MarkedSpan& span : spans) {
    json.begin_array();
    json.number(span.begin);
    json.number(span.end);
    json.end_array();
  }
  json.end_array();
}

void append_snippet(JsonWriter& json, const Snippet& snippet) {
  json.begin_object();
  json.text("text", snippet.text);
  json.text("part", timtin::name_of(snippet.part));
  append_spans(json, "marked", snippet.marked);
  json.end_object();
}

void append_why(JsonWriter& json, const std::vector<MatchedTerm>& why) {
  json.begin_array("why");
  for (const MatchedTerm& matched : why) {
    json.begin_object();
    json.text("text", matched.text);
    json.texts("places", matched.places);
    json.end_object();
  }
  json.end_array();
}

void append_hit(JsonWriter& json, const ShownHit& shown) {
  const Hit& hit = shown.hit;
  json.begin_object();
  json.number("rank", shown.rank);
  json.name("score").decimal(hit.score, 4);
  if (!hit.why.empty()) append_why(json, hit.why);
  if (hit.copies) json.number("copies", *hit.copies);
  append_spans(json, "title_marked", in_code_points(hit.article.title, shown.title));
  json.begin_array("snippets");
  for (const Snippet& snippet : shown.snippets) append_snippet(json, snippet);
  json.end_array();
  append_members(json, hit.article, false);
  json.end_object();
}

std::string_view name_of(Reading::Kind kind) {
  switch (kind) {
    case Reading::Kind::telex:
      return "telex";
    case Reading::Kind::vni:
      return "vni";
    case Reading::Kind::ambiguous:
      return "ambiguous";
    case Reading::Kind::half_typed:
      return "half-typed";
    case Reading::Kind::spellings:
      break;
  }
  return "spellings";
}

void append_reading(JsonWriter& json, const Reading& reading) {
  json.begin_object();
  json.text("typed", reading.typed);
  json.texts("spellings", reading.spellings);
  json.text("kind", name_of(reading.kind));
  json.end_object();
}

void append_suggestion(JsonWriter& json, const Suggestion& suggestion) {
  json.begin_object();
  json.text("reason", suggestion.reason);
  json.text("option", suggestion.option);
  json.text("query", suggestion.query);
  json.number("count", suggestion.count);
  json.end_object();
}

std::string first_snippet(const ShownHit& shown) {
  return shown.snippets.empty() ? std::string() : printable_line(shown.snippets.front().text);
}

}  // namespace

std::string hits_tsv(const std::vector<ShownHit>& hits) {
  std::string out;
  for (const ShownHit& shown : hits) {
    const Article& article = shown.hit.article;
    out += fmt::format("{}\t{:.4f}\t{}\t{}\t{}\t{}\t{}\n", shown.rank, shown.hit.score,
                       printable_line(identifier(article, shown.hit.id_is_unique)),
                       article.published ? to_string(*article.published) : std::string(),
                       printable_line(article.source), printable_line(article.title),
                       first_snippet(shown));
  }
  return out;
}

std::string hits_jsonl(const std::vector<ShownHit>& hits) {
  std::string out;
  for (const ShownHit& shown : hits) {
    JsonWriter json(out);
    append_hit(json, shown);
    out += '\n';
  }
  return out;
}

std::string hits_json(const SearchResult& result, const std::vector<ShownHit>& hits,
                      const RenderOptions& options) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  if (!options.query_id.empty()) json.text("qid", options.query_id);
  json.number("timtin", format_version);
  json.number("total", result.total);
  if (result.copies) json.number("copies", *result.copies);
  json.number("offset", options.first - 1);
  json.begin_array("hits");
  for (const ShownHit& shown : hits) append_hit(json, shown);
  json.end_array();
  json.begin_array("readings");
  for (const Reading& reading : result.readings) append_reading(json, reading);
  json.end_array();
  json.begin_array("suggestions");
  for (const Suggestion& suggestion : result.suggestions) append_suggestion(json, suggestion);
  json.end_array();
  json.end_object();
  return out + '\n';
}

}  // namespace timtin::output
