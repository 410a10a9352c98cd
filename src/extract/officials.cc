// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/officials.h"

#include "extract/joints.h"
#include "extract/names.h"

namespace timtin {
namespace {

/// Walks over the mentions of a paragraph once. A chain is a run of posts joined by commas or
/// `kiêm`; it belongs to the name right behind it, else to the name before it.
class Linker {
 public:
  Linker(const Passage& passage, People& people)
      : passage_(passage), people_(people), mentions_(read_mentions(passage)) {
    for (Mention& mention : mentions_)
      if (Name* name = std::get_if<Name>(&mention.what))
        name->doubtful = name->doubtful && !people.knows(passage, name->begin, name->end);
  }

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
      // `Bí thư Đảng đoàn, Chủ tịch X làm Bí thư Thành ủy`
      if (joint != Joint::apposition && joint != Joint::conjunction && joint != Joint::copula)
        break;
      ++last;
    }
    return last + 1;
  }

  /// True if the post at `last` stands right before a name: `Giám đốc Sở X Nguyễn Văn A`, or
  /// `Phó Chủ tịch UBND tỉnh, ông Nguyễn Văn A`; `untitled`: or the same without `ông`.
  bool leads_to_name(std::size_t last, bool untitled = false) const {
    if (last + 1 >= mentions_.size()) return false;
    const Name* name = mentions_[last + 1].name();
    if (name == nullptr || name->doubtful) return false;
    const Joint joint = joint_after(last);
    if (joint == Joint::adjacent) return true;
    if (joint == Joint::colon) return true;
    // `Giám đốc lúc đó là ông Nguyễn Văn A`
    if (joint == Joint::copula) return name->titled();
    // `Giám đốc Bệnh viện Sao Mai - Nguyễn Văn A`
    if (joint == Joint::apposition && passage_.gap_before(name->begin) & gap::dash &&
        (is_foreign(*name) || vietnamese_name_end(passage_, name->begin) >= name->begin + 3) &&
        joint_after(last + 1) != Joint::apposition)
      return true;
    return joint == Joint::apposition && !is_bracketed(last + 1) &&
           (name->titled() || (untitled && name->end > name->begin + 1 &&
                               passage_.gap_before(name->begin) == (gap::comma | gap::space)));
  }

  /// `chức Giám đốc Sở Y tế của ông Nguyễn Văn A`: the chain that `chức` begins is the person's
  /// behind it.
  bool belongs_to_name(std::size_t first, std::size_t end) const {
    constexpr std::size_t most = 4;
    if (end >= mentions_.size() || !mentions_[end].name() ||
        joint_after(end - 1) != Joint::possession)
      return false;
    const std::size_t post = mentions_[first].begin();
    for (std::size_t length = 1; length <= most && length <= post; ++length)
      if (passage_.phrase(Kind::tenure, post - length).length == length) return true;
    return false;
  }

  /// Two words or more, the last one foreign.
  bool is_foreign(const Name& name) const {
    return name.end >= name.begin + 2 && !passage_.vietnamese(name.end - 1);
  }

  /// A post that a clause begins with: `Hôm qua, Thống đốc bang, John Smithfield đã`; not
  /// `theo Chủ tịch xã, Nguyễn Văn A`.
  bool begins_clause(std::size_t mention) const {
    return !passage_.soft_before(mentions_[mention].begin());
  }

  bool is_bracketed(std::size_t mention) const {
    return passage_.gap_before(mentions_[mention].begin()) & gap::open;
  }

