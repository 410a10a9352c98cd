// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How an input is packed: compressed as a whole, or an archive of members.
#pragma once

#include <cstdint>
#include <string_view>

namespace timtin {

enum class Packing : std::uint8_t { none, gzip, bzip2, xz, zstd, zip, tar };

constexpr bool is_archive(Packing packing) {
  return packing == Packing::zip || packing == Packing::tar;
}

/// A zip file whose members are one document: of Word, of LibreOffice, a book ...
bool is_zip_document(std::string_view beginning);

/// By the first kilobytes, never by the name. An office document, which is a zip file as well, is
/// not packed: its members are no articles.
Packing recognise_packing(std::string_view beginning);

/// The packing that an extension (lower case) promises; `tgz` promises gzip.
Packing packing_from_extension(std::string_view extension);

/// `bai.txt.gz` -> `bai.txt`: the name without what its compression added.
std::string_view name_without_compression(std::string_view name);

}  // namespace timtin
