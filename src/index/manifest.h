// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// ARCHIVE/manifest: which generation is live, and what must be found in it. One line of JSON:
///
///     {"timtin":2,"generation":3,"state":"sealed","articles":35440,"revision":1,
///      "files":{"postlist.glass":{"size":91234304,"sha256":"<64 digits>","xxh3":"<32>"},...}}
///
/// It is the only thing that is ever switched, by an atomic rename: directories and symbolic links
/// are not, because the index opens its files one by one and would see a mix.
///
/// A commit into a live generation is durable before the manifest tells of it: the index may be one
/// revision ahead of the manifest, never behind, never two ahead. So a crash between the two
/// leaves a sound archive, and an older state that was put back is recognised.
///
/// In version 1 `files` had the digests alone, and there was no revision: as if it were 0.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace timtin {

/// A file of a generation as a writer left it.
struct FileState {
  std::optional<std::uint64_t> bytes;  ///< not known: may be rewritten
  std::string sha256 = {};             ///< 64 digits, of what a build has left; empty: not known
  std::string xxh3 = {};  ///< 32 digits, of pieces; tells accidents as well and costs a tenth

  /// Otherwise it may grow.
  bool is_summed() const { return !sha256.empty() || !xxh3.empty(); }

  bool operator==(const FileState&) const = default;
};

struct Manifest {
  enum class State : std::uint8_t {
    sealed,  ///< the files are as they were built
    live,    ///< written to since
  };
  std::uint64_t generation = 0;
  State state = State::sealed;
  std::uint64_t articles = 0;
  std::uint64_t revision = 0;  ///< counts our commits: metadata.h. Xapian's rises on failure, too
  std::map<std::string, FileState> files;  ///< by name

  bool operator==(const Manifest&) const = default;
};

/// Nothing if the archive has none yet. Throws Error(archive) for one that can't be understood.
std::optional<Manifest> read_manifest(const std::string& archive);

/// Durable when it returns.
void write_manifest(const std::string& archive, const Manifest& manifest);

std::string generation_path(const std::string& archive, std::uint64_t generation);

/// `gen-N.tmp`, where that generation is built.
std::string workshop_path(const std::string& archive, std::uint64_t generation);

}  // namespace timtin
