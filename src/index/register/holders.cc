// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/holders.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "extract/level_units.h"
#include "extract/lexicons.h"
#include "index/register/alike_names.h"
#include "index/register/post_matters.h"

namespace timtin::registry {
namespace {

/// Names with more distinct testimonies are not divided: no real one has so many.
constexpr std::size_t max_testimonies = 500;
constexpr std::size_t max_stray_articles = 2;
constexpr std::size_t stray_share = 20;

/// Officials of a billion: who bears so rare a name is one person, whatever is said of them ...
constexpr double rarest_per_billion = 2500;
/// ... and so rare a one, if all that is said is of the whole country. Of 110 names of several
/// holders, judged by posts and dates alone, 22 of 24 were one person's below the first bound, 20
/// of 30 below the second, and of the others two of three were several persons'.
constexpr double rare_per_billion = 15000;
/// So rare a one even if one is of a commune and the other is not: of communes there are most.
constexpr double unique_per_billion = 100;

/// So common a one that in a province several bear it.
constexpr double common_per_billion = rarest_per_billion;

/// Without a place in common, reports farther apart are not one person's by a bare office, nor by a
/// name that others may bear.
constexpr std::uint32_t most_months_between = 36;

/// `Chủ tịch UBND tỉnh`: who leads in a place was something else there before.
bool leads_in_place(const PostParts& post) {
  constexpr auto leaders = std::to_array<std::string_view>({"ủy", "chủ", "bí"});
  const auto now = without_time(post.reading);
  const std::size_t at = !now.empty() && now.front() == "phó" ? 1 : 0;
  return now.size() > at && std::find(leaders.begin(), leaders.end(), now[at]) != leaders.end();
}

struct Holder {
  std::size_t articles = 0;
  std::size_t of_state = 0;  ///< articles that name a post in state, Party or public body
  std::set<PostId> posts;
  std::set<std::string> places;
  std::map<SourceId, std::size_t> sources;  ///< articles
  ReportMonths months;
};

class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t at) {
    while (parents_[at] != at) at = parents_[at] = parents_[parents_[at]];
    return at;
  }
  /// The smaller number stays the root.
  void unite(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parents_;
};

class Division {
 public:
  Division(const OfficialEvidence& evidence, const Mentions& mentions, const NameKnowledge& known)
      : evidence_(evidence), known_(known), testimonies_(testimonies_of(evidence, mentions)) {}

  std::vector<Mentions> run(const Forms& name) {
    if (testimonies_.size() > max_testimonies) return {all()};
    const double per_billion = known_.frequencies.per_billion(name);
    unite_places(per_billion >= common_per_billion);
    join_related();
    const auto related = [this](const Testimony& a, const Testimony& b) {
      return any_related(a, b, are_related);
    };
    unite_rest([](const Testimony& t) { return !t.bare; }, related);
    join_leaders();
    join_bare();
    unite_rest([](const Testimony&) { return true; }, related);
    join_leaders();
    join_rare(per_billion);
    join_strays();
    return result();
  }

 private:
  void assign(std::size_t testimony, std::size_t holder) {
    Testimony& assigned = testimonies_[testimony];
    assigned.holder = holder;
    Holder& to = holders_[holder];
    to.articles += assigned.mentions.size();
    if (assigned.state) to.of_state += assigned.mentions.size();
    to.posts.insert(assigned.posts.begin(), assigned.posts.end());
    to.places.insert(assigned.places.begin(), assigned.places.end());
    to.sources[assigned.source] += assigned.mentions.size();
    to.months.include(assigned.months);
  }

  /// Makes a holder of each component of `sets` among the testimonies `chosen`.
  void found_holders(UnionFind& sets, const std::vector<std::size_t>& chosen) {
    std::map<std::size_t, std::size_t> holder_of;
    for (const std::size_t testimony : chosen) {
      const auto [entry, added] = holder_of.try_emplace(sets.root(testimony), holders_.size());
      if (added) holders_.emplace_back();
      assign(testimony, entry->second);
    }
  }

  /// In a province there is more than one of a common name: if nothing but it ties them, posts are
  /// one person's only if they are about one matter, or one leads there.
  void unite_places(bool common) {
    UnionFind sets(testimonies_.size());
    std::map<std::string, std::vector<std::size_t>> with;
    std::vector<std::size_t> placed;
    for (std::size_t i = 0; i < testimonies_.size(); ++i) {
      if (testimonies_[i].places.empty()) continue;
      placed.push_back(i);
      for (const std::string& place : testimonies_[i].places) {
        std::vector<std::size_t>& others = with[place];
        const bool wide = common && known_.places.contains(place);
        for (const std::size_t other : others)
          if (!wide || are_alike_in_place(testimonies_[i], testimonies_[other]))
            sets.unite(i, other);
        if (wide || others.empty()) others.push_back(i);
      }
    }
    found_holders(sets, placed);
  }

