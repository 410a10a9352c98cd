// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/durable.h"

#include <fcntl.h>

#include <cstdio>

#include "index/descriptor.h"
#include "index/errors.h"
#include "index/new_file.h"
#include "index/plain_file.h"
#include "text/message.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

constexpr const char* cannot_open = tr_noop("cannot open {}: {}");

}  // namespace

void sync_path(const fs::path& path) { Descriptor(path, O_RDONLY, cannot_open).sync(); }

void sync_directory_tree(const fs::path& directory) {
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.is_regular_file()) sync_path(entry.path());
  }
  sync_path(directory);
}

void write_durably(const fs::path& path, std::string_view content) {
  NewFile file(path);
  file.write(content);
  file.publish();
}

void keep_beside(const fs::path& path, std::string_view content) {
  NewFile file(kept_beside(path), path);
  file.write(content);
  file.publish();
}

fs::path kept_beside(const fs::path& path) { return path.string() + '~'; }

void append_durably(const fs::path& path, std::string_view line) {
  check_plain_file(path);
  Descriptor file(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, cannot_open);
  file.write(std::string(line) + '\n');
  file.sync();
  sync_path(path.parent_path());
}

void rename_durably(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) throw_io(tr_noop("cannot rename {}: {}"), from);
  sync_path(to.parent_path());
}

std::optional<std::string> find_file(const fs::path& path, std::size_t limit) {
  const auto opened = open_plain_file(path);
  if (!opened) return std::nullopt;
  Descriptor file(path, *opened);
  std::string content;
  // What a file says of its size may be wrong when it is read.
  std::size_t more = static_cast<std::size_t>(file.bytes()) + 1;
  for (std::size_t size = 0; size < limit; more = std::max<std::size_t>(size / 8, 4096)) {
    content.resize(std::min(size + more, limit));
    const std::size_t n = file.read(content.data() + size, content.size() - size);
    size += n;
    content.resize(size);
    if (n == 0) break;
  }
  return content;
}

std::string read_file(const fs::path& path, std::size_t limit) {
  if (auto content = find_file(path, limit)) return std::move(*content);
  errno = ENOENT;
  throw_io(cannot_open, path);
}

}  // namespace timtin
