// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/container/packing.h"

#include <algorithm>
#include <array>
#include <optional>

namespace timtin {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  Packing packing;
};

/// RFC 1952 and 8878, and the descriptions of the formats of xz, bzip2 and zip.
constexpr std::array<Signature, 7> signatures{{
    {"\x1F\x8B\x08"sv, Packing::gzip},
    {"BZh"sv, Packing::bzip2},
    {"\xFD"
     "7zXZ\0"sv,
     Packing::xz},
    {"\x28\xB5\x2F\xFD"sv, Packing::zstd},
    {"PK\x03\x04"sv, Packing::zip},
    {"PK\x05\x06"sv, Packing::zip},  // without members
    {"PK\x07\x08"sv, Packing::zip},  // one of several volumes
}};

constexpr std::array<std::string_view, 8> document_members{
    "[Content_Types].xml", "mimetype", "_rels/", "docProps/", "word/", "xl/", "ppt/", "META-INF/"};

constexpr std::size_t zip_name_at = 30;

/// After `BZh` a digit, and the first block's or the end's magic number.
bool is_bzip2(std::string_view bytes) {
  if (bytes.size() < 10 || bytes[3] < '1' || bytes[3] > '9') return false;
  const std::string_view magic = bytes.substr(4, 6);
  return magic == "\x31\x41\x59\x26\x53\x59" || magic == "\x17\x72\x45\x38\x50\x90";
}

constexpr std::size_t tar_header_bytes = 512;
constexpr std::size_t tar_checksum_at = 148;
constexpr std::size_t tar_checksum_bytes = 8;

/// The octal number in a field of a tar header.
std::optional<unsigned> octal(std::string_view field) {
  const std::size_t begin = field.find_first_not_of(' ');
  if (begin == field.npos) return std::nullopt;
  unsigned value = 0;
  std::size_t digits = 0;
  for (const char c : field.substr(begin)) {
    if (c < '0' || c > '7') break;
    value = value * 8 + static_cast<unsigned>(c - '0');
    ++digits;
  }
  return digits > 0 ? std::optional(value) : std::nullopt;
}

/// Old tar files have no signature, but every header has a checksum, counted with blanks in its
/// place.
bool is_tar(std::string_view bytes) {
  if (bytes.size() < tar_header_bytes || bytes.front() == '\0') return false;
  const auto written = octal(bytes.substr(tar_checksum_at, tar_checksum_bytes));
  unsigned sum = 0;
  for (std::size_t at = 0; at < tar_header_bytes; ++at)
    sum += at - tar_checksum_at < tar_checksum_bytes ? ' ' : static_cast<unsigned char>(bytes[at]);
  return written == sum;
}

struct ExtensionRow {
  std::string_view extension;
  Packing packing;
};

constexpr std::array<ExtensionRow, 13> extensions{{
    {"gz", Packing::gzip},
    {"bz2", Packing::bzip2},
    {"xz", Packing::xz},
    {"zst", Packing::zstd},
    {"tgz", Packing::gzip},
    {"taz", Packing::gzip},
    {"tbz", Packing::bzip2},
    {"tbz2", Packing::bzip2},
    {"txz", Packing::xz},
    {"tzst", Packing::zstd},
    {"zip", Packing::zip},
    {"tar", Packing::tar},
    {"zipx", Packing::zip},
}};

}  // namespace

bool is_zip_document(std::string_view bytes) {
  if (!bytes.starts_with("PK") || bytes.size() <= zip_name_at) return false;
  const std::string_view name = bytes.substr(zip_name_at);
  return std::any_of(document_members.begin(), document_members.end(),
                     [&](std::string_view member) { return name.starts_with(member); });
}

Packing recognise_packing(std::string_view beginning) {
  for (const auto& [bytes, packing] : signatures) {
    if (!beginning.starts_with(bytes)) continue;
    if (packing == Packing::bzip2 && !is_bzip2(beginning)) continue;
    if (packing == Packing::zip && is_zip_document(beginning)) continue;
    return packing;
  }
  return is_tar(beginning) ? Packing::tar : Packing::none;
}

Packing packing_from_extension(std::string_view extension) {
  for (const ExtensionRow& row : extensions)
    if (row.extension == extension) return row.packing;
  return Packing::none;
}

std::string_view name_without_compression(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos || dot == 0 || name[dot - 1] == '/') return name;
  for (const ExtensionRow& row : extensions)
    if (row.extension == name.substr(dot + 1) && !is_archive(row.packing))
      return name.substr(0, dot);
  return name;
}

}  // namespace timtin
