// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/alike_names.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>
#include <utility>

#include "extract/syllables.h"
#include "text/ascii.h"
#include "text/edit_distance.h"
#include "timtin/text.h"

namespace timtin::registry {
namespace {

/// Shorter names differ in letters because they are others.
constexpr std::size_t least_vietnamese_syllables = 3;

/// Letters of a name in so many that may differ from another spelling of it.
std::size_t most_edits(std::size_t letters) {
  constexpr std::size_t one = 6, two = 10, three = 18;
  return letters < one ? 0 : letters < two ? 1 : letters < three ? 2 : 3;
}

/// `w` of `george w bush`; another one is another person.
Forms initials(const Forms& words) {
  Forms found;
  for (const std::string& word : words)
    if (word.size() == 1) found.push_back(word);
  return found;
}

bool other_initials(const Forms& left, const Forms& right) {
  const auto one = initials(left), other = initials(right);
  return !one.empty() && !other.empty() && one != other;
}

/// `Khu 1` is not `Khu 2`.
bool has_digit(const NameShape& name) {
  return std::any_of(name.letters.begin(), name.letters.end(), ascii::is_digit);
}

/// All words of the shorter one are in the longer one, in their order.
bool has_words_of(const Forms& longer, const Forms& shorter) {
  std::size_t found = 0, whole = 0;
  for (const std::string& word : longer)
    if (found < shorter.size() && word == shorter[found]) {
      whole += word.size() > 1 ? 1 : 0;
      ++found;
    }
  return found == shorter.size() && whole >= 2;
}

/// Two forms of one given name, the shorter first.
bool is_pet_name(std::string_view brief, std::string_view full) {
  constexpr auto names = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"mike", "michael"},      {"joe", "joseph"},    {"bill", "william"},   {"bob", "robert"},
      {"jim", "james"},         {"tom", "thomas"},    {"tony", "anthony"},   {"dan", "daniel"},
      {"ben", "benjamin"},      {"nick", "nicholas"}, {"steve", "stephen"},  {"steve", "steven"},
      {"chris", "christopher"}, {"matt", "matthew"},  {"dave", "david"},     {"ted", "edward"},
      {"ed", "edward"},         {"ken", "kenneth"},   {"ron", "ronald"},     {"don", "donald"},
      {"andy", "andrew"},       {"greg", "gregory"},  {"jeff", "jeffrey"},   {"liz", "elizabeth"},
      {"alex", "alexander"},    {"pete", "peter"},    {"tim", "timothy"},    {"rob", "robert"},
      {"sam", "samuel"},        {"josh", "joshua"},   {"larry", "lawrence"},
  });
  return std::find(names.begin(), names.end(), std::pair(brief, full)) != names.end();
}

/// `mike smithfield` for `michael smithfield`
bool differ_in_pet_name(const Forms& left, const Forms& right) {
  if (left.size() != right.size() || left.size() < 2) return false;
  return std::equal(left.begin() + 1, left.end(), right.begin() + 1) &&
         (is_pet_name(left.front(), right.front()) || is_pet_name(right.front(), left.front()));
}

/// `mm naravane` for `manoj mukund naravane`.
bool has_initials_of(const Forms& longer, const Forms& shorter) {
  if (shorter.size() != 2 || longer.size() != shorter.front().size() + 1 || longer.size() < 3 ||
      longer.back() != shorter.back())
    return false;
  for (std::size_t i = 0; i < shorter.front().size(); ++i)
    if (longer[i].front() != shorter.front()[i]) return false;
  return true;
}

Likeness foreign_likeness(const NameShape& left, const NameShape& right) {
  if (left.letters == right.letters) return Likeness::marks;
  Forms one = split_forms(left.folded), other = split_forms(right.folded);
  if (other_initials(one, other) || has_digit(left) || has_digit(right)) return Likeness::none;
  const std::size_t most = most_edits(std::min(left.letters.size(), right.letters.size()));
  if (edit_distance(left.letters, right.letters, most) <= most) return Likeness::letters;
  if (one.size() < other.size()) std::swap(one, other);
  if (has_words_of(one, other) || has_initials_of(one, other) || differ_in_pet_name(one, other))
    return Likeness::words;
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  return one == other ? Likeness::letters : Likeness::none;
}

/// `Phan Thị Tiến Lợi` is `Phan Tiến Lợi`.
bool differ_in_thi(const Forms& longer, const Forms& shorter) {
  if (longer.size() != shorter.size() + 1 || longer[1] != "thị") return false;
  return longer.front() == shorter.front() &&
         std::equal(longer.begin() + 2, longer.end(), shorter.begin() + 1);
}

/// `Ty` for `Y`, a given name of the highlands; the matching form of `Ty` is `ti`.
bool adds_a_letter(std::string_view brief, std::string_view longer) {
  return brief == "y" && longer.size() == 2 && (longer.back() == 'y' || longer.back() == 'i');
}

Likeness vietnamese_likeness(const NameShape& left, const NameShape& right) {
  const Forms one = split_forms(left.key), other = split_forms(right.key);
  if (std::min(one.size(), other.size()) < least_vietnamese_syllables) return Likeness::none;
  if (left.folded == right.folded) return Likeness::marks;
  if (differ_in_thi(one, other) || differ_in_thi(other, one)) return Likeness::words;
  if (one.size() != other.size()) return Likeness::none;
  constexpr std::size_t least = least_vietnamese_syllables;
  const auto [at, there] = std::mismatch(one.begin(), one.end(), other.begin());
  if (!std::equal(at + 1, one.end(), there + 1)) return Likeness::none;
  const std::string from = folded_form(*at), to = folded_form(*there);
  const std::size_t most = from.front() == to.front() ? 2 : 1;
  if (one.size() > least && (adds_a_letter(from, to) || adds_a_letter(to, from)))
    return Likeness::letters;
  const bool whole = std::min(from.size(), to.size()) > 1;
  return whole && edit_distance(from, to, most) <= most ? Likeness::letters : Likeness::none;
}

}  // namespace

bool can_be_vietnamese(const Forms& name) {
  return std::all_of(name.begin(), name.end(), [](const std::string& form) {
    return is_vietnamese_syllable(folded_form(form));
  });
}

NameShape::NameShape(std::string_view name, std::string_view folded_name)
    : key(name), folded(folded_name), vietnamese(true) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const std::string_view word = folded.substr(at, end - at);
    vietnamese = vietnamese && is_vietnamese_syllable(word);
    letters += word;
    at = end + 1;
  }
  for (const char letter : letters)
    if (ascii::is_lower(letter)) has |= 1u << static_cast<unsigned>(letter - 'a');
}

Likeness likeness_of(const NameShape& left, const NameShape& right) {
  // Cheap, and true of nearly all pairs that are asked about.
  constexpr int most_letters = 6;
  const bool far = std::popcount(left.has ^ right.has) > most_letters;
  if (left.vietnamese && right.vietnamese)
    return far ? Likeness::none : vietnamese_likeness(left, right);
  if (far && (left.has & right.has) != left.has && (left.has & right.has) != right.has)
    return Likeness::none;
  return foreign_likeness(left, right);
}

}  // namespace timtin::registry
