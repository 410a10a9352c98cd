// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/unit_periods.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "extract/abbreviations.h"
#include "extract/lexicon_file.h"
#include "text/ascii.h"
#include "text/message.h"

namespace timtin {
namespace {

constexpr std::array<std::string_view, 9> levels{"tỉnh",   "thành phố", "quận",     "huyện",  "xã",
                                                 "phường", "thị xã",    "thị trấn", "đặc khu"};

/// Words -> their forms: fourteen thousand names are of three thousand words.
class WordForms {
 public:
  const std::string& operator[](std::string_view word) {
    const auto [found, added] = known_.try_emplace(word);
    if (added) found->second = join_forms(forms_of(word, analyzer_));
    return found->second;
  }

 private:
  Analyzer analyzer_;
  std::unordered_map<std::string_view, std::string> known_;
};

/// `2025-07-01` -> 20250701; nothing if it is no day.
std::optional<std::uint32_t> packed_day(std::string_view text) {
  constexpr std::size_t length = 10;
  if (text.size() != length || text[4] != '-' || text[7] != '-') return std::nullopt;
  std::uint32_t day = 0;
  for (const char c : text) {
    if (ascii::is_digit(c))
      day = day * 10 + static_cast<std::uint32_t>(c - '0');
    else if (c != '-')
      return std::nullopt;
  }
  return day;
}

/// The level that the forms from `at` on begin with, its length in forms; 0 without one.
std::size_t level_length(const Forms& forms, std::size_t at) {
  const auto is_level = [&](std::size_t length) {
    return at + length <= forms.size() &&
           std::find(levels.begin(), levels.end(),
                     join_forms(std::span(forms).subspan(at, length))) != levels.end();
  };
  if (is_level(2)) return 2;
  // `sở lao động thương binh và xã hội`
  if (at + 1 < forms.size() && forms[at] == "xã" && forms[at + 1] == "hội") return 0;
  return is_level(1) ? 1 : 0;
}

/// `huyện ủy`, `tỉnh đoàn`: an organisation that is called after its level.
bool is_of_level(const std::string& form) {
  return form == "ủy" || form == "đoàn" || form == "đội";
}

}  // namespace

UnitPeriods::UnitPeriods(const std::string& data) {
  constexpr std::size_t level = 1, period = 2, names = 3;
  const LexiconFile file = read_lexicon(data + "/units.tsv");
  WordForms forms;
  for (const LexiconRow& row : file.rows) {
    require_fields(file, row, names + 1);
    const std::string_view text = row.fields[period];
    const std::size_t dots = std::min(text.find(".."), text.size());
    const std::string_view begin = text.substr(0, dots);
    const std::string_view end = text.substr(std::min(dots + 2, text.size()));
    const auto first = begin.empty() ? std::optional<std::uint32_t>(0) : packed_day(begin);
    const auto last =
        end.empty() ? std::optional(std::numeric_limits<std::uint32_t>::max()) : packed_day(end);
    if (dots == text.size() || !first || !last)
      fail_at(file, row.line, tr("expected a period of days, got \"{}\"", text));
    const std::string key = row.fields[level];
    const Period valid{*first, *last};
    Periods& of_level = periods_[key];
    if (std::find(of_level.begin(), of_level.end(), valid) == of_level.end())
      of_level.push_back(valid);
    for_each_part(row.fields[names], ',', [&](std::string_view unit) {
      std::string name = key;
      for_each_part(unit, ' ', [&](std::string_view word) {
        if (const std::string& form = forms[word]; !form.empty()) name.append(" ").append(form);
      });
      periods_[name].push_back(valid);
    });
  }
}

bool UnitPeriods::Units::are_none(Period time) const {
  return periods != nullptr && std::none_of(periods->begin(), periods->end(),
                                            [&](Period period) { return period.meets(time); });
}

bool UnitPeriods::Units::last(std::uint32_t day, Period time) const {
  return periods == nullptr || std::any_of(periods->begin(), periods->end(), [&](Period period) {
           return period.holds(day) && period.meets(time);
         });
}

UnitPeriods::Units UnitPeriods::of(std::string_view reading) const {
  const Forms forms = split_forms(reading);
  for (std::size_t at = 0; at < forms.size(); ++at) {
    const std::size_t length = level_length(forms, at);
    if (length == 0) continue;
    std::string key = join_forms(std::span(forms).subspan(at, length));
    std::size_t name = at + length;
    if (name < forms.size() && is_of_level(forms[name])) ++name;
    std::size_t end = name;
    while (end < forms.size() && level_length(forms, end) == 0) ++end;
    const std::string named = join_forms(std::span(forms).subspan(name, end - name));
    // The table does not tell numbered units apart: their level decides.
    const bool level_only = named.empty() || ascii::is_digit(named.front());
    if (!level_only) key.append(" ").append(named);
    // `quận manhattan` is none of the table's.
    const auto found = periods_.find(key);
    if (found == periods_.end()) return {};
    return {&found->second, !level_only};
  }
  return {};
}

}  // namespace timtin
