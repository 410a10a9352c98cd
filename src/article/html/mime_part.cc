// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/mime_part.h"

#include <algorithm>

#include "article/html/html_tags.h"
#include "article/html/mime_text.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

constexpr std::size_t max_header_bytes = 64 << 10;
constexpr std::size_t max_boundary_bytes = 1000;
/// Messages in messages; a mail has two or three.
constexpr std::size_t max_boundaries = 8;

bool is_folded(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

void set_field(MimeHeader& header, std::string_view line) {
  const auto [name, value] = mime_field(line);
  if (name == "content-type") {
    header.type = mime_type(value);
    header.charset = mime_parameter(value, "charset");
    header.boundary = mime_parameter(value, "boundary");
  } else if (name == "content-transfer-encoding") {
    header.encoding = lower_ascii_name(value);
  } else if (name == "content-location") {
    header.location = value;
  }
}

}  // namespace

MimeHeader parse_mime_header(std::string_view lines) {
  MimeHeader header;
  std::string unfolded;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size() - 1);
    const std::string_view line = lines.substr(0, end + 1);
    if (!is_folded(line)) {
      set_field(header, unfolded);
      unfolded.clear();
    }
    if (trimmed(line).empty()) break;
    unfolded.append(" ").append(trimmed(line));
    lines.remove_prefix(end + 1);
  }
  set_field(header, unfolded);
  return header;
}

bool MimePartFinder::feed(std::string_view chunk) {
  while (!chunk.empty() && state_ != State::done) {
    const std::size_t end = chunk.find('\n');
    pending_ += chunk.substr(0, end == chunk.npos ? end : end + 1);
    // Of what is not wanted the beginning tells whether it is a boundary.
    if (state_ == State::between && end == chunk.npos && pending_.size() > max_boundary_bytes)
      pending_.resize(max_boundary_bytes);
    if (pending_.size() > limit_) {
      too_large_ = true;
      state_ = State::done;
    }
    if (end == chunk.npos) break;
    chunk.remove_prefix(end + 1);
    take_line(pending_);
    pending_.clear();
  }
  return state_ == State::done;
}

void MimePartFinder::finish() {
  if (state_ != State::done && !pending_.empty()) take_line(pending_);
  found_ = found_ || state_ == State::page;
  state_ = State::done;
}

void MimePartFinder::take_line(std::string_view line) {
  bool last = false;
  if (state_ == State::header) return take_header_line(line);
  if (is_mime_boundary(line, boundaries_, last)) {
    found_ = state_ == State::page;
    state_ = found_ ? State::done : last ? State::between : State::header;
    return;
  }
  if (state_ != State::page) return;
  lines_ += line;
  if (lines_.size() <= limit_) return;
  too_large_ = true;
  state_ = State::done;
}

void MimePartFinder::take_header_line(std::string_view line) {
  lines_ += line;
  if (!trimmed(line).empty() && lines_.size() <= max_header_bytes) return;
  header_ = parse_mime_header(lines_);
  lines_.clear();
  state_ = State::between;
  if (header_.type == "text/html" || header_.type == "application/xhtml+xml")
    state_ = State::page;
  else if (!header_.boundary.empty() && boundaries_.size() < max_boundaries)
    boundaries_.push_back("--" + header_.boundary);
}

std::string MimePartFinder::bytes() const {
  if (header_.encoding == "quoted-printable") return decode_quoted_printable(lines_);
  return header_.encoding == "base64" ? decode_base64(lines_) : lines_;
}

}  // namespace timtin
