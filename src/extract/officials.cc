// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/officials.h"

#include "extract/bonds.h"

namespace timtin {
namespace {

/// Walks over the mentions of a paragraph once. A chain of posts belongs to the name right behind
/// it, else to the name before it.
class Linker {
 public:
  Linker(const Passage& passage, People& people)
      : passage_(passage), people_(people), bonds_(passage) {
    // `Tổng giám đốc Vinaseed`, unless somebody is called so.
    for (std::size_t i = bonds_.size(); i-- > 1;) {
      const Name* name = bonds_.name(i);
      if (name && name->doubtful && !people.knows(passage, name->begin, name->end))
        bonds_.absorb(i);
    }
  }

  void run() {
    while (at_ < bonds_.size()) {
      if (bonds_.post(at_))
        read_leading_chain();
      else
        read_name();
    }
  }

 private:
  void give(People::Id person, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) people_.add_post(person, passage_, *bonds_.post(i));
  }

  /// `Thay mặt lãnh đạo tỉnh, Phó Chủ tịch A`: what says little before another post is not theirs.
  void give_leading(People::Id person, std::size_t first, std::size_t last) {
    bool of_another = false;
    for (std::size_t i = last; i-- > first;) {
      const bool bound = i + 1 < last && bonds_.joint_after(i) != Joint::apposition &&
                         !bonds_.is_followed_by_and(i);
      of_another = i + 1 < last && ((of_another && bound) || is_of_another(i, last - 1));
      if (!of_another) own_posts_.push_back(i);
    }
    for (; !own_posts_.empty(); own_posts_.pop_back())
      give(person, own_posts_.back(), own_posts_.back() + 1);
  }

  bool is_of_another(std::size_t post, std::size_t last) const {
    return bonds_.post(post)->vague || bonds_.post(post)->plural ||
           bonds_.is_other_ruler(post, last) || bonds_.is_guest_of_ruler(post, last) ||
           bonds_.excludes(post, last) || bonds_.is_followed_by_and(post);
  }

  void give_with_name(People::Id person, std::size_t first, std::size_t second) {
    give(person, first, second - 1);
    Post post = *bonds_.post(second - 1);
    post.end = bonds_[second].end();
    people_.add_post(person, passage_, post);
  }

  People::Id person_at(std::size_t mention) {
    const Name& name = *bonds_.name(mention);
    return people_.mention(passage_, name.begin, name.end);
  }

  /// The person behind a post.
  People::Id holder_at(std::size_t mention, const Post& post) {
    const Name& name = *bonds_.name(mention);
    return people_.mention(passage_, name.begin, name.end, name.titled() ? nullptr : &post);
  }

  /// `các đồng chí Ủy viên Trung ương Đảng: A, Bí thư; B, Chủ tịch`: the post is everybody's up to
  /// the end of the sentence.
  void share(std::size_t post, std::size_t first_name) {
    shared_post_ = post;
    shared_end_ = bonds_[first_name].end();
    while (shared_end_ < passage_.size() && !(passage_.gap_before(shared_end_) & gap::stop))
      ++shared_end_;
  }

  bool is_shared_with(std::size_t mention) {
    std::size_t begin = bonds_[mention].begin();
    if (begin > 0 && passage_.phrase(Kind::conjunction, begin - 1).length == 1) --begin;
    return begin < shared_end_ && passage_.gap_before(begin) & gap::semicolon;
  }

  /// Posts without a name before them.
  void read_leading_chain() {
    const std::size_t first = at_;
    const std::size_t end = bonds_.chain_end(first);
    at_ = end;
    const bool untitled = bonds_.begins_clause(first) || bonds_.is_foreign(end);
    if (!bonds_.leads_to_name(end - 1, untitled) && !bonds_.belongs_to_name(first, end)) {
      if (const auto person = bonds_.appointed(first)) give(person_at(*person), first, end);
      return;
    }
    const Post& last = *bonds_.post(end - 1);
    has_post_ = true;
    give_leading(holder_at(end, last), first, end);
    shared_end_ = 0;
    if (last.plural || bonds_.begins_list(end - 1)) {
      give_to_others(end - 1, end);
    } else if (last.holder == Holder::state && bonds_.is_second_holder(at_ + 1)) {
      ++at_;  // `Thứ trưởng A và B`
      give(person_at(at_), end - 1, end);
    }
    read_following_chain(person_at(at_));
  }

  /// `các Phó Chủ tịch UBND tỉnh: A, B và C`: the post is everybody's.
  void give_to_others(std::size_t post, std::size_t first_name) {
    if (bonds_.joint_after(post) == Joint::colon) share(post, first_name);
    const auto goes_on = [&](Joint joint) {
      return joint == Joint::apposition || joint == Joint::conjunction;
    };
    while (bonds_.name(at_ + 1) && goes_on(bonds_.joint_after(at_))) {
      ++at_;
      give(person_at(at_), post, post + 1);
    }
  }

