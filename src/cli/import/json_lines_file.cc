// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/json_lines_file.h"

#include <cerrno>
#include <cstring>

#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {

void JsonLinesFile::open() {
  if (path_.empty()) return;
  stream_.open(path_, std::ios::binary | std::ios::trunc);
  check();
}

void JsonLinesFile::write(const std::string& line) {
  if (path_.empty()) return;
  stream_ << line << '\n';
  check();
}

void JsonLinesFile::close() {
  if (path_.empty()) return;
  stream_.close();
  check();
}

void JsonLinesFile::check() const {
  if (!stream_) throw Error(ErrorCode::io, tr("cannot write {}: {}", path_, std::strerror(errno)));
}

}  // namespace timtin::cli
