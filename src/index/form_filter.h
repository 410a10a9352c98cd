// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which of several archives may have a folded form, as a Bloom filter of each (B. H. Bloom,
/// Space/Time Trade-offs in Hash Coding with Allowable Errors, CACM 13, 1970): a correction tries
/// hundreds of forms, most of which few archives have, or none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

class FormFilters {
 public:
  /// Those of the next part, each once.
  void add(const std::vector<std::string>& forms);

  std::size_t parts() const { return ends_.size(); }

  /// The parts that may have the form, from 0, ascending: all that have it, and of 150 others one.
  std::vector<std::size_t> parts_with(std::string_view form) const;

  /// The way into a file and back; nothing from what bytes() did not write.
  std::string bytes() const;
  static std::optional<FormFilters> of_bytes(std::string_view written);

 private:
  std::string bits_;               ///< of all parts
  std::vector<std::size_t> ends_;  ///< of each part in them; none is empty
};

}  // namespace timtin