  bool are_alike_in_place(const Testimony& left, const Testimony& right) const {
    return any_posts(evidence_, left.posts, right.posts,
                     [](const PostParts& one, const PostParts& other) {
                       return leads_in_place(one) || leads_in_place(other) ||
                              same_post(one.reading, other.reading) || share_matter(one, other);
                     });
  }

  template <typename Chosen, typename Relation>
  void unite_rest(Chosen chosen, Relation relation) {
    UnionFind sets(testimonies_.size());
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < testimonies_.size(); ++i)
      if (!testimonies_[i].holder && chosen(testimonies_[i])) rest.push_back(i);
    for (std::size_t i = 0; i < rest.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (relation(testimonies_[rest[i]], testimonies_[rest[j]])) sets.unite(rest[i], rest[j]);
    found_holders(sets, rest);
  }

  /// The holder that `fits(holder)`: of the same post first, in the same source, then the one with
  /// most articles.
  template <typename Fits>
  std::optional<std::size_t> best_holder(const Testimony& testimony, Fits fits) const {
    std::optional<std::size_t> best;
    const auto rank = [&](std::size_t holder) {
      const auto same = holders_[holder].sources.find(testimony.source);
      return std::tuple(share_post(evidence_, holders_[holder].posts, testimony.posts),
                        same != holders_[holder].sources.end(), holders_[holder].articles);
    };
    for (std::size_t holder = 0; holder < holders_.size(); ++holder)
      if (fits(holders_[holder]) && (!best || rank(holder) > rank(*best))) best = holder;
    return best;
  }

  /// Until nobody else can be joined: what was joined has relations of its own.
  template <typename Relation>
  void join(bool bare, Relation relation) {
    while (true) {
      std::vector<std::pair<std::size_t, std::size_t>> found;
      for (std::size_t i = 0; i < testimonies_.size(); ++i) {
        const Testimony& testimony = testimonies_[i];
        if (testimony.holder || testimony.bare != bare) continue;
        const auto holder = best_holder(testimony, [&](const Holder& candidate) {
          return (!bare || is_of_state(candidate) == testimony.state ||
                  candidate.sources.contains(testimony.source)) &&
                 any_related(candidate, testimony, relation);
        });
        if (holder) found.emplace_back(i, *holder);
      }
      if (found.empty()) return;
      for (const auto& [testimony, holder] : found) assign(testimony, holder);
    }
  }

  void join_related() { join(false, are_related); }

  /// Posts of them are related; over years `Giám đốc` alone does not tell whose it is.
  template <typename Left, typename Right, typename Relation>
  bool any_related(const Left& left, const Right& right, Relation relation) const {
    const bool near = are_near(left, right);
    return any_posts(evidence_, left.posts, right.posts,
                     [&](const PostParts& one, const PostParts& other) {
                       return (near || !(one.is_bare() || other.is_bare())) && relation(one, other);
                     });
  }

  template <typename Left, typename Right>
  static bool are_near(const Left& left, const Right& right) {
    return left.months.until(right.months) <= most_months_between ||
           share_any(left.places, right.places);
  }

  bool leads(const Holder& holder) const {
    return std::any_of(holder.posts.begin(), holder.posts.end(), [&](PostId post) {
      return known_.leading.contain(evidence_.posts.parts(post).reading);
    });
  }

  /// The holder of most articles among those that `fit`, the first one of several.
  template <typename Fits>
  std::optional<std::size_t> greatest(Fits fits) const {
    std::optional<std::size_t> first;
    for (std::size_t holder = 0; holder < holders_.size(); ++holder)
      if (fits(holders_[holder]) &&
          (!first || holders_[holder].articles > holders_[*first].articles))
        first = holder;
    return first;
  }

  /// All holders that `fit` are the one of most articles.
  template <typename Fits>
  void join_all(Fits fits) {
    const auto first = greatest(fits);
    if (!first) return;
    std::vector<bool> joins(holders_.size());
    for (std::size_t holder = 0; holder < holders_.size(); ++holder)
      joins[holder] = holder != *first && fits(holders_[holder]);
    for (std::size_t holder = 0; holder < holders_.size(); ++holder)
      if (joins[holder]) holders_[holder] = {};
    for (std::size_t i = 0; i < testimonies_.size(); ++i)
      if (testimonies_[i].holder && joins[*testimonies_[i].holder]) assign(i, *first);
  }

  void join_leaders() {
    join_all([&](const Holder& holder) { return leads(holder); });
  }

