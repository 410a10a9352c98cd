// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "text/letters.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// Which rimes an onset stands before: c, g, ng are spelled k (or q), gh, ngh before e, i, y.
enum class Before { any, back, front };

struct Onset {
  std::string_view spelling;
  Before before;
};

using enum Before;

// `p` stands in few words, most of them foreign.
constexpr std::array onsets = {
    Onset{"ngh", front}, Onset{"ch", any}, Onset{"gh", front}, Onset{"gi", any}, Onset{"kh", any},
    Onset{"ng", back},   Onset{"nh", any}, Onset{"ph", any},   Onset{"qu", any}, Onset{"th", any},
    Onset{"tr", any},    Onset{"b", any},  Onset{"c", back},   Onset{"d", any},  Onset{"đ", any},
    Onset{"g", back},    Onset{"h", any},  Onset{"k", front},  Onset{"l", any},  Onset{"m", any},
    Onset{"n", any},     Onset{"p", any},  Onset{"r", any},    Onset{"s", any},  Onset{"t", any},
    Onset{"v", any},     Onset{"x", any},  Onset{"", any},
};

struct Rime {
  std::string_view folded;
  std::string_view spellings;  ///< with vowel marks, without tone; a space between
};

// Sorted. `ak` is for Đắk Lắk.
constexpr std::array rimes = {
    Rime{"a", "a"},
    Rime{"ac", "ac ăc âc"},
    Rime{"ach", "ach"},
    Rime{"ai", "ai"},
    Rime{"ak", "ak ăk"},
    Rime{"am", "am ăm âm"},
    Rime{"an", "an ăn ân"},
    Rime{"ang", "ang ăng âng"},
    Rime{"anh", "anh"},
    Rime{"ao", "ao"},
    Rime{"ap", "ap ăp âp"},
    Rime{"at", "at ăt ât"},
    Rime{"au", "au âu"},
    Rime{"ay", "ay ây"},
    Rime{"e", "e ê"},
    Rime{"ec", "ec"},
    Rime{"ech", "êch"},
    Rime{"em", "em êm"},
    Rime{"en", "en ên"},
    Rime{"eng", "eng"},
    Rime{"enh", "ênh"},
    Rime{"eo", "eo"},
    Rime{"ep", "ep êp"},
    Rime{"et", "et êt"},
    Rime{"eu", "êu"},
    Rime{"i", "i"},
    Rime{"ia", "ia"},
    Rime{"ich", "ich"},
    Rime{"iec", "iêc"},
    Rime{"iem", "iêm"},
    Rime{"ien", "iên"},
    Rime{"ieng", "iêng"},
    Rime{"iep", "iêp"},
    Rime{"iet", "iêt"},
    Rime{"ieu", "iêu"},
    Rime{"im", "im"},
    Rime{"in", "in"},
    Rime{"inh", "inh"},
    Rime{"ip", "ip"},
    Rime{"it", "it"},
    Rime{"iu", "iu"},
    Rime{"o", "o ô ơ"},
    Rime{"oa", "oa"},
    Rime{"oac", "oac oăc"},
    Rime{"oach", "oach"},
    Rime{"oai", "oai"},
    Rime{"oam", "oam oăm"},
    Rime{"oan", "oan oăn"},
    Rime{"oang", "oang oăng"},
    Rime{"oanh", "oanh"},
    Rime{"oao", "oao"},
    Rime{"oap", "oap oăp"},
    Rime{"oat", "oat oăt"},
    Rime{"oay", "oay"},
    Rime{"oc", "oc ôc"},
    Rime{"oe", "oe"},
    Rime{"oen", "oen"},
    Rime{"oeo", "oeo"},
    Rime{"oet", "oet"},
    Rime{"oi", "oi ôi ơi"},
    Rime{"om", "om ôm ơm"},
    Rime{"on", "on ôn ơn"},
    Rime{"ong", "ong ông"},
    Rime{"ooc", "ooc"},
    Rime{"oong", "oong"},
    Rime{"op", "op ôp ơp"},
    Rime{"ot", "ot ôt ơt"},
    Rime{"u", "u ư"},
    Rime{"ua", "ua ưa"},
    Rime{"uan", "uân"},
    Rime{"uang", "uâng"},
    Rime{"uat", "uât"},
    Rime{"uay", "uây"},
    Rime{"uc", "uc ưc"},
    Rime{"ue", "uê"},
    Rime{"uech", "uêch"},
    Rime{"uenh", "uênh"},
    Rime{"ui", "ui ưi"},
    Rime{"um", "um ưm"},
    Rime{"un", "un ưn"},
    Rime{"ung", "ung ưng"},
    Rime{"uo", "uơ"},
    Rime{"uoc", "uôc ươc"},
    Rime{"uoi", "uôi ươi"},
    Rime{"uom", "uôm ươm"},
    Rime{"uon", "uôn ươn"},
    Rime{"uong", "uông ương"},
    Rime{"uop", "ươp"},
    Rime{"uot", "uôt ươt"},
    Rime{"uou", "ươu"},
    Rime{"up", "up ưp"},
    Rime{"ut", "ut ưt"},
    Rime{"uu", "ưu"},
    Rime{"uy", "uy"},
    Rime{"uya", "uya"},
    Rime{"uych", "uych"},
    Rime{"uyen", "uyên"},
    Rime{"uyet", "uyêt"},
    Rime{"uynh", "uynh"},
    Rime{"uyp", "uyp"},
    Rime{"uyt", "uyt"},
    Rime{"uyu", "uyu"},
    Rime{"y", "y"},
    Rime{"yem", "yêm"},
    Rime{"yen", "yên"},
    Rime{"yet", "yêt"},
    Rime{"yeu", "yêu"},
    Rime{"ynh", "ynh"},
    Rime{"yt", "yt"},
};

