// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/phrase_starts.h"

#include <algorithm>
#include <optional>

#include "text/ascii.h"
#include "text/form_sieve.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// A letter or digit of ASCII, or anything outside it.
bool is_word_byte(char c) { return ascii::is_letter_byte(c) || ascii::is_digit(c); }

constexpr unsigned no_frame = 0;

unsigned key_of(std::optional<LetterFrame> frame) {
  constexpr unsigned letters = 26;
  return frame ? 1 + frame->first * letters + frame->last : no_frame;
}

}  // namespace

std::string_view first_word(std::string_view phrase) {
  const auto end = std::find_if_not(phrase.begin(), phrase.end(), is_word_byte);
  return phrase.substr(0, static_cast<std::size_t>(end - phrase.begin()));
}

PhraseStarts::PhraseStarts(const std::vector<LexiconRow>& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t field = 0; field < rows[row].fields.size(); ++field) {
      const std::string_view word = first_word(rows[row].fields[field]);
      starts_.push_back({key_of(frame_of_word(word)), row, field, word});
    }
  std::sort(starts_.begin(), starts_.end(),
            [](const Start& a, const Start& b) { return a.key < b.key; });
}

void PhraseStarts::find_in_frame(
    const std::string& form, const IsWanted& is_wanted,
    const std::function<void(std::size_t row, std::size_t field)>& visit) const {
  const auto visit_those_with = [&](unsigned key) {
    const auto begin = std::partition_point(starts_.begin(), starts_.end(),
                                            [&](const Start& start) { return start.key < key; });
    for (auto start = begin; start != starts_.end() && start->key == key; ++start)
      if (is_wanted(matching_form(start->word))) visit(start->row, start->field);
  };
  visit_those_with(no_frame);
  if (const auto frame = frame_of_form(form)) visit_those_with(key_of(frame));
}

void PhraseStarts::find(
    const std::string& form,
    const std::function<void(std::size_t row, std::size_t field)>& visit) const {
  find_in_frame(
      form, [&](const std::string& start) { return start == form; }, visit);
}

void PhraseStarts::find_without_marks(
    const std::string& folded,
    const std::function<void(std::size_t row, std::size_t field)>& visit) const {
  find_in_frame(
      folded, [&](const std::string& start) { return folded_form(start) == folded; }, visit);
}

}  // namespace timtin
