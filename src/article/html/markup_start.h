// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What tells markup from text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace timtin {

/// The text behind white space, comments, declarations and processing instructions.
std::string_view first_element(std::string_view text);

/// With an element that a page, or a piece of one, begins with.
bool begins_as_page(std::string_view text);

/// Closing tags of such elements, counted up to `enough`.
std::size_t count_closing_tags(std::string_view text, std::size_t enough);

/// The value of a field that a content system keeps as HTML: it begins with a tag and has another
/// one, or it has three closing tags, line breaks or entities. One that only speaks of `<b>` is
/// text.
bool is_markup(std::string_view text);

/// Paragraphs or lines of it have tags; otherwise its own line ends may part them.
bool breaks_lines(std::string_view text);

/// Markup that was escaped once more, `&lt;p&gt;Sáng nay ...&lt;/p&gt;`, as it was before; else
/// nothing.
std::string unescaped_markup(std::string_view text);

}  // namespace timtin
