// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/markup_start.h"

#include "article/paragraphs.h"

namespace timtin {
namespace {

/// Of what stands at the beginning: a comment, a document type with its declarations, an
/// instruction.
std::string_view end_mark(std::string_view text) {
  if (text.starts_with("<!--")) return "-->";
  const std::size_t bracket = text.find('[');
  return text.starts_with("<!") && bracket < text.find('>') ? "]>" : ">";
}

}  // namespace

std::string_view first_element(std::string_view text) {
  for (text = trimmed(text); text.starts_with("<!") || text.starts_with("<?");) {
    const std::string_view end = end_mark(text);
    const std::size_t at = text.find(end);
    if (at == text.npos) return {};
    text = trimmed(text.substr(at + end.size()));
  }
  return text;
}

}  // namespace timtin
