// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Syllable forms of the lexicons as small integers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace timtin {

/// How the syllables of an article are written.
enum class Spelling : std::uint8_t {
  marked,
  plain,  ///< wholly without marks: `chu tich`
};

/// Dense from 1; 0 is every syllable that no lexicon holds.
using Symbol = std::uint32_t;
inline constexpr Symbol unknown_symbol = 0;

class SymbolTable {
 public:
  Symbol intern(std::string_view form) {
    const auto next = static_cast<Symbol>(symbols_.size() + 1);
    return symbols_.try_emplace(std::string(form), next).first->second;
  }

  /// unknown_symbol if `form` was never interned.
  Symbol find(const std::string& form) const {
    const auto found = symbols_.find(form);
    return found == symbols_.end() ? unknown_symbol : found->second;
  }

  /// Above every symbol in use.
  std::size_t limit() const { return symbols_.size() + 1; }

 private:
  std::unordered_map<std::string, Symbol> symbols_;
};

}  // namespace timtin
