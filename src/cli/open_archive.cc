// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/open_archive.h"

#include "text/message.h"

namespace timtin::cli {

Index open_archive(const GlobalOptions& options) {
  const std::filesystem::path path = archive_path(options);
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (status.type() == std::filesystem::file_type::not_found)
    throw Error(ErrorCode::archive, tr("cannot open the archive {}: there is none", path.string()),
                tr("`timtin import PATH` makes it; -a DIR names another"));
  return Index(path);
}

}  // namespace timtin::cli
