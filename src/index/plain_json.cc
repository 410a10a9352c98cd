// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/plain_json.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace timtin {

void PlainJson::skip_space() {
  at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
}

bool PlainJson::takes(char wanted) {
  skip_space();
  if (at_ == text_.size() || text_[at_] != wanted) return false;
  ++at_;
  return true;
}

void PlainJson::take(char wanted) {
  if (!takes(wanted)) fail();
}

std::uint64_t PlainJson::number() {
  skip_space();
  std::uint64_t value = 0;
  const char* const end = text_.data() + text_.size();
  const auto [behind, error] = std::from_chars(text_.data() + at_, end, value);
  if (error != std::errc()) fail();
  at_ = static_cast<std::size_t>(behind - text_.data());
  return value;
}

std::string_view PlainJson::text() {
  take('"');
  const std::size_t end = text_.find('"', at_);
  const std::string_view found = text_.substr(at_, end - at_);
  if (end == text_.npos || found.find('\\') != found.npos) fail();
  at_ = end + 1;
  return found;
}

void PlainJson::skip() {
  skip_space();
  const char first = at_ < text_.size() ? text_[at_] : '\0';
  if (first == '"') {
    text();
  } else if (first != '{') {
    number();
  } else {
    if (++depth_ > max_depth) fail();
    object([this](std::string_view) { skip(); });
    --depth_;
  }
}

void PlainJson::end() {
  skip_space();
  if (at_ != text_.size()) fail();
}

}  // namespace timtin
