// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/wire_question.h"

#include <utility>

namespace timtin::lowering {

using remote::Decoder;
using remote::Encoder;
using remote::Malformed;

namespace {

using namespace query;

/// A bracket is three levels at most, an OR of ANDs of negations.
constexpr std::size_t max_tree_depth = 4 * max_query_depth;
constexpr Field last_field = Field::added;

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
  void operator()(const Word& word) const { encoder.text(word.text).choice(word.marks); }
  void operator()(const Prefix& prefix) const { encoder.text(prefix.text); }
  void operator()(const Phrase& phrase) const { encoder.text(phrase.text).choice(phrase.marks); }
  void operator()(const Near& near) const { encoder.text(near.text).number(near.distance); }
  void operator()(const FieldValue& value) const {
    encoder.choice(value.field).text(value.text).choice(value.marks).flag(value.prefix);
  }
  void operator()(const Dates& dates) const {
    put_day(encoder, dates.range.first);
    put_day(encoder, dates.range.last);
    encoder.choice(dates.field);
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

using Value = decltype(Node::value);

/// Of the alternative `kind`, with nothing in it.
template <std::size_t... kinds>
Value empty_value(std::size_t kind, std::index_sequence<kinds...>) {
  Value value;
  static_cast<void>(
      ((kind == kinds && (value = std::variant_alternative_t<kinds, Value>(), true)) || ...));
  return value;
}

/// What NodePutter has put, in the same order.
class NodeTaker {
 public:
  explicit NodeTaker(Decoder& decoder) : decoder_(decoder) {}

  Node take_node() {
    if (depth_ > max_tree_depth || ++nodes_ > max_nodes) throw Malformed();
    constexpr std::size_t kinds = std::variant_size_v<Value>;
    const auto kind = static_cast<std::size_t>(decoder_.number(kinds - 1));
    Node node{empty_value(kind, std::make_index_sequence<kinds>()), 0, 0};
    node.begin = static_cast<std::size_t>(decoder_.number());
    node.end = static_cast<std::size_t>(decoder_.number());
    std::visit([this](auto& value) { take(value); }, node.value);
    return node;
  }

 private:
  static constexpr std::size_t max_nodes = 4 * max_query_bytes;

  void take(Word& word) {
    word.text = text();
    word.marks = marks();
  }
  void take(Prefix& prefix) { prefix.text = text(); }
  void take(Phrase& phrase) {
    phrase.text = text();
    phrase.marks = marks();
  }
  void take(Near& near) {
    near.text = text();
    near.distance = static_cast<unsigned>(decoder_.number(max_near_distance));
  }
  void take(FieldValue& value) {
    value.field = decoder_.choice(last_field);
    value.text = text();
    value.marks = marks();
    value.prefix = decoder_.flag();
  }
  void take(Dates& dates) {
    dates.range.first = take_day(decoder_);
    dates.range.last = take_day(decoder_);
    dates.field = decoder_.choice(last_field);
  }
  void take(Like& like) { like.id = text(); }
  void take(Everything&) {}
  void take(And& both) { both.children = nodes(max_nodes); }
  void take(Or& either) { either.children = nodes(max_nodes); }
  void take(Not& negation) { negation.child = nodes(1); }

  std::string text() {
    std::string text = decoder_.text();
    if (text.size() > 4 * max_query_bytes) throw Malformed();
    return text;
  }

  Marks marks() { return decoder_.choice(Marks::ignore); }

  /// One at least.
  std::vector<Node> nodes(std::size_t most) {
    const std::size_t size = decoder_.size();
    if (size < 1 || size > most) throw Malformed();
    std::vector<Node> nodes;
    ++depth_;
    for (std::size_t left = size; left > 0; --left) nodes.push_back(take_node());
    --depth_;
    return nodes;
  }

  Decoder& decoder_;
  std::size_t depth_ = 0, nodes_ = 0;
};

void put_options(Encoder& encoder, const SearchOptions& options) {
  encoder.choice(options.match)
      .choice(options.marks)
      .choice(options.sort)
      .choice(options.duplicates)
      .flag(options.abbreviations)
      .number(options.offset)
      .number(options.limit)
      .flag(options.explain);
}

SearchOptions take_options(Decoder& decoder) {
  constexpr auto most = std::numeric_limits<std::uint32_t>::max();
  SearchOptions options;
  options.match = decoder.choice(MatchMode::any);
  options.marks = decoder.choice(Marks::ignore);
  options.sort = decoder.choice(Sort::title);
  options.duplicates = decoder.choice(Duplicates::collapse);
  options.abbreviations = decoder.flag();
  options.offset = static_cast<std::uint32_t>(decoder.number(most));
  options.limit = static_cast<std::uint32_t>(decoder.number(most));
  options.explain = decoder.flag();
  return options;
}

}  // namespace

void encode(Encoder& encoder, const QueryQuestion& question) {
  encoder.text(question.language)
      .number(question.part)
      .choice(question.asked)
      .choice(question.facet)
      .texts(question.values)
      .text(question.query.text);
  put_node(encoder, question.query.tree);
  put_options(encoder, question.options);
}

QueryQuestion decode_question(Decoder& decoder) {
  constexpr std::uint64_t most_parts = 100'000;
  QueryQuestion question{};
  question.language = decoder.text();
  question.part = static_cast<std::size_t>(decoder.number(most_parts));
  question.asked = decoder.choice(Asked::abbreviations);
  question.facet = decoder.choice(Facet::weekday);
  question.values = decoder.texts();
  question.query.text = decoder.text();
  question.query.tree = NodeTaker(decoder).take_node();
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

void encode(Encoder& encoder, const std::optional<LikelyAnswer>& likely) {
  encoder.flag(likely.has_value());
  if (likely) encoder.text(likely->asked).number(likely->above).text(likely->answer);
}

std::optional<LikelyAnswer> decode_likely(Decoder& decoder) {
  if (!decoder.flag()) return std::nullopt;
  LikelyAnswer likely;
  likely.asked = decoder.text();
  likely.above = decoder.number();
  likely.answer = decoder.text();
  return likely;
}

}  // namespace timtin::lowering
