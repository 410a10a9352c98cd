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

void RecordBuffer::finish(std::string_view last, const RecordHandler& handler, bool nested) {
  // Most records lie within one chunk and need not be copied.
  const bool whole = is_empty() && last.size() <= limit_;
  if (!whole) append(last);
  const std::string_view bytes = whole ? last : std::string_view(bytes_);
  if (too_large_ || !is_blank(bytes)) handler({bytes, place_, too_large_, nested});
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

/// Between the objects in a wrapper stand names and values that are not wanted.
void ObjectSplitter::step_in_wrapper(char c, const RecordHandler& handler) {
  if (c == '{') {
    record_.begin(next_);
    state_ = State::object;
    depth_ = 1;
  } else if (c == '"') {
    state_ = State::name;
  } else if (c == '[') {
    ++brackets_;
  } else if ((c == ']' || c == '}') && --brackets_ == 0) {
    wrappers_ = 0;
    handler({{}, wrapper_, true});
  }
}

/// Of an object that is too large its own objects are records: what there is of it is read again.
void ObjectSplitter::keep(std::string_view bytes) {
  if (record_.has_room(bytes.size()) || state_ == State::stray || wrappers_ == max_wrappers)
    return record_.append(bytes);
  if (wrappers_++ == 0) wrapper_ = record_.place();
  next_ = record_.place();
  again_ = record_.take().append(bytes);
  ++next_.byte;  // the bracket
  ++brackets_;
  state_ = State::between;
}

void ObjectSplitter::scan(std::string_view chunk, const RecordHandler& handler) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < chunk.size(); ++at) {
    const char c = chunk[at];
    if (wrappers_ == 0 && begins_next(c)) {
      record_.finish(chunk.substr(begin, at - begin), handler);
      state_ = State::between;
    }
    if (state_ == State::name || state_ == State::name_escape) {
      const bool escaped = state_ == State::name_escape;
      state_ = escaped ? State::name : c == '\\' ? State::name_escape : state_;
      if (c == '"' && !escaped) state_ = State::between;
    } else if (state_ == State::between) {
      begin = at;
      if (wrappers_ == 0)
        step_between(c);
      else
        step_in_wrapper(c, handler);
    } else if (step_inside(c)) {
      record_.finish(chunk.substr(begin, at + 1 - begin), handler, wrappers_ > 0);
      state_ = State::between;
    }
    ++next_.byte;
    if (c == '\n') ++next_.line;
  }
  const bool inside =
      state_ != State::between && state_ != State::name && state_ != State::name_escape;
  if (inside) keep(chunk.substr(begin));
}

void ObjectSplitter::feed(std::string_view chunk, const RecordHandler& handler) {
  scan(chunk, handler);
  while (!again_.empty()) {
    const std::string again = std::exchange(again_, {});
    scan(std::string_view(again).substr(1), handler);
  }
}

void ObjectSplitter::finish(const RecordHandler& handler) {
  if (wrappers_ > 0)
    handler({{}, wrapper_, true});
  else if (state_ != State::between)
    record_.finish({}, handler);
  state_ = State::between;
}

}  // namespace timtin
