// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/canonical_posts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "extract/level_units.h"
#include "extract/post_form.h"
#include "index/register/report_months.h"
#include "text/ascii.h"

namespace timtin::registry {
namespace {

/// A shorter form is shown if the longer ones are rarer than this share of it ...
constexpr std::size_t rare_share = 10;
/// ... or, where it says of what it is, than this one: more words may be those of the sentence.
constexpr std::size_t rare_share_of_told = 2;
/// Persons with more readings keep them apart: no real one has so many.
constexpr std::size_t max_readings = 1000;

struct PostReading {
  Forms forms;
  std::size_t articles = 0;
  std::map<std::string, std::size_t> texts;  ///< articles by spelling
  std::vector<PostId> spellings;             ///< ascending
  ReportMonths months;
  bool told = false;  ///< says of what it is
};

/// May be the fuller post in fewer words. A unit that goes without its name is the one that another
/// report names if both are of one time: who comes from another province is `Bí thư Tỉnh ủy` there,
/// too.
bool is_short_for(const PostReading& shorter, const PostReading& longer) {
  constexpr std::uint32_t most_months_apart = 1;
  return covers(longer.forms, shorter.forms) &&
         (level_alone(shorter.forms).empty() ||
          shorter.months.until(longer.months) <= most_months_apart);
}

std::vector<PostReading> readings_of(const OfficialEvidence& evidence, const Mentions& mentions) {
  std::map<PostId, std::size_t> articles;
  std::map<PostId, ReportMonths> months;
  for (const std::uint32_t number : mentions)
    for (const PostId post : evidence.mentions[number].posts) {
      ++articles[post];
      months[post].include(evidence.mentions[number].day);
    }
  std::map<Forms, PostReading> by_forms;
  for (const auto& [post, times] : articles) {
    Forms forms = unified_post(evidence.posts.parts(post).reading);
    PostReading& reading = by_forms[std::move(forms)];
    reading.articles += times;
    reading.months.include(months[post]);
    reading.told = !evidence.posts.parts(post).places.empty();
    reading.texts[std::string(evidence.posts.text(post))] += times;
    reading.spellings.push_back(post);
  }
  std::vector<PostReading> readings;
  readings.reserve(by_forms.size());
  for (auto& [forms, reading] : by_forms) {
    reading.forms = forms;
    readings.push_back(std::move(reading));
  }
  // Full forms first, frequent ones before rare ones.
  std::stable_sort(readings.begin(), readings.end(),
                   [](const PostReading& a, const PostReading& b) {
                     return a.forms.size() != b.forms.size() ? a.forms.size() > b.forms.size()
                                                             : a.articles > b.articles;
                   });
  return readings;
}

/// For each reading the number of the group's fullest one.
std::vector<std::size_t> groups_of(const std::vector<PostReading>& readings) {
  std::vector<std::size_t> group(readings.size());
  for (std::size_t i = 0; i < readings.size(); ++i) {
    group[i] = i;
    if (readings.size() > max_readings) continue;
    for (std::size_t j = 0; j < i; ++j) {
      if (!is_short_for(readings[i], readings[j])) continue;
      if (group[i] == i || readings[group[j]].articles > readings[group[i]].articles)
        group[i] = group[j];
    }
  }
  return group;
}

const PostReading* shown(const std::vector<const PostReading*>& members) {
  const auto rarer = [](const PostReading* a, const PostReading* b) {
    return a->articles < b->articles;
  };
  const PostReading* best = *std::max_element(members.begin(), members.end(), rarer);
  while (true) {
    const PostReading* fuller = nullptr;
    for (const PostReading* member : members) {
      const bool is_fuller =
          member->forms.size() > best->forms.size() && covers(member->forms, best->forms) &&
          member->articles * (best->told ? rare_share_of_told : rare_share) >= best->articles;
      if (is_fuller && (fuller == nullptr || rarer(fuller, member))) fuller = member;
    }
    if (fuller == nullptr) return best;
    best = fuller;
  }
}

PostId most_frequent_spelling(const OfficialEvidence& evidence, const PostReading& reading) {
  const std::string text = most_frequent(reading.texts);
  return *std::find_if(reading.spellings.begin(), reading.spellings.end(),
                       [&](PostId post) { return evidence.posts.text(post) == text; });
}

/// The post that all of them name and nothing else, as most persons' do.
std::optional<PostId> only_post(const OfficialEvidence& evidence, const Mentions& mentions) {
  if (mentions.empty()) return std::nullopt;
  const auto& posts = evidence.mentions[mentions.front()].posts;
  const bool same =
      posts.size() == 1 && std::all_of(mentions.begin(), mentions.end(), [&](std::uint32_t number) {
        return std::ranges::equal(evidence.mentions[number].posts, posts);
      });
  return same ? std::optional(posts.front()) : std::nullopt;
}

}  // namespace

std::string most_frequent(const std::map<std::string, std::size_t>& counts) {
  const auto rank = [](const auto& entry) {
    const bool has_small_letter =
        std::any_of(entry.first.begin(), entry.first.end(), ascii::is_lower);
    return std::pair(entry.second, has_small_letter);
  };
  const auto best =
      std::max_element(counts.begin(), counts.end(),
                       [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return best == counts.end() ? std::string() : best->first;
}

std::vector<CanonicalPost> canonical_posts(const OfficialEvidence& evidence,
                                           const Mentions& mentions) {
  if (const auto post = only_post(evidence, mentions)) return {{*post, {*post}}};
  evidence.posts.forget();
  const std::vector<PostReading> readings = readings_of(evidence, mentions);
  const std::vector<std::size_t> group = groups_of(readings);
  std::map<std::size_t, std::vector<const PostReading*>> members;
  for (std::size_t i = 0; i < readings.size(); ++i) members[group[i]].push_back(&readings[i]);
  std::vector<CanonicalPost> posts;
  for (const auto& [fullest, same] : members) {
    CanonicalPost post{most_frequent_spelling(evidence, *shown(same)), {}};
    for (const PostReading* reading : same)
      post.spellings.insert(post.spellings.end(), reading->spellings.begin(),
                            reading->spellings.end());
    posts.push_back(std::move(post));
  }
  return posts;
}

}  // namespace timtin::registry
