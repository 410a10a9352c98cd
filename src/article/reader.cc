// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/reader.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "article/folded_words.h"
#include "article/format.h"
#include "article/input_files.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin {
namespace {

std::string extension_of(const std::string& path) {
  const std::string extension = std::filesystem::path(path).extension().string();
  return extension.empty() ? extension : folded_word(extension.substr(1));
}

}  // namespace

struct Reader::Impl : FileVisitor {
  Impl(ReaderOptions given, ArticleSink& sink) : options(std::move(given)), intake(options, sink) {}

  void file(FileDescriptor fd, const std::string& path, const std::string& relative) override {
    read_open(fd.number(), path, relative);
  }

  void skipped(const std::string& path, const char* reason) override {
    intake.sink().skip(decode_utf8(path).text, reason);
  }

  void unreadable(const std::string& path, int error) override {
    intake.reject({decode_utf8(path).text, {}}, {}, "unreadable",
                  tr("cannot read it: {}", std::strerror(error)));
  }

  bool stopped() const override { return intake.stopped(); }

  void read_open(int fd, const std::string& path, const std::string& relative) {
    intake.sink().progress(1, 0);
    ByteSource bytes(fd, intake.sink(), intake.decoder().named());
    InputHead head{bytes.head(), {}};
    const std::string extension = extension_of(path);
    head.extension = extension;
    if (head.bytes.starts_with(byte_order_mark)) head.bytes.remove_prefix(byte_order_mark.size());
    const char* reason = nullptr;
    if (bytes.error() == 0) {
      if (const InputFormat* format = find_format(head, reason))
        format->read({bytes, intake, Origin{decode_utf8(path).text, decode_utf8(relative).text}});
      else
        skipped(path, reason);
    }
    if (bytes.error() != 0 && !stopped()) unreadable(path, bytes.error());
  }

  void read_named(const std::string& path) {
    const FileDescriptor fd = open_named(path);
    struct stat status {};
    if (::fstat(fd.number(), &status) != 0) return unreadable(path, errno);
    if (S_ISDIR(status.st_mode)) return walk_folder(path, *this);
    if (S_ISBLK(status.st_mode) || S_ISSOCK(status.st_mode)) return skipped(path, "special-file");
    // Two files named in one run may have the same name in different folders; a pipe has none.
    const bool regular = S_ISREG(status.st_mode);
    read_open(fd.number(), path,
              regular ? std::filesystem::path(path).lexically_normal().string() : std::string());
  }

  ReaderOptions options;
  Intake intake;
};

Reader::Reader(ReaderOptions options, ArticleSink& sink)
    : impl_(std::make_unique<Impl>(std::move(options), sink)) {}

Reader::~Reader() = default;

void Reader::read(const std::string& path) {
  if (impl_->stopped()) return;
  if (path == "-")
    impl_->read_open(STDIN_FILENO, path, {});
  else
    impl_->read_named(path);
}

}  // namespace timtin
