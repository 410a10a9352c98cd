// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/officials.h"

#include <span>

namespace timtin {
namespace {

/// Walks over the mentions of a paragraph once. A chain is a run of posts joined by commas or
/// `kiêm`; it belongs to the name right behind it, else to the name before it.
class Linker {
 public:
  Linker(const Passage& passage, People& people)
      : passage_(passage), people_(people), mentions_(read_mentions(passage)) {}

  void run() {
    while (at_ < mentions_.size()) {
      if (mentions_[at_].post())
        read_leading_chain();
      else
        read_name();
    }
  }

 private:
  bool has_mention() const { return at_ < mentions_.size(); }

  Joint joint_after(std::size_t mention) const {
    if (mention + 1 >= mentions_.size()) return Joint::none;
    return joint_between(passage_, mentions_[mention], mentions_[mention + 1]);
  }

  /// The index behind the chain of posts that begins at `first`.
  std::size_t chain_end(std::size_t first) const {
    std::size_t last = first;
    while (mentions_.size() > last + 1 && mentions_[last + 1].post()) {
      const Joint joint = joint_after(last);
      if (joint != Joint::apposition && joint != Joint::conjunction) break;
      ++last;
    }
    return last + 1;
  }

  /// True if the post at `last` stands right before a name: `Giám đốc Sở X Nguyễn Văn A`, or
  /// `Phó Chủ tịch UBND tỉnh, ông Nguyễn Văn A`.
  bool leads_to_name(std::size_t last) const {
    if (last + 1 >= mentions_.size()) return false;
    const Name* name = mentions_[last + 1].name();
    if (name == nullptr) return false;
    const Joint joint = joint_after(last);
    if (joint == Joint::adjacent) return true;
    if (joint == Joint::colon) return true;
    return joint == Joint::apposition && name->titled() && !is_bracketed(last + 1);
  }

  bool is_bracketed(std::size_t mention) const {
    return passage_.gap_before(mentions_[mention].begin()) & gap::open;
  }

  void give(People::Id person, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      const Post& post = *mentions_[i].post();
      people_.add_post(person, passage_, post.begin, post.end, post.holder);
    }
  }

  People::Id person_at(std::size_t mention) {
    const Name& name = *mentions_[mention].name();
    return people_.mention(passage_, name.begin, name.end);
  }

  /// Posts without a name before them.
  void read_leading_chain() {
    const std::size_t first = at_;
    const std::size_t end = chain_end(first);
    at_ = end;
    if (!leads_to_name(end - 1)) return;
    const bool plural = mentions_[end - 1].post()->plural;
    has_post_ = true;
    People::Id person = person_at(end);
    give(person, first, end);
    // `các Phó Chủ tịch UBND tỉnh: A, B và C`: the post is everybody's.
    while (plural && at_ + 1 < mentions_.size() && mentions_[at_ + 1].name() &&
           (joint_after(at_) == Joint::apposition || joint_after(at_) == Joint::conjunction)) {
      ++at_;
      give(person_at(at_), end - 1, end);
    }
    read_following_chain(person_at(at_));
  }

  /// A name that no post leads to.
  void read_name() {
    has_post_ = false;
    read_following_chain(person_at(at_));
  }

  /// Posts behind the name at `at_`.
  void read_following_chain(People::Id person) {
    const Joint joint = joint_after(at_);
    const std::size_t first = at_ + 1;
    at_ = first;
    if (first >= mentions_.size() || !mentions_[first].post()) return;
    if (joint != Joint::apposition && joint != Joint::copula && joint != Joint::colon) return;
    const std::size_t end = chain_end(first);
    if (!leads_to_name(end - 1)) {
      give(person, first, end);
      at_ = end;
      return;
    }
    // The last post is the next name's; all of them, if this person has one already.
    if (has_post_ && !is_bracketed(first) && joint != Joint::copula) return;
    give(person, first, end - 1);
    at_ = end - 1;
  }

  const Passage& passage_;
  People& people_;
  std::vector<Mention> mentions_;
  std::size_t at_ = 0;
  bool has_post_ = false;  ///< a post led to the name at hand
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
