// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One kind of document each.
#pragma once

#include "article/document/office_members.h"
#include "article/plain/page_lines.h"

namespace timtin {

/// `word/document.xml`: paragraphs are `<w:p>`, their texts `<w:t>`; what was deleted is left out.
Record read_word_document(const OfficeMembers& members);

/// `content.xml`: paragraphs are `<text:p>` and `<text:h>`.
Record read_open_document(const OfficeMembers& members);

/// The chapters in the order of the book's spine. Nothing if the book has no spine.
std::optional<Record> read_book(const OfficeMembers& members);

/// A document as its lines; `title` is the line that is styled as one, or empty.
Record record_from_lines(const TextLines& lines, const std::string& title);

/// The lines from `begin` on are the cells of a row: one line, unless they are paragraphs.
void join_row(TextLines& lines, std::size_t begin);

}  // namespace timtin
