// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A saved web page, or a piece of one, wherever it says so.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

bool is_html(const InputHead& head);
void read_html(const FormatInput& input);

/// What holds a page says of it.
struct PageContext {
  std::optional<Charset> declared;  ///< its charset
  std::string_view address = {};    ///< where the page came from
  RecordPlace place{0, 1};
  std::string captured = {};  ///< as Article::captured
};

/// The same of bytes at hand.
void read_page(const FormatInput& input, std::string_view bytes, const PageContext& context = {});

}  // namespace timtin
