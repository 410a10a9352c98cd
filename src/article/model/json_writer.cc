// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/json_writer.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace timtin {
namespace {

/// The code point to escape at `at`, and its length in bytes; length 0: nothing to escape here.
struct Escape {
  unsigned code_point = 0;
  std::size_t length = 0;
};

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// U+200E, U+200F, U+2028 to U+202E (separators, embeddings, overrides), U+2066 to U+2069.
bool is_unsafe_general_punctuation(unsigned code_point) {
  return code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x2028 && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

Escape escape_at(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at);
  const unsigned second = byte_at(text, at + 1);
  if (first < 0x20 || first == '"' || first == '\\' || first == 0x7F) return {first, 1};
  if (first == 0xC2 && second >= 0x80 && second < 0xA0) return {second, 2};
  if (first == 0xD8 && second == 0x9C) return {0x061C, 2};
  if (first == 0xE2 && (second == 0x80 || second == 0x81)) {
    const unsigned code_point = 0x2000 | (second & 1U) << 6 | (byte_at(text, at + 2) & 0x3FU);
    if (is_unsafe_general_punctuation(code_point)) return {code_point, 3};
  }
  return {};
}

/// True for the bytes at which escape_at() has to look.
constexpr std::array<bool, 256> make_suspects() {
  std::array<bool, 256> suspects{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) suspects[byte] = true;
  for (const unsigned byte : {0x22U, 0x5CU, 0x7FU, 0xC2U, 0xD8U, 0xE2U}) suspects[byte] = true;
  return suspects;
}
constexpr std::array<bool, 256> suspects = make_suspects();

void append_escape(std::string& out, unsigned code_point) {
  switch (code_point) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", code_point);
  }
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!suspects[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const Escape escape = escape_at(text, at);
    if (escape.length == 0) {
      ++at;
      continue;
    }
    out.append(text, copied, at - copied);
    append_escape(out, escape.code_point);
    at += escape.length;
    copied = at;
  }
  out.append(text, copied);
  out += '"';
}

}  // namespace

void JsonWriter::separate() {
  if (after_value_) out_ += ',';
  after_value_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  after_value_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  after_value_ = true;
}

JsonWriter& JsonWriter::name(std::string_view name) {
  text(name);
  out_ += ':';
  after_value_ = false;
  return *this;
}

void JsonWriter::text(std::string_view value) {
  separate();
  append_string(out_, value);
}

void JsonWriter::number(std::uint64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::decimal(double value) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", std::isfinite(value) ? value : 0.0);
}

void JsonWriter::decimal(double value, int digits) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{:.{}f}", value, digits);
}

void JsonWriter::boolean(bool value) { json(value ? "true" : "false"); }

void JsonWriter::json(std::string_view value) {
  separate();
  out_ += value;
}

void JsonWriter::texts(const std::vector<std::string>& values) {
  begin_array();
  for (const std::string& value : values) text(value);
  end_array();
}

}  // namespace timtin
