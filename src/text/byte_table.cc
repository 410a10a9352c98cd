// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/byte_table.h"

#include <charconv>
#include <fstream>
#include <optional>

#include "text/message.h"
#include "timtin/error.h"

namespace timtin {
namespace {

constexpr std::size_t longest_sequence = 4;  // bytes

std::optional<std::uint32_t> hexadecimal(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct TableRow {
  std::string bytes;
  char32_t code_point = 0;
};

std::optional<TableRow> parse_row(std::string_view line) {
  const std::string_view bytes = line.substr(0, line.find('\t'));
  if (bytes.size() == line.size() || bytes.size() % 2 != 0 || bytes.empty() ||
      bytes.size() > 2 * longest_sequence)
    return std::nullopt;
  line.remove_prefix(bytes.size() + 1);
  const std::string_view code = line.substr(0, line.find_first_of("\t\r"));
  const auto code_point = code.starts_with("U+") ? hexadecimal(code.substr(2)) : std::nullopt;
  if (!code_point || *code_point > 0xFFFF) return std::nullopt;
  TableRow row{{}, *code_point};
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const auto byte = hexadecimal(bytes.substr(at, 2));
    if (!byte) return std::nullopt;
    row.bytes += static_cast<char>(*byte);
  }
  return row;
}

}  // namespace

ByteTable::ByteTable(const std::string& file) : nodes_(1) {
  std::ifstream stream(file);
  if (!stream)
    throw Error(ErrorCode::io, tr("cannot read the table of a charset {}", file),
                tr("reinstall timtin, or name its data directory"));
  std::size_t number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const auto row = parse_row(line);
    if (!row)
      throw Error(ErrorCode::io,
                  tr("cannot load the table of a charset: {}:{} is no row", file, number),
                  tr("correct this line of the file"));
    add(row->bytes, row->code_point);
  }
  for (unsigned char c = 0; c < 0x80; ++c)
    if (const char byte = static_cast<char>(c); !nodes_[0].ends[c]) add({&byte, 1}, c);
}

void ByteTable::add(std::string_view bytes, char32_t code_point) {
  std::size_t node = 0;
  for (const char c : bytes.substr(0, bytes.size() - 1)) {
    const auto byte = static_cast<unsigned char>(c);
    if (nodes_[node].next[byte] == 0) {
      nodes_.emplace_back();
      nodes_[node].next[byte] = static_cast<std::uint16_t>(nodes_.size() - 1);
    }
    node = nodes_[node].next[byte];
  }
  const auto last = static_cast<unsigned char>(bytes.back());
  bytes_.try_emplace(code_point, bytes);
  if (nodes_[node].ends[last]) return;
  nodes_[node].ends[last] = true;
  nodes_[node].code_point[last] = code_point;
}

ByteTable::Match ByteTable::match(std::string_view bytes) const {
  Match longest;
  std::size_t node = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (nodes_[node].ends[byte]) longest = {nodes_[node].code_point[byte], at + 1};
    node = nodes_[node].next[byte];
    if (node == 0) break;
  }
  return longest;
}

std::string_view ByteTable::bytes_of(char32_t code_point) const {
  const auto found = bytes_.find(code_point);
  return found == bytes_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace timtin
