// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A saved web page, or a piece of one, wherever it says so.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

bool is_html(const InputHead& head);
void read_html(const FormatInput& input);

/// The same of bytes at hand. What holds them says their charset and where the page came from.
void read_page(const FormatInput& input, std::string_view bytes,
               std::optional<Charset> declared = std::nullopt, std::string_view address = {});

}  // namespace timtin
