// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/officials.h"

#include <algorithm>

#include "extract/mention_relations.h"
#include "extract/names.h"
#include "extract/post_tail.h"

namespace timtin {
namespace {

/// Walks over the mentions of a paragraph once. A chain of posts belongs to the name right behind
/// it, else to the name before it.
class PostAttacher {
 public:
  PostAttacher(const Passage& passage, const std::vector<Mention>& mentions,
               const ArticleNames& names, People& people)
      : passage_(passage), people_(people), names_(names), relations_(passage, mentions) {
    // `Chủ tịch Stonetech | John Smithfield`
    for (std::size_t i = 1; i < relations_.size(); ++i)
      if (relations_.name(i) && relations_.post(i - 1) &&
          relations_.connective_after(i - 1) == Connective::adjacent)
        relations_.split_name(i, names.organisation_end(passage, *relations_.name(i)));
    // `Tổng giám đốc Vinaseed`, unless somebody is called so.
    for (std::size_t i = relations_.size(); i-- > 1;) {
      const Name* name = relations_.name(i);
      if (name && (name->doubtful || relations_.is_firm_of_next(i)) && !is_one_more(i) &&
          !people.knows(passage, name->begin, name->end))
        relations_.extend_post(i);
    }
  }

  void run() {
    while (at_ < relations_.size()) {
      if (relations_.post(at_))
        read_leading_chain();
      else
        read_name();
    }
  }

 private:
  /// `Chủ tịch John Smithfield, Chủ tịch Brown`: the same bare post before another name.
  bool is_one_more(std::size_t mention) const {
    if (mention < 3) return false;
    const Post* post = relations_.post(mention - 1);
    const Post* before = relations_.post(mention - 3);
    return post && before && post->bare && before->bare && relations_.name(mention - 2) &&
           passage_.text(post->begin, post->end) == passage_.text(before->begin, before->end) &&
           relations_.connective_after(mention - 2) == Connective::apposition;
  }

  void attach(People::Id person, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
      people_.add_post(person, passage_, relations_.whole_post(i), relations_.outer_post(i));
  }

  /// `Thay mặt lãnh đạo tỉnh, Phó Chủ tịch A`: what says little before another post is not theirs.
  void attach_leading(People::Id person, std::size_t first, std::size_t last) {
    bool of_another = false;
    for (std::size_t i = last; i-- > first;) {
      const bool bound = i + 1 < last && relations_.connective_after(i) != Connective::apposition &&
                         !relations_.is_followed_by_and(i);
      of_another = i + 1 < last && ((of_another && bound) || is_of_another(i, last - 1));
      if (!of_another) own_posts_.push_back(i);
    }
    for (; !own_posts_.empty(); own_posts_.pop_back())
      attach(person, own_posts_.back(), own_posts_.back() + 1);
  }

  bool is_of_another(std::size_t post, std::size_t last) const {
    // `Cùng với Bí thư, hai Phó bí thư là ông A và ông B`
    const bool single = relations_.post(last)->plural && !relations_.post(post)->plural;
    return relations_.post(post)->vague || relations_.post(post)->plural || single ||
           relations_.is_other_ruler(post, last) || relations_.is_guest_of_ruler(post, last) ||
           relations_.excludes(post, last) || relations_.is_followed_by_and(post);
  }

  void attach_with_name(People::Id person, std::size_t first, std::size_t second) {
    attach(person, first, second - 1);
    Post post = *relations_.post(second - 1);
    post.end = relations_.firm_end_of(second);
    people_.add_post(person, passage_, post);
  }

  People::Id person_at(std::size_t mention) {
    const Name& name = *relations_.name(mention);
    return people_.mention(passage_, name.begin, name.end);
  }

  /// The person behind a post.
  People::Id holder_at(std::size_t mention, const Post& post) {
    const Name& name = *relations_.name(mention);
    return people_.mention(passage_, name.begin, name.end, name.titled() ? nullptr : &post);
  }

  /// `các đồng chí Ủy viên: A, Bí thư; B, Chủ tịch`: the post is everybody's in the sentence.
  void share(std::size_t post, std::size_t first_name) {
    shared_post_ = post;
    shared_end_ = sentence_end(relations_[first_name].end());
  }

