// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/json_format.h"

#include <algorithm>
#include <memory>

#include "article/html/markup_body.h"
#include "article/model/json_parser.h"
#include "article/record/json_articles.h"
#include "article/record/json_record.h"
#include "article/record/python_literal.h"
#include "article/record/record_splitter.h"
#include "article/record/table_row.h"
#include "article/structured/http_archive.h"
#include "article/structured/json_strings.h"
#include "text/message.h"

namespace timtin {
namespace {

using nlohmann::json;

constexpr std::string_view white_space = " \t\r\n";

/// The first `count` bytes that are no white space.
std::string visible_start(std::string_view text, std::size_t count) {
  std::string start;
  for (std::size_t at = text.find_first_not_of(white_space);
       at != text.npos && start.size() < count; at = text.find_first_not_of(white_space, at + 1))
    start += text[at];
  return start;
}

bool starts_object(std::string_view text) {
  const std::string start = visible_start(text, 2);
  return start == "{\"" || start == "{}";
}

bool starts_array(std::string_view text) {
  const std::string start = visible_start(text, 2);
  return start == "[{" || start == "[]";
}

/// The line that begins at `begin`, without its end.
std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// True if at least half of the lines of the beginning look like objects: the first one is broken.
bool has_object_lines(std::string_view text) {
  std::size_t lines = 0, objects = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::string_view line = line_at(text, begin);
    if (line.find_first_not_of(white_space) != line.npos) ++lines;
    if (line.starts_with("{\"")) ++objects;
    begin += line.size() + 1;
  }
  return objects > 0 && 2 * objects >= lines;
}

/// True if every object has a line of its own. A first object that is still open at the end of its
/// line goes over several lines, unless the next line begins another one: then it is broken.
bool is_line_by_line(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(white_space);
  if (begins_python_literal(text)) return true;
  if (begin == text.npos || text[begin] == '[') return false;
  if (!starts_object(text)) return true;
  const std::string_view first = line_at(text, begin);
  if (begin + first.size() >= text.size()) return text.size() < ByteSource::head_bytes;
  ObjectSplitter splitter(text.size(), 0);
  bool closed = false;
  splitter.feed(text.substr(begin, first.size() + 1), [&](const RawRecord&) { closed = true; });
  if (closed) return true;
  const std::size_t next = text.find_first_not_of("\r\n", begin + first.size());
  return next != text.npos && text.substr(next).starts_with("{\"");
}

/// The path identifies an article only if it is the whole of the file.
bool holds_one_object(std::string_view chunk) {
  if (chunk.size() >= ByteSource::head_bytes) return false;
  ObjectSplitter splitter(chunk.size(), 0);
  std::size_t objects = 0;
  const RecordHandler count = [&](const RawRecord&) { ++objects; };
  splitter.feed(chunk, count);
  splitter.finish(count);
  return objects == 1 && visible_start(chunk, 1) == "{";
}

class JsonReader {
 public:
  /// `orders`: of the dates of records that are no wrappers.
  JsonReader(const FormatInput& input, Origin origin, DateOrders orders)
      : input_(input), origin_(std::move(origin)), orders_(orders) {}

  void take(const RawRecord& raw) {
    if (input_.records.stopped()) return;
    if (raw.too_large) return end_large(raw);
    Decoded decoded = decode_input(input_, raw.bytes, expected_);
    if (decoded.sure && decoded.charset != "UTF-8") expected_ = find_charset(decoded.charset);
    ParsedJson parsed = parse_record(decoded.text);
    if (parsed.status == JsonStatus::complete && parsed.value.is_array())
      return take_list(raw, parsed.value, decoded);
    if (const char* reason = refusal(parsed)) {
      reject(raw, reason, explanation(parsed));
      return;
    }
    take_object(raw, parsed.value, decoded);
  }

