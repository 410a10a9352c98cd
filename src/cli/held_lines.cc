// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/held_lines.h"

#include <algorithm>

#include "timtin/error.h"

namespace timtin::cli {

void HeldLines::write(std::string_view line) {
  if (released_) return output_.print(line);
  if (hold_in_memory(line)) return;
  send_what_is_taken();
  if (hold_in_memory(line) || hold_in_file(line)) return;
  release();
  output_.print(line);
}

/// One that is longer than all that may be held is held alone.
bool HeldLines::hold_in_memory(std::string_view line) {
  const std::size_t held = unsent().size();
  if (file_ || (held > 0 && held + line.size() > most_.in_memory)) return false;
  memory_ += line;
  return true;
}

/// False if there is no room; a part of the line may be in the file then.
bool HeldLines::hold_in_file(std::string_view line) {
  if (file_bytes_ + line.size() > most_.in_file) return false;
  try {
    if (!file_) file_.emplace();
    file_->write(line);
  } catch (const Error&) {
    return false;
  }
  file_bytes_ += line.size();
  return true;
}

void HeldLines::send_what_is_taken() {
  while (!unsent().empty()) {
    const std::size_t taken = output_.takes();
    if (taken == 0) break;
    printed_ = true;
    output_.print(unsent().substr(0, taken));
    sent_ = std::min(sent_ + taken, memory_.size());
  }
  memory_.erase(0, sent_);
  sent_ = 0;
}

void HeldLines::forget() {
  memory_.clear();
  sent_ = 0;
  file_.reset();
  file_bytes_ = 0;
}

void HeldLines::release() {
  if (released_) return;
  printed_ = released_ = true;
  output_.print(unsent());
  if (file_) file_->seek(0);
  std::string piece;
  for (std::size_t left = file_bytes_; left > 0; left -= piece.size()) {
    piece.resize(std::min(left, std::size_t{1} << 16));
    file_->read(piece.data(), piece.size());
    output_.print(piece);
  }
  forget();
}

}  // namespace timtin::cli
