// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/vanished.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace timtin {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_share = 10;

/// The path, without what says the same in other words: `./tin//a/` is `tin/a`.
std::string plain(const std::string& path) {
  std::string normal = fs::path(path).lexically_normal().string();
  while (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
  return normal;
}

bool is_below(const std::string& path, const std::string& root) {
  if (root == ".") return !path.starts_with('/') && path != ".." && !path.starts_with("../");
  if (!path.starts_with(root)) return false;
  return path.size() == root.size() || root.ends_with('/') || path[root.size()] == '/';
}

/// True where nothing lies at the path for sure.
bool is_nothing(const fs::path& path, bool& is_folder) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return errno == ENOENT || errno == ENOTDIR;
  is_folder = S_ISDIR(status.st_mode) || S_ISLNK(status.st_mode);
  return false;
}

/// A name within an archive lies below that archive's file.
bool is_gone(const std::string& path) {
  bool is_folder = false;
  if (!is_nothing(path, is_folder)) return false;
  for (fs::path above = fs::path(path).parent_path(); !above.empty(); above = above.parent_path()) {
    if (!is_nothing(above, is_folder)) return is_folder;
    if (above == above.root_path()) break;
  }
  return true;
}

std::vector<std::string> readable_roots(const std::vector<std::string>& paths) {
  std::vector<std::string> roots;
  for (const std::string& path : paths)
    if (path != "-" && ::access(path.c_str(), R_OK) == 0) roots.push_back(plain(path));
  return roots;
}

}  // namespace

Vanished find_vanished(const Index& index, const std::vector<std::string>& paths,
                       const std::unordered_set<std::string>& seen) {
  Vanished vanished;
  const std::vector<std::string> roots = readable_roots(paths);
  if (roots.empty()) return vanished;
  index.for_each_path([&](const std::string& key, const std::string& given) {
    const std::string path = plain(given);
    const auto is_root = [&](const std::string& root) { return is_below(path, root); };
    if (!std::any_of(roots.begin(), roots.end(), is_root)) return;
    ++vanished.standing;
    if (!seen.contains(key) && is_gone(path)) vanished.keys.push_back(key);
  });
  return vanished;
}

bool is_too_many(const Vanished& vanished) {
  return vanished.keys.size() * most_share > vanished.standing;
}

}  // namespace timtin
