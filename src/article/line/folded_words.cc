// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/folded_words.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "text/ascii.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// General punctuation (U+2000 .. U+206F), U+00A0 .. U+00BF: what stands between words although it
/// is no ASCII. Length in bytes, or 0.
std::size_t wide_separator_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "\xE2\x80" || text.substr(at, 2) == "\xE2\x81") return 3;
  if (text[at] == '\xC2') return 2;
  return 0;
}

std::size_t word_end(std::string_view line, std::size_t at) {
  while (at < line.size() && wide_separator_at(line, at) == 0 &&
         (ascii::is_alphanumeric(line[at]) || !ascii::is_ascii(line[at])))
    ++at;
  return at;
}

/// To fold a word costs as much as to look at forty: the last ones are kept, a place each.
class FoldedWordCache {
 public:
  const std::string& fold(std::string_view word) {
    Place& place = places_[std::hash<std::string_view>()(word) % places_.size()];
    if (place.word != word) {
      place.folded = folded_form(matching_form(decode_utf8(word).text));
      place.word = word;
    }
    return place.folded;
  }

 private:
  struct Place {
    std::string word, folded;
  };
  std::vector<Place> places_ = std::vector<Place>(4096);
};

constexpr std::size_t longest_kept = 32;  // bytes

/// Takes the next word from `line`; empty at its end.
std::string_view take_word(std::string_view& line) {
  while (!line.empty()) {
    const std::size_t end = word_end(line, 0);
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(
        end > 0 ? end
                : std::min(line.size(), std::max<std::size_t>(wide_separator_at(line, 0), 1)));
    if (end > 0) return word;
  }
  return {};
}

}  // namespace

std::string folded_word(std::string_view word) {
  if (!std::all_of(word.begin(), word.end(), ascii::is_ascii)) {
    thread_local FoldedWordCache cache;
    if (word.size() <= longest_kept) return cache.fold(word);
    return folded_form(matching_form(decode_utf8(word).text));
  }
  std::string result(word);
  for (char& c : result) c = ascii::lower(c);
  return result;
}

std::string folded_words(std::string_view line) {
  std::string result;
  for (std::string_view word = take_word(line); !word.empty(); word = take_word(line)) {
    if (!result.empty()) result += ' ';
    result += folded_word(word);
  }
  return result;
}

bool equal_folded_words(std::string_view a, std::string_view b) {
  while (true) {
    const std::string_view one = take_word(a), other = take_word(b);
    if (one.empty() || other.empty()) return one.empty() && other.empty();
    if (one != other && folded_word(one) != folded_word(other)) return false;
  }
}

}  // namespace timtin
