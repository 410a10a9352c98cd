// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Offices that one person holds at a time, reported of others by a slip of the pen or of reading.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace timtin::registry {

class RegisterTable;

class Rivals {
 public:
  /// How a person is reported in such an office.
  struct Reports {
    const RegisterTable* table;
    std::uint32_t person;
    std::uint64_t articles;
    std::uint32_t first, last;  ///< days, YYYYMMDD; 0 if none is known
    std::uint64_t mentions;     ///< of the person, in whatever posts
  };

  /// `post`: its reading, of a table that outlives this.
  void add(std::string_view post, const Reports& reports);
  /// True if one article says it, or a few that are a small part of what is said of the person, of
  /// a time in which many times as many report somebody else there.
  bool outweigh(std::string_view post, const Reports& reports) const;

 private:
  std::unordered_map<std::string_view, Reports> most_;  ///< whom most articles report
};

}  // namespace timtin::registry
