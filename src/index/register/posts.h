// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/register/post_parts.h"
#include "index/text_table.h"

namespace timtin::registry {

using PostId = std::uint32_t;

/// Views of what holds it.
struct Post {
  std::string_view text;                   ///< as written
  std::string_view reading;                ///< PostParts::reading, joined
  std::string_view folded;                 ///< the reading
  std::size_t office = 0;                  ///< PostParts::office
  std::string_view places, organisations;  ///< those of PostParts, each closed by a line end
  Told told = Told::no;
};

/// What a post consists of, which takes ten times the room.
PostParts unpacked(const Post& post);

/// The posts of an archive, each once: there are too many for parts of their own.
class Posts {
 public:
  /// The one with this text that is known already, or a new one.
  PostId add(const Post& post);
  PostId add(std::string_view text, const PostParts& parts);
  std::optional<PostId> find(std::string_view text) const { return texts_.find(text); }
  /// Valid until another one is added.
  Post operator[](PostId post) const;
  std::string_view text(PostId post) const { return texts_[post]; }
  PostId size() const { return static_cast<PostId>(texts_.size()); }

  /// Unpacked when it is first asked for; valid until forget(). One thread at a time.
  const PostParts& parts(PostId post) const;
  /// To be called now and then: forgets the parts that were asked for, if they are many.
  void forget() const;

 private:
  TextTable texts_;
  PackedTexts readings_, folds_, places_, organisations_;
  std::vector<std::uint32_t> offices_;
  std::vector<Told> told_;
  mutable std::unordered_map<PostId, PostParts> unpacked_;
};

}  // namespace timtin::registry
