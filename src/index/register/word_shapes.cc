// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/word_shapes.h"

#include <algorithm>
#include <utility>

#include "extract/abbreviations.h"
#include "extract/passage.h"

namespace timtin::registry {

WordShapes word_shapes(std::string_view text, Analyzer& analyzer) {
  WordShapes found;
  std::set<std::string> others;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const Shape shape = word.empty() ? Shape::capital : shape_of(word);
    for (std::string& form : forms_of(word, analyzer)) {
      if (shape == Shape::upper) found.acronyms.insert(form);
      (shape == Shape::lower ? found.small : others).insert(std::move(form));
    }
    at = end + 1;
  }
  for (const std::string& form : others) found.small.erase(form);
  return found;
}

}  // namespace timtin::registry
