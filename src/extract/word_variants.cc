// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/word_variants.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.h"

namespace timtin {
namespace {

/// What stands in a field for any number: in digits, in Roman numerals.
constexpr std::string_view any_number = "#", any_roman = "#I";

constexpr std::array roman_tens{"", "x", "xx", "xxx"};
constexpr std::array roman_ones{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
constexpr std::size_t romans = 40;

std::string roman(std::size_t number) {
  return std::string(roman_tens[number / 10]) + roman_ones[number % 10];
}

bool is_number(const std::string& form) { return form.size() <= 4 && ascii::is_digits(form); }

/// In digits; nothing if the form is no such number.
std::optional<std::string> number_of(const std::string& form, std::string_view written) {
  if (written == any_number) return is_number(form) ? std::optional(form) : std::nullopt;
  for (std::size_t number = 1; number < romans; ++number)
    if (form == roman(number)) return std::to_string(number);
  return std::nullopt;
}

/// Nothing if it has none.
std::optional<std::string> written_number(const std::string& digits, std::string_view written) {
  if (written == any_number) return digits;
  const auto number = static_cast<std::size_t>(std::stoul(digits));
  return number > 0 && number < romans ? std::optional(roman(number)) : std::nullopt;
}

/// `written` is what stands in the last place for any number, or empty.
struct Phrase {
  Forms forms;
  std::string_view written;
};

Phrase phrase_of(const LexiconFile& file, const LexiconRow& row, std::size_t field,
                 Analyzer& analyzer) {
  const std::string_view text = row.fields[field];
  Phrase phrase;
  for (const std::string_view written : {any_number, any_roman})
    if (text.ends_with(written)) phrase.written = written;
  LexiconRow words{row.line, {std::string(text.substr(0, text.size() - phrase.written.size()))}};
  phrase.forms = phrase_forms(file, words, 0, analyzer);
  return phrase;
}

/// What the forms at `at` begin with.
struct Found {
  std::size_t length;
  std::string digits;  ///< of the number
};

std::optional<Found> find(const Phrase& phrase, const Forms& forms, std::size_t at,
                          bool without_marks) {
  const std::size_t length = phrase.forms.size() + (phrase.written.empty() ? 0 : 1);
  if (forms.size() - at < length) return std::nullopt;
  const bool equal =
      std::equal(phrase.forms.begin(), phrase.forms.end(), forms.begin() + std::ptrdiff_t(at),
                 [&](const std::string& a, const std::string& b) {
                   return a == b || (without_marks && folded_form(a) == folded_form(b));
                 });
  if (!equal) return std::nullopt;
  if (phrase.written.empty()) return Found{length, ""};
  const auto digits = number_of(forms[at + length - 1], phrase.written);
  return digits ? std::optional(Found{length, *digits}) : std::nullopt;
}

}  // namespace

WordVariants::WordVariants(const std::string& data)
    : file_(open_lexicon(data + '/' + variants_file)), starts_(file_) {}

std::vector<Lexicons::Expansion> WordVariants::expansions(const Forms& forms, std::size_t at,
                                                          bool without_marks) const {
  std::vector<Lexicons::Expansion> results;
  if (at >= forms.size()) return results;
  std::optional<Analyzer> made;
  const auto visit = [&](std::size_t number, std::size_t field) {
    if (!made) made.emplace();
    Analyzer& analyzer = *made;
    const LexiconRow row = starts_.row(number);
    const auto found = find(phrase_of(file_, row, field, analyzer), forms, at, without_marks);
    if (!found) return;
    for (std::size_t other = 0; other < row.fields.size(); ++other) {
      if (other == field) continue;
      Phrase phrase = phrase_of(file_, row, other, analyzer);
      if (!phrase.written.empty()) {
        const auto number_there = written_number(found->digits, phrase.written);
        if (!number_there) continue;
        phrase.forms.push_back(*number_there);
      }
      results.push_back({found->length, std::move(phrase.forms)});
    }
  };
  if (without_marks)
    starts_.find_without_marks(folded_form(forms[at]), visit);
  else
    starts_.find(forms[at], visit);
  return results;
}

}  // namespace timtin
