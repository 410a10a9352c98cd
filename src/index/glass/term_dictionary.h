// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The distinct terms of a shard, numbered as they come.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::glass {

using TermId = std::uint32_t;

class TermDictionary {
 public:
  TermDictionary();

  TermId id_of(std::string_view term);

  /// Valid until the next id_of().
  std::string_view term(TermId id) const {
    return std::string_view(bytes_).substr(ends_[id], ends_[id + 1] - ends_[id]);
  }

  std::size_t size() const { return ends_.size() - 1; }

  /// All, in the order of their bytes.
  std::vector<TermId> sorted() const;

 private:
  /// Of an open hash table; id is counted from 1, 0 is free.
  struct Place {
    std::uint32_t hash = 0;
    TermId id = 0;
  };

  void grow();

  std::string bytes_;              ///< of all terms, one behind the other
  std::vector<std::size_t> ends_;  ///< by id + 1
  std::vector<Place> places_;
};

}  // namespace timtin::glass
