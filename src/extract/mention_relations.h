// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the mentions of a paragraph have to do with each other. Mentions are named by their index;
/// a chain is a run of posts joined by commas, `và` or `kiêm`, mentions [first, end).
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/connectives.h"
#include "extract/mentions.h"

namespace timtin {

class MentionRelations {
 public:
  MentionRelations(const Passage& passage, std::vector<Mention> mentions)
      : passage_(passage), mentions_(std::move(mentions)) {}

  std::size_t size() const { return mentions_.size(); }
  const Mention& operator[](std::size_t mention) const { return mentions_[mention]; }
  const Name* name(std::size_t mention) const {
    return mention < size() ? mentions_[mention].name() : nullptr;
  }
  const Post* post(std::size_t mention) const {
    return mention < size() ? mentions_[mention].post() : nullptr;
  }

  /// The end of the name of an organisation, with the `Việt Nam` behind it.
  std::size_t firm_end_of(std::size_t name) const;

  /// The name at `name`, right behind a post, is that of the post's organisation: it becomes part
  /// of the post.
  void extend_post(std::size_t name);

  /// `Chủ tịch Stonetech | John Smithfield`: what stands before the token is the organisation of
  /// the post right before the name. Nothing happens at the beginning of the name, if the post
  /// ends with an abbreviation, or if it is one that only a state or a team has.
  void split_name(std::size_t name, std::size_t token);

  /// Connective::none behind the last one.
  Connective connective_after(std::size_t mention) const;

  /// `cố vấn của Tổng thống Donald Trump`: within the post stands another one, the next mention,
  /// and its holder behind it.
  bool holds_person(std::size_t post) const;

  /// `cố vấn của | Tổng thống Mỹ`: the post at whose end this one of a country's ruler stands; null
  /// without one.
  const Post* outer_post(std::size_t post) const;

  /// The post with the person in it.
  Post whole_post(std::size_t post) const;

  /// The end of the chain that begins at `first`.
  std::size_t chain_end(std::size_t first) const;

  /// The post stands right before a name: `Giám đốc Sở X Nguyễn Văn A`, or `Phó Chủ tịch UBND tỉnh,
  /// ông Nguyễn Văn A`; `untitled`: or the same without `ông`.
  bool leads_to_name(std::size_t post, bool untitled = false) const;

  /// `chức Giám đốc Sở Y tế của ông Nguyễn Văn A`, `bổ nhiệm Thẩm phán đối với ông Nguyễn Văn A`
  bool belongs_to_name(std::size_t first, std::size_t end) const;

  /// `kỷ luật ông Nguyễn Văn A và cho thôi giữ chức Giám đốc Sở Y tế`: the person about whom is
  /// decided, before the chain and in its sentence.
  std::optional<std::size_t> appointed(std::size_t first) const;

  /// `Ông từng là Giám đốc Sở Y tế`: of whom the text spoke last.
  bool is_of_pronoun(std::size_t first) const;

  /// `Trong vai trò Giám đốc Sở Y tế, ông`: the same, if the posts stand before the pronoun.
  bool is_of_next_pronoun(std::size_t first, std::size_t end) const;

  /// `Từ tháng 3/2023, ông làm Bí thư Tỉnh ủy`: a sentence of somebody's career, before whose
  /// pronoun a date stands.
  bool is_dated(std::size_t first) const;

  /// `những ý kiến của ông A`: at the name.
  bool is_owner(std::size_t name) const { return follows_of(name); }

  /// `ông A được Quốc hội phê chuẩn làm Thủ tướng`: who gets the post, before the one who gives it.
  std::optional<std::size_t> subject_of_passive(std::size_t first) const;

  /// `khả năng bổ nhiệm ông A làm Giám đốc`, `ông A có thể trở thành Thủ tướng`: whether the one at
  /// `name` gets the post behind is not known yet.
  bool is_prospect(std::size_t name, std::size_t post) const;

  /// `làm Giám đốc Sở Y tế, thay ông A`: A had the post before.
  bool is_predecessor(std::size_t name) const;

