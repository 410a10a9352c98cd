// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/wire_query.h"

#include <utility>

namespace timtin::lowering {

using remote::Decoder;
using remote::Encoder;
using remote::Malformed;

namespace {

using namespace query;

/// Twice as deep as brackets: each has one list in it.
constexpr std::size_t max_tree_depth = 4 * max_query_depth;

template <typename Enum>
void put(Encoder& encoder, Enum value) {
  encoder.number(static_cast<std::uint64_t>(value));
}

template <typename Enum>
Enum take(Decoder& decoder, Enum last) {
  return static_cast<Enum>(decoder.number(static_cast<std::uint64_t>(last)));
}

void put_day(Encoder& encoder, const std::optional<Day>& day) {
  encoder.flag(day.has_value());
  if (day)
    encoder.number(static_cast<std::uint64_t>(day->year))
        .number(static_cast<std::uint64_t>(day->month))
        .number(static_cast<std::uint64_t>(day->day));
}

std::optional<Day> take_day(Decoder& decoder) {
  constexpr std::uint64_t years = 9999, months = 12, days = 31;
  if (!decoder.flag()) return std::nullopt;
  Day day{};
  day.year = static_cast<decltype(day.year)>(decoder.number(years));
  day.month = static_cast<decltype(day.month)>(decoder.number(months));
  day.day = static_cast<decltype(day.day)>(decoder.number(days));
  if (day.month < 1 || day.day < 1) throw Malformed();
  return day;
}

void put_node(Encoder& encoder, const Node& node);

void put_nodes(Encoder& encoder, const std::vector<Node>& nodes) {
  encoder.number(nodes.size());
  for (const Node& node : nodes) put_node(encoder, node);
}

struct NodePutter {
  Encoder& encoder;
  void operator()(const Word& word) const { put(encoder.text(word.text), word.marks); }
  void operator()(const Prefix& prefix) const { encoder.text(prefix.text); }
  void operator()(const Phrase& phrase) const { put(encoder.text(phrase.text), phrase.marks); }
  void operator()(const Near& near) const { encoder.text(near.text).number(near.distance); }
  void operator()(const FieldValue& value) const {
    put(encoder, value.field);
    put(encoder.text(value.text), value.marks);
    encoder.flag(value.prefix);
  }
  void operator()(const Dates& dates) const {
    put_day(encoder, dates.range.first);
    put_day(encoder, dates.range.last);
    put(encoder, dates.field);
  }
  void operator()(const Like& like) const { encoder.text(like.id); }
  void operator()(const Everything&) const {}
  void operator()(const And& both) const { put_nodes(encoder, both.children); }
  void operator()(const Or& either) const { put_nodes(encoder, either.children); }
  void operator()(const Not& negation) const { put_nodes(encoder, negation.child); }
};

void put_node(Encoder& encoder, const Node& node) {
  encoder.number(node.value.index()).number(node.begin).number(node.end);
  std::visit(NodePutter{encoder}, node.value);
}

class NodeTaker {
 public:
  explicit NodeTaker(Decoder& decoder) : decoder_(decoder) {}

  Node take_node(std::size_t depth) {
    if (depth > max_tree_depth || ++nodes_ > max_nodes) throw Malformed();
    const std::uint64_t kind = decoder_.number(std::variant_size_v<decltype(Node::value)> - 1);
    Node node{};
    node.begin = static_cast<std::size_t>(decoder_.number());
    node.end = static_cast<std::size_t>(decoder_.number());
    node.value = value_of(kind, depth);
    return node;
  }

 private:
  static constexpr std::size_t max_nodes = 4 * max_query_bytes;

  std::string text() {
    std::string text = decoder_.text();
    if (text.size() > 4 * max_query_bytes) throw Malformed();
    return text;
  }

  std::vector<Node> nodes(std::size_t depth, std::size_t least, std::size_t most) {
    std::vector<Node> nodes;
    const std::size_t size = decoder_.size();
    if (size < least || size > most) throw Malformed();
    for (std::size_t left = size; left > 0; --left) nodes.push_back(take_node(depth + 1));
    return nodes;
  }

  decltype(Node::value) value_of(std::uint64_t kind, std::size_t depth) {
    switch (kind) {
      case 0: {
        Word word{text(), {}};
        word.marks = take(decoder_, Marks::ignore);
        return word;
      }
      case 1:
        return Prefix{text()};
      case 2: {
        Phrase phrase{text(), {}};
        phrase.marks = take(decoder_, Marks::ignore);
        return phrase;
      }
      case 3: {
        Near near{text(), 0};
        near.distance = static_cast<unsigned>(decoder_.number(max_near_distance));
        return near;
      }
      case 4: {
        FieldValue value{take(decoder_, Field::added), text(), {}, false};
        value.marks = take(decoder_, Marks::ignore);
        value.prefix = decoder_.flag();
        return value;
      }
      case 5: {
        Dates dates;
        dates.range.first = take_day(decoder_);
        dates.range.last = take_day(decoder_);
        dates.field = take(decoder_, Field::added);
        return dates;
      }
      case 6:
        return Like{text()};
      case 7:
        return Everything{};
      case 8:
        return And{nodes(depth, 1, max_nodes)};
      case 9:
        return Or{nodes(depth, 1, max_nodes)};
      default:
        return Not{nodes(depth, 1, 1)};
    }
  }

