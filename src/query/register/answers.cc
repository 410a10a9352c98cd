// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/register/answers.h"

#include <algorithm>
#include <limits>
#include <map>

#include "extract/lexicons.h"
#include "query/register/day_span.h"
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

/// `nguyên Chủ tịch`: as the person who gave it up is called.
bool is_of_past(std::string_view reading) {
  return reading.starts_with("nguyên ") || reading.starts_with("cựu ");
}

}  // namespace

TypedQuery::TypedQuery(const RegisterQuery& query, const Corrections& corrections,
                       const Lexicons& lexicons, Analyzer& analyzer)
    : name(checked(TypedWords(query.name, analyzer), "NAME", query.name)),
      post(checked(TypedWords(query.position, lexicons, analyzer), "--position", query.position)),
      source(checked(TypedWords(query.source, analyzer), "--source", query.source)),
      at(query.at),
      only_told(query.only_told) {
  if (at) {
    days = {packed(at->first, 0), packed(at->last, std::numeric_limits<std::uint32_t>::max())};
    units.emplace(Lexicons::Impl::data_of(lexicons));
  }
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
  if (query.at) {
    former_.resize(table.posts());
    units_.resize(table.posts());
  }
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
    posts_[post] = asked;
    if (query_.at) choose_by_time(post, reading);
  }
}

void Answers::choose_by_time(std::uint32_t post, std::string_view reading) {
  former_[post] = is_of_past(reading);
  if (!posts_[post]) return;
  units_[post] = query_.units->of(reading);
  // `Chủ tịch UBND xã Hương Phú (cũ)`: nobody was that when it was reported.
  posts_[post] = !reading.ends_with(" cũ") && !units_[post].are_none(query_.days);
}

void Answers::choose_sources() {
  Analyzer analyzer;
  for (std::uint32_t source = 0; source < table_.sources(); ++source)
    sources_[source] =
        query_.source.stand_in(forms_of(table_.text(Section::source_texts, source), analyzer));
}

void Answers::claim(std::uint32_t person, SoleHolders& holders) const {
  if (!is_wanted(person)) return;
  const auto [begin, end] = table_.range(Section::person_posts, person);
  for (std::uint32_t post = begin; post < end; ++post)
    if (const auto reports = reports_of(person, post))
      if (const auto sole = sole_post(reports->shown))
        holders.add(*sole, claim_of(person, *reports));
}

std::optional<Answer> Answers::of(std::uint32_t person, const SoleHolders& holders,
                                  const Rivals& rivals) const {
  if (!is_wanted(person)) return std::nullopt;
  Answer answer{{}, this, person, {}};
  RegisterEntry& entry = answer.entry;
  const auto [begin, end] = table_.range(Section::person_posts, person);
  for (std::uint32_t post = begin; post < end; ++post) {
    const auto reports = reports_of(person, post);
    if (!reports) continue;
    const auto sole = sole_post(reports->shown);
    if (sole && holders.refuses(*sole, claim_of(person, *reports))) continue;
    if (is_outweighed(person, reports->shown, rivals, reports->mentions)) continue;
    if (query_.only_told && !says_of_what(person, reports->shown) && is_told(person, rivals))
      continue;
    answer.counted.insert(reports->mentions.begin(), reports->mentions.end());
    entry.posts.push_back(told(*reports));
  }
  if (entry.posts.empty()) return std::nullopt;
  if (query_.only_told) leave_out_slips(entry.posts);
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

/// The spelling of these that the mention gives, in a source that is asked for.
std::optional<std::uint32_t> Answers::answering(std::uint32_t mention,
                                                RegisterTable::Numbers spellings) const {
  if (!sources_[table_.number(Section::mention_sources, mention)]) return std::nullopt;
  const auto held = table_.part(Section::mention_posts, Section::held_posts, mention);
  const auto given =
      std::find_first_of(held.begin(), held.end(), spellings.begin(), spellings.end());
  return given != held.end() ? std::optional(*given) : std::nullopt;
}

std::optional<Answers::Reports> Answers::reports_of(std::uint32_t person,
                                                    std::uint32_t post) const {
  const auto spellings = table_.part(Section::post_spellings, Section::spellings, post);
  if (std::none_of(spellings.begin(), spellings.end(),
                   [&](std::uint32_t spelling) { return posts_[spelling]; }))
    return std::nullopt;
  Reports reports{table_.number(Section::shown_posts, post), {}, {}};
  const auto [begin, end] = table_.range(Section::person_mentions, person);
  if (!query_.at) {
    for (std::uint32_t mention = begin; mention < end; ++mention)
      if (answering(mention, spellings)) reports.mentions.push_back(mention);
    return reports.mentions.empty() ? std::nullopt : std::optional(std::move(reports));
  }
  // `Chủ tịch UBND tỉnh` was that of the place that another spelling names.
  if (!posts_[reports.shown]) return std::nullopt;
  const std::uint32_t left = last_day_as_former(person, reports.shown);
  std::vector<std::uint32_t> days;
  for (std::uint32_t mention = begin; mention < end; ++mention) {
    const auto given = answering(mention, spellings);
    const std::uint32_t day = table_.day(mention);
    if (!given || (left > 0 && day <= left) || !units_[*given].last(day, query_.days) ||
        !units_[reports.shown].last(day, query_.days))
      continue;
    reports.mentions.push_back(mention);
    days.push_back(day);
  }
  reports.nearest = nearest_report(days, *query_.at);
  return reports.nearest.day == 0 ? std::nullopt : std::optional(std::move(reports));
}

/// The last day until the end of the time asked for on which the person was said to have been it:
/// what was reported until then counts no more. 0 if there is none.
std::uint32_t Answers::last_day_as_former(std::uint32_t person, std::uint32_t shown) const {
  std::uint32_t last = 0;
  const auto [begin, end] = table_.range(Section::person_mentions, person);
  for (std::uint32_t mention = begin; mention < end; ++mention) {
    const std::uint32_t day = table_.day(mention);
    if (day <= last || day > query_.days.last) continue;
    const auto held = table_.part(Section::mention_posts, Section::held_posts, mention);
    const bool left = std::any_of(held.begin(), held.end(), [&](std::uint32_t post) {
      return former_[post] && same_post(split_forms(table_.text(Section::post_readings, post)),
                                        split_forms(table_.text(Section::post_readings, shown)));
    });
    if (left) last = day;
  }
  return last;
}

std::optional<std::string> Answers::sole_post(std::uint32_t shown) const {
  if (!query_.at) return std::nullopt;
  return SoleHolders::sole_post(table_.text(Section::post_readings, shown), units_[shown],
                                query_.days);
}

SoleHolders::Claim Answers::claim_of(std::uint32_t person, const Reports& reports) const {
  return {reports.nearest.distance, distinct_articles(reports.mentions), &table_, person};
}

PostReport Answers::told(const Reports& reports) const {
  DaySpan span;
  for (const std::uint32_t mention : reports.mentions) span.include(table_.day(mention));
  return PostReport{std::string(table_.text(Section::post_texts, reports.shown)),
                    distinct_articles(reports.mentions), day_text(span.first), day_text(span.last),
                    day_text(reports.nearest.day)};
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
  DaySpan span;
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
