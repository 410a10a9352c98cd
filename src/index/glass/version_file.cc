// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/version_file.h"

#include <xapian.h>

#include <algorithm>
#include <random>

#include "index/durable.h"
#include "index/glass/block.h"

namespace timtin::glass {

namespace {

constexpr std::string_view magic = "\x0f\x0dXapian Glass";
constexpr unsigned format = (2016 - 2014) << 9 | 3 << 5 | 14;
constexpr std::size_t uuid_bytes = 16;
constexpr unsigned in_order = 2, never_written = 1;

std::string head() {
  std::string bytes(magic);
  bytes += static_cast<char>(format >> 8);
  bytes += static_cast<char>(format & 0xff);
  return bytes;
}

/// Random, version 4.
std::string new_uuid() {
  std::random_device random;
  std::string uuid;
  while (uuid.size() < uuid_bytes) uuid += static_cast<char>(random());
  uuid[6] = static_cast<char>((uuid[6] & 0x0f) | 0x40);
  uuid[8] = static_cast<char>((uuid[8] & 0x3f) | 0x80);
  return uuid;
}

std::string free_list(const Root& root) {
  std::string bytes;
  append_varint(bytes, revision);
  append_varint(bytes, root.blocks);
  bytes.append(4, '\0');  // nothing was freed
  return bytes;
}

void append_root(std::string& bytes, const Root& root, std::uint32_t compressed_above) {
  append_varint(bytes, root.block);
  append_varint(bytes, root.level << 2 | in_order | (root.blocks == 0 ? never_written : 0));
  append_varint(bytes, root.entries);
  append_varint(bytes, block_bytes / 2048);
  append_varint(bytes, compressed_above);
  append_string(bytes, root.blocks == 0 ? std::string() : free_list(root));
}

void append_statistics(std::string& bytes, const Statistics& statistics) {
  append_varint(bytes, statistics.documents);
  append_varint(bytes, 0);
  append_varint(bytes, statistics.least_length);
  append_varint(bytes, statistics.greatest_weight);
  append_varint(bytes, statistics.greatest_length - statistics.greatest_weight);
  append_varint(bytes, 0);
  append_varint(bytes, statistics.all_lengths);
  append_varint(bytes, 0);
}

/// What follows the uuid.
std::string contents(std::uint32_t at_revision, const Roots& roots, const Statistics& statistics) {
  std::string bytes;
  append_varint(bytes, at_revision);
  for (std::size_t i = 0; i < roots.size(); ++i) {
    append_root(bytes, roots[i], tables[i].compressed_above);
  }
  append_statistics(bytes, statistics);
  return bytes;
}

}  // namespace

void Statistics::count_document(std::uint32_t length) {
  ++documents;
  if (length > 0 && (least_length == 0 || length < least_length)) least_length = length;
  greatest_length = std::max(greatest_length, length);
  all_lengths += length;
}

std::string version_file(const Roots& roots, const Statistics& statistics) {
  return head() + new_uuid() + contents(revision, roots, statistics);
}

std::optional<std::string> without_tables(std::string_view content,
                                          const std::vector<TableName>& kept) {
  const std::size_t leading = head().size() + uuid_bytes;
  if (!content.starts_with(head()) || content.size() < leading) return std::nullopt;
  std::string_view rest = content.substr(leading);
  std::string bytes(content.substr(0, leading));
  const auto revision_read = take_varint(rest);
  if (!revision_read) return std::nullopt;
  append_varint(bytes, *revision_read);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const std::string_view before = rest;
    for (int numbers = 0; numbers < 5; ++numbers)
      if (!take_varint(rest)) return std::nullopt;
    const auto free_bytes = take_varint(rest);
    if (!free_bytes || *free_bytes > rest.size()) return std::nullopt;
    rest.remove_prefix(*free_bytes);
    if (std::find(kept.begin(), kept.end(), static_cast<TableName>(i)) != kept.end())
      bytes += before.substr(0, before.size() - rest.size());
    else
      append_root(bytes, Root(), tables[i].compressed_above);
  }
  return bytes += rest;
}

bool is_known_format(std::string_view content) {
  if (!content.starts_with(head()) || content.size() < head().size() + uuid_bytes) return false;
  return content.substr(head().size() + uuid_bytes) == contents(0, Roots(), Statistics());
}

bool library_writes_known_format(const std::filesystem::path& place) {
  std::filesystem::remove_all(place);
  Xapian::WritableDatabase(place.string(),
                           Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC)
      .close();
  const bool known = is_known_format(read_file(place / "iamglass", 4096));
  std::filesystem::remove_all(place);
  return known;
}

}  // namespace timtin::glass
