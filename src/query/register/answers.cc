// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/answers.h"

#include <algorithm>
#include <limits>
#include <map>

#include "extract/lexicons.h"
#include "query/register/nearest_report.h"
#include "text/message.h"

namespace timtin::registry {
namespace {

TypedWords checked(TypedWords words, const char* option, const std::string& typed) {
  if (words.empty() && !typed.empty())
    throw Error(ErrorCode::usage, tr("there is no word in {} “{}”", option, typed));
  return words;
}

/// `open` for an open end.
std::uint32_t packed(const std::optional<Day>& day, std::uint32_t open) {
  return day ? static_cast<std::uint32_t>(day->year) * 10000 + day->month * 100 + day->day : open;
}

/// 20210625 -> `2021-06-25`, less where less is known.
std::string day_text(std::uint32_t day) {
  constexpr std::size_t digits = 8, year = 4, month = 6;
  std::string text;
  if (day == 0) return text;
  const std::string packed = std::to_string(day);
  if (packed.size() != digits) return text;
  const std::size_t known = day % 10000 == 0 ? year : day % 100 == 0 ? month : digits;
  for (std::size_t i = 0; i < known; ++i) {
    if (i == year || i == month) text += '-';
    text += packed[i];
  }
  return text;
}

/// Of days of which some are not known.
struct Span {
  std::uint32_t first = 0, last = 0;

  void include(std::uint32_t day) {
    if (day == 0) return;
    if (first == 0 || day < first) first = day;
    last = std::max(last, day);
  }
};

}  // namespace

TypedQuery::TypedQuery(const RegisterQuery& query, const Corrections& corrections,
                       const Lexicons& lexicons, Analyzer& analyzer)
    : name(checked(TypedWords(query.name, analyzer), "NAME", query.name)),
      post(checked(TypedWords(query.position, lexicons, analyzer), "--position", query.position)),
      source(checked(TypedWords(query.source, analyzer), "--source", query.source)),
      at(query.at) {
  if (at) units.emplace(Lexicons::Impl::data_of(lexicons));
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
    const bool asked =
        query_.post.empty() || query_.post.begin(reading, table_.text(Section::post_folds, post)) ||
        (reading.find("thường trực") != reading.npos && query_.post.begin(split_forms(reading)));
    posts_[post] = asked && !(query_.at && is_former(reading));
  }
}

bool Answers::is_former(std::string_view reading) const {
  // `Chủ tịch UBND xã Hương Phú (cũ)`: nobody was that when it was reported.
  return reading.ends_with(" cũ") ||
         !query_.units->existed(reading, packed(query_.at->first, 0),
                                packed(query_.at->last, std::numeric_limits<std::uint32_t>::max()));
}

void Answers::choose_sources() {
  Analyzer analyzer;
  for (std::uint32_t source = 0; source < table_.sources(); ++source)
    sources_[source] =
        query_.source.stand_in(forms_of(table_.text(Section::source_texts, source), analyzer));
}

std::optional<Answer> Answers::of(std::uint32_t person) const {
  if (!is_wanted(person)) return std::nullopt;
  Answer answer{{}, this, person, {}};
  RegisterEntry& entry = answer.entry;
  const auto [begin, end] = table_.range(Section::person_posts, person);
  for (std::uint32_t post = begin; post < end; ++post)
    if (auto report = report_of(person, post, answer.counted))
      entry.posts.push_back(std::move(*report));
  if (entry.posts.empty()) return std::nullopt;
  std::stable_sort(entry.posts.begin(), entry.posts.end(),
                   [](const PostReport& a, const PostReport& b) {
                     return a.articles != b.articles ? a.articles > b.articles : a.post < b.post;
                   });
  entry.articles = distinct_articles({answer.counted.begin(), answer.counted.end()});
  entry.name = name_of(person);
  entry.id = entry.name;
  // Names of several persons are told apart by the post they are reported in most.
  if (table_.number(Section::person_shared, person) == 1)
    entry.id += '/' + entry.posts.front().post;
  return answer;
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
  // `Chủ tịch UBND tỉnh` was that of the place that another spelling names.
  const std::uint32_t shown = table_.number(Section::shown_posts, post);
  if (query_.at && is_former(table_.text(Section::post_readings, shown))) return std::nullopt;
  std::vector<std::uint32_t> mentions, days;
  Span span;
  const auto [begin, end] = table_.range(Section::person_mentions, person);
  for (std::uint32_t mention = begin; mention < end; ++mention) {
    if (!answers(mention, spellings)) continue;
    mentions.push_back(mention);
    days.push_back(table_.day(mention));
    span.include(days.back());
  }
  const std::uint32_t nearest = query_.at ? nearest_report(days, *query_.at) : 0;
  if (mentions.empty() || (query_.at && nearest == 0)) return std::nullopt;
  counted.insert(mentions.begin(), mentions.end());
  const auto text = table_.text(Section::post_texts, shown);
  return PostReport{std::string(text), distinct_articles(mentions), day_text(span.first),
                    day_text(span.last), day_text(nearest)};
}

/// Two names in one article may be one person's.
std::uint64_t Answers::distinct_articles(const std::vector<std::uint32_t>& mentions) const {
  std::vector<std::uint32_t> articles;
  articles.reserve(mentions.size());
  for (const std::uint32_t mention : mentions)
    articles.push_back(table_.number(Section::mention_articles, mention));
  std::sort(articles.begin(), articles.end());
  return static_cast<std::uint64_t>(std::unique(articles.begin(), articles.end()) -
                                    articles.begin());
}

void Answers::complete(Answer& answer) const {
  RegisterEntry& entry = answer.entry;
  std::map<std::string_view, std::size_t> sources;
  Span span;
  std::size_t of_state = 0;
  for (const std::uint32_t mention : answer.counted) {
    of_state += table_.is_of_state(mention) ? 1 : 0;
    span.include(table_.day(mention));
    const auto source =
        table_.text(Section::source_texts, table_.number(Section::mention_sources, mention));
    if (!source.empty()) ++sources[source];
  }
  entry.first = day_text(span.first);
  entry.last = day_text(span.last);
  entry.state = 2 * of_state >= answer.counted.size();
  add_other_names(entry, answer.person);
  std::vector<std::pair<std::string_view, std::size_t>> ranked(sources.begin(), sources.end());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [source, articles] : ranked) entry.sources.emplace_back(source);
}

std::string Answers::name_of(std::uint32_t person) const {
  const std::string key(
      table_.text(Section::name_keys, table_.number(Section::person_keys, person)));
  const auto shown = table_.text(Section::name_texts, table_.number(Section::person_names, person));
  return corrections_.shown_as(key).value_or(std::string(shown));
}

void Answers::add_other_names(RegisterEntry& entry, std::uint32_t person) const {
  std::set<std::string_view> names;
  for (const std::uint32_t name :
       table_.part(Section::person_mentions, Section::mention_names, person))
    names.insert(table_.text(Section::name_texts, name));
  names.erase(entry.name);
  entry.other_names.assign(names.begin(), names.end());
}

}  // namespace timtin::registry
