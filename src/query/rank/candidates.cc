// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/candidates.h"

#include <algorithm>

#include "query/expand/one_edit.h"
#include "text/ascii.h"
#include "text/letters.h"
#include "timtin/text.h"

namespace timtin::lowering {
namespace {

constexpr std::size_t max_restored = 20;
constexpr std::size_t max_edited = 25;

/// Only a word that is rarer than this may be mistyped; testing every word harms short queries.
constexpr double max_mistyped_count = 30;
/// What was meant is so much more frequent than what was typed.
constexpr double min_edited_ratio = 20;

/// Counts of what the model left out: in the archive, and nowhere.
constexpr double rare_count = 1;
constexpr double absent_count = .01;

Candidate candidate(const LanguageModel& model, const std::string& form, Candidate::Change change,
                    double count_if_unknown) {
  Candidate result{form, change, false, {}, count_if_unknown};
  if (const auto* known = model.find(form)) {
    result.word = known->word;
    result.count = known->count;
  }
  return result;
}

void keep_most_frequent(std::vector<Candidate>& candidates, std::size_t most) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.count > b.count; });
  if (candidates.size() > most) candidates.resize(most);
}

std::vector<Candidate> restored(const std::string& form, Marks marks, Spellings& spellings,
                                const LanguageModel& model) {
  std::vector<Candidate> found;
  for (const std::string& spelling : spellings.of(form, marks))
    if (spelling != form)
      found.push_back(candidate(model, spelling, Candidate::Change::restored, rare_count));
  keep_most_frequent(found, max_restored);
  return found;
}

/// The tone and the marks of vowels and đ, wherever they stand.
std::u32string marks_of(std::string_view form) {
  std::u32string marks;
  for (const Letter& letter : parse_letters(form)) {
    if (letter.tone != 0) marks += letter.tone;
    if (letter.quality != 0) marks += letter.quality;
    if (letter.base == U'đ') marks += letter.base;
  }
  std::sort(marks.begin(), marks.end());
  return marks;
}

bool has_digit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), ascii::is_digit);
}

double count_of_fold(const LanguageModel& model, const std::string& folded) {
  double count = 0;
  for (const auto& spelling : model.sharing(folded)) count += spelling.count;
  return count;
}

std::vector<Candidate> edited(const std::string& form, bool marked, double typed_count,
                              const LanguageModel& model) {
  const std::string folded = folded_form(form);
  const double count = marked ? typed_count : count_of_fold(model, folded);
  std::vector<Candidate> found;
  if (count >= max_mistyped_count || has_digit(form)) return found;
  const double least = std::max(max_mistyped_count, min_edited_ratio * (count + 1));
  const std::u32string marks = marks_of(form);
  for (const std::string& neighbour : edits_of(folded)) {
    for (const auto& [word, spelling, occurrences] : model.sharing(neighbour)) {
      if (occurrences < least) continue;
      found.push_back({spelling, Candidate::Change::edited, marks_of(spelling) != marks, word,
                       static_cast<double>(occurrences)});
    }
  }
  keep_most_frequent(found, max_edited);
  return found;
}

void append(std::vector<Candidate>& to, std::vector<Candidate> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

TypedSyllable candidates_of(const std::string& form, const Tolerance& tolerance,
                            Spellings& spellings, const LanguageModel& model) {
  TypedSyllable typed{form, has_marks(form), {}};
  const double unknown = spellings.knows(form) ? rare_count : absent_count;
  typed.candidates.push_back(candidate(model, form, Candidate::Change::none, unknown));
  const double count = typed.candidates.front().count;
  append(typed.candidates, restored(form, tolerance.marks, spellings, model));
  if (tolerance.edits) append(typed.candidates, edited(form, typed.marked, count, model));
  return typed;
}

}  // namespace timtin::lowering
