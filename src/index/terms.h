// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How a matching form becomes a term of the index. The writer and the query lowering share these.
#pragma once

#include <string>
#include <string_view>

#include "timtin/article.h"

namespace timtin {

/// Xapian's limit is 245 bytes, a NUL counts twice; one longer term would drop the whole batch.
inline constexpr std::size_t max_term_bytes = 245;

/// True if Xapian will take it.
bool is_valid_term(std::string_view term);

/// A word of the text of an article, of no field: prefixes are upper-case letters.
inline bool is_general_term(std::string_view term) {
  return !term.empty() && (term.front() < 'A' || term.front() > 'Z');
}

/// A term of a field. Xapian's convention: a prefix of more than one letter is followed by `:` if
/// the form begins with an upper-case letter or a colon. Too long: cut, with a digest of the whole.
std::string field_term(std::string_view prefix, std::string_view form);

/// The term that stands before the first syllable of every post, so that a post is found from its
/// beginning.
inline constexpr std::string_view record_start = "^";

}  // namespace timtin
