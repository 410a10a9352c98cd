// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/index_growth.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include "index/folder_sizes.h"

namespace timtin::cli {
namespace {

namespace fs = std::filesystem;

/// Of the time from the parts to an index that has its place; then all of it is read again, for
/// spellings, the register and checksums. Measured: 6.5 of 11.5 s.
constexpr double joining_share = 0.6;

/// What the parts are joined to in a workshop, and on the way there.
bool is_joined(const std::string& name) { return name == "index" || name.starts_with("pass-"); }

struct Sizes {
  std::uint64_t parts = 0, joined = 0;
};

/// Of a workshop.
Sizes sizes_in(const fs::path& workshop) {
  Sizes sizes;
  std::error_code gone;
  for (fs::directory_iterator entry(workshop, gone), end; !gone && entry != end;
       entry.increment(gone)) {
    std::error_code failure;
    const bool folder = entry->is_directory(failure);
    const std::uint64_t bytes = folder ? bytes_in(entry->path()) : 0;
    (is_joined(entry->path().filename()) ? sizes.joined : sizes.parts) += bytes;
  }
  return sizes;
}

}  // namespace

double IndexGrowth::done() {
  Sizes sizes;
  bool builds = false;
  try {
    for (const fs::path& generation : generations_in(archive_)) {
      const bool workshop = generation.extension() == ".tmp";
      const Sizes found = workshop ? sizes_in(generation) : Sizes{bytes_in(generation), 0};
      sizes.parts += found.parts;
      sizes.joined += found.joined;
      builds = builds || workshop;
    }
  } catch (const fs::filesystem_error&) {
    return done_;  // what was looked at has got its place meanwhile
  }
  double now = seen_ ? 1 : 0;
  if (builds && sizes.parts > 0)
    now = joining_share *
          std::min(1.0, static_cast<double>(sizes.joined) / static_cast<double>(sizes.parts));
  seen_ = seen_ || builds;
  return done_ = std::max(done_, now);
}

}  // namespace timtin::cli
