// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "query/register/nearest_report.h"
#include "text/message.h"

namespace timtin::registry {
namespace {

TypedWords checked(TypedWords words, const char* option, const std::string& typed) {
  if (words.empty() && !typed.empty())
    throw Error(ErrorCode::usage, tr("there is no word in {} “{}”", option, typed));
  return words;
}

/// 20210625 -> `2021-06-25`, less where less is known.
std::string day_text(std::uint32_t day) {
  std::string text;
  if (day == 0) return text;
  text = fmt::format("{:04}", day / 10000);
  if (day / 100 % 100 > 0) text += fmt::format("-{:02}", day / 100 % 100);
  if (day % 100 > 0) text += fmt::format("-{:02}", day % 100);
  return text;
}

void include_day(std::string& first, std::string& last, const std::string& day) {
  if (day.empty()) return;
  if (first.empty() || day < first) first = day;
  if (day > last) last = day;
}

}  // namespace

TypedQuery::TypedQuery(const RegisterQuery& query, const Corrections& corrections,
                       const Lexicons& lexicons, Analyzer& analyzer)
    : name(checked(TypedWords(query.name, analyzer), "NAME", query.name)),
      post(checked(TypedWords(query.position, lexicons, analyzer), "--position", query.position)),
      source(checked(TypedWords(query.source, analyzer), "--source", query.source)),
      at(query.at) {
  if (name.empty()) return;
  also = corrections.also(
      [&](const std::string& key) { return name.stand_in(forms_of(key, analyzer)); });
}

Answers::Answers(const RegisterTable& table, const TypedQuery& query,
                 const Corrections& corrections)
    : table_(table),
      query_(query),
      corrections_(corrections),
      names_(table.names(), true),
      posts_(table.posts(), true),
      sources_(table.sources(), true) {
  if (!query.name.empty()) choose_names();
  if (!query.post.empty() || query.at) choose_posts();
  if (!query.source.empty()) choose_sources();
}

void Answers::choose_names() {
  for (std::uint32_t name = 0; name < table_.names(); ++name)
    names_[name] = query_.name.stand_in(table_.text(Section::name_keys, name),
                                        table_.text(Section::name_folds, name));
}

void Answers::choose_posts() {
  for (std::uint32_t post = 0; post < table_.posts(); ++post) {
    const auto reading = table_.text(Section::post_readings, post);
    // `Chủ tịch UBND xã Hương Phú (cũ)`: nobody was that when it was reported.
    const bool former = query_.at && reading.ends_with(" cũ");
    const bool asked = query_.post.empty() ||
                       query_.post.begin(reading, table_.text(Section::post_folds, post)) ||
                       (reading.find("thường trực") != reading.npos &&
                        query_.post.begin(table_.post(post).parts.reading));
    posts_[post] = asked && !former;
  }
}

void Answers::choose_sources() {
  Analyzer analyzer;
  for (std::uint32_t source = 0; source < table_.sources(); ++source)
    sources_[source] =
        query_.source.stand_in(forms_of(table_.text(Section::source_texts, source), analyzer));
}

std::optional<Answer> Answers::of(std::uint32_t person) const {
  if (!is_wanted(person)) return std::nullopt;
  RegisterEntry entry;
  std::set<std::uint32_t> counted;
  const auto [begin, end] = table_.range(Section::person_posts, person);
  for (std::uint32_t post = begin; post < end; ++post)
    if (auto report = report_of(person, post, counted)) entry.posts.push_back(std::move(*report));
  if (entry.posts.empty()) return std::nullopt;
  std::stable_sort(entry.posts.begin(), entry.posts.end(),
                   [](const PostReport& a, const PostReport& b) {
                     return a.articles != b.articles ? a.articles > b.articles : a.post < b.post;
                   });
  describe(entry, person, counted);
  return Answer{std::move(entry), &table_, person};
}

bool Answers::is_wanted(std::uint32_t person) const {
  const auto sources = table_.part(Section::person_mentions, Section::mention_sources, person);
  if (std::none_of(sources.begin(), sources.end(),
                   [&](std::uint32_t source) { return sources_[source]; }))
    return false;
  if (query_.name.empty()) return true;
  const auto key = table_.text(Section::name_keys, table_.number(Section::person_keys, person));
  if (query_.also.contains(std::string(key))) return true;
  const auto names = table_.part(Section::person_mentions, Section::mention_names, person);
  return std::any_of(names.begin(), names.end(), [&](std::uint32_t name) { return names_[name]; });
}

/// The mention gives one of these spellings of a post, in a source that is asked for.
bool Answers::answers(std::uint32_t mention, RegisterTable::Numbers spellings) const {
  if (!sources_[table_.number(Section::mention_sources, mention)]) return false;
  const auto held = table_.part(Section::mention_posts, Section::held_posts, mention);
  return std::any_of(held.begin(), held.end(), [&](std::uint32_t post) {
    return std::find(spellings.begin(), spellings.end(), post) != spellings.end();
  });
}

/// Adds its mentions to `counted`.
std::optional<PostReport> Answers::report_of(std::uint32_t person, std::uint32_t post,
                                             std::set<std::uint32_t>& counted) const {
  const auto spellings = table_.part(Section::post_spellings, Section::spellings, post);
  if (std::none_of(spellings.begin(), spellings.end(),
                   [&](std::uint32_t spelling) { return posts_[spelling]; }))
    return std::nullopt;
  std::vector<std::uint32_t> mentions;
  std::set<std::uint32_t> days;
  const auto [begin, end] = table_.range(Section::person_mentions, person);
  for (std::uint32_t mention = begin; mention < end; ++mention) {
    if (!answers(mention, spellings)) continue;
    mentions.push_back(mention);
    days.insert(table_.day(mention));
  }
  if (mentions.empty()) return std::nullopt;
  PostReport report{
      std::string(table_.text(Section::post_texts, table_.number(Section::shown_posts, post))),
      distinct_articles(mentions),
      {},
      {},
      {}};
  std::vector<std::string> texts;
  for (const std::uint32_t day : days) texts.push_back(day_text(day));
  for (const std::string& text : texts) include_day(report.first, report.last, text);
  if (query_.at) report.nearest = nearest_report(texts, *query_.at);
  if (query_.at && report.nearest.empty()) return std::nullopt;
  counted.insert(mentions.begin(), mentions.end());
  return report;
}

/// Two names in one article may be one person's.
std::uint64_t Answers::distinct_articles(const std::vector<std::uint32_t>& mentions) const {
  std::vector<std::uint32_t> articles;
  for (const std::uint32_t mention : mentions)
    articles.push_back(table_.number(Section::mention_articles, mention));
  std::sort(articles.begin(), articles.end());
  return static_cast<std::uint64_t>(std::unique(articles.begin(), articles.end()) -
                                    articles.begin());
}

void Answers::describe(RegisterEntry& entry, std::uint32_t person,
                       const std::set<std::uint32_t>& counted) const {
  std::map<std::string_view, std::size_t> sources;
  std::set<std::uint32_t> days;
  std::size_t of_state = 0;
  for (const std::uint32_t mention : counted) {
    of_state += table_.is_of_state(mention) ? 1 : 0;
    days.insert(table_.day(mention));
    const auto source =
        table_.text(Section::source_texts, table_.number(Section::mention_sources, mention));
    if (!source.empty()) ++sources[source];
  }
  for (const std::uint32_t day : days) include_day(entry.first, entry.last, day_text(day));
  entry.articles = distinct_articles({counted.begin(), counted.end()});
  entry.state = 2 * of_state >= counted.size();
  add_names(entry, person);
  std::vector<std::pair<std::string_view, std::size_t>> ranked(sources.begin(), sources.end());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [source, articles] : ranked) entry.sources.emplace_back(source);
}

void Answers::add_names(RegisterEntry& entry, std::uint32_t person) const {
  std::set<std::string_view> names;
  for (const std::uint32_t name :
       table_.part(Section::person_mentions, Section::mention_names, person))
    names.insert(table_.text(Section::name_texts, name));
  const std::string key(
      table_.text(Section::name_keys, table_.number(Section::person_keys, person)));
  const auto shown = table_.text(Section::name_texts, table_.number(Section::person_names, person));
  entry.name = corrections_.shown_as(key).value_or(std::string(shown));
  names.erase(entry.name);
  entry.other_names.assign(names.begin(), names.end());
}

}  // namespace timtin::registry