  /// A name that no post leads to.
  void read_name() {
    // `(Ảnh: Reuters)`: one word alone introduces nobody.
    const Name& name = *bonds_.name(at_);
    const bool stranger =
        name.short_form && !name.titled() && !people_.knows(passage_, name.begin, name.end);
    if (stranger) {
      ++at_;
      return;
    }
    has_post_ = false;
    const People::Id person = person_at(at_);
    if (is_shared_with(at_)) give(person, shared_post_, shared_post_ + 1);
    read_following_chain(person);
  }

  /// Posts behind the name at `at_`.
  void read_following_chain(People::Id person) {
    const Joint joint = bonds_.joint_after(at_);
    const std::size_t first = at_ + 1;
    at_ = first;
    if (!bonds_.post(first) || !may_follow(joint, first)) return;
    const std::size_t end = bonds_.chain_end(first);
    const auto successor =
        joint == Joint::copula ? bonds_.successor(first - 1) : std::optional<std::size_t>();
    if (successor) return inherit(person_at(*successor), first, end);
    if (joint == Joint::apposition && is_of_the_next_clause(person, first, end)) return;
    const bool told = joint == Joint::apposition || joint == Joint::copula;
    if (!has_post_ && told && bonds_.names_organisation(first - 1, end)) {
      give_with_name(person, first, end);
      at_ = end + 1;
      return;
    }
    // `A, Trưởng ban X, Trung tướng B, Tổng cục phó Y`: each has the post behind.
    const bool paired = !has_post_ && bonds_.joint_after(end - 1) == Joint::apposition &&
                        bonds_.joint_after(end) == Joint::apposition && bonds_.post(end + 1);
    // `khi A làm Bộ trưởng, ông B cũng`
    const bool said = joint == Joint::copula && end == first + 1 &&
                      bonds_.joint_after(first) == Joint::apposition;
    // `cùng ông Smith, Bộ trưởng X, John Jones nói`
    const bool untitled = bonds_.is_foreign(end) && bonds_.name(first - 1)->short_form;
    if (paired || said || !bonds_.leads_to_name(end - 1, untitled)) {
      give(person, first, end);
      at_ = end;
      return;
    }
    // The last post is the next name's; all of them, if this person has one already.
    if (has_post_ && !bonds_.is_bracketed(first) && joint != Joint::copula) return;
    give(person, first, end - 1);
    at_ = end - 1;
  }

  /// Posts behind a name, of another person.
  void inherit(People::Id person, std::size_t first, std::size_t end) {
    give(person, first, end);
    at_ = end;
  }

  bool may_follow(Joint joint, std::size_t post) const {
    if (bonds_.is_one_of_many(post)) return false;
    if (joint == Joint::copula && bonds_.tells_time(post - 1)) return false;
    if (joint == Joint::adjacent) return !has_post_ && bonds_.misses_comma(post);
    return joint == Joint::apposition || joint == Joint::copula || joint == Joint::colon;
  }

  /// The chain is not in apposition, it is whom the next clause is about.
  bool is_of_the_next_clause(People::Id person, std::size_t first, std::size_t end) {
    if (has_post_ && bonds_.begins_statement(end - 1)) return true;
    if (bonds_.is_of_several(end - 1) || bonds_.is_of_others(first)) return true;
    if (bonds_.is_quoted(first - 1)) return true;
    if (has_post_ && bonds_.leads_to_given_name(end - 1)) return true;
    if (!bonds_.goes_on_with_verb(end - 1)) return false;
    if (end == first + 1 && people_.is_of_another(person, passage_, *bonds_.post(first)))
      return true;
    // `thương anh Thanh, Chủ tịch xã đã giúp`: nobody is introduced by his given name.
    const Name& name = *bonds_.name(first - 1);
    return name.short_form && passage_.vietnamese(name.begin);
  }

  const Passage& passage_;
  People& people_;
  Bonds bonds_;
  std::size_t at_ = 0;
  std::vector<std::size_t> own_posts_;
  bool has_post_ = false;  ///< a post led to the name at hand
  std::size_t shared_post_ = 0;
  std::size_t shared_end_ = 0;  ///< token; 0 if no post is shared
};

}  // namespace

void collect_officials(const Passage& passage, People& people) { Linker(passage, people).run(); }

void collect_anaphora(const Passage& passage, People& people) {
  for (const Mention& mention : read_mentions(passage)) {
    if (const Post* post = mention.post()) {
      if (const auto person = people.holder_of(passage, post->begin, post->end))
        people.add_evidence(*person, passage.evidence(post->begin, post->end));
    } else {
      people.known(passage, mention.name()->begin, mention.name()->end);
    }
  }
}

}  // namespace timtin
