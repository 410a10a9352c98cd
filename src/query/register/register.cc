// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/register.h"

#include <algorithm>
#include <map>
#include <set>

#include "index/snapshot.h"
#include "query/register/canonical_posts.h"
#include "query/register/nearest_report.h"
#include "query/register/persons.h"
#include "query/register/typed_words.h"
#include "text/message.h"

namespace timtin {
namespace registry {
namespace {

TypedWords checked(TypedWords words, const char* option, const std::string& typed) {
  if (words.empty() && !typed.empty())
    throw Error(ErrorCode::usage, tr("there is no word in {} “{}”", option, typed));
  return words;
}

/// Makes the entries of persons.
class Reports {
 public:
  Reports(const OfficialEvidence& evidence, const Corrections& corrections,
          const RegisterQuery& query, const Lexicons& lexicons, Analyzer& analyzer)
      : evidence_(evidence),
        corrections_(corrections),
        query_(query),
        name_(checked(TypedWords(query.name, analyzer), "NAME", query.name)),
        post_(
            checked(TypedWords(query.position, lexicons, analyzer), "--position", query.position)) {
    const TypedWords source = checked(TypedWords(query.source, analyzer), "--source", query.source);
    for (const std::string& name : evidence.sources)
      source_answers_.push_back(source.empty() || source.stand_in(forms_of(name, analyzer)));
    if (!name_.empty())
      also_ = corrections.also(
          [&](const std::string& key) { return name_.stand_in(forms_of(key, analyzer)); });
  }

  std::optional<RegisterEntry> entry_of(const Person& person) {
    if (!is_wanted(person)) return std::nullopt;
    RegisterEntry entry;
    std::set<std::uint32_t> counted;
    for (const CanonicalPost& post : canonical_posts(evidence_, person.mentions))
      if (const auto report = report_of(person, post, counted)) entry.posts.push_back(*report);
    if (entry.posts.empty()) return std::nullopt;
    std::stable_sort(entry.posts.begin(), entry.posts.end(),
                     [](const PostReport& a, const PostReport& b) {
                       return a.articles != b.articles ? a.articles > b.articles : a.post < b.post;
                     });
    describe(entry, person, counted);
    return entry;
  }

 private:
  bool is_wanted(const Person& person) const {
    if (name_.empty() || also_.contains(person.key)) return true;
    return std::any_of(person.mentions.begin(), person.mentions.end(), [&](std::uint32_t number) {
      return name_.stand_in(evidence_.names[evidence_.mentions[number].name].forms);
    });
  }

  bool answers_post(const CanonicalPost& post) const {
    return post_.empty() ||
           std::any_of(post.spellings.begin(), post.spellings.end(), [&](PostId spelling) {
             return post_.begin(evidence_.posts[spelling].parts.reading);
           });
  }

  /// Two names in one article may be one person's.
  template <typename Numbers>
  std::uint64_t distinct_articles(const Numbers& numbers) const {
    std::set<DocId> articles;
    for (const std::uint32_t number : numbers) articles.insert(evidence_.mentions[number].article);
    return articles.size();
  }

  static void include_day(std::string& first, std::string& last, const std::string& day) {
    if (day.empty()) return;
    if (first.empty() || day < first) first = day;
    if (day > last) last = day;
  }

  /// Adds its mentions to `counted`.
  std::optional<PostReport> report_of(const Person& person, const CanonicalPost& post,
                                      std::set<std::uint32_t>& counted) const {
    if (!answers_post(post)) return std::nullopt;
    PostReport report{post.text, 0, {}, {}, {}};
    std::vector<std::uint32_t> numbers;
    std::vector<std::string> days;
    const std::set<PostId> spellings(post.spellings.begin(), post.spellings.end());
    for (const std::uint32_t number : person.mentions) {
      const Mention& mention = evidence_.mentions[number];
      const bool holds = std::any_of(mention.posts.begin(), mention.posts.end(),
                                     [&](PostId held) { return spellings.contains(held); });
      if (!holds || !source_answers_[mention.source]) continue;
      numbers.push_back(number);
      days.push_back(mention.day);
      include_day(report.first, report.last, mention.day);
    }
    if (numbers.empty()) return std::nullopt;
    if (query_.at) {
      report.nearest = nearest_report(days, *query_.at);
      if (report.nearest.empty()) return std::nullopt;
    }
    report.articles = distinct_articles(numbers);
    counted.insert(numbers.begin(), numbers.end());
    return report;
  }

  void describe(RegisterEntry& entry, const Person& person,
                const std::set<std::uint32_t>& counted) const {
    std::map<std::string, std::size_t> sources, own_names, names;
    std::size_t of_state = 0;
    for (const std::uint32_t number : counted) {
      const Mention& mention = evidence_.mentions[number];
      of_state += mention.state ? 1 : 0;
      include_day(entry.first, entry.last, mention.day);
      if (const std::string& source = evidence_.sources[mention.source]; !source.empty())
        ++sources[source];
    }
    for (const std::uint32_t number : person.mentions) {
      const Name& name = evidence_.names[evidence_.mentions[number].name];
      ++names[name.text];
      if (name.key == person.key) ++own_names[name.text];
    }
    entry.articles = distinct_articles(counted);
    entry.state = 2 * of_state >= counted.size();
    entry.name = corrections_.shown_as(person.key)
                     .value_or(most_frequent(own_names.empty() ? names : own_names));
    names.erase(entry.name);
    for (const auto& [name, times] : names) entry.other_names.push_back(name);
    std::vector<std::pair<std::string, std::size_t>> ranked(sources.begin(), sources.end());
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [source, articles] : ranked) entry.sources.push_back(source);
  }

  const OfficialEvidence& evidence_;
  const Corrections& corrections_;
  const RegisterQuery& query_;
  TypedWords name_, post_;
  std::vector<bool> source_answers_;
  std::set<std::string> also_;
};

/// Names of several persons are told apart by the post they are reported in most.
void identify(std::vector<RegisterEntry>& entries,
              const std::map<std::string, std::size_t>& holders,
              const std::vector<std::string>& keys) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    RegisterEntry& entry = entries[i];
    entry.id = entry.name;
    if (holders.at(keys[i]) > 1) entry.id += '/' + entry.posts.front().post;
  }
}

}  // namespace
}  // namespace registry

std::vector<RegisterEntry> read_register(const Index& index, const Lexicons& lexicons,
                                         const RegisterQuery& query) {
  using namespace registry;
  Analyzer analyzer;
  const Corrections corrections =
      Corrections::of(Index::Impl::snapshot_of(index).archive(), analyzer);
  const OfficialEvidence evidence = read_evidence(index, lexicons, corrections, analyzer);
  const std::vector<Person> persons = persons_of(evidence, corrections, lexicons, analyzer);
  std::map<std::string, std::size_t> holders;
  for (const Person& person : persons) ++holders[person.key];
  Reports reports(evidence, corrections, query, lexicons, analyzer);
  std::vector<RegisterEntry> entries;
  std::vector<std::string> keys;
  for (const Person& person : persons)
    if (auto entry = reports.entry_of(person)) {
      entries.push_back(std::move(*entry));
      keys.push_back(person.key);
    }
  identify(entries, holders, keys);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const RegisterEntry& a, const RegisterEntry& b) {
                     if (a.articles != b.articles) return a.articles > b.articles;
                     return a.name != b.name ? a.name < b.name : a.id < b.id;
                   });
  return entries;
}

}  // namespace timtin