const Rime* find_rime(std::string_view folded) {
  const auto row = std::lower_bound(
      rimes.begin(), rimes.end(), folded,
      [](const Rime& rime, std::string_view wanted) { return rime.folded < wanted; });
  return row != rimes.end() && row->folded == folded ? &*row : nullptr;
}

bool is_spelled(const Rime& rime, std::string_view marked) {
  std::string_view rest = rime.spellings;
  while (!rest.empty()) {
    const std::string_view spelling = rest.substr(0, rest.find(' '));
    if (spelling == marked) return true;
    rest.remove_prefix(std::min(rest.size(), spelling.size() + 1));
  }
  return false;
}

bool fits(const Onset& onset, const Rime& rime) {
  const char first = rime.folded.front();
  const bool is_front = first == 'e' || first == 'i' || first == 'y';
  return onset.before == any || (onset.before == front) == is_front;
}

/// An onset and a rime that go together; `rime_of(rest)` is the row of what follows an onset, or
/// nullptr. `giá` and `giữ` are gi + a, gi + u; in `gì`, `gìn` and `gịt` one i is written for two.
bool begins_with_onset(std::string_view word, const auto& rime_of) {
  const auto begins = [&](const Onset& onset) {
    if (!word.starts_with(onset.spelling)) return false;
    const Rime* const rime = rime_of(word.substr(onset.spelling.size()));
    return rime != nullptr && fits(onset, *rime);
  };
  return std::any_of(onsets.begin(), onsets.end(), begins) ||
         (word.starts_with("gi") && rime_of(word.substr(1)) != nullptr);
}

bool ends_in_stop(std::string_view word) {
  return word.ends_with("ch") || word.find_last_of("ckpt") + 1 == word.size();
}

}  // namespace

bool is_folded_syllable(std::string_view word) { return begins_with_onset(word, find_rime); }

bool is_syllable(std::string_view form) {
  Letters letters = parse_letters(form);
  char32_t tone = 0;
  for (Letter& letter : letters) {
    if (letter.tone != 0 && tone != 0) return false;
    tone += letter.tone;
    letter.tone = 0;
  }
  const std::string word = compose(letters);
  constexpr char32_t acute = 0x301, dot_below = 0x323;
  if (tone != 0 && tone != acute && tone != dot_below && ends_in_stop(word)) return false;
  return begins_with_onset(word, [](std::string_view rest) -> const Rime* {
    const Rime* const rime = find_rime(folded_form(rest));
    return rime != nullptr && is_spelled(*rime, rest) ? rime : nullptr;
  });
}

}  // namespace timtin
