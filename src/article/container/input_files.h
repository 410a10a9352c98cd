// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The files below a folder.
#pragma once

#include <string>
#include <utility>

namespace timtin {

/// Owns a file descriptor and closes it.
class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  ~FileDescriptor();
  FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);  // the other one closes ours
    return *this;
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

/// Receives what a walk finds. `path` begins with the folder as given, `relative` is below it.
class FileVisitor {
 public:
  virtual ~FileVisitor() = default;
  /// An open regular file.
  virtual void file(FileDescriptor fd, const std::string& path, const std::string& relative) = 0;
  /// `reason`: `hidden`, `link`, `special-file`, `archive`.
  virtual void skipped(const std::string& path, const char* reason) = 0;
  /// Could not be opened; `error` is an errno.
  virtual void unreadable(const std::string& path, int error) = 0;
  virtual bool stopped() const = 0;
};

/// All regular files below `folder`, recursively, in byte order of their names. Links are not
/// followed, and nothing but a regular file or a folder is opened. The archives of timtin are
/// skipped.
void walk_folder(const std::string& folder, FileVisitor& visitor);

/// Opens a file or folder that the user named; a link is followed. Without a number if that failed,
/// then errno says why. Never waits for the other end of a pipe.
FileDescriptor open_named(const std::string& path);

}  // namespace timtin
