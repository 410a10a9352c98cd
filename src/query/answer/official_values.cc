// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/official_values.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "extract/abbreviations.h"
#include "index/register/corrected_officials.h"

namespace timtin::lowering {

OfficialValues::Written OfficialValues::written_of(const std::string& text) const {
  if (facet_ == Facet::position) {
    Readings readings = position_readings(text, lexicons_, analyzer_);
    std::string key = readings.empty() ? std::string() : join_forms(readings.front());
    return {std::move(key), std::move(readings)};
  }
  Forms forms = forms_of(text, analyzer_);
  std::string key = forms.size() > 1 ? corrections_.person(join_forms(forms)) : std::string();
  return {std::move(key), {std::move(forms)}};
}

OfficialValues::Number OfficialValues::number_of(std::string_view text) {
  const auto [found, added] =
      numbers_.try_emplace(std::string(text), static_cast<Number>(texts_.size()));
  if (added) {
    texts_.emplace_back(text);
    written_.push_back(written_of(texts_.back()));
  }
  return found->second;
}

void OfficialValues::add(const std::vector<OfficialRecord>& officials) {
  std::vector<Number> numbers;
  for (const OfficialRecord& official : officials)
    for (const std::string_view post : official.positions)
      if (!hides_official(official.name, post, corrections_, lexicons_, analyzer_))
        numbers.push_back(number_of(facet_ == Facet::position ? post : official.name));
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  for (const Number number : numbers) ++written_[number].articles;
  if (!numbers.empty()) articles_.push_back(std::move(numbers));
}

/// Shown is a new name, else the most frequent spelling: of the name itself, if it occurs, and not
/// of one that was merged into it. Of equally frequent ones the last in byte order, where small
/// letters stand behind capitals: it must not matter which came in first.
OfficialValues::Rows OfficialValues::rows() const {
  Rows rows;
  for (std::size_t i = 0; i < written_.size(); ++i) {
    const Written& written = written_[i];
    if (written.key.empty()) continue;
    const std::pair rank(join_forms(written.readings.front()) == written.key, written.articles);
    Row& row = rows[written.key];
    if (!row.shown.empty() && std::tie(rank, texts_[i]) <= std::tie(row.rank, row.shown)) continue;
    row.shown = texts_[i];
    row.rank = rank;
  }
  if (facet_ == Facet::official)
    for (auto& [key, row] : rows)
      if (auto name = corrections_.shown_as(key)) row.shown = *name;
  for (auto& [key, row] : rows)
    row.has_marks = folded_form(key) != key || corrections_.shown_as(key);
  return rows;
}

/// The rows whose value finds it: names have it at any place, posts begin with it. A value without
/// marks finds every spelling.
std::vector<OfficialValues::Row*> OfficialValues::answered(const Written& written,
                                                           Rows& rows) const {
  std::vector<Row*> found;
  const auto add = [&](const std::string& key) {
    if (const auto row = rows.find(key); row != rows.end()) found.push_back(&row->second);
    const std::string folded = folded_form(key);
    if (folded == key) return;
    const auto plain = rows.find(folded);
    if (plain != rows.end() && !plain->second.has_marks) found.push_back(&plain->second);
  };
  if (!written.key.empty()) add(written.key);
  for (const auto& reading : written.readings) {
    const std::size_t last_begin = facet_ == Facet::position ? 1 : reading.size();
    for (std::size_t begin = 0; begin < last_begin; ++begin)
      for (std::size_t end = begin + 1; end <= reading.size(); ++end) {
        const std::string part = join_forms(std::span(reading).subspan(begin, end - begin));
        add(facet_ == Facet::position ? part : corrections_.person(part));
      }
  }
  return found;
}

std::vector<FacetCount> OfficialValues::counts() const {
  Rows rows = this->rows();
  std::vector<std::vector<Row*>> answered_by;
  for (const Written& written : written_) answered_by.push_back(answered(written, rows));
  std::vector<Row*> counted;
  for (const std::vector<Number>& article : articles_) {
    counted.clear();
    for (const Number number : article)
      counted.insert(counted.end(), answered_by[number].begin(), answered_by[number].end());
    std::sort(counted.begin(), counted.end());
    counted.erase(std::unique(counted.begin(), counted.end()), counted.end());
    for (Row* row : counted) ++row->articles;
  }
  std::vector<FacetCount> facets;
  for (const auto& [key, row] : rows) facets.push_back({row.shown, row.articles});
  std::sort(facets.begin(), facets.end(),
            [](const FacetCount& a, const FacetCount& b) { return a.value < b.value; });
  return facets;
}

}  // namespace timtin::lowering