  bool is_shared_with(std::size_t mention) {
    std::size_t begin = relations_[mention].begin();
    if (begin > 0 && passage_.phrase(PhraseKind::conjunction, begin - 1).length == 1) --begin;
    return begin < shared_end_ && passage_.gap_before(begin) & gap::semicolon;
  }

  /// Posts without a name before them.
  void read_leading_chain() {
    const std::size_t first = at_;
    const std::size_t end = relations_.chain_end(first);
    at_ = end;
    const bool untitled = relations_.begins_clause(first) || relations_.is_foreign(end);
    if (begins_group(end - 1, end) || read_around_person(first, end)) return;
    if ((relations_.post(end - 1)->plural || relations_.begins_list(end - 1)) &&
        relations_.is_rank_and_file(end - 1))
      return;
    if (!relations_.leads_to_name(end - 1, untitled) && !relations_.belongs_to_name(first, end)) {
      if (const auto person = relations_.appointed(first))
        attach_following(person_at(*person), first, end);
      else if (const auto subject = relations_.subject_of_passive(first))
        attach_following(person_at(*subject), first, end);
      else if (relations_.is_of_pronoun(first) || relations_.is_of_next_pronoun(first, end))
        if (const auto last = people_.only_one_of_late(relations_.is_dated(first)))
          attach_following(*last, first, end);
      return;
    }
    const Post& last = *relations_.post(end - 1);
    has_post_ = true;
    const People::Id holder = holder_at(end, last);
    if (relations_[first].begin() < group_end_) attach(holder, group_post_, group_post_ + 1);
    attach_leading(holder, first, end);
    shared_end_ = 0;
    if (last.plural || relations_.begins_list(end - 1)) {
      attach_to_others(end - 1, end);
    } else if ((last.holder == Holder::state || relations_.is_membership(end - 1)) &&
               relations_.is_second_holder(at_ + 1)) {
      ++at_;  // `Thứ trưởng A và B`
      attach(person_at(at_), end - 1, end);
    }
    read_following_chain(person_at(at_));
  }

  /// `Cố vấn của Tổng thống Donald Trump, ông John Smith`, `Bộ trưởng thời Tổng thống Donald Trump
  /// – ông John Smith`: the chain is of the second one.
  bool read_around_person(std::size_t first, std::size_t end) {
    const std::size_t person = end + 1;
    const std::size_t holder = end + 2;
    const bool era = relations_.name(person) && relations_.names_era(person);
    const bool holds = relations_.holds_person(end - 1);
    if ((!holds && !era) || !relations_.name(holder)) return false;
    const Connective connective = relations_.connective_after(person);
    const bool introduced =
        relations_.name(holder)->titled() && connective == Connective::apposition;
    const bool told = holds && connective == Connective::copula && relations_.is_whole(holder);
    // `Đặc phái viên của Tổng thống Mỹ John Smith về đầu tư Paul Jones`
    const std::size_t charge = charge_end(passage_, first, relations_[person].end());
    const bool charged =
        holds && charge > relations_[person].end() && charge == relations_[holder].begin();
    if (!introduced && !told && !charged) return false;
    attach(person_at(person), end, end + 1);
    at_ = holder;
    has_post_ = true;
    const People::Id found = person_at(holder);
    if (charged) {
      attach_leading(found, first, end - 1);
      Post post = *relations_.post(end - 1);
      post.end = charge;
      people_.add_post(found, passage_, post);
    } else {
      attach_leading(found, first, end);
    }
    read_following_chain(found);
    return true;
  }

  std::size_t sentence_end(std::size_t token) const {
    while (token < passage_.size() && !(passage_.gap_before(token) & gap::stop)) ++token;
    return token;
  }

  /// `Các đồng chí Ủy viên: Trưởng Ban X A, Giám đốc Y B`: each of these has the first one, too.
  bool begins_group(std::size_t post, std::size_t next) {
    if (!relations_.post(post)->plural || !relations_.post(next) ||
        relations_.connective_after(post) != Connective::colon)
      return false;
    group_post_ = post;
    group_end_ = sentence_end(relations_[next].end());
    return true;
  }

