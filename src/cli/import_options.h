// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Options of `import` that have a form of their own.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "timtin/reader.h"

namespace timtin::cli {

/// `title=tieu_de,body=noi_dung`, several times or once -> field -> name. Throws Error(usage) for
/// another form or a field that does not exist.
std::map<std::string, std::string> parse_fields(const std::vector<std::string>& options);

/// `pdf=pdftotext - -`, `doc,docx=...`, or a command for everything that no reader takes. Throws
/// Error(usage) if there is no command.
TextFilter parse_filter(const std::string& option);

}  // namespace timtin::cli
