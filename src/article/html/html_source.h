// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The markup of a page without what never is its text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

struct HtmlSource {
  std::string markup;
  std::vector<std::string> linked_data;  ///< the content of JSON-LD scripts
  std::vector<std::string_view> states;  ///< within the page: JSON from which scripts draw it
  std::string saved_from;                ///< the address that browsers write into saved pages
  std::size_t elements = 0;              ///< start tags
  std::size_t references = 0;            ///< `&`, at most so many entities
};

/// Takes out comments, scripts, styles and the like, and all attributes but those of HtmlAttribute;
/// U+0000 too. A `<` that begins no tag becomes `&lt;`. What is not closed takes nothing with it.
/// Linear in the size of `page`, which must outlive `states`.
HtmlSource html_source(std::string_view page);

}  // namespace timtin
