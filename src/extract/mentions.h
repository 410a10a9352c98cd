// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A paragraph as the sequence of the names and posts in it.
#pragma once

#include <variant>
#include <vector>

#include "extract/passage.h"
#include "extract/posts.h"

namespace timtin {

/// A person's name, tokens [begin, end), without honorifics.
struct Name {
  std::size_t begin;
  std::size_t end;
  std::size_t honorific;  ///< first token of the honorifics; `begin` without any
  bool short_form;        ///< `ông Long`: one syllable
  bool doubtful;          ///< may be a company behind a post: a person only if known from elsewhere
  bool titled() const { return honorific < begin; }
};

/// A name or a post, in the order of the text.
struct Mention {
  std::variant<Name, Post> what;

  const Name* name() const { return std::get_if<Name>(&what); }
  const Post* post() const { return std::get_if<Post>(&what); }
  std::size_t begin() const { return name() ? name()->honorific : post()->begin; }
  std::size_t end() const { return name() ? name()->end : post()->end; }
};

/// In the order of the text. A name in brackets that only spells the one before it in another way
/// is left out.
std::vector<Mention> read_mentions(const Passage& passage);

}  // namespace timtin
