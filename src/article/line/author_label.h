// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The words in front of the name of who wrote.
#pragma once

#include <string_view>

namespace timtin {

/// Takes `Đăng bởi`, `Tác giả:`, `Bài và ảnh:`, `Tản văn của` off the beginning of `text`, and the
/// signs behind; false, and `text` unchanged, without such words.
bool take_author_label(std::string_view& text);

}  // namespace timtin
