// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/mapped_file.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include "index/descriptor.h"
#include "index/errors.h"
#include "index/plain_file.h"
#include "text/message.h"

namespace timtin {

std::optional<MappedFile> MappedFile::open(const std::string& path) {
  const auto opened = open_plain_file(path);
  if (!opened) return std::nullopt;
  const Descriptor file(path, *opened);
  struct stat status {};
  if (::fstat(*opened, &status) != 0 || status.st_size == 0) return std::nullopt;
  void* const memory =
      ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, *opened, 0);
  if (memory == MAP_FAILED) throw_io(tr_noop("cannot read {}: {}"), path);
  return MappedFile(
      {static_cast<const std::byte*>(memory), static_cast<std::size_t>(status.st_size)});
}

MappedFile::~MappedFile() {
  // munmap takes what mmap gave; nothing was written through it.
  if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace timtin
