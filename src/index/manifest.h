// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// ARCHIVE/manifest: which generation is live. One line of JSON:
///
///     {"timtin":1,"generation":3,"state":"sealed","articles":35440,"files":{"postlist.glass":"<SHA-256>",...}}
///
/// It is the only thing that is ever switched, by an atomic rename: directories and symbolic links
/// are not, because the index opens its files one by one and would see a mix.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace timtin {

struct Manifest {
  enum class State {
    sealed,  ///< the files are as they were built; `files` and `articles` describe them
    live,    ///< written to since; Xapian's revision and our metadata are what holds
  };
  std::uint64_t generation = 0;
  State state = State::sealed;
  std::uint64_t articles = 0;
  std::map<std::string, std::string> files;
};

/// Nothing if the archive has none yet. Throws Error(archive) for one that can't be understood.
std::optional<Manifest> read_manifest(const std::string& archive);

/// Durable when it returns.
void write_manifest(const std::string& archive, const Manifest& manifest);

std::string generation_path(const std::string& archive, std::uint64_t generation);

}  // namespace timtin