 private:
  /// An object whose title and text have their most common names need not be looked through.
  static bool is_plainly_article(const json& object) {
    const auto is_text = [&](const char* name) {
      const auto found = object.find(name);
      return found != object.end() && found->is_string() &&
             !found->get_ref<const std::string&>().empty();
    };
    return is_text("title") && (is_text("body") || is_text("content"));
  }

  /// JSON, or what Python prints.
  static ParsedJson parse_record(std::string_view text) {
    if (begins_python_literal(text))
      if (const auto translated = json_of_python(text)) return parse_json(*translated);
    return parse_json(text);
  }

  /// A line with several objects.
  void take_list(const RawRecord& raw, json& list, Decoded& decoded) {
    origin_.relative.clear();
    bool any = false;
    for (json& element : list)
      if (element.is_object()) {
        any = true;
        take_object(raw, element, decoded);
      }
    if (!any) reject(raw, "bad-json", explanation({JsonStatus::complete, list}));
  }

  void take_object(const RawRecord& raw, json& object, Decoded& decoded) {
    if (read_http_archive(object, {input_.bytes, input_.records, origin_}, raw.place)) return;
    const FieldNames& names = input_.records.field_names();
    JsonArticles found{{&object}, {}, {}};
    if (!is_plainly_article(object)) found = find_json_articles(object, names);
    if (found.articles.empty()) return keep_action(object);
    if (raw.nested && !has_json_text(*found.articles.front(), names)) return;
    if (!found.place.empty())
      note(raw, "wrapper",
           trn("{} article is in \"{}\"", "{} articles are in \"{}\"", found.articles.size(),
               found.articles.size(), found.place));
    if (found.articles.size() > 1 || raw.nested) origin_.relative.clear();
    in_wrapper_ += raw.nested ? found.articles.size() : 0;
    const DateOrders orders = orders_of(found);
    for (json* article : found.articles) take_article(raw, *article, decoded, {found.feed, orders});
  }

  /// What the articles of a wrapper have in common.
  struct Wrapping {
    const std::string& feed;
    DateOrders orders;
  };

  DateOrders orders_of(const JsonArticles& found) const {
    if (found.articles.size() < 2) return orders_;
    DateColumns columns;
    for (const json* article : found.articles)
      take_dates(*article, input_.records.field_names(), columns);
    return columns.orders();
  }

  void take_article(const RawRecord& raw, json& object, Decoded& decoded,
                    const Wrapping& wrapping) {
    if (const char* reason = hidden(object)) return input_.records.skip(origin_, reason);
    if (!action_id_.empty() && !object.contains("_id")) object["_id"] = action_id_;
    action_id_.clear();
    restore_strings(object, input_.records.decoder(), decoded);
    JsonRecord result = record_from_json(object, input_.records.field_names(), wrapping.orders);
    if (!result.record)
      return reject(raw, "bad-field", tr("the value of \"{}\" is no text", result.bad_field));
    if (result.record->article.source.empty()) result.record->article.source = wrapping.feed;
    if (resolve_markup(result.record->article, input_.records.sources(),
                       input_.records.options().explain) != HtmlStatus::complete)
      return reject(raw, "too-deep",
                    tr("the markup of the record is too large or nested too deep"));
    input_.records.accept(std::move(*result.record), origin_, raw.place, decoded);
  }

  /// Why the article is not for readers, or nullptr.
  static const char* hidden(const json& object) {
    for (const char* name : {"status", "post_status", "post_type"}) {
      const auto found = object.find(name);
      if (found == object.end() || !found->is_string()) continue;
      if (const char* reason = reason_to_skip(name, found->get_ref<const std::string&>()))
        return reason;
    }
    return nullptr;
  }

  /// The line before a document of Elasticsearch's bulk files has its identifier.
  void keep_action(const json& object) {
    const json& action = *object.begin();
    if (!action.is_object()) return;
    const auto id = action.find("_id");
    action_id_ = id != action.end() && id->is_string() ? id->get<std::string>() : std::string();
  }

