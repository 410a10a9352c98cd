// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/nearest_value.h"

#include <algorithm>
#include <map>

#include "index/official_records.h"
#include "text/edit_distance.h"

namespace timtin::lowering {
namespace {

/// Of so many letters one may be wrong.
constexpr std::size_t letters_an_edit = 4;
constexpr std::size_t longest_value = 64;

void add_values(const std::string& value, Field field, Bag& counts) {
  if (field == Field::official) {
    for (const OfficialRecord& official : decode_officials(value))
      ++counts[std::string(official.name)];
    return;
  }
  for (std::size_t begin = 0; begin < value.size();) {
    const std::size_t end = std::min(value.find('\n', begin), value.size());
    if (end > begin) ++counts[value.substr(begin, end - begin)];
    begin = end + 1;
  }
}

std::string folded_words(std::string_view text, Analyzer& analyzer) {
  std::string folded;
  for (const Token& token : analyzer.analyze(text))
    folded += (folded.empty() ? "" : " ") + analyzer.form(token.form).folded;
  return folded;
}

}  // namespace

std::optional<std::string> nearest_value(const query::FieldValue& typed, Vocabulary& vocabulary) {
  const Slot slot = row_of(typed.field).slot;
  const std::string wanted = folded_words(typed.text, vocabulary.analyzer());
  if (slot == Slot::none || wanted.empty() || wanted.size() > longest_value) return std::nullopt;
  const Bag counts = vocabulary.snapshot().whole(question("values", row_of(typed.field).name), [&] {
    Bag own;
    vocabulary.database().for_each_value(slot, [&](Xapian::docid, const std::string& value) {
      add_values(value, typed.field, own);
    });
    return own;
  });
  std::optional<std::string> nearest;
  std::size_t distance = std::max<std::size_t>(1, wanted.size() / letters_an_edit) + 1;
  std::uint64_t most = 0;
  for (const auto& [name, articles] : counts) {
    const std::string folded = folded_words(name, vocabulary.analyzer());
    if (folded.size() > wanted.size() + distance || wanted.size() > folded.size() + distance)
      continue;
    const std::size_t edits = edit_distance(wanted, folded);
    if (edits > distance || (edits == distance && articles <= most) ||
        edits > std::max<std::size_t>(1, wanted.size() / letters_an_edit))
      continue;
    distance = edits;
    most = articles;
    nearest = name;
  }
  return nearest;
}

}  // namespace timtin::lowering
