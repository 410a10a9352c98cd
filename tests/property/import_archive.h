// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the properties of importing need: records, an import of them, and what the archive then
/// holds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace timtin::property {

/// Lines of jsonl that are all articles of their own; the same for the same seed. Some have an id,
/// some a URL only, some are without a date.
std::vector<std::string> make_records(std::size_t count, std::uint32_t seed);

/// The same article with another text.
std::string revised(const std::string& record);

/// Writes `records[begin .. end)`, a line each.
void write_records(const std::filesystem::path& file, const std::vector<std::string>& records,
                   std::size_t begin, std::size_t end);

/// What one import did, in articles, and the keys that it saw.
struct Imported {
  std::uint64_t added = 0, changed = 0, unchanged = 0, duplicates = 0, refused = 0;
  std::vector<std::string> keys;
};

/// Reads `paths` in this order into `archive` and publishes.
Imported import_paths(const std::filesystem::path& archive,
                      const std::vector<std::filesystem::path>& paths);

/// Key -> the whole article with its findings, but not where it was read. Fails the running test
/// unless each key is there once and nothing else is.
std::map<std::string, std::string> contents(const std::filesystem::path& archive,
                                            const std::vector<std::string>& keys);

}  // namespace timtin::property
