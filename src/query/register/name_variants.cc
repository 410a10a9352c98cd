// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/name_variants.h"

#include <algorithm>
#include <map>

namespace timtin::registry {
namespace {

/// Two of such names differ in marks alone by chance.
constexpr std::size_t least_syllables = 3;

std::string folded_name(const RegisterEntry& entry, Analyzer& analyzer) {
  const Forms forms = forms_of(entry.name, analyzer);
  return forms.size() < least_syllables ? std::string() : folded_form(join_forms(forms));
}

std::vector<PostParts> posts_of(const Answer& answer) {
  std::vector<PostParts> posts;
  const RegisterTable& table = answer.answers->table();
  for (const std::uint32_t post :
       table.part(Section::person_posts, Section::shown_posts, answer.person))
    posts.push_back(unpacked(table.post(post)));
  return posts;
}

/// They have posts in one place: it may be one post.
bool share_place(const Answer& a, const Answer& b) {
  const std::vector<PostParts> left = posts_of(a), right = posts_of(b);
  return std::any_of(left.begin(), left.end(), [&](const PostParts& one) {
    return std::any_of(right.begin(), right.end(),
                       [&](const PostParts& other) { return share_any(one.places, other.places); });
  });
}

}  // namespace

std::vector<NameVariant> name_variants(const std::vector<Answer>& persons, Analyzer& analyzer) {
  std::map<std::string, std::vector<const Answer*>> alike;
  std::vector<NameVariant> variants;
  for (const Answer& person : persons) {
    const std::string folded = folded_name(person.entry, analyzer);
    if (folded.empty()) continue;
    auto& before = alike[folded];
    const auto known = std::find_if(before.begin(), before.end(), [&](const Answer* other) {
      return other->entry.name != person.entry.name && share_place(*other, person);
    });
    if (known != before.end()) variants.push_back({(*known)->entry.name, person.entry.name});
    before.push_back(&person);
  }
  return variants;
}

}  // namespace timtin::registry
