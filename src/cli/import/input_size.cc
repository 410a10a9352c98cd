// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/input_size.h"

#include <chrono>
#include <filesystem>

namespace timtin::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
constexpr auto patience = std::chrono::seconds(2);

class Sum {
 public:
  explicit Sum(const ImportObserver& observer) : observer_(observer) {}

  /// False if it will not be known.
  bool add(const std::string& path) {
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    if (fs::is_directory(status)) return add_folder(path);
    if (fs::is_regular_file(status)) {
      const std::uintmax_t size = fs::file_size(path, failure);
      if (!failure) bytes_ += size;
    }
    return path != "-" && !fs::is_fifo(status) && !fs::is_character_file(status);
  }

  std::uint64_t bytes() const { return bytes_; }

 private:
  bool add_folder(const std::string& path) {
    std::error_code failure;
    fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied,
                                           failure);
    for (; !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
      if (Clock::now() > end_ || observer_.stopped()) return false;
      std::error_code gone;
      if (entry->path().filename().native().front() == '.') {
        entry.disable_recursion_pending();
      } else if (!entry->is_symlink(gone) && entry->is_regular_file(gone)) {
        const std::uintmax_t size = entry->file_size(gone);
        if (!gone) bytes_ += size;
      }
    }
    return !failure;
  }

  const ImportObserver& observer_;
  std::uint64_t bytes_ = 0;
  Clock::time_point end_ = Clock::now() + patience;
};

}  // namespace

std::uint64_t size_of_inputs(const std::vector<std::string>& paths,
                             const ImportObserver& observer) {
  Sum sum(observer);
  for (const std::string& path : paths)
    if (!sum.add(path)) return 0;
  return sum.bytes();
}

}  // namespace timtin::cli
