// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "index/snapshot.h"
#include "query/expand/pattern.h"
#include "timtin/query.h"

namespace timtin::lowering {

/// Which spellings of the archive a typed word stands for. Remembers what it has read: one query
/// long.
class Spellings {
 public:
  explicit Spellings(const Snapshot& snapshot) : snapshot_(snapshot) {}

  /// `marks` is not smart. The form itself comes first, whether the archive has it or not.
  Alternatives of(const std::string& form, Marks marks);

  /// True if the archive has this form, in any field.
  bool knows(const std::string& form);

  /// Every form of the archive that `word*` finds: toneless letters compared, a typed tone equal;
  /// a prefix without marks compares folded forms. In byte order; throws Error(usage) beyond
  /// max_prefix_terms. With the prefix of a zone only what stands in that zone.
  const Alternatives& beginning_with(std::string_view typed, std::string_view zone);

 private:
  Alternatives find_beginning_with(std::string_view typed, std::string_view zone) const;
  const std::vector<std::string>& sharing(const std::string& folded);

  const Snapshot& snapshot_;
  std::unordered_map<std::string, std::vector<std::string>> by_folded_;
  std::map<std::pair<std::string, std::string>, Alternatives> by_prefix_;  ///< typed, zone
};

/// True if `form` has every mark that `typed` has, on the same letters: of `dâu`, `dầu`, `đầu` each
/// is carried by the next; `đau` is carried by `đầu`, `đáu` is not.
bool carries_marks_of(std::string_view form, std::string_view typed);

}  // namespace timtin::lowering
