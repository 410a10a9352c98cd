// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the names that page authors give their elements say about them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "article/html/html_document.h"

namespace timtin {

enum class MarkupRole : std::uint8_t {
  none,
  boilerplate,  ///< menus, related articles, share boxes, advertisements
  comments,     ///< of readers
  hidden,       ///< not shown by a browser
  section,      ///< a path of sections
  tags,
  title,
  lead,
  body,
  caption,
  author,
  date,
  source,
};

/// By the words of `class` and `id` (`detail-sapo`, `boxTinLienQuan`, `author_mail`), whichever
/// their style, and by `itemprop`, `rel`, `style` and the element itself.
MarkupRole markup_role(const HtmlDocument& document, std::size_t element);

/// One word in lower case without separators, or two neighbours joined: `binhluan`.
MarkupRole role_of_word(std::string_view word);

}  // namespace timtin
