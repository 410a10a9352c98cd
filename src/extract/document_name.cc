// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/document_name.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "extract/document_kinds.h"
#include "text/ascii.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// Codes of kinds and of those who issue, in their spelling: lower case and missing marks are
/// mended by them.
constexpr std::array<std::string_view, 44> known_codes{
    "NQ",  "NQLT", "NĐ",  "QĐ",  "QĐi",  "TT",   "TTLT",  "CT",   "KL",    "HD",    "KH",
    "TB",  "BC",   "TTr", "CV",  "CĐ",   "PL",   "SL",    "L",    "CTL",   "QC",    "ĐA",
    "CTr", "CP",   "TTg", "TW",  "UBND", "HĐND", "QH",    "VPCP", "TU",    "CTN",   "UBTVQH",
    "BTC", "BCT",  "BYT", "BXD", "BNV",  "BTP",  "BGDĐT", "BCA",  "BTNMT", "BGTVT", "NHNN"};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Length of the hyphen, slash or dash at `at`, or 0.
std::size_t sign_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '/' || text[at] == '-') return 1;
  for (const std::string_view dash : {"\u2010", "\u2011", "\u2013"})
    if (text.substr(at).starts_with(dash)) return dash.size();
  return 0;
}

/// The spelling of a known code; empty for another word.
std::string_view known_spelling(std::string_view written) {
  // Longer than any of them: most words end here.
  constexpr std::size_t most_bytes = 12;
  static const auto spellings = [] {
    std::unordered_map<std::string, std::string_view> by_key;
    for (const std::string_view known : known_codes) by_key.emplace(folded_part(known), known);
    return by_key;
  }();
  if (written.size() > most_bytes || ascii::is_digit(written.front())) return {};
  const auto found = spellings.find(folded_part(written));
  return found == spellings.end() ? std::string_view() : found->second;
}

/// One that is not known is kept, in upper case if it is in lower.
std::string code_spelling(std::string_view written) {
  if (const std::string_view known = known_spelling(written); !known.empty())
    return std::string(known);
  std::string result(written);
  const bool lower =
      std::none_of(result.begin(), result.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (lower)
    for (char& c : result)
      if (ascii::is_lower(c)) c = static_cast<char>(c - 'a' + 'A');
  return result;
}

/// End of the letters and digits from `at` on. Letters beyond ASCII are taken in whole: a dash or
/// a quotation mark (U+20xx) ends the word.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (ascii::is_letter_byte(text[at]) || ascii::is_digit(text[at])) &&
         !text.substr(at).starts_with("\xE2\x80") && !text.substr(at).starts_with("\xC2"))
    ++at;
  return at;
}

/// End of the number that `text` begins with; `66.13/2026/NQ-CP` is the thirteenth under another
/// resolution.
std::size_t number_end(std::string_view text) {
  const std::size_t end = word_end(text, 0);
  if (end + 1 >= text.size() || text[end] != '.' || !ascii::is_digit(text[end + 1])) return end;
  const std::size_t longer = word_end(text, end + 1);
  return longer < text.size() && text[longer] == '/' ? longer : end;
}

/// The word after a sign at `at`, and its begin, or nothing. Spaces around the sign are taken only
/// before a known code.
struct Part {
  std::size_t begin, end;
};
std::optional<Part> next_part(std::string_view text, std::size_t at) {
  std::size_t sign = at;
  while (sign < text.size() && is_blank(text[sign])) ++sign;
  const std::size_t length = sign_length(text, sign);
  if (length == 0) return std::nullopt;
  std::size_t begin = sign + length;
  while (begin < text.size() && is_blank(text[begin])) ++begin;
  const std::size_t end = word_end(text, begin);
  if (end == begin) return std::nullopt;
  const bool spaced = sign != at || begin != sign + length;
  if (spaced && known_spelling(text.substr(begin, end - begin)).empty()) return std::nullopt;
  return Part{begin, end};
}

bool is_year(std::string_view part) {
  return part.size() == 4 && ascii::is_digits(part) &&
         (part.starts_with("19") || part.starts_with("20"));
}

