// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/feed_splitter.h"

#include <algorithm>

namespace timtin {
namespace {

constexpr std::string_view cdata_begin = "<![CDATA[", cdata_end = "]]>";
/// A start tag that is longer is taken for one with an end tag.
constexpr std::size_t max_start_tag_bytes = 1 << 20;

bool ends_name(char c) { return c == '>' || c == ' ' || c == '/' || (c >= '\t' && c <= '\r'); }

}  // namespace

FeedSplitter::FeedSplitter(std::uint64_t limit, std::vector<std::string> names)
    : limit_(limit), names_(std::move(names)), longest_mark_(cdata_begin.size()) {
  for (const std::string& name : names_)
    longest_mark_ = std::max(longest_mark_, name.size() + std::string_view("</>").size());
}

void FeedSplitter::drop(std::size_t bytes) {
  next_.byte += bytes;
  next_.line += static_cast<std::uint64_t>(
      std::count(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(bytes), '\n'));
  rest_.remove_prefix(bytes);
}

bool FeedSplitter::find_begin() {
  for (std::size_t at = rest_.find('<'); at != rest_.npos; at = rest_.find('<', at + 1)) {
    if (rest_.size() - at < longest_mark_) {
      seen_ = at;
      break;
    }
    for (const std::string& name : names_) {
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
  if (seen_ == 0 && !too_large_) {
    // `<row Title="..." />` has no end tag.
    const std::size_t close = rest_.find('>');
    if (close == rest_.npos && rest_.size() < max_start_tag_bytes) return false;
    if (close != rest_.npos && rest_[close - 1] == '/') {
      seen_ = close + 1;
      return true;
    }
    seen_ = 1;
  }
  while (true) {
    const std::size_t at = rest_.find(in_cdata_ ? ']' : '<', seen_);
    if (at == rest_.npos || rest_.size() - at < longest_mark_) {
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
  feed(std::string(longest_mark_, ' '), handler);
  if (end_tag_.empty()) return;
  seen_ = rest_.size();
  hand_over(handler);
}

}  // namespace timtin
