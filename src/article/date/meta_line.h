// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The line between title and text: who wrote it, when, how often it was read.
#pragma once

#include <string>
#include <string_view>

namespace timtin {

struct MetaLine {
  bool dated = false;  ///< it has a day, and nothing that does not belong to such a line
  std::string author;  ///< as written, without `Đăng bởi` and the like; empty if it names none
};

/// `Xuân Sáng - 05/03/2020 14:05`, `Đăng bởi Lê Mai vào 5 Tháng Ba, 2020`, `Ngày đăng: 05/03/2020 |
/// Lượt xem: 1.234`. A name without a label must look like that of a person: sections and places
/// stand beside dates too.
MetaLine read_meta_line(std::string_view line);

}  // namespace timtin