  /// `các Phó Chủ tịch UBND tỉnh: A, B và C`: the post is everybody's.
  void attach_to_others(std::size_t post, std::size_t first_name) {
    if (relations_.connective_after(post) == Connective::colon) share(post, first_name);
    const auto goes_on = [&](Connective connective) {
      return connective == Connective::apposition || connective == Connective::conjunction;
    };
    while (relations_.name(at_ + 1) && goes_on(relations_.connective_after(at_))) {
      ++at_;
      const People::Id person = person_at(at_);
      // `Ủy viên Bộ Chính trị: Thủ tướng A; các Phó Thủ tướng: B, C`
      if (relations_[at_].begin() < group_end_) attach(person, group_post_, group_post_ + 1);
      attach(person, post, post + 1);
    }
  }

  /// A name that no post leads to.
  void read_name() {
    // `(Ảnh: Reuters)`: one word alone introduces nobody.
    const Name& name = *relations_.name(at_);
    // `Smithfield, Chủ tịch Hạ viện, nói`, before `ông John Smithfield` is told of
    const bool told = relations_.post(at_ + 1) &&
                      names_.is_surname(passage_.text(name.begin, name.end)) &&
                      passage_.gap_before(name.end) == (gap::comma | gap::space);
    const bool stranger = name.short_form && !name.titled() && !told &&
                          !people_.knows(passage_, name.begin, name.end);
    if (stranger) {
      ++at_;
      return;
    }
    has_post_ = false;
    const People::Id person = person_at(at_);
    if (is_shared_with(at_)) attach(person, shared_post_, shared_post_ + 1);
    read_following_chain(person);
  }

  /// Posts behind the name at `at_`.
  void read_following_chain(People::Id person) {
    const Connective connective = relations_.connective_after(at_);
    const std::size_t first = at_ + 1;
    at_ = first;
    if (!relations_.post(first) || !may_follow(connective, first)) return;
    const std::size_t end = relations_.chain_end(first);
    const auto successor = connective == Connective::copula ? relations_.successor(first - 1)
                                                            : std::optional<std::size_t>();
    if (connective == Connective::copula && relations_.is_prospect(first - 1, first)) {
      at_ = end;
      return;
    }
    if (connective == Connective::apposition && relations_.is_relative_in_bracket(first - 1)) {
      at_ = end;
      return;
    }
    if (connective == Connective::copula)
      if (const auto relative = relations_.relative_of(first - 1))
        return attach_to_other(person_at(*relative), first, end);
    if (successor && relations_.moves_on(first - 1))
      return attach_to_predecessor(person, first, end);
    if (successor) {
      // `A kế nhiệm ông B làm Chủ tịch`: B was it.
      if (relations_.is_succeeded(first - 1)) attach(person, first, end);
      return attach_to_other(person_at(*successor), first, end);
    }
    if ((connective == Connective::apposition || relations_.is_bracketed(first)) &&
        are_in_order(first, end)) {
      attach(person_at(first - 2), first, first + 1);
      return attach_following(person, first + 1, end);
    }
    if (connective == Connective::apposition && first >= 2 &&
        relations_.is_listed_with(first - 2, end))
      attach(person_at(first - 2), first, end);
    if (connective == Connective::apposition && is_of_the_next_clause(person, first, end)) return;
    const bool stated = connective == Connective::apposition || connective == Connective::copula;
    if (!has_post_ && stated && relations_.names_organisation(first - 1, end)) {
      attach_with_name(person, first, end);
      at_ = end + 1;
      return;
    }
    // `khi A làm Bộ trưởng, ông B cũng`, `theo bà A, Giám đốc Sở X, anh B đã`
    const bool said = (connective == Connective::copula && end == first + 1 &&
                       relations_.connective_after(first) == Connective::apposition) ||
                      relations_.is_quoted_with_post(first - 1, end);
    // `cùng ông Smith, Bộ trưởng X, John Jones nói`
    const bool untitled = relations_.is_foreign(end) && relations_.name(first - 1)->short_form;
    if (!has_post_) list_end_ = std::max(list_end_, relations_.list_without_commas_end(first));
    const bool kept = !has_post_ && (first < list_end_ || relations_.keeps_chain(first, end));
    if (kept || said || !relations_.leads_to_name(end - 1, untitled))
      return attach_following(person, first, end);
    // The last post is the next name's; all of them, if this person has one, or behind `của ông A`.
    const bool named = has_post_ || relations_.is_owner(first - 1);
    if (named && !relations_.is_bracketed(first) && connective != Connective::copula) return;
    attach(person, first, end - 1);
    at_ = end - 1;
  }