  /// A post that a clause begins with: `Hôm qua, Thống đốc bang, John Smithfield đã`; not `theo Chủ
  /// tịch xã, Nguyễn Văn A`.
  bool begins_clause(std::size_t mention) const;

  bool is_bracketed(std::size_t mention) const;

  /// `gồm` or something like it leads from the post to the first of several persons.
  bool begins_list(std::size_t post) const;

  /// A Vietnamese name of three syllables or more, or a foreign one.
  bool is_whole(std::size_t mention) const;

  /// A name of two words or more, the last one foreign.
  bool is_foreign(std::size_t mention) const;

  /// `sau khi gặp Tổng thống Pháp, Thủ tướng A`: nobody rules two countries, and who rules one has
  /// no lesser post in another.
  bool is_other_ruler(std::size_t post, std::size_t last) const;

  /// `cuộc tiếp Chủ tịch Tập đoàn X, Thủ tướng A`, `gặp Đại sứ Mỹ tại Việt Nam, Thủ tướng A`: who
  /// rules a country has no post in a company or abroad.
  bool is_guest_of_ruler(std::size_t post, std::size_t last) const;

  /// `báo cáo của Giám đốc Sở X, Chủ tịch UBND tỉnh A`: nobody has both.
  bool excludes(std::size_t post, std::size_t last) const;

  /// `quyền Tổng thống X và Phó Tổng thống Y A`: `và` joins two persons, `kiêm` two posts of one.
  bool is_followed_by_and(std::size_t post) const;

  /// `A, các Bộ trưởng`, `A, Bộ trưởng các Bộ`; not `A, một trong các Bộ trưởng`
  bool is_of_others(std::size_t post) const;

  /// `theo ông A, cựu giám đốc X`, `theo bà Mary Johnson, Bộ trưởng Mỹ đã`: behind `theo` and a
  /// short name, or any before a post with its country and what that one did, a clause begins.
  bool is_quoted(std::size_t name, std::size_t post) const;

  /// `theo bà Nguyễn Thị A, Giám đốc Sở Y tế, anh B đã`: behind `theo` a whole name has the posts
  /// between the commas; then a clause begins.
  bool is_quoted_with_post(std::size_t name, std::size_t next) const;

  /// `A, Trưởng ban X, Trung tướng B, Phó Trưởng ban Y`: the chain behind a name is all of that
  /// one, though another name follows it.
  bool keeps_chain(std::size_t first, std::size_t end) const;

  /// `ông A thay ông B giữ chức Giám đốc`: the person who comes after the one at `name`.
  std::optional<std::size_t> successor(std::size_t name) const;

  /// `kế nhiệm ông B làm Giám đốc`: who was it before.
  bool is_succeeded(std::size_t name) const;

  /// `ông B đến nhận nhiệm vụ là Giám đốc`: the post behind is where the one at `name` goes.
  bool moves_on(std::size_t name) const;

  /// `ông A, em trai Bí thư B, làm Giám đốc`: the person whose relative the one at `name` is; he is
  /// whom the sentence is about. `bà A, em trai Trần Văn B làm Giám đốc` is about B.
  std::optional<std::size_t> relative_of(std::size_t name) const;

  /// `bà A (phu nhân Bí thư B, đại biểu Quốc hội khóa X)`: what follows B in the bracket is not
  /// B's.
  bool is_relative_in_bracket(std::size_t name) const;

  /// `A, cựu Bộ trưởng thời Tổng thống B, làm cố vấn`: the time was B's, the new post is not.
  bool names_era(std::size_t name) const;

  /// `Thứ trưởng Ái đã`: a given name that is nobody's by itself.
  bool leads_to_given_name(std::size_t post) const;

  /// `A, Viện trưởng X, Bộ trưởng Y đều nói`: these are other persons.
  bool is_of_several(std::size_t post) const;

  /// Two whole names with nothing but `và` between them, the second one without a post of its own:
  /// `Thứ trưởng A và B`, `chức Thẩm phán của ông A và ông B`.
  bool is_second_holder(std::size_t second) const;

