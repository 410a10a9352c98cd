// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/level_units.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/names.h"
#include "extract/place_names.h"

namespace timtin {
namespace {

/// The end of a unit's name behind its level; `at` if none stands there that is known.
std::size_t unit_end(const Passage& passage, std::size_t at, std::uint8_t attributes) {
  if (at >= passage.size() || !passage.soft_before(at)) return at;
  if (passage.shape(at) == Shape::digit) return at + 1;
  if (!is_capital(passage, at)) return at;
  const bool province = (attributes & attribute::level::province) != 0;
  const auto place = place_name(passage, at, {true, province});
  return place ? place->end : at;
}

}  // namespace

std::string_view level_alone(const Forms& reading) {
  struct Row {
    std::string_view before, last, level;
  };
  constexpr auto rows = std::to_array<Row>({
      {"", "tỉnh", "tỉnh"},           {"thành", "phố", "thành phố"}, {"", "quận", "quận"},
      {"", "huyện", "huyện"},         {"thị", "xã", "thị xã"},       {"", "xã", "xã"},
      {"", "phường", "phường"},       {"thị", "trấn", "thị trấn"},   {"đặc", "khu", "đặc khu"},
      {"tỉnh", "ủy", "tỉnh"},         {"thành", "ủy", "thành phố"},  {"quận", "ủy", "quận"},
      {"huyện", "ủy", "huyện"},       {"thị", "ủy", "thị xã"},       {"tỉnh", "đoàn", "tỉnh"},
      {"thành", "đoàn", "thành phố"}, {"quận", "đoàn", "quận"},      {"huyện", "đoàn", "huyện"},
      {"thị", "đoàn", "thị xã"},
  });
  if (reading.size() < 2) return {};
  const std::string& before = reading[reading.size() - 2];
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& candidate) {
    return candidate.last == reading.back() &&
           (candidate.before.empty() || candidate.before == before);
  });
  return row == rows.end() ? std::string_view() : row->level;
}

LevelUnits::LevelUnits(const Lexicons& lexicons, Analyzer& analyzer)
    : lexicons_(Lexicons::Impl::of(lexicons)),
      analyzer_(analyzer),
      syllables_(lexicons_, analyzer) {}

std::vector<Official> LevelUnits::completed(const Article& article,
                                            const AnalyzedArticle& paragraphs) {
  std::vector<Official> officials = article.officials;
  std::optional<Units> units;
  for (Official& official : officials) {
    std::vector<std::string> completed;
    for (std::string& position : official.positions) {
      if (const std::string_view level = level_of(position); !level.empty()) {
        if (!units) units = units_of(paragraphs);
        if (const std::string_view unit = only_unit(*units, level); !unit.empty())
          (position += ' ') += unit;
      }
      if (std::find(completed.begin(), completed.end(), position) == completed.end())
        completed.push_back(std::move(position));
    }
    official.positions = std::move(completed);
  }
  return officials;
}

std::string_view LevelUnits::level_of(std::string_view position) const {
  return level_alone(lexicons_.abbreviations->written_out(forms_of(position, analyzer_)));
}

LevelUnits::Units LevelUnits::units_of(const AnalyzedArticle& paragraphs) {
  Units units;
  Passage passage;
  for (const AnalyzedParagraph& paragraph : paragraphs) {
    passage.read(paragraph, syllables_, lexicons_);
    add(passage, units);
    count_places(passage, units);
    units.whereabouts.add(passage);
  }
  return units;
}

/// `Báo Tuyên Quang` is of a province, too.
void LevelUnits::count_places(const Passage& passage, Units& units) const {
  for (std::size_t at = 0; at < passage.size();) {
    const std::size_t length = passage.phrase(PhraseKind::place, at).length;
    if (length == 0 || !is_capital(passage, at)) {
      ++at;
      continue;
    }
    Place& place = units.places[forms_of(passage.text(at, at + length), analyzer_)];
    ++place.times;
    place.province = passage.is_province(at, at + length);
    place.city = passage.is_city(at, at + length);
    at += length;
  }
}

/// The name of the unit of this level that a post is of; empty if that is not sure.
std::string_view LevelUnits::only_unit(const Units& units, std::string_view level) {
  const auto named = units.by_level.find(level);
  if (named == units.by_level.end() || named->second.size() != 1) return {};
  const auto& [forms, name] = *named->second.begin();
  const auto itself = units.places.find(forms);
  const bool known = itself != units.places.end();
  // Who comes from abroad is received by a province of ours.
  const bool home = known && (itself->second.province || itself->second.city);
  if (units.whereabouts.is_abroad() && !home) return {};
  const bool city = level == "thành phố";
  if (!city && level != "tỉnh") return name;
  if (!known) return {};
  const bool most = std::none_of(units.places.begin(), units.places.end(), [&](const auto& other) {
    return (city ? other.second.city : other.second.province) &&
           other.second.times > std::max<std::size_t>(itself->second.times, 1);
  });
  return most ? std::string_view(name) : std::string_view();
}

void LevelUnits::add(const Passage& passage, Units& units) const {
  for (std::size_t at = 0; at < passage.size(); ++at) {
    const PhraseAt level = passage.phrase(PhraseKind::level, at);
    const std::size_t begin = at + level.length;
    const std::size_t end = level.length > 0 ? unit_end(passage, begin, level.attributes) : begin;
    if (end == begin) continue;
    const Forms word =
        lexicons_.abbreviations->written_out(forms_of(passage.text(at, begin), analyzer_));
    const std::string_view name = passage.text(begin, end);
    const Forms forms = forms_of(name, analyzer_);
    units.by_level[join_forms(word)].try_emplace(forms, name);
    // `thành phố Hồ Chí Minh` is, without its level, a person.
    const bool province = passage.is_province(begin, end), city = passage.is_city(begin, end);
    if (province || city) units.places.try_emplace(forms, Place{0, province, city});
  }
}

}  // namespace timtin
