// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Archives and compressed bytes to read, made in memory.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

struct PackedMember {
  std::string name;
  std::string content;
  std::string link_to = {};
};

inline void must(bool fine) {
  if (!fine) throw std::runtime_error("cannot make an archive");
}

/// Writes what `prepare(archive*)` chose to a string.
template <typename Prepare>
std::string packed(const std::vector<PackedMember>& members, Prepare prepare) {
  std::string bytes;
  archive* handle = ::archive_write_new();
  prepare(handle);
  ::archive_write_set_bytes_in_last_block(handle, 1);
  const auto append = [](archive*, void* target, const void* data, std::size_t size) {
    static_cast<std::string*>(target)->append(static_cast<const char*>(data), size);
    return static_cast<la_ssize_t>(size);
  };
  must(::archive_write_open(handle, &bytes, nullptr, append, nullptr) == ARCHIVE_OK);
  for (const PackedMember& member : members) {
    archive_entry* entry = ::archive_entry_new();
    ::archive_entry_set_pathname(entry, member.name.c_str());
    ::archive_entry_set_filetype(entry, member.link_to.empty() ? AE_IFREG : AE_IFLNK);
    if (!member.link_to.empty()) ::archive_entry_set_symlink(entry, member.link_to.c_str());
    ::archive_entry_set_perm(entry, 0644);
    ::archive_entry_set_size(entry, static_cast<la_int64_t>(member.content.size()));
    must(::archive_write_header(handle, entry) >= ARCHIVE_WARN);
    ::archive_write_data(handle, member.content.data(), member.content.size());
    ::archive_entry_free(entry);
  }
  must(::archive_write_close(handle) == ARCHIVE_OK);
  ::archive_write_free(handle);
  return bytes;
}

inline std::string zip_of(const std::vector<PackedMember>& members) {
  return packed(members, [](archive* handle) { ::archive_write_set_format_zip(handle); });
}

inline std::string encrypted_zip_of(const std::vector<PackedMember>& members) {
  return packed(members, [](archive* handle) {
    ::archive_write_set_format_zip(handle);
    ::archive_write_set_options(handle, "zip:encryption=traditional");
    ::archive_write_set_passphrase(handle, "mật");
  });
}

/// A member that is neither compressed nor has a checksum. Bit 0 of `flags`: it is encrypted.
inline std::string zip_member(const std::string& name, const std::string& content, char flags = 0) {
  const auto number = [](std::size_t value, int bytes) {
    std::string little;
    for (; bytes > 0; --bytes, value >>= 8) little += static_cast<char>(value & 0xFF);
    return little;
  };
  return std::string("PK\3\4\x0A\0", 6) + flags + std::string(11, '\0') +
         number(content.size(), 4) + number(content.size(), 4) + number(name.size(), 2) +
         number(0, 2) + name + content;
}

inline std::string tar_of(const std::vector<PackedMember>& members) {
  return packed(members,
                [](archive* handle) { ::archive_write_set_format_pax_restricted(handle); });
}

/// `filter`: `gzip`, `bzip2`, `xz` or `zstd`.
inline std::string compressed(std::string_view content, const char* filter) {
  return packed({{"x", std::string(content)}}, [&](archive* handle) {
    ::archive_write_set_format_raw(handle);
    must(::archive_write_add_filter_by_name(handle, filter) == ARCHIVE_OK);
  });
}

}  // namespace timtin
