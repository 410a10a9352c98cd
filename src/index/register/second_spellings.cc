// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/second_spellings.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "index/register/alike_names.h"

namespace timtin::registry {
namespace {

/// So many names in one office and place are compared; more have it in common by chance.
constexpr std::size_t most_in_bucket = 1000;
/// Shorter foreign names need a post with its place.
constexpr std::size_t letters_of_bare = 8;

/// What a name is compared by: somebody of this key holds this post.
struct Entry {
  std::size_t bucket;  ///< hash
  NameKeyId key;
  PostId post;
  friend bool operator<(const Entry& a, const Entry& b) {
    return std::tie(a.bucket, a.key, a.post) < std::tie(b.bucket, b.key, b.post);
  }
};

/// Several hold it at once, each in the same place.
bool is_of_several(const PostParts& post) {
  constexpr std::array<std::string_view, 7> offices{"phó", "đại", "ủy", "thành",
                                                    "thứ", "trợ", "cán"};
  const auto reading = without_time(post.reading);
  return reading.empty() ||
         std::find(offices.begin(), offices.end(), reading.front()) != offices.end();
}

/// `Đại sứ` is `Đại sứ đặc mệnh toàn quyền`.
std::string office_of(const PostParts& post) {
  constexpr std::string_view title = " đặc mệnh toàn quyền";
  std::string office = join_forms(without_time(post.office_alone()));
  if (office.ends_with(title)) office.resize(office.size() - title.size());
  return office;
}

/// What is known of the names of one key.
struct Key {
  NameShape shape;
  std::size_t mentions = 0;
  std::vector<NameKeyId> others;        ///< greater ones that it may be a spelling of
  std::optional<NameKeyId> stands_for;  ///< the greatest of them, if they are one name
};

class Finder {
 public:
  explicit Finder(OfficialEvidence& evidence) : evidence_(evidence) {
    collect_keys();
    collect_entries();
  }

  void run() {
    compare_buckets();
    choose();
    Names& names = evidence_.names;
    for (NameId name = 0; name < names.size(); ++name)
      names.set_person(name, keys_[last_of(names.key_id(name))].shape.key);
  }

 private:
  void collect_keys() {
    const Names& names = evidence_.names;
    keys_.reserve(names.keys());
    for (NameKeyId key = 0; key < names.keys(); ++key) {
      const Name name = names[names.with_key(key)];
      keys_.push_back({NameShape(name.key, name.folded), 0, {}, {}});
    }
  }

  void collect_entries() {
    std::vector<std::pair<PostId, NameKeyId>> held;
    for (const Mention& mention : evidence_.mentions) {
      const NameKeyId key = evidence_.names.key_id(mention.name);
      ++keys_[key].mentions;
      for (const PostId post : mention.posts) held.emplace_back(post, key);
    }
    std::sort(held.begin(), held.end());
    held.erase(std::unique(held.begin(), held.end()), held.end());
    for (const auto& [post, key] : held) add_entries(key, post);
    std::sort(entries_.begin(), entries_.end());
  }

  void add_entries(NameKeyId key, PostId post) {
    evidence_.posts.forget();
    const PostParts& parts = evidence_.posts.parts(post);
    const auto enter = [&](std::string bucket, char sign, std::string_view what) {
      bucket += sign;
      bucket += what;
      entries_.push_back({std::hash<std::string>{}(bucket), key, post});
    };
    const std::string office = office_of(parts);
    const auto add = [&](char sign, std::string_view what) { enter(office, sign, what); };
    if (!parts.places.empty()) {
      for (const std::string& place : parts.places) add('|', place);
    } else {
      for (const std::string& organisation : parts.organisations) add('|', organisation);
    }
    // `Chủ tịch nước Nguyễn Minh Triềt`
    if (const NameShape& shape = keys_[key].shape; shape.vietnamese && parts.told != Told::no)
      add('=', shape.letters);
    // `Bộ trưởng Quốc phòng Jon Smithfield` is `Bộ trưởng John Smithfield`, too.
    if (const NameShape& shape = keys_[key].shape;
        !shape.vietnamese && shape.letters.size() >= letters_of_bare) {
      constexpr std::size_t letters = 3;
      const std::string beginning = shape.letters.substr(0, letters);
      add('/', beginning);
      for (const std::string& place : parts.places) enter(beginning, '@', place);
      enter("", '=', shape.letters);
      Forms words = split_forms(shape.folded);
      std::sort(words.begin(), words.end());
      add('~', join_forms(words));
    }
  }