  void attach_following(People::Id person, std::size_t first, std::size_t end) {
    attach(person, first, end);
    chain_first_ = first;
    chain_end_ = at_ = end;
    if (relations_.is_predecessor(end)) attach(person_at(end), end - 1, end);
  }

  /// `A và B, nguyên Tổng giám đốc và Phó tổng giám đốc X`: two names and two posts in one order.
  bool are_in_order(std::size_t first, std::size_t end) const {
    return !has_post_ && first >= 2 && end == first + 2 && relations_.name(first - 2) &&
           !relations_.name(first - 2)->short_form &&
           relations_.connective_after(first - 2) == Connective::conjunction &&
           (relations_.connective_after(first) == Connective::conjunction ||
            relations_.is_deputy(first)) &&
           (first == 2 || !relations_.post(first - 3));
  }

  /// `A giữ chức P thay ông B đến nhận nhiệm vụ là Q`: B has Q now, and had P before.
  void attach_to_predecessor(People::Id person, std::size_t first, std::size_t end) {
    if (chain_end_ + 1 == first) attach(person, chain_first_, chain_end_);
    attach_following(person, first, end);
  }

  /// Posts behind a name that are those of who comes after that one, or whose relative it is.
  void attach_to_other(People::Id person, std::size_t first, std::size_t end) {
    attach(person, first, end);
    at_ = end;
  }

  bool may_follow(Connective connective, std::size_t post) const {
    if (relations_.is_one_of_many(post)) return false;
    if (connective == Connective::copula && relations_.is_rank_and_file(post)) return false;
    if (connective == Connective::copula && relations_.names_era(post - 1)) return false;
    if (connective == Connective::adjacent) return !has_post_ && relations_.misses_comma(post);
    return connective == Connective::apposition || connective == Connective::copula ||
           connective == Connective::colon;
  }

  /// The chain is not in apposition, it is whom the next clause is about.
  bool is_of_the_next_clause(People::Id person, std::size_t first, std::size_t end) {
    if (has_post_ && relations_.begins_statement(end - 1)) return true;
    if (relations_.is_of_several(end - 1) || relations_.is_of_others(first)) return true;
    if (relations_.is_quoted(first - 1, end - 1)) return true;
    if (has_post_ && relations_.leads_to_given_name(end - 1)) return true;
    if (!relations_.goes_on_with_verb(end - 1)) return false;
    if (end == first + 1 && people_.is_of_another(person, passage_, *relations_.post(first)))
      return true;
    // `thương anh Thanh, Chủ tịch xã đã giúp`: nobody is introduced by his given name.
    const Name& name = *relations_.name(first - 1);
    constexpr std::uint16_t signs = gap::dash | gap::open;
    return name.short_form && passage_.vietnamese(name.begin) &&
           !(passage_.gap_before(relations_[first].begin()) & signs);
  }

  const Passage& passage_;
  People& people_;
  const ArticleNames& names_;
  MentionRelations relations_;
  std::size_t at_ = 0;
  std::vector<std::size_t> own_posts_;
  bool has_post_ = false;  ///< a post led to the name at hand
  std::size_t shared_post_ = 0;
  std::size_t list_end_ = 0;    ///< mention; behind a list of which each has the post behind him
  std::size_t shared_end_ = 0;  ///< token; 0 if no post is shared
  std::size_t group_post_ = 0;
  std::size_t group_end_ = 0;    ///< token; 0 if no post is a group's
  std::size_t chain_first_ = 0;  ///< the posts that followed the last name
  std::size_t chain_end_ = 0;
};

}  // namespace

void collect_officials(const Passage& passage, const std::vector<Mention>& mentions,
                       const ArticleNames& names, People& people) {
  PostAttacher(passage, mentions, names, people).run();
}

void resolve_anaphora(const Passage& passage, const std::vector<Mention>& mentions,
                      People& people) {
  for (const Mention& mention : mentions) {
    if (const Post* post = mention.post()) {
      if (const auto person = people.holder_of(passage, post->begin, post->end))
        people.add_evidence(*person, passage.evidence(post->begin, post->end));
    } else {
      people.known(passage, mention.name()->begin, mention.name()->end);
    }
  }
}

}  // namespace timtin
