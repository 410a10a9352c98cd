// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/stream/token_stream.h"

namespace timtin {

/// Forms with how often they occur, numbered from 0 in any order, and what they are numbered in a
/// file: the most frequent is 1. Some thirty bytes a form: an archive's are all in one while its
/// streams are merged.
class FormTable {
 public:
  /// Returns its number here; counts of the same form add up.
  std::uint32_t add(std::string_view form, std::uint32_t count);
  std::optional<std::uint32_t> find(std::string_view form) const;

  /// By number here. Equal counts: in byte order.
  std::vector<TokenId> tokens() const;

  /// What was added, in the order of `tokens`; valid until more is.
  std::vector<std::string_view> forms_by(const std::vector<TokenId>& tokens) const;
  std::vector<std::uint32_t> counts_by(const std::vector<TokenId>& tokens) const;

 private:
  /// Open addressing, linear probing.
  struct Place {
    std::uint32_t next = 0;  ///< 1 + number; 0: free
    std::uint32_t hash = 0;
  };
  std::string_view form(std::uint32_t number) const;
  std::size_t place_of(std::string_view form, std::uint32_t hash) const;
  void resize(std::size_t places);

  std::string text_;  ///< of the forms, by number
  std::vector<std::uint32_t> ends_, counts_;
  std::vector<Place> places_;  ///< a power of two, at most seven eighths in use
};

/// How forms lie by their folded forms.
struct FoldedOrder {
  std::vector<TokenId> tokens;  ///< by folded form, then by form
  std::vector<TokenId> heads;   ///< by token: the smallest one with the same folded form
};

/// `forms[i]` is token i + 1.
FoldedOrder folded_order(const std::vector<std::string_view>& forms);

}  // namespace timtin
