// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the capitals of one article stand for where no post is near: firms, things, places.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/mentions.h"
#include "extract/passage.h"

namespace timtin {

/// Where a whole Vietnamese name begins behind a place that reads like a part of it, `Phú Lâm |
/// Trương Văn An`, `/Main | Phạm Văn An`; `name.begin` without one.
std::size_t person_behind_place(const Passage& passage, const Name& name);

/// Views into the article. All paragraphs are collected before the first post is bound.
class ArticleNames {
 public:
  void clear();

  void collect(const Passage& passage, const std::vector<Mention>& mentions);

  /// `Tập đoàn Sino Pharmaceutical`: nobody is called so who is never called `ông` or `bà`, nor has
  /// a post of the state.
  bool is_firm(std::string_view name) const { return firms_.contains(name); }

  /// `thôn Hoàng Xá`, `sân Stone Camp`: nobody is called so who is never called `ông` or `bà`.
  bool is_thing(std::string_view name) const { return things_.contains(name); }

  /// Somebody has this foreign surname: `Smithfield`, where `ông John Smithfield` is told of.
  bool is_surname(std::string_view name) const { return surnames_.contains(name); }

  /// Where the person's name begins behind that of the post's organisation, `Chủ tịch Stonetech |
  /// John Smithfield`: what stands alone in the article, with no `ông` before it, is no part of a
  /// name that stands nowhere else. `name.begin` without such an organisation.
  std::size_t organisation_end(const Passage& passage, const Name& name) const;

 private:
  void collect_nouns(const Passage& passage);
  void collect_capitals(const Passage& passage, const std::vector<Mention>& mentions);

  std::unordered_set<std::string_view> firms_, things_;
  std::unordered_map<std::string_view, std::size_t> alone_;  ///< one or two foreign words
  std::unordered_set<std::string_view> surnames_;
  std::unordered_set<std::string_view> persons_;  ///< somebody is called so beside no post
};

}  // namespace timtin
