// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/name_frequencies.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "extract/lexicon_file.h"
#include "text/message.h"

namespace timtin {
namespace {

/// As NameFrequencies::Part has them.
constexpr auto words_of_parts = std::to_array<std::string_view>({"family", "middle", "given"});
constexpr double unlisted_per_mille = 0.3;
/// Few have none between family and given name.
constexpr double without_middle = 0.05;

}  // namespace

NameFrequencies::NameFrequencies(const std::string& data) {
  constexpr std::size_t part = 0, per_mille = 1, syllables = 2;
  const LexiconFile file = read_lexicon(data + "/name_frequencies.tsv");
  Analyzer analyzer;
  for (const LexiconRow& row : file.rows) {
    require_fields(file, row, syllables + 1);
    const auto named = std::find(words_of_parts.begin(), words_of_parts.end(), row.fields[part]);
    const std::string& number = row.fields[per_mille];
    unsigned share = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), share);
    if (named == words_of_parts.end() || read.ptr != number.data() + number.size())
      fail_at(file, row.line, tr("expected a part of a name and a number"));
    PerMille& shares = parts_[static_cast<std::size_t>(named - words_of_parts.begin())];
    for (const std::string& form : forms_of(row.fields[syllables], analyzer)) shares[form] = share;
  }
}

double NameFrequencies::share(Part part, const std::string& form) const {
  constexpr double mille = 1000;
  const PerMille& shares = parts_[static_cast<std::size_t>(part)];
  const auto found = shares.find(form);
  return (found == shares.end() ? unlisted_per_mille : found->second) / mille;
}

double NameFrequencies::per_billion(const Forms& name) const {
  constexpr double billion = 1e9;
  if (name.size() < 2) return billion;
  double frequency = billion * share(Part::family, name.front()) * share(Part::given, name.back());
  if (name.size() == 2) return frequency * without_middle;
  // Either of two middle parts may be any of them: their shares are counted together.
  for (std::size_t i = 1; i + 1 < name.size(); ++i) frequency *= share(Part::middle, name[i]);
  return frequency * static_cast<double>(name.size() - 2);
}

}  // namespace timtin
