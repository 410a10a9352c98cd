// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/temporary_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

#include "text/message.h"
#include "timtin/error.h"

namespace timtin {
namespace {

[[noreturn]] void fail() {
  throw Error(ErrorCode::io,
              tr("cannot keep articles in a temporary file: {}", std::strerror(errno)),
              tr("TMPDIR names a folder with more room"));
}

std::FILE* open_without_name() {
  std::error_code failure;
  std::string path = std::filesystem::temp_directory_path(failure) / "timtin-XXXXXX";
  const int fd = failure ? -1 : ::mkstemp(path.data());
  if (fd < 0) fail();
  ::unlink(path.c_str());
  std::FILE* const file = ::fdopen(fd, "w+b");
  if (file == nullptr) fail();
  std::setvbuf(file, nullptr, _IONBF, 0);  // what could be written can be read
  return file;
}

}  // namespace

TemporaryFile::TemporaryFile() : file_(open_without_name()) {}

void TemporaryFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail();
}

void TemporaryFile::seek(std::uint64_t offset) {
  if (::fseeko(file_.get(), static_cast<off_t>(offset), SEEK_SET) != 0) fail();
}

void TemporaryFile::read(char* buffer, std::size_t size) {
  if (std::fread(buffer, 1, size, file_.get()) == size) return;
  if (std::ferror(file_.get()) == 0) errno = EIO;  // it has lost what was written
  fail();
}

}  // namespace timtin
