// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Whether two names may be one in two spellings: `Volodymyr Zelensky` and `Volodymir Zelenskyy`,
/// `Takaichi Sanae` and `Sanae Takaichi`, `Phạm Quang Sự` and `Phạm Quang Sử`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/abbreviations.h"

namespace timtin::registry {

/// All syllables may be Vietnamese: names of Vietnam, China and Korea as they are written here.
bool can_be_vietnamese(const Forms& name);

/// A name as it is compared with others. Views of the key and its folded form, which must outlive
/// it.
struct NameShape {
  NameShape(std::string_view name, std::string_view folded_name);

  std::string_view key, folded;
  std::string letters;    ///< of the folded key, without spaces
  std::uint32_t has = 0;  ///< which letters: bit 0 is a
  bool vietnamese;
};

/// How much two names tell of being one.
enum class Likeness : std::uint8_t {
  none,
  letters,  ///< a letter or two differ, or the order of the words; one person if no two hold the
            ///< post at once
  words,    ///< some of the words
  marks,    ///< only marks differ, or the spaces between
};

Likeness likeness_of(const NameShape& left, const NameShape& right);

}  // namespace timtin::registry