/// Digits, and one letter at most: `45`, `30a`.
bool is_number(std::string_view part) {
  constexpr std::size_t max_digits = 6;
  const auto letters = std::count_if(part.begin(), part.end(), ascii::is_letter_byte);
  return !part.empty() && part.size() <= max_digits && ascii::is_digit(part.front()) &&
         (letters == 0 || (letters == 1 && part.back() >= 'a' && part.back() <= 'e'));
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\r,:;\"";
  std::vector<std::string_view> words;
  for (auto at = text.find_first_not_of(blanks); at != std::string_view::npos;
       at = text.find_first_not_of(blanks, at)) {
    const auto end = std::min(text.find_first_of(blanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

/// The kind whose name `words` begin with, and the number of its words; the longest.
struct KindFound {
  std::optional<std::size_t> kind;
  std::size_t words = 0;
};
KindFound leading_kind(const std::vector<std::string_view>& words) {
  KindFound found;
  for (std::size_t i = 0; i < document_kinds.size(); ++i) {
    const auto name = words_of(document_kinds[i].name);
    if (name.size() <= found.words || name.size() > words.size()) continue;
    const bool equal = std::equal(
        name.begin(), name.end(), words.begin(),
        [](std::string_view a, std::string_view b) { return folded_part(a) == folded_part(b); });
    if (equal) found = {i, name.size()};
  }
  if (found.words > 0 || words.empty()) return found;
  for (std::size_t i = 0; i < document_kinds.size(); ++i)
    if (document_kinds[i].by_code != ByCode::never && words.front() == document_kinds[i].code)
      found = {i, 1};
  return found;
}

std::string_view without_zeros(std::string_view number) {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

}  // namespace

std::string folded_part(std::string_view part) { return folded_form(matching_form(part)); }

std::size_t document_number_length(std::string_view text) {
  if (text.empty() || !ascii::is_digit(text.front())) return 0;
  std::size_t end = number_end(text);
  while (const auto part = next_part(text, end)) end = part->end;
  return end;
}

std::optional<DocumentName> parse_document_number(std::string_view text) {
  DocumentName name;
  std::size_t end = number_end(text);
  if (!is_number(text.substr(0, end))) return std::nullopt;
  name.number = text.substr(0, end);
  while (const auto part = next_part(text, end)) {
    const std::string_view word = text.substr(part->begin, part->end - part->begin);
    const bool digits = std::all_of(word.begin(), word.end(), ascii::is_digit);
    if (is_year(word) && name.year.empty() && name.code.empty())
      name.year = word;
    else if (digits)
      return std::nullopt;
    else
      name.code.push_back(code_spelling(word));
    end = part->end;
  }
  return name;
}

std::optional<DocumentName> parse_document(std::string_view text) {
  constexpr std::size_t max_bytes = 400;
  const std::string_view readable = text.substr(0, max_bytes);
  const auto words = words_of(readable);
  const KindFound found = leading_kind(words);
  // Between kind and number stand `số` and an adjective, as in `Quyết định hành chính số 166`.
  constexpr std::size_t max_between = 4;
  std::size_t at = found.words;
  while (at < words.size() && !ascii::is_digit(words[at].front())) ++at;
  const bool far = at > found.words + max_between || (!found.kind && at > 0);
  if (at >= words.size() || far) return std::nullopt;
  const auto offset = static_cast<std::size_t>(words[at].data() - readable.data());
  auto name = parse_document_number(readable.substr(offset));
  if (!name) return std::nullopt;
  name->kind = found.kind;
  if (!name->kind && name->code.empty() && name->year.empty()) return std::nullopt;
  return name;
}

bool has_kind_code(const DocumentName& name) {
  return !name.code.empty() &&
         std::any_of(document_kinds.begin(), document_kinds.end(),
                     [&](const DocumentKind& kind) { return kind.code == name.code.front(); });
}

/// Not `văn bản 12/QĐ-UBND`: any kind of act.
bool names_kind(const DocumentName& name) {
  return name.kind && (name.code.empty() || document_kinds[*name.kind].name != "Văn bản");
}

bool same_document(const DocumentName& left, const DocumentName& right) {
  if (without_zeros(left.number) != without_zeros(right.number)) return false;
  const bool of_kinds = names_kind(left) && names_kind(right);
  if (of_kinds && left.kind != right.kind) return false;
  if (!left.year.empty() && !right.year.empty() && left.year != right.year) return false;
  if (!left.code.empty() && !right.code.empty() && left.code != right.code) return false;
  // A bare code and a bare number with a kind have nothing in common but the number.
  if (of_kinds || (left.kind && left.kind == right.kind)) return true;
  return left.code == right.code;
}

}  // namespace timtin
