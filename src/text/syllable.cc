// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <cstddef>

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
    Onset{"ngh", front}, Onset{"ch", any},  Onset{"gh", front}, Onset{"gi", any}, Onset{"kh", any},
    Onset{"ng", back},   Onset{"nh", any},  Onset{"ph", any},   Onset{"qu", any}, Onset{"th", any},
    Onset{"tr", any},    Onset{"b", any},   Onset{"c", back},   Onset{"d", any},  Onset{"g", back},
    Onset{"h", any},     Onset{"k", front}, Onset{"l", any},    Onset{"m", any},  Onset{"n", any},
    Onset{"p", any},     Onset{"r", any},   Onset{"s", any},    Onset{"t", any},  Onset{"v", any},
    Onset{"x", any},     Onset{"", any},
};

// Sorted. `ak` is for Đắk Lắk.
constexpr std::array<std::string_view, 109> rimes = {
    "a",    "ac",  "ach", "ai",  "ak",   "am",   "an",  "ang",  "anh",  "ao",   "ap",
    "at",   "au",  "ay",  "e",   "ec",   "ech",  "em",  "en",   "eng",  "enh",  "eo",
    "ep",   "et",  "eu",  "i",   "ia",   "ich",  "iec", "iem",  "ien",  "ieng", "iep",
    "iet",  "ieu", "im",  "in",  "inh",  "ip",   "it",  "iu",   "o",    "oa",   "oac",
    "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap",  "oat",  "oay",  "oc",
    "oe",   "oen", "oeo", "oet", "oi",   "om",   "on",  "ong",  "ooc",  "oong", "op",
    "ot",   "u",   "ua",  "uan", "uang", "uat",  "uay", "uc",   "ue",   "uech", "uenh",
    "ui",   "um",  "un",  "ung", "uo",   "uoc",  "uoi", "uom",  "uon",  "uong", "uop",
    "uot",  "uou", "up",  "ut",  "uu",   "uy",   "uya", "uych", "uyen", "uyet", "uynh",
    "uyp",  "uyt", "uyu", "y",   "yem",  "yen",  "yet", "yeu",  "ynh",  "yt",
};

bool fits(const Onset& onset, std::string_view rime) {
  const bool is_front = rime.front() == 'e' || rime.front() == 'i' || rime.front() == 'y';
  return onset.before == any || (onset.before == front) == is_front;
}

bool is_rime(std::string_view text) { return std::binary_search(rimes.begin(), rimes.end(), text); }

/// `giá` and `giữ` are gi + a, gi + u; in `gì`, `gìn` and `gịt` one i is written for two.
bool is_shortened_gi(std::string_view word) {
  return word.starts_with("gi") && is_rime(word.substr(1));
}

}  // namespace

bool is_folded_syllable(std::string_view word) {
  const auto begins_syllable = [word](const Onset& onset) {
    if (!word.starts_with(onset.spelling)) return false;
    const std::string_view rest = word.substr(onset.spelling.size());
    return is_rime(rest) && fits(onset, rest);
  };
  return std::any_of(onsets.begin(), onsets.end(), begins_syllable) || is_shortened_gi(word);
}

}  // namespace timtin
