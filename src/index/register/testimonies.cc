// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/testimonies.h"

#include <algorithm>
#include <map>
#include <utility>

namespace timtin::registry {
namespace {

void describe(Testimony& testimony, const OfficialEvidence& evidence, const Mention& mention) {
  testimony.posts.assign(mention.posts.begin(), mention.posts.end());
  testimony.source = mention.source;
  for (const PostId post : mention.posts) {
    const PostParts& parts = evidence.posts.parts(post);
    testimony.bare = testimony.bare && parts.is_bare();
    testimony.places.insert(parts.places.begin(), parts.places.end());
  }
}

}  // namespace

std::vector<Testimony> testimonies_of(const OfficialEvidence& evidence, const Mentions& mentions) {
  std::map<std::pair<std::vector<std::string>, std::string>, Testimony> sorted;
  for (const std::uint32_t number : mentions) {
    const Mention& mention = evidence.mentions[number];
    std::vector<std::string> texts;
    texts.reserve(mention.posts.size());
    for (const PostId post : mention.posts) texts.emplace_back(evidence.posts.text(post));
    std::sort(texts.begin(), texts.end());
    Testimony& testimony =
        sorted[{std::move(texts), std::string(evidence.sources[mention.source])}];
    if (testimony.mentions.empty()) describe(testimony, evidence, mention);
    testimony.state = testimony.state || mention.state;
    testimony.months.include(mention.day);
    testimony.mentions.push_back(number);
  }
  std::vector<Testimony> testimonies;
  testimonies.reserve(sorted.size());
  for (auto& [key, testimony] : sorted) testimonies.push_back(std::move(testimony));
  return testimonies;
}

}  // namespace timtin::registry
