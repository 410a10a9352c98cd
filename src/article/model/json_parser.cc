// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/json_parser.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/ascii.h"

namespace timtin {
namespace {

using nlohmann::json;

/// Builds the tree from the events of nlohmann's parser, which keeps its own stack on the heap.
class TreeBuilder : public nlohmann::json_sax<json> {
 public:
  explicit TreeBuilder(ParsedJson& result) : result_(result) {}

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(value); }
  bool number_unsigned(number_unsigned_t value) override { return add(value); }
  bool number_float(number_float_t, const string_t& written) override { return add(written); }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(json::object()); }
  bool start_array(std::size_t) override { return open(json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    member_ = &open_.back()->operator[](name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    result_.position = position == 0 ? 0 : position - 1;
    return false;
  }

 private:
  json* place(json value) {
    if (open_.empty()) return &(result_.value = std::move(value));
    json& parent = *open_.back();
    if (parent.is_object()) return &(*member_ = std::move(value));
    parent.push_back(std::move(value));
    return &parent.back();
  }

  bool is_one_more() {
    if (++values_ <= max_json_values) return true;
    result_.status = JsonStatus::too_many;
    return false;
  }

  bool add(json value) {
    if (!is_one_more()) return false;
    place(std::move(value));
    return true;
  }

  bool open(json value) {
    if (!is_one_more()) return false;
    if (open_.size() == max_json_depth) {
      result_.status = JsonStatus::too_deep;
      return false;
    }
    // The address stays: a parent gets no further elements before its child is closed.
    open_.push_back(place(std::move(value)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  ParsedJson& result_;
  std::size_t values_ = 0;
  std::vector<json*> open_;
  json* member_ = nullptr;  ///< of the innermost object, the one being written
};

ParsedJson parse_strictly(std::string_view text) {
  ParsedJson result;
  TreeBuilder builder(result);
  if (json::sax_parse(text.begin(), text.end(), &builder)) result.status = JsonStatus::complete;
  return result;
}

/// The value of the four hexadecimal digits at `at`, or -1.
int hex4(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, 4)) {
    const int digit = ascii::hexadecimal_value(c);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

bool is_escape(std::string_view text, std::size_t at, int from, int to) {
  if (text.substr(at, 2) != "\\u") return false;
  const int value = hex4(text, at + 2);
  return value >= from && value <= to;
}

/// The text with each lone surrogate escape made `\ufffd`; the same length. Exporters that cut
/// strings in the middle of a character write them, and the parser takes none.
std::string without_lone_surrogates(std::string_view text) {
  std::string repaired(text);
  for (std::size_t at = 0; (at = text.find('\\', at)) != text.npos;) {
    if (!is_escape(text, at, 0xD800, 0xDFFF)) {
      at += 2;
    } else if (is_escape(text, at, 0xD800, 0xDBFF) && is_escape(text, at + 6, 0xDC00, 0xDFFF)) {
      at += 12;
    } else {
      repaired.replace(at, 6, "\\ufffd");
      at += 6;
    }
  }
  return repaired;
}

/// Where the string that begins at `at` ends: behind its quotation mark.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
  return std::min(at + 1, text.size());
}

/// The letters and digits at `at`.
std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && ascii::is_alphanumeric(text[end])) ++end;
  return text.substr(at, end - at);
}

bool is_word_start(char c) { return ascii::is_alphanumeric(c) && (c < '0' || c > '9'); }

/// Python writes NaN and Infinity, JavaScript undefined, MongoDB's shell `ISODate("...")`: the
/// first three become null, of the last what is in the brackets stays.
std::string without_foreign_words(std::string_view text) {
  std::string repaired;
  unsigned calls = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const std::size_t begin = at;
    if (c == '"') {
      at = string_end(text, at);
      repaired += text.substr(begin, at - begin);
    } else if (is_word_start(c)) {
      const std::string_view word = word_at(text, at);
      at += word.size();
      const bool call = at < text.size() && text[at] == '(';
      calls += call;
      at += call;
      if (call) continue;
      const bool nothing = word == "NaN" || word == "Infinity" || word == "undefined";
      if (nothing && repaired.ends_with('-')) repaired.pop_back();
      repaired += nothing ? "null" : word;
    } else {
      ++at;
      const bool closes = c == ')' && calls > 0;
      calls -= closes;
      if (!closes) repaired += c;
    }
  }
  return repaired;
}

constexpr std::string_view json_blanks = " \t\r\n";
constexpr std::size_t long_blank_bytes = 64 << 10;

/// Megabytes of line breaks are formatted one by one into the library's message about what comes
/// behind them. A blank with a line break in it is in no string and may as well be short; empty if
/// the text has no long one.
std::string without_long_blanks(std::string_view text) {
  std::string shorter;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); at += long_blank_bytes) {
    if (json_blanks.find(text[at]) == json_blanks.npos) continue;
    const std::size_t before = text.find_last_not_of(json_blanks, at);
    const std::size_t begin = std::max(copied, before == text.npos ? 0 : before + 1);
    const std::size_t end = std::min(text.find_first_not_of(json_blanks, at), text.size());
    const std::string_view blank = text.substr(begin, end - begin);
    at = end;
    if (blank.size() < long_blank_bytes || blank.find_first_of("\r\n") == blank.npos) continue;
    shorter.append(text, copied, begin - copied).append("\n");
    copied = end;
  }
  if (copied > 0) shorter.append(text.substr(copied));
  return shorter;
}

}  // namespace

ParsedJson parse_json(std::string_view text) {
  const std::string shorter = without_long_blanks(text);
  if (!shorter.empty()) text = shorter;
  ParsedJson result = parse_strictly(text);
  if (result.status != JsonStatus::malformed) return result;
  const std::string repaired = without_foreign_words(without_lone_surrogates(text));
  return repaired == text ? std::move(result) : parse_strictly(repaired);
}

}  // namespace timtin
