// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The boilerplate of a portal page: footer, buttons, lists of other articles.
#pragma once

#include <cstddef>
#include <string>

#include "article/plain/page_lines.h"

namespace timtin {

struct PortalFooter {
  std::size_t begin = 0;  ///< of the lines, the first that belongs to it; their number without one
  std::string title;      ///< after `QR CODE:`
  std::string source;     ///< after `Fanpage`
  std::vector<std::string> text;         ///< long lines inside it, which no footer has
  std::vector<std::string> boilerplate;  ///< its other lines
};

PortalFooter find_footer(const TextLines& lines);

}  // namespace timtin
