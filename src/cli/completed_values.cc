// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/completed_values.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "cli/choices.h"
#include "cli/field_help.h"
#include "cli/places.h"
#include "index/remote/far_side.h"
#include "output/labels.h"
#include "query/parse/code_points.h"
#include "query/parse/field_name.h"
#include "text/ascii.h"
#include "timtin/saved_queries.h"
#include "timtin/schema.h"

namespace timtin::cli {
namespace {

constexpr std::size_t most_candidates = 100;

template <typename Value, std::size_t N>
std::vector<std::string> words_of(const Choices<Value, N>& choices) {
  std::vector<std::string> words;
  for (const auto& [name, value] : choices) words.emplace_back(name);
  return words;
}

/// Formats depend on the command.
std::vector<std::string> formats_of(const std::string& command) {
  if (command == "search") return words_of(hit_formats);
  if (command == "show") return words_of(article_formats);
  if (command == "officials") return words_of(register_formats);
  if (command == "check") return words_of(finding_formats);
  return words_of(table_formats);
}

/// `Lê Anh Quân` -> `Lê-Anh-Quân`: dashes for all that is neither letter nor digit, at most one
/// after another.
std::string dashed(const std::string& value) {
  std::string text;
  for (const char c : value) {
    const bool letter =
        ascii::is_letter(c) || ascii::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (letter)
      text += c;
    else if (!text.empty() && text.back() != '-')
      text += '-';
  }
  while (text.ends_with('-')) text.pop_back();
  return text;
}

std::optional<Facet> facet_of(Field field) {
  constexpr std::array<std::pair<Field, Facet>, 6> rows{{{Field::official, Facet::official},
                                                         {Field::position, Facet::position},
                                                         {Field::source, Facet::source},
                                                         {Field::section, Facet::section},
                                                         {Field::topic, Facet::topic},
                                                         {Field::author, Facet::author}}};
  for (const auto& [row, facet] : rows)
    if (row == field) return facet;
  return std::nullopt;
}

std::vector<FacetCount> values_in(const std::vector<std::string>& archives, Facet facet) {
  if (std::any_of(archives.begin(), archives.end(), remote::is_remote)) return {};
  const Index index(archives, cache_directory());
  return Searcher(index, Lexicons::open(data_directory()))
      .count_by(parse_query("*", {}), facet, {})
      .facets;
}

/// Most articles first.
std::vector<Candidate> completed_value(const std::vector<std::string>& archives, Facet facet,
                                       const std::string& head, const std::string& typed) {
  const bool marks = std::any_of(typed.begin(), typed.end(),
                                 [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  std::vector<Candidate> found;
  for (const FacetCount& count : values_in(archives, facet)) {
    if (found.size() == most_candidates) break;
    const std::string written = dashed(count.value);
    const std::string plain = query::plain_letters(written);
    const std::string& candidate = marks ? written : plain;
    if (candidate.starts_with(marks ? typed : query::plain_letters(typed)))
      found.push_back({head + candidate, count.value});
  }
  return found;
}

std::vector<Candidate> completed_field(const std::string& word) {
  std::vector<Candidate> found;
  for (const FieldRow& row : schema)
    for (const std::string_view name : {row.name, row.vietnamese}) {
      const std::string typed = query::plain_letters(name);
      if (typed.starts_with(word)) found.push_back({typed + ':', field_help(row)});
    }
  return found;
}

std::vector<Candidate> completed_saved(const std::vector<std::string>& archives,
                                       const std::string& word) {
  std::vector<Candidate> found;
  const SavedQueries saved(archives);
  for (const SavedQuery& query : saved.all())
    if (query.fault.empty() && ('@' + query.name).starts_with(word))
      found.push_back({'@' + query.name, query.text});
  return found;
}

}  // namespace

std::vector<std::string> values_of_option(const std::string& command, const std::string& option) {
  const std::map<std::string_view, std::vector<std::string>> every{
      {"color", {"auto", "always", "never"}},
      {"hyperlink", {"auto", "always", "never"}},
      {"lang", {"vi", "en"}},
      {"match", words_of(match_modes)},
      {"marks", words_of(marks_modes)},
      {"dups", words_of(duplicates_modes)},
      {"by", words_of(facets)},
      {"encoding",
       {"auto", "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258", "TCVN3", "VNI", "VISCII",
        "TCVN5712-1", "VIQR", "windows-1252", "windows-1251", "GB18030"}},
      {"SUBJECT", {"archive", "fields", "sources", "topics", "abbreviations", "queries"}},
      {"SHELL", {"bash", "zsh", "fish"}}};
  if (option == "format") return formats_of(command);
  if (option == "sort") return command == "count" ? words_of(facet_orders) : words_of(orders);
  const auto found = every.find(option);
  return found == every.end() ? std::vector<std::string>() : found->second;
}

std::vector<Candidate> completed_query_name(const std::vector<std::string>& archives,
                                            const std::string& head, const std::string& word) {
  std::vector<Candidate> found = completed_saved(archives, '@' + word);
  for (Candidate& candidate : found) candidate.word = head + candidate.word.substr(1);
  return found;
}

std::vector<Candidate> completed_query_word(const std::vector<std::string>& archives,
                                            const std::string& word) {
  const std::string minus = word.starts_with('-') ? "-" : "";
  const std::string rest = word.substr(minus.size());
  if (rest.starts_with('@')) return completed_saved(archives, rest);
  const std::size_t colon = rest.find(':');
  if (colon == rest.npos) return rest.empty() ? std::vector<Candidate>() : completed_field(rest);
  const FieldRow* const row = query::typed_field(rest.substr(0, colon));
  if (row == nullptr) return {};
  const auto facet = facet_of(row->field);
  if (!facet) return {};
  return completed_value(archives, *facet, minus + rest.substr(0, colon + 1),
                         rest.substr(colon + 1));
}

std::vector<Candidate> completed_official(const std::vector<std::string>& archives,
                                          const std::string& word) {
  std::vector<Candidate> found;
  const std::string typed = query::plain_letters(word);
  for (const FacetCount& count : values_in(archives, Facet::official)) {
    const std::string plain = query::plain_letters(dashed(count.value));
    if (found.size() < most_candidates && plain.starts_with(typed))
      found.push_back({plain, count.value});
  }
  return found;
}

std::vector<Candidate> completed_identifier(const std::vector<std::string>& archives,
                                            const std::string& word) {
  if (word.empty()) return {};
  if (std::any_of(archives.begin(), archives.end(), remote::is_remote)) return {};
  const Index index(archives, cache_directory());
  std::vector<Candidate> found;
  for (const DocId document : index.find(word)) {
    const Article article = index.article(document);
    const std::string own = output::identifier(article, true);
    const std::string& name = own.starts_with(word) ? own : article.key;
    if (name.starts_with(word)) found.push_back({name, article.title});
  }
  return found;
}

}  // namespace timtin::cli
