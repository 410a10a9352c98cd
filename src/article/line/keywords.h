// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Tags that stand in one text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// `đầu tư,  y tế; cảng` -> its parts, each in one line.
std::vector<std::string> split_keywords(std::string_view text);

}  // namespace timtin
