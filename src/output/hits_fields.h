// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Hits of which the caller chose what is printed: columns, members, or a pattern.
#pragma once

#include <string>
#include <vector>

#include "output/member_path.h"

namespace timtin::output {

/// The columns of tsv and csv if none are chosen.
inline constexpr std::string_view usual_fields = "rank,score,id,published,source,title,snippet";

/// `published,title`: throws Error(usage).
std::vector<MemberPath> parse_fields(std::string_view fields);

/// Rows of tsv or csv, or objects of jsonl.
std::string hits_with_fields(const std::vector<ShownHit>& hits, const RenderOptions& options);

/// A text with values of a hit in it: `{published} {officials[0].name}\n`. `\n`, `\t` and `\0` are
/// the characters, `\\`, `{{` and `}}` stand for `\`, `{` and `}`.
class Pattern {
 public:
  /// Throws Error(usage).
  explicit Pattern(std::string_view text);

  std::string filled(const Json& hit) const;

 private:
  /// A text, and the value behind it but for the last.
  struct Piece {
    std::string text;
    std::optional<MemberPath> value;
  };

  std::vector<Piece> pieces_;
};

std::string hits_in_pattern(const std::vector<ShownHit>& hits, const RenderOptions& options);

}  // namespace timtin::output