  Decoder& decoder_;
  std::size_t nodes_ = 0;
};

void put_options(Encoder& encoder, const SearchOptions& options) {
  put(encoder, options.match);
  put(encoder, options.marks);
  put(encoder, options.sort);
  put(encoder, options.duplicates);
  encoder.flag(options.abbreviations)
      .number(options.offset)
      .number(options.limit)
      .flag(options.explain);
}

SearchOptions take_options(Decoder& decoder) {
  constexpr auto most = std::numeric_limits<std::uint32_t>::max();
  SearchOptions options;
  options.match = take(decoder, MatchMode::any);
  options.marks = take(decoder, Marks::ignore);
  options.sort = take(decoder, Sort::title);
  options.duplicates = take(decoder, Duplicates::collapse);
  options.abbreviations = decoder.flag();
  options.offset = static_cast<std::uint32_t>(decoder.number(most));
  options.limit = static_cast<std::uint32_t>(decoder.number(most));
  options.explain = decoder.flag();
  return options;
}

void put_highlights(Encoder& encoder, const std::vector<Highlight>& highlights) {
  encoder.number(highlights.size());
  for (const Highlight& highlight : highlights) {
    encoder.number(highlight.syllables.size());
    for (const auto& forms : highlight.syllables) encoder.texts(forms);
    encoder.real(highlight.weight).flag(highlight.part.has_value());
    if (highlight.part) put(encoder, *highlight.part);
    encoder.flag(highlight.plain_in_unaccented);
  }
}

std::vector<Highlight> take_highlights(Decoder& decoder) {
  std::vector<Highlight> highlights;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    Highlight& highlight = highlights.emplace_back();
    for (std::size_t places = decoder.size(); places > 0; --places)
      highlight.syllables.push_back(decoder.texts());
    highlight.weight = decoder.real();
    if (decoder.flag()) highlight.part = take(decoder, Evidence::Part::caption);
    highlight.plain_in_unaccented = decoder.flag();
  }
  return highlights;
}

}  // namespace

void encode(Encoder& encoder, const QueryQuestion& question) {
  encoder.text(question.language).number(question.part);
  put(encoder, question.asked);
  put(encoder, question.facet);
  encoder.text(question.query.text);
  put_node(encoder, question.query.tree);
  put_options(encoder, question.options);
}

QueryQuestion decode_question(Decoder& decoder) {
  constexpr std::uint64_t most_parts = 100'000;
  QueryQuestion question;
  question.language = decoder.text();
  question.part = static_cast<std::size_t>(decoder.number(most_parts));
  question.asked = take(decoder, Asked::documents);
  question.facet = take(decoder, Facet::weekday);
  question.query.text = decoder.text();
  question.query.tree = NodeTaker(decoder).take_node(0);
  question.options = take_options(decoder);
  return question;
}

void encode(Encoder& encoder, const Census::Answers& known) {
  encoder.number(known.size());
  for (const auto& [question, answer] : known)
    encoder.text(question).flag(answer.whole).flag(answer.ours).bag(answer.bag);
}

Census::Answers decode_known(Decoder& decoder) {
  Census::Answers known;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    std::string question = decoder.text();
    Census::Answer answer;
    answer.whole = decoder.flag();
    answer.ours = decoder.flag();
    answer.bag = decoder.bag();
    known.insert_or_assign(std::move(question), std::move(answer));
  }
  return known;
}

void encode(Encoder& encoder, const std::vector<Reading>& readings) {
  encoder.number(readings.size());
  for (const Reading& reading : readings) {
    encoder.text(reading.typed).texts(reading.spellings);
    put(encoder, reading.kind);
  }
}

std::vector<Reading> decode_readings(Decoder& decoder) {
  std::vector<Reading> readings;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    Reading& reading = readings.emplace_back();
    reading.typed = decoder.text();
    reading.spellings = decoder.texts();
    reading.kind = take(decoder, Reading::Kind::half_typed);
  }
  return readings;
}

void encode_frame(Encoder& encoder, const SearchResult& result) {
  encoder.number(result.total);
  put_highlights(encoder, result.highlights);
  encode(encoder, result.readings);
  encoder.number(result.suggestions.size());
  for (const Suggestion& suggestion : result.suggestions)
    encoder.text(suggestion.reason)
        .text(suggestion.option)
        .text(suggestion.query)
        .number(suggestion.count);
  encoder.text(result.explanation);
}

SearchResult decode_frame(Decoder& decoder) {
  SearchResult result;
  result.total = decoder.number();
  result.highlights = take_highlights(decoder);
  result.readings = decode_readings(decoder);
  for (std::size_t left = decoder.size(); left > 0; --left) {
    Suggestion& suggestion = result.suggestions.emplace_back();
    suggestion.reason = decoder.text();
    suggestion.option = decoder.text();
    suggestion.query = decoder.text();
    suggestion.count = decoder.number();
  }
  result.explanation = decoder.text();
  return result;
}

void encode(Encoder& encoder, const std::vector<MatchedTerm>& terms) {
  encoder.number(terms.size());
  for (const MatchedTerm& term : terms) encoder.text(term.text).texts(term.places);
}

std::vector<MatchedTerm> decode_terms(Decoder& decoder) {
  std::vector<MatchedTerm> terms;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    std::string text = decoder.text();
    terms.push_back({std::move(text), decoder.texts()});
  }
  return terms;
}

}  // namespace timtin::lowering
