// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The day that content systems write into the address of an article.
#pragma once

#include <optional>
#include <string_view>

#include "timtin/article.h"

namespace timtin {

/// `/2022/10/24/bai.html`, `/20221024/`, `/2022-10-24/`, `bai-20221024110811326.htm`: the day it
/// was made. Other numbers are no dates: a day stands alone between slashes, or a time follows it.
std::optional<Published> date_in_address(std::string_view url);

/// `tin/2022-10-24-bai.md`: with this the name of a file begins.
std::optional<Published> date_in_file_name(std::string_view path);

}  // namespace timtin
