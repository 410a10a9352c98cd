// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/collation.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/letters.h"

namespace timtin {
namespace {

// The bytes of the first part, in their order; a zero ends it.
constexpr char space = 0x01, sign = 0x02;
constexpr int number = 0x03;        ///< + how many digits, then these
constexpr int first_letter = 0x40;  ///< + four for each letter of ASCII, + its place among its kin
constexpr char other = '\xF0';      ///< then UTF-8

constexpr std::size_t max_digits = 0x2C;

/// `a`, `ă`, `â`: 0, 1, 2.
int place_among_kin(const Letter& letter) {
  if (letter.base == U'đ' || letter.quality == breve) return 1;
  if (letter.quality == horn) return letter.base == U'o' ? 2 : 1;
  return letter.quality == circumflex ? (letter.base == U'a' ? 2 : 1) : 0;
}

char tone_rank(const Letter& letter) {
  constexpr std::u32string_view tones{U"\u0300\u0309\u0303\u0301\u0323"};
  if (letter.tone != 0) return static_cast<char>(2 + tones.find(letter.tone));
  return static_cast<char>(letter.rest.empty() ? 1 : 2 + tones.size());
}

bool is_digit(const Letter& letter) { return letter.base >= U'0' && letter.base <= U'9'; }

class Key {
 public:
  void add(const Letters& letters) {
    for (auto at = letters.begin(); at != letters.end();) {
      if (is_digit(*at)) {
        const auto end = std::find_if_not(at, letters.end(), is_digit);
        add_number(at, end);
        at = end;
      } else {
        add(*at++);
      }
    }
    primary_ += space;
  }

  std::string take(std::size_t max_bytes) {
    return primary_.substr(0, max_bytes) + '\0' + tones_.substr(0, max_bytes);
  }

 private:
  void add_number(Letters::const_iterator begin, Letters::const_iterator end) {
    const auto first =
        std::find_if(begin, end, [](const Letter& digit) { return digit.base != U'0'; });
    const auto digits = std::min<std::size_t>(std::size_t(end - first), max_digits);
    primary_ += static_cast<char>(number + static_cast<int>(digits));
    for (auto at = first; at != end; ++at) primary_ += static_cast<char>(at->base);
  }

  void add(const Letter& written) {
    const char32_t base = written.base == U'đ' ? U'd' : written.base;
    if (base >= U'a' && base <= U'z') {
      primary_ += static_cast<char>(first_letter + 4 * static_cast<int>(base - U'a') +
                                    place_among_kin(written));
      tones_ += tone_rank(written);
    } else if (base < 0x80) {
      primary_ += sign;
    } else {
      primary_ += other + compose({written});
    }
  }

  std::string primary_, tones_;
};

}  // namespace

std::string collation_key(std::string_view words, std::size_t max_bytes) {
  Key key;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    key.add(parse_letters(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return key.take(max_bytes);
}

}  // namespace timtin
