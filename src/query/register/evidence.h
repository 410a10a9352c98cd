// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Everything that the articles of an archive say of officials.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/register/corrections.h"
#include "query/register/post_parts.h"
#include "timtin/index.h"

namespace timtin::registry {

using NameId = std::uint32_t;
using PostId = std::uint32_t;
using SourceId = std::uint32_t;

struct Name {
  std::string text;  ///< as written
  Forms forms;
  std::string key;  ///< the forms joined
};

struct Post {
  std::string text;  ///< as written
  PostParts parts;
};

/// One person of one article.
struct Mention {
  DocId article;
  NameId name;
  SourceId source;
  bool state;
  std::string day;  ///< `YYYY-MM-DD` or less; empty without a date
  std::vector<PostId> posts;
};

struct OfficialEvidence {
  std::vector<Name> names;
  std::vector<Post> posts;
  std::vector<std::string> sources;
  std::vector<Mention> mentions;

  const std::string& key_of(const Mention& mention) const { return names[mention.name].key; }
};

/// What is hidden is left out.
OfficialEvidence read_evidence(const Index& index, const Lexicons& lexicons,
                               const Corrections& corrections, Analyzer& analyzer);

}  // namespace timtin::registry