  void join_rare(double per_billion) {
    const auto first = per_billion < rare_per_billion ? greatest(is_somebody) : std::nullopt;
    if (!first) return;
    const Holder most = holders_[*first];
    const bool unique = per_billion < unique_per_billion;
    join_all([&](const Holder& holder) {
      const bool alike = is_of_state(holder) == is_of_state(most);
      const bool near = are_near(holder, most);
      if (!is_somebody(holder)) return false;
      if (per_billion < rarest_per_billion)
        return (alike || near) && (unique || !are_elsewhere(holder, most));
      return alike && near && holder.places.empty() && most.places.empty() &&
             leaves_out_place(holder) == leaves_out_place(most);
    });
  }

  /// One is of a commune, and the other is not.
  bool are_elsewhere(const Holder& left, const Holder& right) const {
    return (is_of_commune(left) || is_of_commune(right)) && !share_any(left.places, right.places);
  }

  /// `Chủ tịch UBND tỉnh`: not of the whole country.
  bool leaves_out_place(const Holder& holder) const {
    return std::any_of(holder.posts.begin(), holder.posts.end(), [&](PostId post) {
      return !level_alone(evidence_.posts.parts(post).reading).empty();
    });
  }

  bool is_of_commune(const Holder& holder) const {
    return std::any_of(holder.posts.begin(), holder.posts.end(), [&](PostId post) {
      const Forms& reading = evidence_.posts.parts(post).reading;
      for (std::size_t at = 1; at < reading.size(); ++at)
        if (names_commune(reading, at)) return true;
      return false;
    });
  }

  /// But not the `xã` of `thị xã`, `xã hội`, `hợp tác xã`.
  static bool names_commune(const Forms& reading, std::size_t at) {
    if (reading[at] == "phường") return true;
    const std::string& before = reading[at - 1];
    return reading[at] == "xã" && before != "thị" && before != "tác" &&
           (at + 1 == reading.size() || reading[at + 1] != "hội");
  }

  void join_bare() {
    join(true, [](const PostParts& held, const PostParts& bare) {
      return same_post(held.reading, bare.office_alone()) || same_post(held.reading, bare.reading);
    });
  }

  void join_strays() {
    const auto first = greatest(is_somebody);
    if (!first) return;
    const Holder& most = holders_[*first];
    for (Testimony& testimony : testimonies_) {
      const Holder& holder = holders_[*testimony.holder];
      if (holder.articles * stray_share <= most.articles &&
          is_of_state(holder) == is_of_state(most) &&
          (holder.articles <= max_stray_articles ||
           share_post(evidence_, holder.posts, most.posts)))
        testimony.holder = *first;
    }
  }

  /// Who was joined to another one is none.
  static bool is_somebody(const Holder& holder) { return holder.articles > 0; }

  static bool is_of_state(const Holder& holder) { return 2 * holder.of_state > holder.articles; }

  Mentions all() const {
    Mentions mentions;
    for (const Testimony& testimony : testimonies_)
      mentions.insert(mentions.end(), testimony.mentions.begin(), testimony.mentions.end());
    return mentions;
  }

  std::vector<Mentions> result() const {
    std::vector<Mentions> divided(holders_.size());
    for (const Testimony& testimony : testimonies_) {
      Mentions& mentions = divided[*testimony.holder];
      mentions.insert(mentions.end(), testimony.mentions.begin(), testimony.mentions.end());
    }
    std::erase_if(divided, [](const Mentions& mentions) { return mentions.empty(); });
    std::stable_sort(divided.begin(), divided.end(),
                     [](const Mentions& a, const Mentions& b) { return a.size() > b.size(); });
    return divided;
  }

  const OfficialEvidence& evidence_;
  const NameKnowledge& known_;
  std::vector<Testimony> testimonies_;
  std::vector<Holder> holders_;
};

}  // namespace

NameKnowledge::NameKnowledge(const Lexicons& lexicons)
    : leading(lexicons), frequencies(Lexicons::Impl::data_of(lexicons)) {
  const Lexicons::Impl& all = Lexicons::Impl::of(lexicons);
  for (std::size_t phrase = 0; phrase < all.meanings.size(); ++phrase) {
    const auto entries = all.meanings[phrase].entries;
    if (std::any_of(entries.begin(), entries.end(),
                    [](const Entry& entry) { return entry.kind == PhraseKind::place; }))
      places.insert(all.phrase_text[phrase]);
  }
}

std::vector<Mentions> divide(const OfficialEvidence& evidence, const Forms& name,
                             const Mentions& mentions, const NameKnowledge& known) {
  if (mentions.size() == 1 || !can_be_vietnamese(name)) return {mentions};
  evidence.posts.forget();
  return Division(evidence, mentions, known).run(name);
}

}  // namespace timtin::registry
