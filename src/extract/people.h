// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The persons of one article: mentions are bound to the fullest name, posts are collected.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/article_names.h"
#include "extract/lexicons.h"
#include "extract/passage.h"
#include "extract/phrase_attributes.h"
#include "extract/posts.h"

namespace timtin {

class People {
 public:
  using Id = std::size_t;

  /// `names` are of the same article as the mentions.
  People(const Lexicons::Impl& lexicons, Analyzer& analyzer, const ArticleNames& names)
      : lexicons_(lexicons), analyzer_(analyzer), names_(names) {}

  void clear();

  /// The person of a mention, tokens [first, last); a new one if nobody fits. `post` is the one
  /// right before the name: a surname alone, `Tổng thống Smith`, is of somebody who holds it.
  Id mention(const Passage& passage, std::size_t first, std::size_t last,
             const Post* post = nullptr);

  /// Surnames that are still persons of their own join those whose they are. Call it when all
  /// mentions have been seen.
  void resolve_surnames();

  /// True if somebody is called so, or in full so.
  bool knows(const Passage& passage, std::size_t first, std::size_t last) const {
    return find(forms(passage, first, last), passage.text(first, last)).has_value();
  }

  /// The same, but nobody new.
  std::optional<Id> known(const Passage& passage, std::size_t first, std::size_t last);

  /// `outer`: the post within which this one stands, `cố vấn của Tổng thống Mỹ`. If it turns out
  /// that somebody else has the inner one, the person has that.
  void add_post(Id person, const Passage& passage, const Post& post, const Post* outer = nullptr);

  /// The person last mentioned whose post this is, in a form as long or shorter.
  std::optional<Id> holder_of(const Passage& passage, std::size_t first, std::size_t last);

  /// Whom the last two mentions were of, or the only person so far, if that is a Vietnamese. A
  /// foreign person is called by one word, which is not always known as his. `dated`: one mention,
  /// as `ông A` somewhere, is enough, where a sentence tells of somebody's career.
  std::optional<Id> only_one_of_late(bool dated) const;

  /// True if this person has posts, all of them others, and somebody else has this one: `ông A, Chủ
  /// tịch nước nói` is then about two persons.
  bool is_of_another(Id person, const Passage& passage, const Post& post) const;

  void add_evidence(Id person, const Evidence& evidence);

  /// Those with a post, in the order of their first mention. `abbreviations` are the article's own;
  /// where it is `of_firms`, a bare `Chủ tịch` is of none of the state.
  std::vector<Official> officials(const std::map<std::string, std::string>& abbreviations,
                                  bool of_firms);

 private:
  struct Position {
    std::string text;
    Forms reading;  ///< abbreviations written out
    Holder holder;
    bool vague;         ///< dropped if there is another one: `lãnh đạo`
    bool minor;         ///< no post by itself: `người sáng lập`
    bool qualified;     ///< `tân`: dropped if the plain post is there
    std::string outer;  ///< the post within which this one stands, if it does
    bool undecided;     ///< `Chủ tịch` alone: of the state or a company
    bool of_subject;    ///< a sentence begins with `outer` and goes on behind the name
  };
  struct Person {
    Forms forms;
    std::string name;
    std::vector<Position> positions;
    std::vector<Evidence> evidence;
    std::size_t last_mention;
    std::size_t mentions;
    std::size_t whole_mentions;  ///< by all of the name
    bool foreign;                ///< the first syllable is not Vietnamese
    bool titled = false;         ///< `ông`, `bà` stood before the name
    bool certain = false;        ///< has a post that no firm can be behind
  };

  using Definitions = std::vector<std::pair<Forms, Forms>>;

  Forms forms(const Passage& passage, std::size_t first, std::size_t last) const;
  /// post_form() of the tokens, made once for all places of an article where they stand.
  const Forms& reading(const Passage& passage, std::size_t first, std::size_t last) const;
  std::optional<Id> find(const Forms& name, std::string_view text) const;
  std::optional<Id> only_bearer(const Forms& surname, const Passage& passage,
                                const Post& post) const;
  std::optional<Id> find_holder(const Forms& surname, const Forms& post) const;
  std::optional<Id> owner_of(Id surname) const;
  std::optional<Id> misspelt(const Forms& name, const Passage& passage, std::size_t last) const;
  bool is_pair(const Person& person) const;
  static bool is_told_once(const Person& person);
  static bool is_subject(const Passage& passage, const Post& post);
  bool is_nobody(const Person& person) const;
  void resolve_inner_posts();
  Holder holder_behind(const Position& held, bool of_firms) const;
  static bool reigns(const Person& person);
  static bool is_vague(const Person& person);
  static bool holds(const Person& person, const Forms& post);
  static bool is_alternate(const Forms& post);
  static bool subsumes(const Forms& longer, const Forms& shorter);
  static std::vector<std::string> distinct_positions(const Person& person,
                                                     const Definitions& definitions);
  Definitions definitions(const std::map<std::string, std::string>& abbreviations);

  const Lexicons::Impl& lexicons_;
  Analyzer& analyzer_;
  const ArticleNames& names_;
  std::vector<Person> persons_;
  mutable std::unordered_map<std::string_view, Forms> readings_;  ///< by the text of the tokens
  std::size_t clock_ = 0;
};

}  // namespace timtin
