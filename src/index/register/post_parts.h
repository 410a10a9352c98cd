// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a post consists of, as far as it tells whose post it is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/abbreviations.h"
#include "timtin/extract.h"

namespace timtin::registry {

/// Whether a post says by itself of what it is.
enum class Told : std::uint8_t {
  no,  ///< `Cố vấn`, `Giám đốc công ty`, `Đội trưởng Đức`, `Trưởng khoa Tim mạch`
  at_home,  ///< if a Vietnamese holds it: `Thủ tướng`, `Giám đốc Trung tâm Chính sách Y tế`
  yes,   ///< `Giám đốc Sở Y tế`, `Chủ tịch UBND xã`
  sole,  ///< and one person holds it at a time: `Tổng thống Mỹ`
};

struct PostParts {
  Forms reading;           ///< abbreviations written out
  std::size_t office = 0;  ///< syllables of rank and office before any organisation
  /// Places, and proper names of organisations: two posts in one place are likely one person's. Not
  /// the larger place in brackets, `Bệnh viện Sao Mai (TP.HCM)`: there are many in it.
  std::set<std::string> places;
  /// What the organisations are and what they are about: `tài chính`, `quốc hội`, `thành ủy`.
  std::set<std::string> organisations;
  Told told = Told::no;

  /// `Giám đốc`, of what? `Giám đốc công ty`, of which?
  bool is_bare() const { return places.empty() && organisations.empty(); }
  /// The beginning of the reading: `giám đốc`.
  std::span<const std::string> office_alone() const { return std::span(reading).first(office); }
};

PostParts post_parts(std::string_view position, const Lexicons& lexicons, Analyzer& analyzer);

/// True if `shorter` is the post `longer` in fewer words: without its end and with at most one gap
/// of three syllables or "ủy ban nhân dân", `Chủ tịch UBND` or `Bí thư Thành ủy Hải Phòng` for `Bí
/// thư Thành ủy thành phố Hải Phòng`. Never `Chủ tịch` for `Phó Chủ tịch`. Nor the post without
/// `thường trực`. Equal posts cover each other.
bool covers(std::span<const std::string> longer, std::span<const std::string> shorter);

/// What stands before a post and says when it is held, as matching forms.
inline constexpr auto time_words =
    std::to_array<std::string_view>({"nguyên", "cựu", "cố", "quyền", "tân"});

/// The reading without `time_words` before it.
std::span<const std::string> without_time(std::span<const std::string> reading);

/// True if one covers the other, whether or not `time_words` stand before one.
bool same_post(std::span<const std::string> left, std::span<const std::string> right);

/// True if both may be posts of one person without any other sign: one covers the other, or they
/// share a place, or, unless their places differ, an organisation.
bool are_related(const PostParts& left, const PostParts& right);

bool share_any(const std::set<std::string>& left, const std::set<std::string>& right);

}  // namespace timtin::registry
