// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/free_space.h"

#include <system_error>

#include "text/message.h"
#include "timtin/error.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t megabyte = 1'000'000;

/// The folder, or the one in which it would be made.
fs::path existing(fs::path folder) {
  std::error_code failure;
  folder = fs::absolute(folder, failure);
  while (!fs::exists(folder, failure) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

}  // namespace

void check_free_space(const fs::path& folder, std::uint64_t needed) {
  std::error_code unknown;
  const auto space = fs::space(existing(folder), unknown);
  if (unknown || space.available >= needed) return;
  throw Error(ErrorCode::io,
              tr("cannot write archive {}: it needs {} MB more, {} MB are free", folder.string(),
                 needed / megabyte + 1, space.available / megabyte),
              tr("make room, then run the same command again: it goes on from here"));
}

}  // namespace timtin
