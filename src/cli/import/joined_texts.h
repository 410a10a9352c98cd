// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What people have written beside the articles of archives that are joined: saved queries and
/// corrections come along, or it is said why not.
#pragma once

#include <string>
#include <vector>

namespace timtin::cli {

struct JoinedTexts {
  std::vector<std::string> taken;    ///< sentences
  std::vector<std::string> refused;  ///< sentences: what was not taken over, and why
};

/// Into the texts of `archive`, whose own lines stay as they are. A text that cannot be read is
/// refused as a whole.
JoinedTexts join_texts(const std::string& archive, const std::vector<std::string>& others);

}  // namespace timtin::cli