  void compare_buckets() {
    for (std::size_t begin = 0; begin < entries_.size();) {
      std::size_t end = begin + 1;
      while (end < entries_.size() && entries_[end].bucket == entries_[begin].bucket) ++end;
      evidence_.posts.forget();
      if (end - begin <= most_in_bucket)
        for (std::size_t i = begin + 1; i < end; ++i)
          for (std::size_t j = begin; j < i; ++j) compare(entries_[j], entries_[i]);
      begin = end;
    }
  }

  void compare(const Entry& one, const Entry& other) {
    if (one.key == other.key) return;
    const Likeness likeness = likeness_of(keys_[one.key].shape, keys_[other.key].shape);
    if (likeness == Likeness::none || !agree(one, other, likeness)) return;
    const auto pair = std::minmax(one.key, other.key);
    agreeing_.emplace(pair.first, pair.second);
  }

  bool agree(const Entry& one, const Entry& other, Likeness likeness) const {
    // `Raul Castro` is `Raúl Castro`, whatever he is.
    const auto long_foreign = [&](NameKeyId key) {
      return !keys_[key].shape.vietnamese && keys_[key].shape.letters.size() >= letters_of_bare;
    };
    if (likeness == Likeness::marks && long_foreign(one.key) && long_foreign(other.key))
      return true;
    const PostParts& left = evidence_.posts.parts(one.post);
    const PostParts& right = evidence_.posts.parts(other.post);
    // `Bộ trưởng Tài chính Pháp John Smithfield` and `người đứng đầu Bộ Tài chính Pháp`, `Thống đốc
    // tỉnh X` and `Thống đốc vùng X`
    if (likeness == Likeness::letters && long_foreign(one.key) && long_foreign(other.key) &&
        share_any(left.places, right.places) &&
        (share_any(left.organisations, right.organisations) || office_of(left) == office_of(right)))
      return true;
    if (!same_post(left.reading, right.reading)) return false;
    const bool vietnamese = keys_[one.key].shape.vietnamese && keys_[other.key].shape.vietnamese;
    if (left.is_bare() || right.is_bare())
      return likeness != Likeness::words &&
             (!vietnamese || (left.told != Told::no && right.told != Told::no));
    if (!vietnamese) return true;
    return share_any(left.places, right.places) &&
           (likeness != Likeness::letters || !is_of_several(left));
  }

  bool is_greater(NameKeyId a, NameKeyId b) const {
    return std::pair(keys_[a].mentions, keys_[b].shape.key) >
           std::pair(keys_[b].mentions, keys_[a].shape.key);
  }

  void choose() {
    for (auto [one, other] : agreeing_) {
      if (is_greater(one, other)) std::swap(one, other);
      keys_[one].others.push_back(other);
    }
    for (Key& key : keys_) key.stands_for = stands_for(key);
  }

  std::optional<NameKeyId> stands_for(const Key& key) const {
    if (key.others.empty()) return std::nullopt;
    const NameKeyId greatest =
        *std::max_element(key.others.begin(), key.others.end(),
                          [this](NameKeyId a, NameKeyId b) { return is_greater(b, a); });
    const bool unique = std::all_of(key.others.begin(), key.others.end(), [&](NameKeyId other) {
      return other == greatest ||
             likeness_of(keys_[other].shape, keys_[greatest].shape) != Likeness::none;
    });
    return unique ? std::optional(greatest) : std::nullopt;
  }

  /// The one that a chain of second spellings ends with: each has more mentions than the last.
  NameKeyId last_of(NameKeyId key) const {
    while (keys_[key].stands_for) key = *keys_[key].stands_for;
    return key;
  }

  OfficialEvidence& evidence_;
  std::vector<Key> keys_;  ///< by number
  std::vector<Entry> entries_;
  std::set<std::pair<NameKeyId, NameKeyId>> agreeing_;
};

}  // namespace

void find_second_spellings(OfficialEvidence& evidence) { Finder(evidence).run(); }

}  // namespace timtin::registry
