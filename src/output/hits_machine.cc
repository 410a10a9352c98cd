// SPDX-License-Identifier: GPL-2.0-or-later
//
// tsv: rank, score, id, published, source, title, snippet; no head line.
// jsonl: the article (see article.h) with `rank`, `score`, `why` (if it was asked for),
// `title_marked` and `snippets` before its own members. json: one object {timtin, total, offset,
// hits, readings, suggestions}, in one line; of one query of many with `qid` before. Where copies
// are collapsed, a hit has `copies` before `title_marked` and the object has it behind `total`.
#include <fmt/format.h>

#include "article/model/evidence_part.h"
#include "article/model/json_writer.h"
#include "output/hits.h"
#include "output/labels.h"
#include "output/spans.h"

namespace timtin::output {
namespace {

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string comma_separated(const auto& items, const auto& to_text) {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += ',';
    out += to_text(item);
  }
  return out;
}

std::string to_json(const MarkedSpan& span) { return fmt::format("[{},{}]", span.begin, span.end); }

std::string to_json(const Snippet& snippet) {
  const auto json = [](const auto& item) { return to_json(item); };
  return fmt::format(R"({{"text":{},"part":"{}","marked":[{}]}})", json_string(snippet.text),
                     name_of(snippet.part), comma_separated(snippet.marked, json));
}

std::string to_json(const MatchedTerm& matched) {
  return fmt::format(R"({{"text":{},"places":[{}]}})", json_string(matched.text),
                     comma_separated(matched.places, json_string));
}

std::string copies_member(const std::optional<std::uint64_t>& copies) {
  return copies ? fmt::format(R"("copies":{},)", *copies) : std::string();
}

std::string to_json(const ShownHit& shown) {
  const auto json = [](const auto& item) { return to_json(item); };
  const auto& why = shown.hit.why;
  const std::string reasons =
      why.empty() ? std::string() : fmt::format(R"("why":[{}],)", comma_separated(why, json));
  const std::string article = timtin::to_json(shown.hit.article);
  return fmt::format(R"({{"rank":{},"score":{:.4f},{}{}"title_marked":[{}],"snippets":[{}],{})",
                     shown.rank, shown.hit.score, reasons, copies_member(shown.hit.copies),
                     comma_separated(in_code_points(shown.hit.article.title, shown.title), json),
                     comma_separated(shown.snippets, json), std::string_view(article).substr(1));
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

std::string to_json(const Reading& reading) {
  return fmt::format(R"({{"typed":{},"spellings":[{}],"kind":"{}"}})", json_string(reading.typed),
                     comma_separated(reading.spellings, json_string), name_of(reading.kind));
}

std::string to_json(const Suggestion& suggestion) {
  return fmt::format(R"({{"reason":{},"option":{},"query":{},"count":{}}})",
                     json_string(suggestion.reason), json_string(suggestion.option),
                     json_string(suggestion.query), suggestion.count);
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
  for (const ShownHit& shown : hits) out += to_json(shown) + '\n';
  return out;
}

std::string hits_json(const SearchResult& result, const std::vector<ShownHit>& hits,
                      const RenderOptions& options) {
  const auto json = [](const auto& item) { return to_json(item); };
  const std::string query_id = options.query_id.empty()
                                   ? std::string()
                                   : fmt::format(R"("qid":{},)", json_string(options.query_id));
  return fmt::format(
      R"({{{}"timtin":{},"total":{},{}"offset":{},"hits":[{}],"readings":[{}],"suggestions":[{}]}})"
      "\n",
      query_id, format_version, result.total, copies_member(result.copies), options.first - 1,
      comma_separated(hits, json), comma_separated(result.readings, json),
      comma_separated(result.suggestions, json));
}

}  // namespace timtin::output