  /// `cán bộ Sở X`: who is one of them beside others has no post, `A, B đều là cán bộ Sở X`.
  bool is_rank_and_file(std::size_t post) const;

  /// `Thành viên HĐQT`: one of many.
  bool is_membership(std::size_t post) const;

  /// `các ông: A, B, Phó Giám đốc X; C, Trưởng phòng Y`: the posts, up to `end`, of the list's item
  /// are those of both names.
  bool is_listed_with(std::size_t first, std::size_t end) const;

  /// `A, một nhân viên của cửa hàng`; not `A, một thành viên của Hội đồng An ninh`.
  bool is_one_of_many(std::size_t post) const;

  /// `ông Nguyễn Văn A Giám đốc Sở Y tế cho biết`: a whole name, and a whole post that is nobody
  /// else's.
  bool misses_comma(std::size_t post) const;

  /// `Lê Văn A, Giám đốc X Lê Văn B, Giám đốc Y Lê Văn C, Giám đốc Z`: behind the last post of a
  /// list in which each stands behind its holder, though no comma stands before the next; 0 if it
  /// is no such list.
  std::size_t list_without_commas_end(std::size_t post) const;

  /// `TS Lê Văn A Giám đốc Sở X ThS Lê Văn B Giám đốc Sở Y`: a list whose commas are lost.
  bool is_listed_without_comma(std::size_t post) const;

  /// `giám đốc, phó giám đốc Sở Y tế`: the next post is that of the deputy.
  bool is_deputy(std::size_t post) const;

  bool goes_on_with_verb(std::size_t post) const;

  /// `Bộ trưởng Mỹ A, Thủ tướng Đức cũng nói`: a post with its country that goes on with a verb is
  /// the subject of what follows.
  bool begins_statement(std::size_t post) const;

  /// `ông A, Giám đốc Công ty Nguyễn Kim`: the second name is the organisation's, if the first one
  /// is introduced as a person, or the second one hardly looks like one.
  bool names_organisation(std::size_t person, std::size_t second) const;

  /// `Giám đốc chương trình Médecins Sans Frontières, bà Mary Smithfield`: three foreign words
  /// behind a post, and a person whom it introduces behind the comma.
  /// `Tỉnh trưởng Kostroma, ông Ivan Petrov`, `Thị trưởng Kostroma ông Ivan Petrov`: who governs a
  /// place is called after it.
  bool is_firm_of_next(std::size_t mention) const;

  /// A dash stands before the post.
  bool is_dashed_post(std::size_t post) const {
    return passage_.gap_before(mentions_[post].begin()) == (gap::dash | gap::space);
  }

  /// A name with a form of address behind a comma.
  bool is_next_titled(std::size_t mention) const {
    const Name* next = name(mention);
    return next && next->titled() &&
           passage_.gap_before(next->honorific) == (gap::comma | gap::space);
  }

  /// A whole name with a dash behind it.
  bool is_dashed(std::size_t name) const;

 private:
  static void extend_to(Post& post, std::size_t end);
  std::size_t kinship_begin(std::size_t begin) const;
  bool goes_on_behind_semicolon(std::size_t first, std::size_t next) const;
  bool joins_persons(std::size_t post) const;
  bool is_of_each(std::size_t end) const;
  bool follows_of(std::size_t mention) const;
  bool is_appointment(std::size_t first) const;
  bool is_agent(std::size_t post) const;
  bool is_source(std::size_t mention) const;
  bool is_met(std::size_t post) const;
  bool is_no_person(std::size_t second) const;
  bool is_brief(std::size_t mention) const;
  bool is_lone_word(std::size_t mention) const;
  bool is_collective(std::size_t post) const;
  bool is_of_husband(std::size_t post) const;
  std::string_view country_of(std::size_t post) const;
  bool ends_at(PhraseKind kind, std::size_t token) const;
  std::size_t predicate_begin(std::size_t post) const;
  bool begins_part(std::size_t token, std::size_t mention) const;

  const Passage& passage_;
  std::vector<Mention> mentions_;
};

}  // namespace timtin
