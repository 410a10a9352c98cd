// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What of a record has text, but under names that mean nothing.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timtin {

class UnknownMembers {
 public:
  /// Remembers a member whose value is long enough to be text.
  void add(std::string_view name, std::string_view value);
  /// The name with the longest text, then the others in their order.
  std::vector<std::string> names() const;

 private:
  std::vector<std::pair<std::string, std::size_t>> members_;  ///< with bytes of text
};

}  // namespace timtin
