// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/container/warc_records.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

constexpr std::size_t max_warc_header_bytes = 64 << 10;
constexpr std::string_view warc_signature = "WARC/";

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), ascii::lower);
  return lower;
}

/// The value of a field; empty without it.
std::string_view warc_field(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find('\n'), header.size() - 1) + 1;
    const std::string_view line = header.substr(0, end);
    const std::size_t colon = line.find(':');
    if (colon != line.npos && lower_case(trimmed(line.substr(0, colon))) == name)
      return trimmed(line.substr(colon + 1));
    header.remove_prefix(end);
  }
  return {};
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
  return whole ? std::optional(value) : std::nullopt;
}

/// Old programs write `<https://vidu.example/>`.
std::string_view without_brackets(std::string_view address) {
  const bool has = address.size() > 1 && address.starts_with('<') && address.ends_with('>');
  return has ? address.substr(1, address.size() - 2) : address;
}

}  // namespace

void WarcReader::feed(std::string_view chunk) {
  while (!chunk.empty()) {
    std::size_t used = 0;
    if (state_ == State::header)
      used = read_header(chunk);
    else if (state_ == State::content)
      used = read_content(chunk);
    else
      used = find_record(chunk);
    byte_ += used;
    chunk.remove_prefix(used);
  }
}

/// Takes one line, or what there is of it.
std::size_t WarcReader::read_header(std::string_view chunk) {
  const std::size_t end = chunk.find('\n');
  const std::string_view line = chunk.substr(0, end == chunk.npos ? end : end + 1);
  const bool begins = header_.empty() || header_.ends_with('\n');
  // Blank lines stand between the records.
  if (header_.empty() && trimmed(line).empty()) return line.size();
  if (header_.empty()) record_.byte = byte_;
  header_ += line;
  const bool other =
      header_.size() >= warc_signature.size() && !header_.starts_with(warc_signature);
  if (other || header_.size() > max_warc_header_bytes) {
    lose();
  } else if (begins && end != chunk.npos && trimmed(line).empty()) {
    byte_ += line.size();
    begin_content();
    byte_ -= line.size();
  }
  return line.size();
}

void WarcReader::begin_content() {
  const auto size = whole_number(warc_field(header_, "content-length"));
  if (!size) return lose();
  record_.type = lower_case(warc_field(header_, "warc-type"));
  record_.address = without_brackets(warc_field(header_, "warc-target-uri"));
  record_.date = warc_field(header_, "warc-date");
  record_.content_type = warc_field(header_, "content-type");
  record_.size = left_ = *size;
  header_.clear();
  wanted_ = handler_.wants(record_);
  state_ = State::content;
  if (left_ == 0) end_content({});
}

std::size_t WarcReader::read_content(std::string_view chunk) {
  chunk = chunk.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(chunk.size(), left_)));
  const bool whole = content_.empty() && chunk.size() == record_.size;
  left_ -= chunk.size();
  if (wanted_ && record_.size <= limit_ && !whole) content_ += chunk;
  if (left_ == 0) end_content(whole ? chunk : std::string_view(content_));
  return chunk.size();
}

void WarcReader::end_content(std::string_view content) {
  const bool gathered = wanted_ && record_.size <= limit_;
  handler_.take(record_, gathered ? content : std::string_view());
  content_.clear();
  state_ = State::header;
}

void WarcReader::lose() {
  handler_.damaged(record_.byte);
  header_.clear();
  state_ = State::lost;
}

/// Looks for the line that begins a record.
std::size_t WarcReader::find_record(std::string_view chunk) {
  const std::size_t end = chunk.find('\n');
  const std::string_view line = chunk.substr(0, end == chunk.npos ? end : end + 1);
  const bool begins = header_.empty();
  header_ = end == chunk.npos ? "." : "";  // a line that has begun
  if (!begins || !line.starts_with("WARC/1.")) return line.size();
  header_.clear();
  state_ = State::header;
  return 0;
}

void WarcReader::finish() {
  const bool cut = state_ == State::content || (state_ == State::header && !header_.empty());
  if (cut) handler_.damaged(record_.byte);
}

}  // namespace timtin
