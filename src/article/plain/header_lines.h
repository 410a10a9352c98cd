// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Lines before a text that name its fields, `Key: value` or `# key = value`:
///
///     title: Một bài                  # title = Một bài                ---
///     date: 25/06/2021                # date = 25/06/2021              title: Một bài
///                                                                      ---
///     The text ...                    The text ...                     The text ...
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "article/plain/page_lines.h"
#include "article/record/record.h"
#include "article/record/record_fields.h"

namespace timtin {

/// Fills `record` and returns the number of lines that it took; 0 without a header. A header is a
/// run of lines whose keys are names of fields (two of them, or one before a blank line or a rule).
std::size_t read_text_header(const TextLines& lines, Record& record);

/// The field that a line of a header names; none if it is no such line. Any bytes.
std::optional<RecordField> header_field(std::string_view line);

/// A line that only separates: three or more of one of `-=*_~#+`, or a form feed.
bool is_rule(std::string_view line);

}  // namespace timtin
