// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Who publishes a site, and what it asks its visitors.
#pragma once

#include <string_view>

namespace timtin {

/// `Giấy phép số 12/GP-TTĐT ... Tổng biên tập: ...`, `Địa chỉ: ... Điện thoại: ...`: two of the
/// words of an imprint; or the question for cookies.
bool is_imprint(std::string_view line);

}  // namespace timtin
