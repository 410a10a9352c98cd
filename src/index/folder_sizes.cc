// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/folder_sizes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

#include "index/durable.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

constexpr const char* size_file = "compact";
/// Below it a build costs more than the space.
constexpr std::uint64_t min_slack = 4u << 20;

bool is_generation(const fs::path& path) {
  std::string name = path.filename().string();
  if (!name.starts_with("gen-")) return false;
  if (name.ends_with(".tmp")) name.resize(name.size() - 4);
  constexpr std::size_t max_digits = 19;
  return name.size() > 4 && name.size() <= 4 + max_digits &&
         name.find_first_not_of("0123456789", 4) == name.npos &&
         fs::is_directory(fs::symlink_status(path));
}

std::uint64_t bytes_of_tables(const fs::path& generation) {
  std::uint64_t bytes = 0;
  std::error_code removed;
  for (const auto& entry : fs::directory_iterator(generation, removed))
    if (entry.path().extension() == ".glass") bytes += entry.file_size(removed);
  return bytes;
}

}  // namespace

std::vector<fs::path> generations_in(const fs::path& archive) {
  std::vector<fs::path> generations;
  for (const auto& entry : fs::directory_iterator(archive))
    if (is_generation(entry.path())) generations.push_back(entry.path());
  std::sort(generations.begin(), generations.end());
  return generations;
}

std::uint64_t bytes_in(const fs::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code removed;
  for (auto entry = fs::recursive_directory_iterator(folder, removed);
       !removed && entry != fs::recursive_directory_iterator(); entry.increment(removed)) {
    std::error_code vanished;
    const auto size = entry->is_regular_file(vanished) ? entry->file_size(vanished) : 0;
    if (!vanished) bytes += size;
  }
  return bytes;
}

TableSizes table_sizes(const fs::path& generation) {
  const std::uint64_t now = bytes_of_tables(generation);
  TableSizes sizes{now, now};
  const fs::path file = generation / size_file;
  std::error_code failure;
  if (!fs::is_regular_file(fs::symlink_status(file, failure))) return sizes;
  const std::string text = read_file(file);
  std::from_chars(text.data(), text.data() + text.size(), sizes.compact);
  return sizes;
}

void write_compact_size(const fs::path& generation) {
  write_durably(generation / size_file, fmt::format("{}\n", bytes_of_tables(generation)));
}

bool has_grown_slack(const fs::path& generation) {
  const TableSizes tables = table_sizes(generation);
  const std::uint64_t slack = tables.now - std::min(tables.now, tables.compact);
  const std::uint64_t built = bytes_in(generation) - slack;
  return slack > std::max(built / 2, min_slack);
}

}  // namespace timtin
