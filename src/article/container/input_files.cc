// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/container/input_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <vector>

namespace timtin {
namespace {

constexpr int open_flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;

/// A path below the folder of the walk that is still to be visited.
using Pending = std::vector<std::string>;

std::string joined(const std::string& folder, const std::string& name) {
  if (folder.empty()) return name;
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

struct DirectoryCloser {
  void operator()(DIR* directory) const { ::closedir(directory); }
};

/// The names in a folder, sorted; 0 or an errno. `links`: the folder itself may be a link.
int list_folder(const std::string& path, bool links, std::vector<std::string>& names) {
  const int fd = ::open(path.c_str(), open_flags | O_DIRECTORY | (links ? 0 : O_NOFOLLOW));
  if (fd < 0) return errno;
  const std::unique_ptr<DIR, DirectoryCloser> directory(::fdopendir(fd));
  if (!directory) {
    const int error = errno;
    FileDescriptor closes_it(fd);
    return error;
  }
  errno = 0;
  while (const dirent* entry = ::readdir(directory.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  const int error = errno;
  std::sort(names.begin(), names.end());
  return error;
}

/// The folder of an archive has a lock and generations; not `manifest` before there is one.
bool is_archive(const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), "lock") != names.end() &&
         std::any_of(names.begin(), names.end(),
                     [](const std::string& name) { return name.starts_with("gen-"); });
}

class FolderWalk {
 public:
  FolderWalk(const std::string& folder, FileVisitor& visitor)
      : folder_(folder), visitor_(visitor) {}

  void run() {
    visit_folder("");
    while (!pending_.empty() && !visitor_.stopped()) {
      const std::string relative = std::move(pending_.back());
      pending_.pop_back();
      visit(relative);
    }
  }

 private:
  void visit(const std::string& relative) {
    const std::string path = joined(folder_, relative);
    const std::size_t name = relative.rfind('/') + 1;  // npos + 1 is 0
    if (relative[name] == '.') return visitor_.skipped(path, "hidden");
    struct stat status {};
    // A device may act on being opened, so its kind is asked before.
    if (::lstat(path.c_str(), &status) != 0) return visitor_.unreadable(path, errno);
    if (S_ISLNK(status.st_mode)) return visitor_.skipped(path, "link");
    if (S_ISDIR(status.st_mode)) return visit_folder(relative);
    if (!S_ISREG(status.st_mode)) return visitor_.skipped(path, "special-file");
    visit_file(path, relative);
  }

  void visit_file(const std::string& path, const std::string& relative) {
    FileDescriptor fd(::open(path.c_str(), open_flags | O_NOFOLLOW));
    if (fd.number() < 0) return visitor_.unreadable(path, errno);
    // Another file may have taken the name since it was asked.
    struct stat status {};
    if (::fstat(fd.number(), &status) != 0) return visitor_.unreadable(path, errno);
    if (!S_ISREG(status.st_mode)) return visitor_.skipped(path, "special-file");
    visitor_.file(std::move(fd), path, relative);
  }

  void visit_folder(const std::string& relative) {
    std::vector<std::string> names;
    const std::string path = joined(folder_, relative);
    const int error = list_folder(relative.empty() ? folder_ : path, relative.empty(), names);
    if (error != 0) visitor_.unreadable(path, error);
    if (is_archive(names)) return visitor_.skipped(path, "archive");
    for (auto name = names.rbegin(); name != names.rend(); ++name)
      pending_.push_back(joined(relative, *name));
  }

  const std::string& folder_;
  FileVisitor& visitor_;
  Pending pending_;  ///< the next one last
};

}  // namespace

FileDescriptor::~FileDescriptor() {
  if (number_ >= 0) ::close(number_);
}

void walk_folder(const std::string& folder, FileVisitor& visitor) {
  FolderWalk(folder, visitor).run();
}

FileDescriptor open_named(const std::string& path) {
  FileDescriptor fd(::open(path.c_str(), open_flags));
  if (fd.number() < 0) return fd;
  // What is read is waited for.
  const int flags = ::fcntl(fd.number(), F_GETFL);
  if (flags >= 0) ::fcntl(fd.number(), F_SETFL, flags & ~O_NONBLOCK);
  return fd;
}

}  // namespace timtin
