// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Whether a post says by itself of what it is, and that it is a public office: what answers list
/// unasked.
#pragma once

#include <cstddef>

#include "index/register/post_parts.h"

namespace timtin::registry {

/// What the phrases of a post are, as far as that tells.
struct PostTraits {
  std::size_t ruler = 0;     ///< syllables of `Tổng thống`, `Vua` at the beginning
  bool weak = false;         ///< the office alone says little: `cán bộ`
  bool leading = false;      ///< it is one of the highest
  bool of_body = false;      ///< it names what it is of: `Đại biểu Quốc hội`
  bool at_home = false;      ///< Vietnam is named
  bool has_head = false;     ///< `công an`, `trường đại học`
  bool has_section = false;  ///< `khoa`, `phòng`
  bool has_whole = false;    ///< another head: `bệnh viện`
  bool has_field = false;    ///< `tài chính`
  bool somewhere = false;    ///< a place or a level is named
  bool placed = false;       ///< one of the size of a country at most, but not Vietnam
  bool of_company = false, of_state = false;
  bool of_society = false, of_authority = false;
  bool of_unit = false;    ///< a level is named: `tỉnh`
  bool has_name = false;   ///< words of no lexicon that are a name
  bool institute = false;  ///< it is that of one: `Viện Sao Mai`
  bool foreign = false;    ///< one of them can't be Vietnamese, and is no acronym
  bool strange = false;    ///< a school or the like with a foreign name
  bool cut = false;        ///< a name too short to be whole
};

/// Of posts whose reading, office, places and organisations are known.
Told told_of(const PostParts& post, const PostTraits& traits);

}  // namespace timtin::registry
