// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/reader.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "article/container/input_files.h"
#include "article/input_reader.h"
#include "text/message.h"

namespace timtin {

struct Reader::Impl : FileVisitor {
  Impl(ReaderOptions given, ArticleSink& sink)
      : options(std::move(given)), records(options, sink), inputs(records) {
    for (const std::string& output : options.outputs) {
      struct stat status {};
      if (::stat(output.c_str(), &status) == 0) outputs.emplace_back(status.st_dev, status.st_ino);
    }
  }

  void file(FileDescriptor fd, const std::string& path, const std::string& relative) override {
    read_open(fd.number(), {path, relative, relative});
  }

  void skipped(const std::string& path, const char* reason) override { inputs.skip(path, reason); }

  void unreadable(const std::string& path, int error) override {
    inputs.reject(path, 0, "unreadable", tr("cannot read it: {}", std::strerror(error)));
  }

  bool stopped() const override { return records.stopped(); }

  /// What this run writes would never end.
  bool is_output(int fd) const {
    struct stat status {};
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return false;
    return std::find(outputs.begin(), outputs.end(), FileId(status.st_dev, status.st_ino)) !=
           outputs.end();
  }

  void read_open(int fd, const InputName& name) {
    if (is_output(fd)) return skipped(name.path, "own-output");
    FileStream file(fd, records.sink());
    inputs.read(file, name);
  }

  void read_named(const std::string& path) {
    const FileDescriptor fd = open_named(path);
    if (fd.number() < 0) return unreadable(path, errno);
    struct stat status {};
    if (::fstat(fd.number(), &status) != 0) return unreadable(path, errno);
    if (S_ISDIR(status.st_mode)) return walk_folder(path, *this);
    if (S_ISBLK(status.st_mode)) return skipped(path, "special-file");
    if (S_ISFIFO(status.st_mode)) return read_pipe(fd.number(), path);
    if (!S_ISREG(status.st_mode)) return read_open(fd.number(), {path, {}, {}});
    // Two files named in one run may have the same name in different folders.
    const std::filesystem::path name = std::filesystem::path(path).lexically_normal();
    read_open(fd.number(), {path, name.string(), name.filename().string()});
  }

  void read_pipe(int fd, const std::string& path) {
    FileStream pipe(fd, records.sink());
    if (pipe.wait_for_writer()) return inputs.read(pipe, {path, {}, {}});
    if (!stopped()) inputs.reject(path, 0, "unreadable", tr("no program writes to this pipe"));
  }

  using FileId = std::pair<dev_t, ino_t>;

  ReaderOptions options;
  std::vector<FileId> outputs;
  RecordSink records;
  InputReader inputs;
};

Reader::Reader(ReaderOptions options, ArticleSink& sink)
    : impl_(std::make_unique<Impl>(std::move(options), sink)) {}

Reader::~Reader() = default;

void Reader::read(const std::string& path) {
  if (impl_->stopped()) return;
  if (path == "-")
    impl_->read_open(STDIN_FILENO, {path, {}, {}});
  else
    impl_->read_named(path);
}

}  // namespace timtin
