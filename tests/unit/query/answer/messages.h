// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Each message about a query once, with what reads it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "index/remote/stored.h"
#include "query/answer/wire_question.h"
#include "query/answer/wire_result.h"

namespace timtin::test {

struct Message {
  const char* name;
  std::string bytes;
  /// To its end. Gives back what is encoded anew of it, of those that are told back as they came.
  std::function<std::string(remote::Decoder&)> read;
};

inline query::Node leaf(decltype(query::Node::value) value) { return {std::move(value), 0, 3}; }

/// A question with every kind of node.
inline lowering::QueryQuestion every_node() {
  using namespace query;
  lowering::QueryQuestion question{};
  question.asked = lowering::Asked::facets;
  question.facet = Facet::source;
  question.language = "vi";
  question.part = 3;
  question.query.text = "giai ngan";
  DateRange range;
  range.first = Day{2021, 6, 25};
  Dates dates;
  dates.range = range;
  FieldValue value{};
  value.field = Field::source;
  value.text = "Báo A";
  question.query.tree =
      leaf(And{{leaf(Word{"giai", Marks::smart}), leaf(Prefix{"nga"}),
                leaf(Or{{leaf(Phrase{"von dau tu", Marks::exact}), leaf(Near{"dau cong", 9})}}),
                leaf(value), leaf(dates), leaf(Like{"p1"}), leaf(Not{{leaf(Everything{})}})}});
  question.options.offset = 7;
  question.options.explain = true;
  return question;
}

inline Census::Answers some_answers() {
  Census::Answers known;
  known["frequencies giai"] = {{{"giải", 3}, {"giai", 1}}, true, false};
  known["hits"] = {bag_of(4), false, true};
  return known;
}

inline SearchResult every_result() {
  SearchResult result;
  result.total = 12;
  Highlight highlight;
  highlight.syllables = {{"giải", "giai"}, {"ngân"}};
  highlight.weight = 0.5;
  highlight.part = Evidence::Part::caption;
  result.highlights = {highlight};
  result.readings = {{"giai", {"giải", "giai"}, Reading::Kind::half_typed}};
  result.suggestions = {{"without regard to marks", "--marks=ignore", "giải", 9}};
  result.explanation = "(and giai)";
  return result;
}

inline std::vector<Message> every_message() {
  using namespace lowering;
  using remote::Decoder;
  using remote::Encoder;
  std::vector<Message> messages;
  const auto add = [&](const char* name, const auto& put, const auto& take) {
    Encoder encoder;
    put(encoder);
    messages.push_back({name, encoder.take(), [put, take](Decoder& decoder) {
                          const auto taken = take(decoder);
                          decoder.end();
                          Encoder again;
                          encode(again, taken);
                          return again.take();
                        }});
  };
  add(
      "question", [](Encoder& out) { encode(out, every_node()); },
      [](Decoder& in) { return decode_question(in); });
  add(
      "known", [](Encoder& out) { encode(out, some_answers()); },
      [](Decoder& in) { return decode_known(in); });
  add(
      "readings", [](Encoder& out) { encode(out, every_result().readings); },
      [](Decoder& in) { return decode_readings(in); });
  add(
      "table",
      [](Encoder& out) {
        encode(out, std::vector<FacetCount>{{"2021", 3}, {"2020", 2}});
      },
      [](Decoder& in) { return decode_facets(in); });
  add(
      "terms",
      [](Encoder& out) {
        encode(out, std::vector<MatchedTerm>{{"giải", {"title", "body"}}});
      },
      [](Decoder& in) { return decode_terms(in); });
  add(
      "likely",
      [](Encoder& out) {
        encode(out, std::optional(LikelyAnswer{"hits", 3, "an answer"}));
      },
      [](Decoder& in) { return decode_likely(in); });
  add(
      "abbreviations",
      [](Encoder& out) {
        encode(out, std::vector<DefinedAbbreviation>{
                        {"UBND", "ủy ban nhân dân", 7, DefinedAbbreviation::Use::rare}});
      },
      [](Decoder& in) { return decode_abbreviations(in); });
  add(
      "documents",
      [](Encoder& out) {
        encode(out, std::vector<DocId>{1, 9, 700});
      },
      [](Decoder& in) { return decode_documents(in); });
  Encoder frame;
  encode_frame(frame, every_result());
  messages.push_back({"frame", frame.take(), [](Decoder& in) {
                        const SearchResult result = decode_frame(in);
                        in.end();
                        Encoder again;
                        encode_frame(again, result);
                        return again.take();
                      }});
  const std::string list =
      Encoder().number(2).number(1).text("a").text("b").number(9).text("c").text("").take();
  messages.push_back({"list", list, [](Decoder& in) {
                        const auto articles = remote::decode_list(in);
                        in.end();
                        Encoder again;
                        again.number(articles.size());
                        for (const auto& [order, digest, document] : articles)
                          again.number(document).text(order).text(digest);
                        return again.take();
                      }});
  return messages;
}

}  // namespace timtin::test
