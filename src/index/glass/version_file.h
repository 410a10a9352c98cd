// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `iamglass`: what a database is and where its tables begin. Numbers and strings as of packed.h.
///
///     magic        14 bytes: 0x0f 0x0d "Xapian Glass"
///     format       2: year - 2014 in 7 bits, month in 4, day in 5; here of 2016-03-14
///     uuid         16
///     revision     number
///     tables       postlist, docdata, termlist, position, spelling, synonym, of each
///         root       number of the root block
///         shape      level of the root * 4, + 2 if leaves were written in the order of their keys,
///                    + 1 if nothing was ever written
///         entries    number
///         block      size of a block / 2048
///         compress   longer tags are compressed; 0: none is
///         free       string, empty if nothing was ever written: revision, first block never used,
///                    four numbers that say where the list of freed blocks begins and ends
///     statistics   numbers: documents; last document - documents; least length of a document;
///                  greatest weight; greatest length - greatest weight; oldest changeset; all
///                  lengths; greatest frequency of a spelling
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/glass/packed.h"

namespace timtin::glass {

/// In the order of the version file.
enum class TableName : std::uint8_t { postlist, docdata, termlist, position, spelling, synonym };

struct TableRow {
  std::string_view file;
  std::uint32_t compressed_above;  ///< bytes of a tag; 0: none is compressed
};

inline constexpr std::array<TableRow, 6> tables{{{"postlist.glass", 0},
                                                 {"docdata.glass", 18},
                                                 {"termlist.glass", 18},
                                                 {"position.glass", 0},
                                                 {"spelling.glass", 18},
                                                 {"synonym.glass", 18}}};

constexpr const TableRow& row_of(TableName table) {
  return tables[static_cast<std::size_t>(table)];
}

/// More than any has.
inline constexpr std::size_t max_version_bytes = 4096;

/// Of a table that was written; of others there is no file.
struct Root {
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  ///< 0: nothing was written
};

using Roots = std::array<Root, tables.size()>;

/// Lengths and weights as the library counts them: 32 bits, of documents that have a length.
struct Statistics {
  Document documents = 0;  ///< numbered from 1 without holes
  std::uint32_t least_length = 0;
  std::uint32_t greatest_length = 0;
  std::uint32_t greatest_weight = 0;
  std::uint64_t all_lengths = 0;

  void count_document(std::uint32_t length);
};

/// The version file's content, with an uuid of its own.
std::string version_file(const Roots& roots, const Statistics& statistics);

/// `content`, a version file, as if of its tables only these had ever been written; nothing if it
/// is none that is known here.
std::optional<std::string> without_tables(std::string_view content,
                                          const std::vector<TableName>& kept);

/// True if the library finds its way by `content`, the version file of any of its databases. It
/// takes for granted what stands there: with a level that no table has it writes beyond an array.
bool is_sound_version_file(std::string_view content);

/// True if `content`, the version file of a database that was just created and holds nothing, says
/// all that this writer takes for granted: the format, the blocks, what is compressed.
bool is_known_format(std::string_view content);

/// The same of a database that the installed library creates at `place`, which is removed again.
bool library_writes_known_format(const std::filesystem::path& place);

}  // namespace timtin::glass
