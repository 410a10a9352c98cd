// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How the names and posts of a paragraph hang together.
#pragma once

#include "extract/mentions.h"

namespace timtin {

/// What stands between a mention and the next.
enum class Connective : std::uint8_t {
  none,         ///< too much: they have nothing to do with each other
  adjacent,     ///< a space
  apposition,   ///< comma, dash, bracket
  conjunction,  ///< `và`, `kiêm`
  copula,       ///< `là`, `giữ chức`
  possession,   ///< `của`, `đối với`, behind `chức` and a post
  colon,
  semicolon,
};

/// Where `giữ nhiều chức vụ quan trọng như` begins that leads to the posts at `end`; `end` if
/// nothing like it does.
std::size_t career_begin(const Passage& passage, std::size_t end);

Connective connective_between(const Passage& passage, const Mention& left, const Mention& right);

}  // namespace timtin
