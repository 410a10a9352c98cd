// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/register_bytes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "index/register/canonical_posts.h"
#include "index/register/register_table.h"

namespace timtin::registry {
namespace {

using enum Section;

/// A person as the register shows them.
struct Row {
  const Person* person;
  std::vector<CanonicalPost> posts;
  NameId key, name;
  std::uint32_t articles;
  std::string_view first_post;  ///< the one in most articles
};

std::uint32_t distinct_articles(const OfficialEvidence& evidence, const Mentions& mentions) {
  std::vector<DocId> articles;
  articles.reserve(mentions.size());
  for (const std::uint32_t number : mentions) articles.push_back(evidence.mentions[number].article);
  std::sort(articles.begin(), articles.end());
  return static_cast<std::uint32_t>(std::unique(articles.begin(), articles.end()) -
                                    articles.begin());
}

class Rows {
 public:
  explicit Rows(const OfficialEvidence& evidence) : evidence_(evidence) {}

  std::vector<Row> of(const std::vector<Person>& persons) const {
    std::vector<Row> rows;
    rows.reserve(persons.size());
    for (const Person& person : persons) rows.push_back(row_of(person));
    const auto rank = [&](const Row& row) {
      return std::tuple(-std::int64_t{row.articles}, evidence_.names[row.name].text,
                        row.first_post);
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row& a, const Row& b) { return rank(a) < rank(b); });
    return rows;
  }

 private:
  Row row_of(const Person& person) const {
    Row row{&person, canonical_posts(evidence_, person.mentions), 0, 0, 0, {}};
    row.name = shown_name(person);
    row.key = evidence_.names.with_key(person.key).value_or(row.name);
    row.articles = distinct_articles(evidence_, person.mentions);
    row.first_post = first_post(person, row.posts);
    return row;
  }

  /// The most frequent spelling of the name that stands for all.
  NameId shown_name(const Person& person) const {
    const auto name_of = [this](std::uint32_t number) { return evidence_.mentions[number].name; };
    const NameId first = name_of(person.mentions.front());
    if (std::all_of(person.mentions.begin(), person.mentions.end(),
                    [&](std::uint32_t number) { return name_of(number) == first; }))
      return first;
    std::map<std::string, std::size_t> own, all;
    for (const std::uint32_t number : person.mentions) {
      const Name name = evidence_.names[name_of(number)];
      ++all[std::string(name.text)];
      if (name.key == person.key) ++own[std::string(name.text)];
    }
    const std::string text = most_frequent(own.empty() ? all : own);
    for (const std::uint32_t number : person.mentions)
      if (const NameId name = name_of(number); evidence_.names[name].text == text) return name;
    return 0;
  }

  std::string_view first_post(const Person& person, const std::vector<CanonicalPost>& posts) const {
    if (posts.size() == 1) return evidence_.posts.text(posts.front().shown);
    std::map<PostId, std::size_t> post_of_spelling;
    for (std::size_t i = 0; i < posts.size(); ++i)
      for (const PostId spelling : posts[i].spellings) post_of_spelling[spelling] = i;
    std::vector<std::set<DocId>> articles(posts.size());
    for (const std::uint32_t number : person.mentions) {
      const Mention& mention = evidence_.mentions[number];
      for (const PostId post : mention.posts)
        articles[post_of_spelling.at(post)].insert(mention.article);
    }
    std::string_view first;
    std::size_t most = 0;
    for (std::size_t i = 0; i < posts.size(); ++i) {
      const std::string_view text = evidence_.posts.text(posts[i].shown);
      if (articles[i].size() < most || (articles[i].size() == most && text > first)) continue;
      most = articles[i].size();
      first = text;
    }
    return first;
  }

  const OfficialEvidence& evidence_;
};

/// Gathers the sections.
class Writer {
 public:
  explicit Writer(const OfficialEvidence& evidence) : evidence_(evidence) {}

  std::string bytes(const std::vector<Row>& rows, IndexState state) {
    add_names();
    add_posts();
    for (SourceId source = 0; source < evidence_.sources.size(); ++source)
      add_text(source_texts, evidence_.sources[source]);
    add_persons(rows);
    add_mentions();
    std::string texts = close();
    std::size_t numbers = leading_numbers;
    for (const auto& section : sections_) numbers += section.size();
    std::string bytes;
    bytes.reserve(numbers * sizeof(std::uint32_t) + texts.size());
    append(bytes, {register_magic, state.last_document, state.documents});
    for (const auto& section : sections_)
      append(bytes, {static_cast<std::uint32_t>(section.size())});
    // Of a large archive each is large: what is copied goes.
    for (auto& section : sections_) append(bytes, std::exchange(section, {}));
    bytes += texts;
    return bytes;
  }

