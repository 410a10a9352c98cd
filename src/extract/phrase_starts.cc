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

constexpr std::uint16_t no_frame = 0;

std::uint16_t key_of(std::optional<LetterFrame> frame) {
  constexpr unsigned letters = 26;
  return frame ? static_cast<std::uint16_t>(1 + frame->first * letters + frame->last) : no_frame;
}

}  // namespace

std::string_view first_word(std::string_view phrase) {
  const auto end = std::find_if_not(phrase.begin(), phrase.end(), is_word_byte);
  return phrase.substr(0, static_cast<std::size_t>(end - phrase.begin()));
}

PhraseStarts::PhraseStarts(const LexiconFile& file) : file_(file), lines_(lines_of(file.contents)) {
  const std::string_view contents = file.contents;
  starts_.reserve(2 * lines_.size());
  for (std::uint32_t row = 0; row < lines_.size(); ++row) {
    std::size_t at = lines_[row].begin;
    for (std::uint16_t field = 0;; ++field) {
      at = std::min(contents.find_first_not_of(' ', at), contents.size());
      const auto key = key_of(frame_of_word(first_word(contents.substr(at))));
      starts_.push_back({key, field, row, static_cast<std::uint32_t>(at)});
      at = contents.find_first_of("\t\n", at);
      if (at == std::string_view::npos || contents[at++] == '\n') break;
    }
  }
}

void PhraseStarts::find_in_frame(const std::string& form, const IsWanted& is_wanted,
                                 const Visit& visit) const {
  const std::uint16_t key = key_of(frame_of_form(form));
  for (const Start& start : starts_) {
    if (start.key != key && start.key != no_frame) continue;
    const std::string_view word = first_word(std::string_view(file_.contents).substr(start.word));
    if (is_wanted(matching_form(word))) visit(start.row, start.field);
  }
}

void PhraseStarts::find(const std::string& form, const Visit& visit) const {
  find_in_frame(
      form, [&](const std::string& start) { return start == form; }, visit);
}

void PhraseStarts::find_without_marks(const std::string& folded, const Visit& visit) const {
  find_in_frame(
      folded, [&](const std::string& start) { return folded_form(start) == folded; }, visit);
}

}  // namespace timtin
