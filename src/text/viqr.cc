// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/viqr.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/marked_syllable.h"
#include "text/utf8.h"

namespace timtin {
namespace {

constexpr std::string_view marks = "'`?~.^(+*";
/// Marks that are also put behind a word, as punctuation.
constexpr std::string_view punctuation = "'?.";
constexpr std::string_view white_space = " \t\r\n\f\v";
constexpr std::size_t longest_viqr_word = 12;

bool is_plain_vowel(char c) {
  return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos;
}
bool is_one_of(std::string_view set, char c) { return set.find(c) != set.npos; }

/// A backslash takes its meaning from these.
bool can_be_escaped(char c) { return c == '\\' || c == 'd' || c == 'D' || is_one_of(marks, c); }

bool is_address(std::string_view token) {
  return token.starts_with("www.") || token.find("://") != token.npos ||
         token.find('@') != token.npos;
}

/// True if a sign that would be a mark is escaped anywhere: then all of them are.
bool has_escapes(std::string_view bytes) {
  for (std::size_t at = bytes.find('\\'); at + 1 < bytes.size() && at != bytes.npos;
       at = bytes.find('\\', at + 2))
    if (at > 0 && is_plain_vowel(bytes[at - 1]) && is_one_of(marks, bytes[at + 1])) return true;
  return false;
}

class ViqrDecoder {
 public:
  ViqrDecoder(std::string_view bytes, const ByteTable& table)
      : bytes_(bytes), table_(table), strict_(has_escapes(bytes)) {}

  Decoded decode() {
    decoded_.text.reserve(bytes_.size());
    bool token_start = true;
    while (at_ < bytes_.size()) {
      if (token_start) enter_token();
      token_start = is_one_of(white_space, bytes_[at_]);
      step();
    }
    return std::move(decoded_);
  }

 private:
  void enter_token() {
    const std::size_t end = std::min(bytes_.find_first_of(white_space, at_), bytes_.size());
    plain_end_ = is_address(bytes_.substr(at_, end - at_)) ? end : at_;
  }

  void step() {
    const char c = bytes_[at_];
    if (c == '\\' && at_ + 1 < bytes_.size() && can_be_escaped(bytes_[at_ + 1])) {
      emit(static_cast<char32_t>(bytes_[at_ + 1]), 2);
    } else if (!ascii::is_ascii(c)) {
      copy_beyond_ascii();
    } else if (at_ < plain_end_ || !ascii::is_letter(c)) {
      emit(static_cast<char32_t>(c), 1);
    } else {
      take_letter();
    }
  }

  void copy_beyond_ascii() {
    std::size_t next = at_;
    const std::int32_t c = next_code_point(bytes_, next);
    if (c < 0 && decoded_.invalid_bytes == 0) decoded_.first_invalid = at_;
    if (c < 0) decoded_.invalid_bytes += next - at_;
    emit(c < 0 ? U'\uFFFD' : static_cast<char32_t>(c), next - at_);
  }

  void take_letter() {
    ByteTable::Match match = table_.match(bytes_.substr(at_));
    while (match.length > 1 && !fits(match))
      match = table_.match(bytes_.substr(at_, match.length - 1));
    emit(match.code_point, match.length);
  }

  /// What every syllable obeys: one tone, and no mark that only punctuation can be.
  bool fits(const ByteTable::Match& match) const {
    const char last = bytes_[at_ + match.length - 1];
    const bool tone = marked_letter(match.code_point).tone != 0;
    if (!tone) return true;
    const std::size_t next = at_ + match.length;
    const bool ends = next == bytes_.size() || !ascii::is_letter(bytes_[next]);
    if (!ends || !is_one_of(punctuation, last) || strict_) return true;
    if (toned_) return false;
    const char32_t shorter = table_.match(bytes_.substr(at_, match.length - 1)).code_point;
    return is_marked_syllable(word_ + match.code_point) || !is_marked_syllable(word_ + shorter);
  }

  void emit(char32_t c, std::size_t length) {
    append_code_point(decoded_.text, c);
    at_ += length;
    const MarkedLetter letter = marked_letter(c);
    // Blanks are forgotten: `một.Hai`, `mộtHai`.
    const bool capital = u_isupper(static_cast<UChar32>(c)) != 0;
    if (letter.base == 0 || (capital && !word_.empty() && !after_capital_)) {
      word_.clear();
      toned_ = false;
    }
    after_capital_ = capital;
    if (letter.base == 0) return;
    if (word_.size() < longest_viqr_word) word_ += c;
    toned_ = toned_ || letter.tone != 0;
  }

  std::string_view bytes_;
  const ByteTable& table_;
  const bool strict_;  ///< signs that are no marks are escaped
  Decoded decoded_;
  std::size_t at_ = 0;
  std::size_t plain_end_ = 0;  ///< up to here no letter has marks
  std::u32string word_;        ///< the letters of the word at hand, the first few
  bool toned_ = false;         ///< one of them has a tone
  bool after_capital_ = false;
};

bool is_d(std::string_view bytes) { return bytes.starts_with('d') || bytes.starts_with('D'); }

/// A sign between `before` and `after` that would be read as a mark, or a d as half of đ.
bool needs_escape(char c, std::string_view before, std::string_view after) {
  if (c == '\\') return true;
  if (is_d({&c, 1})) return is_d(after);
  return !before.empty() && is_plain_vowel(before.front()) && is_one_of(marks, c);
}

}  // namespace

Decoded decode_viqr(std::string_view bytes, const ByteTable& table) {
  return ViqrDecoder(bytes, table).decode();
}

Encoded encode_viqr(std::string_view text, const ByteTable& table) {
  Encoded encoded;
  std::string_view before, here;
  const auto emit = [&](std::string_view after) {
    const bool escaped = here.size() == 1 && needs_escape(here.front(), before, after);
    if (escaped) encoded.bytes += '\\';
    encoded.bytes += here;
    before = escaped ? std::string_view() : here;
    here = after;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t next = next_code_point(text, at);
    const std::string_view bytes =
        next < 0 ? std::string_view() : table.bytes_of(static_cast<char32_t>(next));
    if (bytes.empty()) ++encoded.lost;
    emit(bytes.empty() ? "?" : bytes);
  }
  emit({});
  return encoded;
}

bool may_be_viqr(std::string_view text, const ByteTable& table) {
  std::size_t runs = 0;
  std::size_t marked = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ascii::is_letter(text[at])) continue;
    const bool begins = at == 0 || !ascii::is_letter(text[at - 1]);
    runs += begins ? 1 : 0;
    const std::size_t length = table.match(text.substr(at, 4)).length;
    const std::size_t next = at + length;
    const bool inside = next < text.size() && ascii::is_letter(text[next]);
    // `dd` is a letter only at the beginning of a syllable; a sign at the end can be punctuation.
    if (length >= 2 &&
        (is_plain_vowel(text[at]) ? inside || !is_one_of(punctuation, text[next - 1]) : begins))
      ++marked;
  }
  return 10 * marked > runs;
}

}  // namespace timtin