  /// A record is too large, or it was a wrapper and what was in it has been read.
  void end_large(const RawRecord& raw) {
    if (in_wrapper_ == 0)
      return reject(
          raw, "too-large",
          tr("the record has more than {} bytes", input_.records.options().max_article_bytes));
    note(raw, "wrapper",
         trn("{} article is in a large object", "{} articles are in a large object", in_wrapper_,
             in_wrapper_));
    in_wrapper_ = 0;
  }

  void note(const RawRecord& raw, const char* reason, const std::string& detail) {
    input_.records.sink().note(origin_.path, raw.place.line, reason, detail);
  }

  static const char* refusal(const ParsedJson& parsed) {
    if (parsed.status == JsonStatus::too_deep) return "too-deep";
    if (parsed.status == JsonStatus::too_many) return "too-many-values";
    const bool object = parsed.status == JsonStatus::complete && parsed.value.is_object();
    return object ? nullptr : "bad-json";
  }

  static std::string explanation(const ParsedJson& parsed) {
    switch (parsed.status) {
      case JsonStatus::too_deep:
        return tr("objects are nested deeper than {} levels", max_json_depth);
      case JsonStatus::too_many:
        return tr("the record has more than {} values", max_json_values);
      case JsonStatus::malformed:
        return tr("the JSON is broken {} bytes after the beginning of the record", parsed.position);
      default:
        return tr("the record is JSON, but no object");
    }
  }

  void reject(const RawRecord& raw, const char* reason, std::string detail) {
    input_.records.reject(origin_, raw.place, reason, std::move(detail));
  }

  const FormatInput& input_;
  Origin origin_;
  DateOrders orders_;
  std::string action_id_;            ///< for the next document
  std::size_t in_wrapper_ = 0;       ///< articles of the large object at hand
  std::optional<Charset> expected_;  ///< what the last record was in that was no UTF-8
};

/// Of the members that are dates, by the records that the beginning of the input holds.
DateOrders date_orders(RecordSplitter& splitter, std::string_view beginning,
                       const FieldNames& names) {
  DateColumns columns;
  const RecordHandler take = [&](const RawRecord& raw) {
    ParsedJson parsed = parse_json(raw.bytes);
    if (parsed.status != JsonStatus::complete || !parsed.value.is_object()) return;
    for (const json* article : find_json_articles(parsed.value, names).articles)
      take_dates(*article, names, columns);
  };
  splitter.feed(beginning, take);
  splitter.finish(take);
  return columns.orders();
}

}  // namespace

bool is_json(const InputHead& head) {
  if (starts_object(head.bytes) || starts_array(head.bytes) || begins_python_literal(head.bytes))
    return true;
  const bool named = head.extension == "jsonl" || head.extension == "ndjson" ||
                     head.extension == "json" || head.extension == "jl" || head.extension == "har";
  return (named && !is_binary(head.bytes)) || has_object_lines(head.bytes);
}

void read_json(const FormatInput& input) {
  std::string_view chunk = input.bytes.next();
  const std::size_t start = chunk.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  chunk.remove_prefix(start);
  const std::uint64_t limit = input.records.options().max_article_bytes;
  const bool lines = is_line_by_line(chunk);
  const auto new_splitter = [&]() -> std::unique_ptr<RecordSplitter> {
    if (lines) return std::make_unique<LineSplitter>(limit, start);
    return std::make_unique<ObjectSplitter>(limit, start);
  };
  const std::unique_ptr<RecordSplitter> splitter = new_splitter();
  const bool alone = holds_one_object(chunk);
  JsonReader reader(
      input, {input.origin.path, alone ? input.origin.relative : std::string()},
      alone ? DateOrders() : date_orders(*new_splitter(), chunk, input.records.field_names()));
  const RecordHandler handler = [&](const RawRecord& raw) { reader.take(raw); };
  for (; !chunk.empty() && !input.records.stopped(); chunk = input.bytes.next())
    splitter->feed(chunk, handler);
  // Of a record that was cut off nothing can be said.
  if (!input.bytes.failed()) splitter->finish(handler);
}

}  // namespace timtin
