// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Who of several persons has a post at a time that is asked for.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extract/unit_periods.h"

namespace timtin::registry {

class RegisterTable;

/// The posts that one person holds at a time, each with the person whose report is nearest to it:
/// reports of a successor end what was reported of the predecessor.
class SoleHolders {
 public:
  /// That somebody holds a post.
  struct Claim {
    long distance;           ///< days of the nearest report from the time that is asked for
    std::uint64_t articles;  ///< the more of two with equally near ones goes first
    const RegisterTable* table;
    std::uint32_t person;
  };

  /// How such a post is told from others: it leads something in a unit of which there was one at
  /// the time. Nothing for other posts: `Phó Chủ tịch`, or in a `xã Tân An`, which many provinces
  /// have. `reading` as UnitPeriods::of() takes it.
  static std::optional<std::string> sole_post(std::string_view reading, UnitPeriods::Units units,
                                              UnitPeriods::Period time);

  void add(const std::string& sole_post, const Claim& claim);
  /// True if someone else has the post.
  bool refuses(const std::string& sole_post, const Claim& claim) const;

 private:
  std::map<std::string, Claim> holders_;
};

}  // namespace timtin::registry
