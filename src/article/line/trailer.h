// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What newspapers put under each article: they ask readers to subscribe, to follow, to write.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// `Đăng ký nhận bản tin`, `Theo dõi Báo Ví Dụ trên Google News`, `>>> Xem thêm: ...`. Only the
/// last lines of a text may be read so.
bool is_trailer(std::string_view line);

/// Of `Từ khóa: đê điều, bão`; nothing of another line.
std::vector<std::string> keywords_in(std::string_view line);

/// Takes them from the end of a text, of which a line stays; in their order.
std::vector<std::string> take_trailers(std::vector<std::string>& lines);

}  // namespace timtin
