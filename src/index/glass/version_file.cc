// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/version_file.h"

#include <xapian.h>

#include <algorithm>
#include <bit>
#include <random>

#include "index/durable.h"
#include "index/glass/block.h"

namespace timtin::glass {

namespace {

constexpr std::string_view magic = "\x0f\x0dXapian Glass";
constexpr unsigned format = (2016 - 2014) << 9 | 3 << 5 | 14;
constexpr std::size_t uuid_bytes = 16;
constexpr unsigned in_order = 2, never_written = 1, shape_bits = 2;
/// Of a table; so many blocks the library has at hand, one a level.
constexpr std::uint64_t max_levels = 10;
/// Of a block.
constexpr std::uint64_t block_unit = 2048, max_block_units = 32;

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
  append_varint(bytes,
                root.level << shape_bits | in_order | (root.blocks == 0 ? never_written : 0));
  append_varint(bytes, root.entries);
  append_varint(bytes, block_bytes / block_unit);
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

/// A table as the file has it.
struct TableEntry {
  std::uint64_t root, shape, entries, block_units, compressed_above;
  std::string_view free;
  std::string_view bytes;  ///< all of it
};

std::optional<TableEntry> take_table(std::string_view& rest) {
  TableEntry entry{};
  entry.bytes = rest;
  std::uint64_t free_bytes = 0;
  for (auto* number : {&entry.root, &entry.shape, &entry.entries, &entry.block_units,
                       &entry.compressed_above, &free_bytes}) {
    const auto read = take_varint(rest);
    if (!read) return std::nullopt;
    *number = *read;
  }
  if (free_bytes > rest.size()) return std::nullopt;
  entry.free = rest.substr(0, free_bytes);
  rest.remove_prefix(free_bytes);
  entry.bytes.remove_suffix(rest.size());
  return entry;
}

struct VersionFile {
  std::string_view leading;  ///< up to the uuid
  std::uint64_t revision = 0;
  std::array<TableEntry, tables.size()> entries{};
  std::string_view statistics;
};

std::optional<VersionFile> read_version_file(std::string_view content) {
  const std::size_t leading = head().size() + uuid_bytes;
  if (!content.starts_with(head()) || content.size() < leading) return std::nullopt;
  VersionFile file{content.substr(0, leading), 0, {}, content.substr(leading)};
  const auto revision_read = take_varint(file.statistics);
  if (!revision_read) return std::nullopt;
  file.revision = *revision_read;
  for (TableEntry& entry : file.entries) {
    const auto read = take_table(file.statistics);
    if (!read) return std::nullopt;
    entry = *read;
  }
  return file;
}

/// A place in the list of freed blocks: the number of a block, and a quarter of where in it. At 0
/// there is none.
bool is_place(std::uint64_t block, std::uint64_t quarter, std::uint64_t blocks,
              std::uint64_t block_size) {
  constexpr std::uint64_t header_quarters = 2;
  return quarter == 0 || (block < blocks && quarter >= header_quarters && quarter < block_size / 4);
}

bool has_sound_free_list(const TableEntry& entry) {
  std::string_view rest = entry.free;
  std::array<std::uint64_t, 6> numbers{};
  for (std::uint64_t& number : numbers) {
    const auto read = take_varint(rest);
    if (!read) return false;
    number = *read;
  }
  const std::uint64_t blocks = numbers[1], block_size = entry.block_units * block_unit;
  return rest.empty() && is_place(numbers[2], numbers[3], blocks, block_size) &&
         is_place(numbers[4], numbers[5], blocks, block_size);
}

bool is_sound(const TableEntry& entry) {
  if (!std::has_single_bit(entry.block_units) || entry.block_units > max_block_units) return false;
  const std::uint64_t level = entry.shape >> shape_bits;
  if ((entry.shape & never_written) != 0)
    return level == 0 && (entry.free.empty() || has_sound_free_list(entry));
  return level < max_levels && has_sound_free_list(entry);
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
  const auto file = read_version_file(content);
  if (!file) return std::nullopt;
  std::string bytes(file->leading);
  append_varint(bytes, file->revision);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (std::find(kept.begin(), kept.end(), static_cast<TableName>(i)) != kept.end())
      bytes += file->entries[i].bytes;
    else
      append_root(bytes, Root(), tables[i].compressed_above);
  }
  return bytes += file->statistics;
}

bool is_sound_version_file(std::string_view content) {
  const auto file = read_version_file(content);
  return file && std::all_of(file->entries.begin(), file->entries.end(), is_sound);
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
  const bool known = is_known_format(read_file(place / "iamglass", max_version_bytes));
  std::filesystem::remove_all(place);
  return known;
}

}  // namespace timtin::glass
