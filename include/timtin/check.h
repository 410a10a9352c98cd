// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Stage 4, looked at: is an archive as it was written?
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace timtin {

/// Something that is not as it was written.
struct Finding {
  enum class Kind : std::uint8_t {
    missing,     ///< a file that the manifest names
    unreadable,  ///< a file that may not be read, or something else under its name
    size,        ///< a file that is shorter or longer
    content,     ///< a file of another checksum
    unknown,     ///< a file that nobody wrote
    index,       ///< the index as a whole, or a table of it
    article,     ///< a stored article of another checksum
  };
  Kind kind;
  std::string place;  ///< a file, relative to the archive; of an article what it may be called
  std::string what;   ///< for people
};

/// Of machine formats; never changes.
std::string_view name_of(Finding::Kind kind);

/// Hands what is wrong to `take`:
/// - the files of the live generation that are not as the manifest has them: size and checksum,
/// - revision and number of articles, stored articles of another checksum, and what Xapian's own
///   check of the tables says: found in a process of its own, with limits of time and memory, so
///   that damage can neither end nor stop this one,
/// - boilerplate.tsv, queries.tsv and officials.tsv that can't be read.
/// Reads the whole archive. Throws Error(archive) if there is none or its manifest makes no sense,
/// Error(locked) while a writer holds it.
void check_archive(const std::string& archive, const std::function<void(const Finding&)>& take);

}  // namespace timtin
