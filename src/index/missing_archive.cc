// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>

#include "index/errors.h"
#include "index/lock.h"
#include "index/manifest.h"
#include "text/message.h"

namespace timtin {

Error missing_archive(const std::string& archive) {
  if (const auto holder = lock_holder(archive))
    return Error(ErrorCode::archive,
                 holder->process == 0
                     ? tr("there is no archive at {} yet: its first import is running", archive)
                     : tr("there is no archive at {} yet: its first import is running, {}", archive,
                          description_of(*holder)),
                 tr("it can be searched when that has finished"));
  std::error_code failure;
  if (std::filesystem::exists(workshop_path(archive, 1) + "/journal", failure))
    return Error(ErrorCode::archive,
                 tr("there is no archive at {} yet: its first import was interrupted", archive),
                 tr("the same import again goes on from there"));
  return Error(ErrorCode::archive, tr("there is no archive at {}", archive),
               tr("make one with: timtin import PATH; -a DIR names another place"));
}

}  // namespace timtin
