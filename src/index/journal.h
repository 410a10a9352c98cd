// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// gen-N.tmp/journal: which micro-shards of an unfinished build are whole and durable. Lines:
///
///     timtin-build <schema> <lexicons digest>
///     shard <number>
///
/// A last line without its end was being written when the writer died and does not count.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace timtin {

class Journal {
 public:
  /// Continues the journal of `directory` if it was begun with the same schema and lexicons, else
  /// empties the directory (made if absent) and begins one. Directories of shards that are not in
  /// it are removed.
  Journal(std::filesystem::path directory, const std::string& lexicons);

  /// Ascending.
  const std::vector<std::size_t>& shards() const { return shards_; }

  /// The shard's own files must be durable already.
  void add(std::size_t shard);

  /// Forgets all shards.
  void begin_anew();

  /// The directory with all that is in it; what cannot be removed stays.
  void remove() const noexcept;

  std::filesystem::path shard_path(std::size_t shard) const;

 private:
  bool load();
  void remove_unfinished() const;

  std::filesystem::path directory_;
  std::string header_;
  std::vector<std::size_t> shards_;
};

}  // namespace timtin
