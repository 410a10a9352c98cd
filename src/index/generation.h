// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Micro-shards and the live generation -> the next generation.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "index/archive_place.h"
#include "index/manifest.h"
#include "timtin/extract.h"

namespace timtin {

/// The live generation of another archive.
struct JoinedGeneration {
  std::string archive;
  Manifest manifest;                    ///< it has to be the same until all is read
  std::vector<std::uint32_t> left_out;  ///< documents, ascending
};

struct GenerationParts {
  std::filesystem::path archive;
  const ArchivePlace& place;                  ///< where `archive` was opened
  std::filesystem::path workshop;             ///< gen-N.tmp, on the archive's file system
  std::uint64_t number;                       ///< of the generation to be made
  std::optional<Manifest> live;               ///< its articles are taken over ...
  std::vector<std::string> replaced;          ///< ... but these, by key
  std::vector<JoinedGeneration> joined;       ///< taken over, too, behind the live one
  std::vector<std::filesystem::path> shards;  ///< in the order of their articles
  std::shared_ptr<const Lexicons> lexicons;   ///< that have read the articles
  unsigned keep = 0;                          ///< older generations that stay in any case
};

/// Compacts the parts, derives the spellings, clusters, the language model and the register, seals,
/// and makes it the live generation; durable and visible when it returns. The workshop and older
/// generations that nobody reads are removed. Throws Error(io) before anything if there is too
/// little space, Error(locked) if a joined archive was written to meanwhile.
void publish_generation(const GenerationParts& parts);

}  // namespace timtin
