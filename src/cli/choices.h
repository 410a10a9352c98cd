// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Options whose value is one of a few words.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "cli/chart.h"
#include "cli/nearest.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/output.h"

namespace timtin::cli {

template <typename Value, std::size_t N>
using Choices = std::array<std::pair<std::string_view, Value>, N>;

/// `text, tsv, json`.
template <typename Value, std::size_t N>
std::string names_of(const Choices<Value, N>& choices) {
  std::string names;
  for (const auto& [name, value] : choices) {
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names;
}

/// Throws Error(usage) that names the choices.
template <typename Value, std::size_t N>
Value choose(const Choices<Value, N>& choices, const char* option, const std::string& name) {
  for (const auto& [known, value] : choices)
    if (name == known) return value;
  std::vector<std::string> names;
  for (const auto& [known, value] : choices) names.emplace_back(known);
  throw Error(ErrorCode::usage, tr("{} cannot be \"{}\"", option, name),
              did_you_mean(nearest(name, names), tr("use one of: {}", names_of(choices))));
}

/// Of hits.
inline constexpr Choices<Format, 7> hit_formats{{
    {"text", Format::text},
    {"tsv", Format::tsv},
    {"csv", Format::csv},
    {"jsonl", Format::jsonl},
    {"json", Format::json},
    {"ids", Format::ids},
    {"trec", Format::trec},
}};

/// Of the answers to many queries: what can be told apart in one stream.
inline constexpr Choices<Format, 2> batch_formats{{
    {"trec", Format::trec},
    {"jsonl", Format::jsonl},
}};

inline constexpr Choices<Format, 3> article_formats{{
    {"text", Format::text},
    {"jsonl", Format::jsonl},
    {"json", Format::json},
}};

/// Of the register.
inline constexpr Choices<Format, 6> register_formats{{
    {"text", Format::text},
    {"tsv", Format::tsv},
    {"csv", Format::csv},
    {"jsonl", Format::jsonl},
    {"json", Format::json},
    {"ids", Format::ids},
}};

/// Of what `check` finds.
inline constexpr Choices<Format, 2> finding_formats{{
    {"text", Format::text},
    {"jsonl", Format::jsonl},
}};

inline constexpr Choices<Format, 5> table_formats{{
    {"text", Format::text},
    {"tsv", Format::tsv},
    {"csv", Format::csv},
    {"jsonl", Format::jsonl},
    {"json", Format::json},
}};

inline constexpr Choices<MatchMode, 2> match_modes{{
    {"all", MatchMode::all},
    {"any", MatchMode::any},
}};

inline constexpr Choices<Marks, 4> marks_modes{{
    {"smart", Marks::smart},
    {"exact", Marks::exact},
    {"partial", Marks::partial},
    {"ignore", Marks::ignore},
}};

inline constexpr Choices<Duplicates, 2> duplicates_modes{{
    {"show", Duplicates::show},
    {"collapse", Duplicates::collapse},
}};

inline constexpr Choices<Sort, 6> orders{{
    {"relevance", Sort::relevance},
    {"newest", Sort::newest},
    {"oldest", Sort::oldest},
    {"added", Sort::added},
    {"source", Sort::source},
    {"title", Sort::title},
}};

/// Of the rows of a table.
inline constexpr Choices<FacetOrder, 2> facet_orders{{
    {"value", FacetOrder::value},
    {"articles", FacetOrder::articles},
}};

inline constexpr Choices<Facet, 12> facets{{
    {"official", Facet::official},
    {"position", Facet::position},
    {"source", Facet::source},
    {"section", Facet::section},
    {"topic", Facet::topic},
    {"author", Facet::author},
    {"year", Facet::year},
    {"quarter", Facet::quarter},
    {"month", Facet::month},
    {"week", Facet::week},
    {"day", Facet::day},
    {"weekday", Facet::weekday},
}};

}  // namespace timtin::cli
