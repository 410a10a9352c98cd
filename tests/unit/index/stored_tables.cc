// SPDX-License-Identifier: GPL-2.0-or-later
#include "unit/index/stored_tables.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "index/durable.h"
#include "index/glass/block.h"
#include "index/glass/version_file.h"

namespace timtin::test {

namespace {

constexpr std::size_t compressed_flag = 0x8000, last_flag = 0x4000, first_flag = 0x2000;

/// Of fixed width.
std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < width; ++i) {
    number = number << 8 | static_cast<unsigned char>(bytes.at(at + i));
  }
  return number;
}

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.at(0));
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7fu} << shift;
    if (byte < 0x80) return number;
  }
}

std::string inflated(const std::string& bytes) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  std::string out(4 * bytes.size() + 64, '\0');
  std::size_t size = 0;
  for (;; out.resize(4 * out.size())) {
    const auto result = libdeflate_deflate_decompress(inflater.get(), bytes.data(), bytes.size(),
                                                      out.data(), out.size(), &size);
    if (result == LIBDEFLATE_SUCCESS) break;
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) throw std::runtime_error("cannot be inflated");
  }
  out.resize(size);
  return out;
}

void add_item(std::string_view item, std::vector<Entry>& entries) {
  const std::size_t head = number_at(item, 0, 2), key_bytes = number_at(item, 2, 1);
  item = item.substr(0, (head & (first_flag - 1)) + 3);
  const std::string key(item.substr(3, key_bytes));
  item.remove_prefix(3 + key_bytes);
  if (head & first_flag) {
    entries.emplace_back(key, "");
  } else {
    item.remove_prefix(2);
    if (entries.empty() || entries.back().first != key) throw std::runtime_error("a stray piece");
  }
  std::string& tag = entries.back().second;
  tag += item;
  if ((head & last_flag) && (head & compressed_flag)) tag = inflated(tag);
}

}  // namespace

std::vector<Entry> entries_in(const std::filesystem::path& table) {
  const std::string file = read_file(table);
  std::vector<Entry> entries;
  for (std::size_t at = 0; at < file.size(); at += glass::block_bytes) {
    const std::string_view block = std::string_view(file).substr(at, glass::block_bytes);
    if (number_at(block, 4, 1) > 0) continue;  // a branch
    const std::size_t end = number_at(block, 9, 2);
    for (std::size_t i = glass::block_header_bytes; i < end; i += 2) {
      add_item(block.substr(number_at(block, i, 2)), entries);
    }
  }
  const auto before = [](const Entry& a, const Entry& b) { return a.first < b.first; };
  if (!std::is_sorted(entries.begin(), entries.end(), before)) {
    throw std::runtime_error("leaves in disorder: " + table.string());
  }
  return entries;
}

std::string first_difference(const std::vector<Entry>& a, const std::vector<Entry>& b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (in_a == a.end() && in_b == b.end()) return {};
  return fmt::format("entry {} of {} and {}", in_a - a.begin(), a.size(), b.size());
}

std::string version_in(const std::filesystem::path& index) {
  constexpr std::size_t head_bytes = 16, uuid_bytes = 16;
  const std::string file = read_file(index / "iamglass");
  std::string_view rest = std::string_view(file).substr(head_bytes + uuid_bytes);
  std::string said = fmt::format("revision {}", take_number(rest));
  for (const glass::TableRow& table : glass::tables) {
    const std::uint64_t root = take_number(rest), shape = take_number(rest);
    const std::uint64_t entries = take_number(rest), block = take_number(rest);
    const std::uint64_t compressed_above = take_number(rest), free_bytes = take_number(rest);
    said += fmt::format(" {}: {} of {}, {}, {}", table.file, entries, block, compressed_above,
                        shape & 3);
    if (table.compressed_above == 0) said += fmt::format(", {} {}", root, shape);
    if (table.compressed_above == 0) said += rest.substr(0, free_bytes);
    rest.remove_prefix(free_bytes);
  }
  return said.append(rest);
}

}  // namespace timtin::test
