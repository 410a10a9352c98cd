// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/held_lines.h"

#include <algorithm>

#include "timtin/error.h"

namespace timtin::cli {

void HeldLines::write(std::string_view line) {
  if (!printed_ && hold(line)) return;
  release();
  print_(line);
}

/// False if there is no room; a part of the line may be in the file then.
bool HeldLines::hold(std::string_view line) {
  if (bytes_ + line.size() > max_bytes) return false;
  if (!file_ && memory_.size() + line.size() <= max_memory_bytes) {
    memory_ += line;
  } else {
    try {
      if (!file_) file_.emplace();
      file_->write(line);
    } catch (const Error&) {
      return false;
    }
  }
  bytes_ += line.size();
  return true;
}

void HeldLines::forget() {
  memory_.clear();
  file_.reset();
  bytes_ = 0;
}

void HeldLines::release() {
  if (printed_) return;
  printed_ = true;
  print_(memory_);
  std::size_t left = bytes_ - memory_.size();
  std::string piece;
  if (file_) file_->rewind();
  while (left > 0) {
    piece.resize(std::min<std::size_t>(left, 1U << 16));
    piece.resize(file_->read(piece.data(), piece.size()));
    print_(piece);
    left -= piece.size();
  }
  forget();
}

}  // namespace timtin::cli
