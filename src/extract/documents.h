// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Numbered acts named in an article.
#pragma once

#include <string>
#include <vector>

#include "extract/document_name.h"
#include "extract/passage.h"

namespace timtin {

/// Each act once, as written where it is written most fully, in the order of first appearance.
class Documents {
 public:
  void clear() { found_.clear(); }
  void collect(const Passage& passage);
  std::vector<std::string> names() const;

 private:
  struct Found {
    DocumentName name;
    std::string text;
  };

  std::size_t read_named(const Passage& passage, std::size_t at);
  std::size_t read_code(const Passage& passage, std::size_t at);
  std::size_t keep(const Passage& passage, std::size_t at, std::string_view text,
                   const DocumentName& name);

  std::vector<Found> found_;
};

}  // namespace timtin