  void give(People::Id person, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      const Post& post = *mentions_[i].post();
      people_.add_post(person, passage_, post);
    }
  }

  /// `Thay mặt lãnh đạo tỉnh, Phó Chủ tịch A`: what says little before another post is not theirs.
  void give_leading(People::Id person, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
      if (i + 1 == last || (!mentions_[i].post()->vague && !is_other_ruler(i, last - 1)))
        give(person, i, i + 1);
  }

  /// `sau khi gặp Tổng thống Pháp, Thủ tướng A`: nobody rules two countries, and who rules one has
  /// no lesser post in another.
  bool is_other_ruler(std::size_t post, std::size_t last) const {
    const std::size_t begin = mentions_[post].begin();
    if (passage_.phrase(Kind::ruler, begin).length == 0 || joint_after(post) != Joint::apposition)
      return false;
    if (passage_.phrase(Kind::ruler, mentions_[last].begin()).length > 0) return true;
    const std::string_view country = country_of(post);
    return !country.empty() && country != country_of(last);
  }

  /// The country with which the post ends; empty without one.
  std::string_view country_of(std::size_t post) const {
    constexpr std::size_t most = 3;
    const std::size_t end = mentions_[post].end();
    for (std::size_t length = most; length > 0; --length)
      if (end >= mentions_[post].begin() + length &&
          passage_.phrase(Kind::country, end - length).length == length)
        return passage_.text(end - length, end);
    return {};
  }

  People::Id person_at(std::size_t mention) {
    const Name& name = *mentions_[mention].name();
    return people_.mention(passage_, name.begin, name.end);
  }

  /// The person behind a post.
  People::Id holder_at(std::size_t mention, const Post& post) {
    const Name& name = *mentions_[mention].name();
    return people_.mention(passage_, name.begin, name.end, name.titled() ? nullptr : &post);
  }

  /// `các đồng chí Ủy viên Trung ương Đảng: A, Bí thư; B, Chủ tịch`: the post is everybody's up to
  /// the end of the sentence.
  void share(std::size_t post, std::size_t first_name) {
    shared_post_ = post;
    shared_end_ = mentions_[first_name].end();
    while (shared_end_ < passage_.size() && !(passage_.gap_before(shared_end_) & gap::stop))
      ++shared_end_;
  }

  bool is_shared_with(std::size_t mention) const {
    const std::size_t begin = mentions_[mention].begin();
    return begin < shared_end_ && passage_.gap_before(begin) & gap::semicolon;
  }

  /// Posts without a name before them.
  void read_leading_chain() {
    const std::size_t first = at_;
    const std::size_t end = chain_end(first);
    at_ = end;
    const Name* name = end < mentions_.size() ? mentions_[end].name() : nullptr;
    const bool untitled = begins_clause(first) || (name && is_foreign(*name));
    if (!leads_to_name(end - 1, untitled) && !belongs_to_name(first, end)) return;
    const Post& last = *mentions_[end - 1].post();
    const bool plural = last.plural;
    has_post_ = true;
    const bool state = last.holder == Holder::state;
    const People::Id person = holder_at(end, last);
    give_leading(person, first, end);
    shared_end_ = 0;
    if (plural && joint_after(end - 1) == Joint::colon) share(end - 1, end);
    // `các Phó Chủ tịch UBND tỉnh: A, B và C`: the post is everybody's.
    while (plural && at_ + 1 < mentions_.size() && mentions_[at_ + 1].name() &&
           (joint_after(at_) == Joint::apposition || joint_after(at_) == Joint::conjunction)) {
      ++at_;
      give(person_at(at_), end - 1, end);
    }
    // `Thứ trưởng A và B`
    if (!plural && state && is_second_holder(at_ + 1)) {
      ++at_;
      give(person_at(at_), end - 1, end);
    }
    read_following_chain(person_at(at_));
  }

  /// Two whole names with nothing but `và` between them, the second one without a post of its own.
  bool is_second_holder(std::size_t second) const {
    const auto is_plain = [&](std::size_t mention) {
      const Name* name = mention < mentions_.size() ? mentions_[mention].name() : nullptr;
      return name && !name->titled() && name->end >= name->begin + 3 &&
             vietnamese_name_end(passage_, name->begin) == name->end;
    };
    return is_plain(second) && is_plain(second - 1) &&
           joint_after(second - 1) == Joint::conjunction &&
           (second + 1 == mentions_.size() || joint_after(second) == Joint::none);
  }

  /// A name that no post leads to.
  void read_name() {
    // `(Ảnh: Reuters)`: one word alone introduces nobody.
    const Name& name = *mentions_[at_].name();
    const bool stranger =
        name.short_form && !name.titled() && !people_.knows(passage_, name.begin, name.end);
    if (name.doubtful || stranger) {
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
    const Joint joint = joint_after(at_);
    const std::size_t first = at_ + 1;
    at_ = first;
    if (first >= mentions_.size() || !mentions_[first].post()) return;
    if (joint == Joint::adjacent
            ? !is_missing_comma(first)
            : joint != Joint::apposition && joint != Joint::copula && joint != Joint::colon)
      return;
    if (is_one_of_many(*mentions_[first].post())) return;
    const std::size_t end = chain_end(first);
    if (has_post_ && joint == Joint::apposition && begins_statement(end - 1)) return;
    if (joint == Joint::apposition && end == first + 1 && goes_on_with_verb(first) &&
        people_.is_of_another(person, passage_, *mentions_[first].post()))
      return;
    // `thương anh Thanh, Chủ tịch xã đã giúp`: nobody is introduced by his given name.
    if (mentions_[first - 1].name()->short_form && joint == Joint::apposition &&
        passage_.vietnamese(mentions_[first - 1].name()->begin) && goes_on_with_verb(end - 1))
      return;
    if (joint == Joint::apposition && names_organisation(first - 1, end)) {
      give_with_name(person, first, end);
      at_ = end + 1;
      return;
    }
    // `A, Trưởng ban X, Trung tướng B, Tổng cục phó Y`: each has the post behind.
    const bool paired = !has_post_ && joint_after(end - 1) == Joint::apposition &&
                        joint_after(end) == Joint::apposition && end + 1 < mentions_.size() &&
                        mentions_[end + 1].post();
    if (paired || !leads_to_name(end - 1)) {
      give(person, first, end);
      at_ = end;
      return;
    }
    // The last post is the next name's; all of them, if this person has one already.
    if (has_post_ && !is_bracketed(first) && joint != Joint::copula) return;
    give(person, first, end - 1);
    at_ = end - 1;
  }

  /// `A, một nhân viên của cửa hàng`; not `A, một thành viên của Hội đồng An ninh`.
  bool is_one_of_many(const Post& post) const {
    return post.weak && post.holder != Holder::state && post.begin > 0 &&
           passage_.text(post.begin - 1, post.begin) == "một";
  }

  /// `ông Nguyễn Văn A Giám đốc Sở Y tế cho biết`: a whole name, and a whole post that is nobody
  /// else's.
  bool is_missing_comma(std::size_t post) const {
    const Name& name = *mentions_[post - 1].name();
    return name.titled() && !name.short_form && !has_post_ && !mentions_[post].post()->bare &&
           !leads_to_name(post);
  }

  bool goes_on_with_verb(std::size_t post) const {
    const std::size_t end = mentions_[post].post()->end;
    return end < passage_.size() && passage_.gap_before(end) == gap::space &&
           passage_.shape(end) == Shape::lower && passage_.phrase(Kind::stop, end).length > 0;
  }

  /// `Bộ trưởng Mỹ A, Thủ tướng Đức cũng nói`: a post with its country that goes on with a verb is
  /// the subject of what follows.
  bool begins_statement(std::size_t post) const {
    return goes_on_with_verb(post) &&
           passage_.phrase(Kind::country, mentions_[post].post()->end - 1).length == 1;
  }

  /// `ông A, Giám đốc Công ty Nguyễn Kim`: the second name is the organisation's, if the first one
  /// has no other post and is introduced as a person, or the second one hardly looks like one.
  bool names_organisation(std::size_t person, std::size_t second) const {
    if (second >= mentions_.size() || !mentions_[second].name()) return false;
    const Name& name = *mentions_[second].name();
    if (name.doubtful) return joint_after(second - 1) == Joint::adjacent;
    const bool common = passage_.phrase(Kind::family, name.begin).attributes & attribute::common;
    const Post& post = *mentions_[second - 1].post();
    // `ông A, Giám đốc Trung tâm đào tạo Athena`, `ông A, CEO Brand Finance`
    if (!name.titled() && !passage_.vietnamese(name.begin))
      return !has_post_ && joint_after(second - 1) == Joint::adjacent &&
             (name.short_form ? post.open
                              : mentions_[person].name()->titled() && post.bare &&
                                    post.holder != Holder::state);
    return !has_post_ && !name.titled() && joint_after(second - 1) == Joint::adjacent &&
           mentions_[second - 1].post()->open && (mentions_[person].name()->titled() || !common) &&
           passage_.vietnamese(name.begin) && joint_after(second) != Joint::apposition;
  }

  void give_with_name(People::Id person, std::size_t first, std::size_t second) {
    give(person, first, second - 1);
    Post post = *mentions_[second - 1].post();
    post.end = mentions_[second].end();
    people_.add_post(person, passage_, post);
  }

  const Passage& passage_;
  People& people_;
  std::vector<Mention> mentions_;
  std::size_t at_ = 0;
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
