// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What was derived of several archives together, kept for the next question: files of the user's
/// own in one folder, each
///
///     STATE                 SHA-256 of which archives in which state it was derived from
///     BYTES                 what was kept
///     SUM                   XXH3 of all that stands before it
///
/// with a line end behind STATE and SUM. Whoever may write into the folder can make answers wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/part.h"

namespace timtin {

/// Which articles a part has open, as a digest: another one whenever they were written to.
std::string state_of(const Part& part);

class JoinedCache {
 public:
  struct Archive {
    std::string name;   ///< no other one has it
    std::string state;  ///< of its articles
    friend bool operator==(const Archive&, const Archive&) = default;
  };
  /// `folder` may be missing.
  JoinedCache(const std::string& folder, const std::vector<Archive>& archives);

  /// What keep() was given under the name; nothing if there is none of this state of the archives,
  /// or a damaged one.
  std::optional<std::string> find(std::string_view name) const;

  /// In the place of what was kept of an older state. What goes wrong costs time the next time, no
  /// more.
  void keep(std::string_view name, std::string_view bytes) const;

 private:
  std::string path_of(std::string_view name) const { return path_ + '-' + std::string(name); }

  std::string folder_, path_, state_;
};

}  // namespace timtin
