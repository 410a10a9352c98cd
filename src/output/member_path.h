// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Single values of a hit, named as jsonl has them: `published`, `officials[0].name`.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/hits.h"

namespace timtin::output {

using Json = nlohmann::ordered_json;

class MemberPath {
 public:
  /// Throws Error(usage) for what is no path, or begins with no member of a hit.
  explicit MemberPath(std::string_view text);

  const std::string& text() const { return text_; }

  /// Null where the hit has nothing of the kind.
  const Json& find(const Json& hit) const;

 private:
  struct Step {
    std::string name;
    std::optional<std::size_t> index;
  };

  std::string text_;
  std::vector<Step> steps_;
};

/// What jsonl prints of a hit; `snippet` is the text of the first passage.
Json members_of(const ShownHit& shown);

/// On one line, printable: texts and numbers as they are; of a list each with `; ` between them, of
/// an object its name, id or text, else all members.
std::string text_of(const Json& value);

}  // namespace timtin::output
