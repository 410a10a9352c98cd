// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/private_folder.h"

#include <filesystem>

namespace timtin {

void make_private_folder(const std::string& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failure);
}

}  // namespace timtin