 private:
  std::vector<std::uint32_t>& section(Section which) {
    return sections_[static_cast<std::size_t>(which)];
  }
  void add(Section which, std::size_t number) {
    section(which).push_back(static_cast<std::uint32_t>(number));
  }

  /// A text lies between two numbers of its section: each section has its texts in one piece.
  void add_text(Section which, std::string_view text) {
    std::string& piece = pieces_[static_cast<std::size_t>(which)];
    add(which, (piece += text).size());
  }

  void add_names() {
    for (NameId id = 0; id < evidence_.names.size(); ++id) {
      const Name name = evidence_.names[id];
      add_text(name_texts, name.text);
      add_text(name_keys, name.key);
      add_text(name_folds, name.folded);
      add(name_persons, evidence_.names.with_key(name.person).value_or(id));
    }
  }

  void add_posts() {
    for (PostId id = 0; id < evidence_.posts.size(); ++id) {
      const Post post = evidence_.posts[id];
      add_text(post_texts, post.text);
      add_text(post_readings, post.reading);
      add_text(post_folds, post.folded);
      add(post_offices, 4 * post.office + static_cast<std::size_t>(post.told));
      add_text(post_places, post.places);
      add_text(post_organisations, post.organisations);
    }
  }

  void add_persons(const std::vector<Row>& rows) {
    std::map<std::string_view, std::size_t> holders;
    for (const Row& row : rows) ++holders[row.person->key];
    for (const Row& row : rows) {
      add(person_mentions, order_.size());
      order_.insert(order_.end(), row.person->mentions.begin(), row.person->mentions.end());
      add(person_keys, row.key);
      add(person_names, row.name);
      add(person_shared, holders.at(row.person->key) > 1 ? 1 : 0);
      add(person_articles, row.articles);
      add(person_posts, section(shown_posts).size());
      for (const CanonicalPost& post : row.posts) {
        add(shown_posts, post.shown);
        add(post_spellings, section(spellings).size());
        for (const PostId spelling : post.spellings) add(spellings, spelling);
      }
    }
    add(person_mentions, order_.size());
    add(person_posts, section(shown_posts).size());
    add(post_spellings, section(spellings).size());
  }

  void add_mentions() {
    for (const Section which : {mention_articles, mention_names, mention_sources, mention_days,
                                mention_posts, held_posts})
      section(which).reserve(evidence_.mentions.size() + 1);
    std::vector<bool> is_somebodys(evidence_.mentions.size());
    for (const std::uint32_t number : order_) is_somebodys[number] = true;
    for (std::uint32_t number = 0; number < evidence_.mentions.size(); ++number)
      if (!is_somebodys[number]) order_.push_back(number);
    for (const std::uint32_t number : order_) {
      const Mention& mention = evidence_.mentions[number];
      add(mention_articles, mention.article);
      add(mention_names, mention.name);
      add(mention_sources, mention.source);
      add(mention_days, 2 * mention.day + (mention.state ? 1 : 0));
      add(mention_posts, section(held_posts).size());
      for (const PostId post : mention.posts) add(held_posts, post);
    }
    add(mention_posts, section(held_posts).size());
  }

  /// Returns the texts of all sections one behind another; they begin and end there.
  std::string close() {
    std::string texts;
    for (const Section which : {name_texts, name_keys, name_folds, post_texts, post_readings,
                                post_folds, post_places, post_organisations, source_texts}) {
      auto& ends = section(which);
      ends.insert(ends.begin(), 0);
      for (std::uint32_t& end : ends) end += static_cast<std::uint32_t>(texts.size());
      texts += std::exchange(pieces_[static_cast<std::size_t>(which)], {});
    }
    return texts;
  }

  static void append(std::string& bytes, const std::vector<std::uint32_t>& numbers) {
    bytes.append(reinterpret_cast<const char*>(numbers.data()),
                 numbers.size() * sizeof(std::uint32_t));
  }

  static constexpr std::size_t section_count = static_cast<std::size_t>(count);
  static constexpr std::size_t leading_numbers = 3 + section_count;

  const OfficialEvidence& evidence_;
  std::array<std::vector<std::uint32_t>, section_count> sections_;
  std::array<std::string, section_count> pieces_;
  std::vector<std::uint32_t> order_;  ///< of the mentions
};

}  // namespace

std::string register_bytes(const OfficialEvidence& evidence, const std::vector<Person>& persons,
                           IndexState state) {
  return Writer(evidence).bytes(Rows(evidence).of(persons), state);
}

}  // namespace timtin::registry
