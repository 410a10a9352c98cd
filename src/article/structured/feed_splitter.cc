// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/feed_splitter.h"

#include <algorithm>

namespace timtin {
namespace {

constexpr std::string_view cdata_begin = "<![CDATA[", cdata_end = "]]>";
/// No mark that is looked for is longer.
constexpr std::size_t longest_mark = 9;

bool ends_name(char c) { return c == '>' || c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

void FeedSplitter::drop(std::size_t bytes) {
  next_.byte += bytes;
  next_.line += static_cast<std::uint64_t>(
      std::count(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(bytes), '\n'));
  rest_.remove_prefix(bytes);
}

bool FeedSplitter::find_begin() {
  for (std::size_t at = rest_.find('<'); at != rest_.npos; at = rest_.find('<', at + 1)) {
    if (rest_.size() - at < longest_mark) {
      seen_ = at;
      break;
    }
    for (const std::string_view name : {"item", "entry"}) {
      const bool found =
          rest_.compare(at + 1, name.size(), name) == 0 && ends_name(rest_[at + 1 + name.size()]);
      if (!found) continue;
      seen_ = at;
      end_tag_.append("</").append(name).append(">");
      break;
    }
    if (!end_tag_.empty()) break;
    seen_ = at + 1;
  }
  if (end_tag_.empty() && rest_.find('<', seen_) == rest_.npos) seen_ = rest_.size();
  if (!first_found_ && head_.size() < max_head_bytes) head_ += rest_.substr(0, seen_);
  first_found_ = first_found_ || !end_tag_.empty();
  drop(seen_);
  seen_ = 0;
  return !end_tag_.empty();
}

/// Leaves `seen_` behind the end tag.
bool FeedSplitter::find_end() {
  while (true) {
    const std::size_t at = rest_.find(in_cdata_ ? ']' : '<', seen_);
    if (at == rest_.npos || rest_.size() - at < longest_mark) {
      seen_ = std::min(at, rest_.size());
      return false;
    }
    const std::string_view rest = rest_.substr(at);
    seen_ = at + 1;
    if (in_cdata_) {
      in_cdata_ = !rest.starts_with(cdata_end);
    } else if (rest.starts_with(cdata_begin)) {
      in_cdata_ = true;
    } else if (rest.starts_with(end_tag_)) {
      seen_ = at + end_tag_.size();
      return true;
    }
  }
}

void FeedSplitter::hand_over(const RecordHandler& handler) {
  const std::string_view item = rest_.substr(0, seen_);
  if (too_large_ || item.size() > limit_)
    handler({{}, next_, true});
  else
    handler({item, next_, false});
  drop(seen_);
  seen_ = 0;
  end_tag_.clear();
  in_cdata_ = too_large_ = false;
}

void FeedSplitter::feed(std::string_view chunk, const RecordHandler& handler) {
  // What was handed over goes once a chunk, not once an item.
  pending_.erase(0, pending_.size() - rest_.size());
  pending_ += chunk;
  rest_ = pending_;
  while (!end_tag_.empty() || find_begin()) {
    if (find_end()) {
      hand_over(handler);
      continue;
    }
    if (seen_ > limit_) {
      // Nothing of it is wanted but its end.
      too_large_ = true;
      rest_.remove_prefix(seen_);
      seen_ = 0;
    }
    return;
  }
}

void FeedSplitter::finish(const RecordHandler& handler) {
  // The last end tag is shorter than the longest mark that could have begun.
  feed(std::string(longest_mark, ' '), handler);
  if (end_tag_.empty()) return;
  seen_ = rest_.size();
  hand_over(handler);
}

}  // namespace timtin
