// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where posts stand: rank, office, organisation, place.
#pragma once

#include <optional>

#include "extract/passage.h"
#include "extract/phrase_attributes.h"

namespace timtin {

/// Tokens [begin, end).
struct Post {
  std::size_t begin;
  std::size_t end;
  Holder holder;
  bool bare;           ///< without an organisation
  bool open;           ///< the organisation may have a longer name
  std::size_t resume;  ///< where to read on: at `end`, or at a post inside this one
  bool weak;           ///< `nhân viên`, `thành viên`: hardly a post by itself
  bool plural;         ///< `các Phó Chủ tịch`: of several persons
  bool vague;          ///< `lãnh đạo`, `thành viên`: says little beside another post
  bool namesake;       ///< the organisation may bear the name of the person behind it
  bool either;         ///< `Chủ tịch` without a known organisation: of the state or a company
  bool undecided;      ///< `Chủ tịch` alone: the article tells of whom
};

/// The longest post that begins at `at`.
std::optional<Post> read_post(const Passage& passage, std::size_t at);

/// `Trưởng khoa Tim mạch, Bệnh viện Vinmec`: whoever leads there is in no public office.
bool is_owned(const Passage& passage, std::size_t begin, std::size_t end);

}  // namespace timtin
