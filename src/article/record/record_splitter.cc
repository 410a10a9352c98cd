// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/record_splitter.h"

#include <algorithm>

namespace timtin {
namespace {

constexpr std::string_view white_space = " \t\r\n\f\v";

bool is_blank(std::string_view bytes) { return bytes.find_first_not_of(white_space) == bytes.npos; }

}  // namespace

void RecordBuffer::begin(RecordPlace place) { place_ = place; }

void RecordBuffer::append(std::string_view bytes) {
  if (too_large_) return;
  too_large_ = bytes_.size() + bytes.size() > limit_;
  if (too_large_)
    std::string().swap(bytes_);
  else
    bytes_ += bytes;
}

void RecordBuffer::finish(std::string_view last, const RecordHandler& handler) {
  // Most records lie within one chunk and need not be copied.
  const bool whole = is_empty() && last.size() <= limit_;
  if (!whole) append(last);
  const std::string_view bytes = whole ? last : std::string_view(bytes_);
  if (too_large_ || !is_blank(bytes)) handler({bytes, place_, too_large_});
  bytes_.clear();
  too_large_ = false;
}

LineSplitter::LineSplitter(std::uint64_t limit, std::uint64_t start)
    : record_(limit), next_{start, 1} {
  record_.begin(next_);
}

void LineSplitter::feed(std::string_view chunk, const RecordHandler& handler) {
  while (!chunk.empty()) {
    const std::size_t end = chunk.find('\n');
    if (end == chunk.npos) {
      record_.append(chunk);
      next_.byte += chunk.size();
      return;
    }
    record_.finish(chunk.substr(0, end), handler);
    next_.byte += end + 1;
    ++next_.line;
    record_.begin(next_);
    chunk.remove_prefix(end + 1);
  }
}

void LineSplitter::finish(const RecordHandler& handler) { record_.finish({}, handler); }

ObjectSplitter::ObjectSplitter(std::uint64_t limit, std::uint64_t start)
    : record_(limit), next_{start, 1} {}

void ObjectSplitter::step_between(char c) {
  if (white_space.find(c) != white_space.npos || c == ',' || c == '[' || c == ']') return;
  record_.begin(next_);
  state_ = c == '{' ? State::object : State::stray;
  depth_ = c == '{' ? 1 : 0;
  broken_ = false;
}

/// True if `c` can't belong to the record at hand, because that is broken and a line begins with
/// `{`: one missing quote must not swallow the records after it.
bool ObjectSplitter::begins_next(char c) {
  const bool first = line_start_ && white_space.find(c) == white_space.npos;
  line_start_ = c == '\n' || (line_start_ && !first);
  return broken_ && first && c == '{' && state_ == State::object;
}

/// True if `c` is the last byte of the record.
bool ObjectSplitter::step_inside(char c) {
  switch (state_) {
    case State::escape:
      state_ = State::string;
      return false;
    case State::string:
      // No string of JSON goes over the end of a line.
      broken_ = broken_ || c == '\n';
      if (c == '"' || c == '\n') state_ = State::object;
      if (c == '\\') state_ = State::escape;
      return false;
    case State::stray:
      return c == '\n';
    default:
      break;
  }
  if (c == '"') state_ = State::string;
  if (c == '{' || c == '[') ++depth_;
  if (c == '}' || c == ']') --depth_;
  return depth_ == 0;
}

void ObjectSplitter::feed(std::string_view chunk, const RecordHandler& handler) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < chunk.size(); ++at) {
    if (begins_next(chunk[at])) {
      record_.finish(chunk.substr(begin, at - begin), handler);
      state_ = State::between;
    }
    if (state_ == State::between) {
      begin = at;
      step_between(chunk[at]);
    } else if (step_inside(chunk[at])) {
      record_.finish(chunk.substr(begin, at + 1 - begin), handler);
      state_ = State::between;
    }
    ++next_.byte;
    if (chunk[at] == '\n') ++next_.line;
  }
  if (state_ != State::between) record_.append(chunk.substr(begin));
}

void ObjectSplitter::finish(const RecordHandler& handler) {
  if (state_ != State::between) record_.finish({}, handler);
  state_ = State::between;
}

}  // namespace timtin
