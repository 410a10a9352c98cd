// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What stands above the text of a page that was copied or scraped, in any order:
///
///     Thứ Ba, ngày 16/07/2024                       the clock of the site
///     https://vidu.example/bai-1.html               its address
///     Trang chủ > Thời sự > Xã hội                  a path of sections, a menu
///     The title of the article                      set off or not
///     Ngày đăng: 08/07/2024 11:38 | Lượt xem: 12    when, by whom, how often read
///     Mặc định Cỡ chữ                               buttons
#pragma once

#include <cstddef>

#include "article/plain/page_lines.h"
#include "article/record/record.h"

namespace timtin {

/// Fills `record` from the lines from `begin` on and returns the first line of the text. Lines that
/// are no field go to Article::boilerplate.
std::size_t read_page_head(const TextLines& lines, std::size_t begin, Record& record);

}  // namespace timtin
