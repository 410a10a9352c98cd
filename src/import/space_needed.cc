// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/space_needed.h"

#include <algorithm>
#include <filesystem>

#include "index/free_space.h"

namespace timtin {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 20'000;
constexpr const char* text_extensions[] = {".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".txt"};

std::uint64_t needed_for(const fs::directory_entry& file) {
  std::error_code failure;
  if (!file.is_regular_file(failure)) return 0;
  const std::uintmax_t bytes = file.file_size(failure);
  if (failure) return 0;
  const bool is_text = std::find(std::begin(text_extensions), std::end(text_extensions),
                                 file.path().extension()) != std::end(text_extensions);
  return is_text ? space_for_text(bytes) : bytes;
}

}  // namespace

std::uint64_t space_needed(const std::vector<std::string>& paths) {
  std::uint64_t needed = 0;
  std::size_t files = 0;
  for (const std::string& path : paths) {
    std::error_code failure;
    needed += needed_for(fs::directory_entry(path, failure));
    fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied,
                                           failure);
    for (; !failure && entry != fs::recursive_directory_iterator() && files < most_files;
         entry.increment(failure), ++files)
      needed += needed_for(*entry);
  }
  return needed;
}

}  // namespace timtin
