// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/terms.h"

#include <algorithm>

#include "text/digest.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

/// A NUL is stored as two bytes.
std::size_t stored_bytes(std::string_view term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

bool needs_colon(std::string_view prefix, std::string_view form) {
  return prefix.size() > 1 && !form.empty() &&
         ((form[0] >= 'A' && form[0] <= 'Z') || form[0] == ':');
}

/// The cut may fall inside a code point: terms are bytes.
std::string shortened(const std::string& term) {
  constexpr std::size_t digest_digits = 32;
  return term.substr(0, max_term_bytes - digest_digits) + sha256_hex(term).substr(0, digest_digits);
}

}  // namespace

bool is_valid_term(std::string_view term) {
  return !term.empty() && stored_bytes(term) <= max_term_bytes;
}

std::string field_term(std::string_view prefix, std::string_view form) {
  std::string term(prefix);
  if (needs_colon(prefix, form)) term += ':';
  term += form;
  std::replace(term.begin(), term.end(), '\0', ' ');
  return term.size() <= max_term_bytes ? term : shortened(term);
}

}  // namespace timtin
