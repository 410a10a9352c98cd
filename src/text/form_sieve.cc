// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/form_sieve.h"

#include "text/precomposed.h"
#include "text/utf8.h"

namespace timtin {
namespace {

/// Over this a form may be shortened.
constexpr std::size_t max_word_bytes = 40;

/// From `a`, 0 to 25; i and y, which forms unify, are one.
struct Frame {
  unsigned first = 0;
  unsigned last = 0;
  bool known = false;  ///< all are letters of Vietnamese: so they are in the matching form
};

Frame frame_of(std::string_view word) {
  if (word.empty() || word.size() > max_word_bytes) return {};
  char first = 0;
  char last = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::int32_t code_point = next_code_point(word, at);
    last = code_point < 0 ? '\0' : plain_letter(static_cast<char32_t>(code_point));
    if (last == '\0') return {};
    if (last == 'y') last = 'i';
    if (first == '\0') first = last;
  }
  return {static_cast<unsigned>(first - 'a'), static_cast<unsigned>(last - 'a'), true};
}

}  // namespace

void FormSieve::admit(std::string_view form) {
  // A form with anything else belongs to words that always pass.
  if (const Frame frame = frame_of(form); frame.known) last_of_[frame.first] |= 1u << frame.last;
}

bool FormSieve::lets_pass(std::string_view word) const {
  const Frame frame = frame_of(word);
  return !frame.known || (last_of_[frame.first] >> frame.last & 1u) != 0;
}

}  // namespace timtin
