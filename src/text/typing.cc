// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/typing.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/letters.h"
#include "text/orthography.h"
#include "text/syllable.h"

namespace timtin {
namespace {

/// `nghieengz` with a mark taken back and set again; what is longer is no syllable.
constexpr std::size_t max_keys = 12;
/// One key has few readings, and a syllable few keys of marks; this only bounds nonsense.
constexpr std::size_t max_readings = 64;

/// Written as words are: `tuw`, `Tuw`, `TUW`, and `DDaauf` for Đầu; not `eSn`.
bool is_in_one_case(std::string_view keys) {
  std::string_view rest = keys.substr(keys.starts_with("DD") ? 2 : 1);
  return std::none_of(rest.begin(), rest.end(), ascii::is_upper) ||
         std::none_of(keys.begin(), keys.end(), ascii::is_lower);
}

/// The tone that a key sets, or 0.
char32_t tone_of(char key) {
  switch (key) {
    case 's':
    case '1':
      return 0x301;
    case 'f':
    case '2':
      return 0x300;
    case 'r':
    case '3':
      return 0x309;
    case 'x':
    case '4':
      return 0x303;
    case 'j':
    case '5':
      return 0x323;
    default:
      return 0;
  }
}

/// The quality that a key gives to a vowel, or 0.
char32_t quality_of(char key, char32_t vowel) {
  const bool wide = vowel == U'a' || vowel == U'e' || vowel == U'o';
  const bool round = vowel == U'o' || vowel == U'u';
  if (key == '6') return wide ? circumflex : 0;
  if (key == 'a' || key == 'e' || key == 'o')
    return vowel == static_cast<char32_t>(key) ? circumflex : 0;
  if ((key == '7' || key == 'w') && round) return horn;
  if ((key == '8' || key == 'w') && vowel == U'a') return breve;
  return 0;
}

/// What all keys so far may have written.
class Keys {
 public:
  void press(char key) {
    std::vector<Letters> before;
    before.swap(readings_);
    for (const Letters& letters : before) press(key, letters);
    if (readings_.size() > max_readings) readings_.resize(max_readings);
  }
  const std::vector<Letters>& readings() const { return readings_; }

 private:
  void press(char key, const Letters& letters) {
    const auto vowel = std::find_if(letters.rbegin(), letters.rend(),
                                    [](const Letter& letter) { return letter.is_vowel(); });
    const bool after_vowel = vowel != letters.rend();
    if ((tone_of(key) != 0 || key == 'z' || key == '0') && after_vowel)
      return set_tone(letters, static_cast<std::size_t>(letters.rend() - vowel) - 1, tone_of(key));
    set_quality(key, letters);
    if ((key == 'd' || key == '9') && !letters.empty() && letters.front().base == U'd') {
      Letters stroke = letters;
      stroke.front().base = U'đ';
      readings_.push_back(std::move(stroke));
    }
    if (key == 'w') {
      if (letters.empty() || !letters.back().is_vowel()) append(letters, U'u', horn);
    } else if (!ascii::is_digit(key)) {
      append(letters, static_cast<char32_t>(key), 0);
      // `dduwong`: o behind ư is ơ.
      if (key == 'o' && !letters.empty() && letters.back().quality == horn)
        append(letters, U'o', horn);
    }
  }

  /// Where it stands within the vowels is settled at the end. 0 takes it away.
  void set_tone(const Letters& letters, std::size_t at, char32_t tone) {
    const auto marked = std::find_if(letters.begin(), letters.end(),
                                     [](const Letter& letter) { return letter.tone != 0; });
    // A second tone or nothing to take away: no word that is typed for its syllable.
    if ((marked != letters.end()) == (tone != 0)) return;
    Letters& result = readings_.emplace_back(letters);
    if (tone == 0) {
      result[static_cast<std::size_t>(marked - letters.begin())].tone = 0;
    } else {
      result[at].tone = tone;
    }
  }

  /// On any vowel that takes it, and on both of `uo`.
  void set_quality(char key, const Letters& letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const char32_t quality = quality_of(key, letters[i].base);
      if (quality == 0 || letters[i].quality != 0) continue;
      Letters& marked = readings_.emplace_back(letters);
      marked[i].quality = quality;
      if (quality != horn || letters[i].base != U'u' || i + 1 == letters.size()) continue;
      if (letters[i + 1].base != U'o' || letters[i + 1].quality != 0) continue;
      Letters both = marked;
      both[i + 1].quality = horn;
      readings_.push_back(std::move(both));
    }
  }

  void append(const Letters& letters, char32_t base, char32_t quality) {
    Letters& longer = readings_.emplace_back(letters);
    Letter& letter = longer.emplace_back();
    letter.base = base;
    letter.quality = quality;
  }

  std::vector<Letters> readings_{Letters{}};
};

}  // namespace

InputMethod input_method_of(std::string_view keys) {
  return std::any_of(keys.begin(), keys.end(), ascii::is_digit) ? InputMethod::vni
                                                                : InputMethod::telex;
}

std::vector<std::string> typed_syllables(std::string_view keys) {
  if (keys.empty() || keys.size() > max_keys || !is_in_one_case(keys)) return {};
  std::string lower(keys);
  for (char& key : lower) {
    key = ascii::lower(key);
    if (!ascii::is_digit(key) && !ascii::is_lower(key)) return {};
  }
  // `coong` is spelled as `xoong` is, and rather meant for `công`.
  if (is_folded_syllable(lower) && lower.find("oo") == std::string::npos) return {};
  Keys typed;
  for (const char key : lower) typed.press(key);
  std::vector<std::string> syllables;
  for (Letters letters : typed.readings()) {
    place_tones(letters);
    std::string syllable = compose(letters);
    const bool known = std::find(syllables.begin(), syllables.end(), syllable) != syllables.end();
    if (!known && syllable != lower && is_syllable(syllable))
      syllables.push_back(std::move(syllable));
  }
  return syllables;
}

}  // namespace timtin
