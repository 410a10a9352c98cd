// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <map>

#include "query/register/post_parts.h"
#include "timtin/register.h"

namespace timtin {
namespace {

/// Two of such names differ in marks alone by chance.
constexpr std::size_t least_syllables = 3;

std::string folded_name(const RegisterEntry& entry, Analyzer& analyzer) {
  const Forms forms = forms_of(entry.name, analyzer);
  std::string folded;
  if (forms.size() < least_syllables) return folded;
  for (const std::string& form : forms) folded += folded_form(form) + ' ';
  return folded;
}

class PostComparison {
 public:
  PostComparison(const Lexicons& lexicons, Analyzer& analyzer)
      : lexicons_(lexicons), analyzer_(analyzer) {}

  /// A post of one is one of the other's, in the same place.
  bool share(const RegisterEntry& a, const RegisterEntry& b) {
    return std::any_of(a.posts.begin(), a.posts.end(), [&](const PostReport& one) {
      const auto left = registry::post_parts(one.post, lexicons_, analyzer_);
      return std::any_of(b.posts.begin(), b.posts.end(), [&](const PostReport& other) {
        const auto right = registry::post_parts(other.post, lexicons_, analyzer_);
        return registry::share_any(left.places, right.places) &&
               (registry::covers(left.reading, right.reading) ||
                registry::covers(right.reading, left.reading));
      });
    });
  }

 private:
  const Lexicons& lexicons_;
  Analyzer& analyzer_;
};

}  // namespace

std::vector<NameVariant> name_variants(const std::vector<RegisterEntry>& entries,
                                       const Lexicons& lexicons) {
  Analyzer analyzer;
  PostComparison posts(lexicons, analyzer);
  std::map<std::string, std::vector<const RegisterEntry*>> alike;
  std::vector<NameVariant> variants;
  for (const RegisterEntry& entry : entries) {
    const std::string folded = folded_name(entry, analyzer);
    if (folded.empty()) continue;
    auto& before = alike[folded];
    const auto known = std::find_if(before.begin(), before.end(), [&](const RegisterEntry* other) {
      return other->name != entry.name && posts.share(*other, entry);
    });
    if (known != before.end()) variants.push_back({(*known)->name, entry.name});
    before.push_back(&entry);
  }
  return variants;
}

}  // namespace timtin
