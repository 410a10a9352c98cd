// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Everything that articles say of officials.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/official_records.h"
#include "index/register/corrections.h"
#include "index/register/names.h"
#include "index/register/posts.h"

namespace timtin::registry {

using SourceId = std::uint32_t;

/// One person of one article. An archive has as many as articles: these are small.
struct Mention {
  DocId article;
  NameId name;
  SourceId source;
  std::uint32_t day;  ///< YYYYMMDD, 0 for what is not known
  bool state;
  std::span<const PostId> posts;  ///< ascending, each once; of OfficialEvidence::held
};

/// Moved only: a copy's mentions would point into what the original holds.
struct OfficialEvidence {
  OfficialEvidence() = default;
  OfficialEvidence(OfficialEvidence&&) = default;
  OfficialEvidence& operator=(OfficialEvidence&&) = default;
  OfficialEvidence(const OfficialEvidence&) = delete;
  OfficialEvidence& operator=(const OfficialEvidence&) = delete;
  ~OfficialEvidence() = default;

  Names names;
  Posts posts;
  TextTable sources;
  std::deque<Mention> mentions;
  std::set<std::vector<PostId>> held;  ///< what the mentions share

  std::string_view key_of(const Mention& mention) const { return names.key(mention.name); }
};

/// True if any two posts of these are `related`, as PostParts.
template <typename Left, typename Right, typename Relation>
bool any_posts(const OfficialEvidence& evidence, const Left& left, const Right& right,
               Relation related) {
  return std::ranges::any_of(left, [&](PostId one) {
    return std::ranges::any_of(right, [&](PostId other) {
      return related(evidence.posts.parts(one), evidence.posts.parts(other));
    });
  });
}

/// True if they have a post in common, more or less fully (same_post).
template <typename Left, typename Right>
bool share_post(const OfficialEvidence& evidence, const Left& left, const Right& right) {
  return any_posts(evidence, left, right, [](const PostParts& one, const PostParts& other) {
    return same_post(one.reading, other.reading);
  });
}

class RegisterTable;

/// What a table says of names and posts: they need not be parsed again.
class ParsedBefore {
 public:
  /// The table was derived with the same lexicons, and must outlive this.
  explicit ParsedBefore(const RegisterTable& table);

  /// As parsing it would give, if the table has it; views of the table.
  std::optional<Name> name(std::string_view text) const;
  std::optional<Post> post(std::string_view text) const;

 private:
  const RegisterTable& table_;
  std::unordered_map<std::string_view, std::uint32_t> names_, posts_;
};

/// Collects it, each name, post and source once.
class EvidenceBuilder {
 public:
  /// The references, and `before` if there is one, must outlive it.
  EvidenceBuilder(const Lexicons& lexicons, Analyzer& analyzer,
                  const ParsedBefore* before = nullptr)
      : lexicons_(lexicons), analyzer_(analyzer), before_(before) {}

  /// Parses what is new.
  void add(const ArticleRecords& article);
  /// A mention whose parts are known.
  NameId add_name(const Name& name) { return evidence_.names.add(name); }
  PostId add_post(const Post& post) { return evidence_.posts.add(post); }
  SourceId add_source(std::string_view source) { return evidence_.sources.add(source); }
  void add(Mention mention, std::vector<PostId> posts);

  const OfficialEvidence& evidence() const { return evidence_; }
  OfficialEvidence take() { return std::move(evidence_); }

 private:
  NameId name_of(std::string_view text);
  PostId post_of(std::string_view text);

  const Lexicons& lexicons_;
  Analyzer& analyzer_;
  const ParsedBefore* before_;
  OfficialEvidence evidence_;
};

/// Leaves out of the mentions what is hidden.
void hide(OfficialEvidence& evidence, const Corrections& corrections, const Lexicons& lexicons,
          Analyzer& analyzer);

}  // namespace timtin::registry
