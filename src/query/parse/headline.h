// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a pasted headline has that looks like the query language and is not meant so.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace timtin::query {

/// True if the name before a colon, which is no field, is a word of a headline (`Nghệ An:Triệu`,
/// in a long one also `5 lý do:bạn`) and no field mistyped, which `Nga:Khu` in a long one is not,
/// though `ngay:` is a field. `value`: the word behind the colon; `text`: the whole query.
bool is_headline_name(std::string_view name, std::string_view value, std::string_view text);

/// Length of the brackets at `at` with nothing but punctuation in them, as in `(!)`, or 0.
std::size_t punctuation_in_brackets(std::string_view text, std::size_t at);

/// True if the dash at `at` is a sign before a number with a unit (`-62 độ`) or, in a long
/// headline, joins two names or numbers (`Nội Bài -Lào Cai`) or, in one of ten words, stands before
/// a name: nothing is to be left out.
bool is_headline_dash(std::string_view text, std::size_t at);

/// Where a quotation ends that begins at `at` with a straight or a curly mark. Headlines mix them:
/// `“sóng"`, `"sóng”`.
struct QuotationEnd {
  std::size_t mark;  ///< the closing mark
  std::size_t end;   ///< behind it
};
/// Nothing if no mark closes it.
std::optional<QuotationEnd> quotation_end(std::string_view text, std::size_t at);

/// True if the text has a quotation mark of another shape that is the partner of a straight one
/// without end, as in `”sóng"` and `'sóng"`.
bool has_odd_quotation_mark(std::string_view text);

}  // namespace timtin::query
