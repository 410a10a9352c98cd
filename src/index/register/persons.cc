// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/persons.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "index/register/alike_names.h"
#include "index/register/typed_words.h"

namespace timtin::registry {
namespace {

/// More syllables make a whole name.
constexpr std::size_t max_short_syllables = 2;

/// A name is far rarer than another one that is written so many times as often.
constexpr std::size_t slip_share = 10;

std::size_t syllables_of(std::string_view key) {
  return 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
}

std::string_view last_syllable(std::string_view key) { return key.substr(key.rfind(' ') + 1); }

/// `nguyễn anh quân` in `anh quân`; never in itself.
bool ends_in(std::string_view longer, std::string_view shorter) {
  return longer.size() > shorter.size() && longer.ends_with(shorter) &&
         longer[longer.size() - shorter.size() - 1] == ' ';
}

using Groups = std::map<std::string, Mentions>;

class Collector {
 public:
  Collector(const OfficialEvidence& evidence, const Corrections& corrections,
            const Lexicons& lexicons, Analyzer& analyzer)
      : evidence_(evidence),
        corrections_(corrections),
        lexicons_(lexicons),
        analyzer_(analyzer),
        known_(lexicons),
        concerned_(corrections.concerned()) {}

  std::vector<Person> run() {
    for (auto& [key, mentions] : groups()) add_name(key, std::move(mentions));
    join_short_forms();
    std::stable_sort(persons_.begin(), persons_.end(), [](const Person& a, const Person& b) {
      return a.key != b.key ? a.key < b.key : a.mentions.size() > b.mentions.size();
    });
    return std::move(persons_);
  }

 private:
  Groups groups() const {
    Groups groups;
    std::vector<Mentions*> of_name(evidence_.names.size());
    for (std::uint32_t i = 0; i < evidence_.mentions.size(); ++i) {
      Mentions*& group = of_name[evidence_.mentions[i].name];
      if (group == nullptr) group = &groups[person_of(evidence_.names[evidence_.mentions[i].name])];
      group->push_back(i);
    }
    return groups;
  }

  /// What people say of a name goes before what it is like.
  std::string person_of(const Name& name) const {
    const std::string key(name.key);
    return corrections_.person(concerned_.contains(key) ? key : std::string(name.person));
  }

  void add_name(const std::string& key, Mentions mentions) {
    for (Mentions& apart : take_splits(mentions)) persons_.push_back({key, std::move(apart)});
    if (mentions.empty()) return;
    if (corrections_.is_merged(key)) {
      persons_.push_back({key, std::move(mentions)});
    } else {
      for (Mentions& held : divide(evidence_, split_forms(key), mentions, known_))
        persons_.push_back({key, std::move(held)});
    }
  }

  /// One group for each split of a name that somebody is mentioned by.
  std::vector<Mentions> take_splits(Mentions& mentions) const {
    std::map<std::pair<std::string, std::size_t>, Mentions> taken;
    std::erase_if(mentions, [&](std::uint32_t number) {
      const Mention& mention = evidence_.mentions[number];
      const std::string key(evidence_.key_of(mention));
      const auto& splits = corrections_.splits(key);
      for (std::size_t i = 0; i < splits.size(); ++i) {
        const TypedWords post(splits[i], lexicons_, analyzer_);
        const bool fits = std::any_of(mention.posts.begin(), mention.posts.end(), [&](PostId id) {
          return post.begin(evidence_.posts.parts(id).reading);
        });
        if (!fits) continue;
        taken[{key, i}].push_back(number);
        return true;
      }
      return false;
    });
    std::vector<Mentions> groups;
    groups.reserve(taken.size());
    for (auto& [split, numbers] : taken) groups.push_back(std::move(numbers));
    return groups;
  }

  std::string_view key_of(const Person& person) const {
    const auto& mentions = person.mentions;
    const auto own = std::find_if(mentions.begin(), mentions.end(), [&](std::uint32_t number) {
      return evidence_.key_of(evidence_.mentions[number]) == person.key;
    });
    const std::uint32_t number = own == mentions.end() ? mentions.front() : *own;
    return evidence_.key_of(evidence_.mentions[number]);
  }

  void join_short_forms() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_last;  // syllable -> persons
    for (std::size_t i = 0; i < persons_.size(); ++i)
      if (!persons_[i].mentions.empty()) by_last[last_syllable(key_of(persons_[i]))].push_back(i);
    join_cut_names();
    // The longer ones first: `Quân` may then belong to what `Anh Quân` has become.
    for (std::size_t syllables = max_short_syllables; syllables > 0; --syllables)
      for (Person& person : persons_)
        if (!person.mentions.empty() && syllables_of(key_of(person)) == syllables)
          join_short_form(person, by_last[last_syllable(key_of(person))]);
    std::erase_if(persons_, [](const Person& person) { return person.mentions.empty(); });
  }

  /// `Phạm Minh chính`, as it was printed once, is `Phạm Minh Chính` of a hundred articles.
  void join_cut_names() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_beginning;
    for (std::size_t i = 0; i < persons_.size(); ++i) {
      const std::string_view key = key_of(persons_[i]);
      if (syllables_of(key) == max_short_syllables + 1)
        by_beginning[key.substr(0, key.rfind(' '))].push_back(i);
    }
    for (Person& cut : persons_) {
      const auto found = by_beginning.find(key_of(cut));
      if (found == by_beginning.end() || corrections_.is_merged(cut.key)) continue;
      const auto is_whole = [&](std::size_t other) { return is_cut_off(cut, persons_[other]); };
      const auto begin = found->second.begin(), end = found->second.end();
      const auto whole = std::find_if(begin, end, is_whole);
      if (whole == end || std::find_if(whole + 1, end, is_whole) != end) continue;
      auto& mentions = persons_[*whole].mentions;
      mentions.insert(mentions.end(), cut.mentions.begin(), cut.mentions.end());
      cut.mentions.clear();
    }
  }

  /// They hold one post that says of what it is, and one is far rarer.
  bool is_cut_off(const Person& cut, const Person& whole) const {
    evidence_.posts.forget();
    return whole.mentions.size() > slip_share * cut.mentions.size() &&
           any_posts(evidence_, posts_of(cut), posts_of(whole),
                     [](const PostParts& one, const PostParts& other) {
                       return other.told != Told::no && one.reading == other.reading;
                     });
  }

  void join_short_form(Person& brief, const std::vector<std::size_t>& candidates) {
    const std::string_view key = key_of(brief);
    if (corrections_.is_merged(brief.key)) return;
    evidence_.posts.forget();
    // Many are called `Vũ`, and many of them are some `Trưởng phòng`; but there is one `Trump`.
    const bool weak = syllables_of(key) == 1 && can_be_vietnamese(split_forms(key));
    const auto same = [&](const PostParts& one, const PostParts& other) {
      return same_post(one.reading, other.reading) && !(weak && (one.is_bare() || other.is_bare()));
    };
    Person* whole = nullptr;
    bool unique = true;
    for (const std::size_t candidate : candidates) {
      Person& other = persons_[candidate];
      if (other.mentions.empty()) continue;
      if (!ends_in(key_of(other), key) ||
          !any_posts(evidence_, posts_of(brief), posts_of(other), same))
        continue;
      unique = whole == nullptr;
      whole = &other;
      if (!unique) break;
    }
    if (whole != nullptr && unique) {
      // A longer name that is far rarer is the shorter one with a word before it that is no name.
      if (syllables_of(key) > 1 && brief.mentions.size() > slip_share * whole->mentions.size())
        whole->key = brief.key;
      whole->mentions.insert(whole->mentions.end(), brief.mentions.begin(), brief.mentions.end());
    }
    if ((whole != nullptr && unique) || syllables_of(key) == 1) brief.mentions.clear();
  }

  std::vector<PostId> posts_of(const Person& person) const {
    std::vector<PostId> posts;
    for (const std::uint32_t number : person.mentions) {
      const auto& held = evidence_.mentions[number].posts;
      posts.insert(posts.end(), held.begin(), held.end());
    }
    std::sort(posts.begin(), posts.end());
    posts.erase(std::unique(posts.begin(), posts.end()), posts.end());
    return posts;
  }

  const OfficialEvidence& evidence_;
  const Corrections& corrections_;
  const Lexicons& lexicons_;
  Analyzer& analyzer_;
  NameKnowledge known_;
  std::set<std::string> concerned_;
  std::vector<Person> persons_;
};

}  // namespace

std::vector<Person> persons_of(const OfficialEvidence& evidence, const Corrections& corrections,
                               const Lexicons& lexicons, Analyzer& analyzer) {
  return Collector(evidence, corrections, lexicons, analyzer).run();
}

}  // namespace timtin::registry
