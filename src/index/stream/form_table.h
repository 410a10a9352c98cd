// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "index/stream/token_stream.h"
#include "index/text_table.h"

namespace timtin {

/// Forms with how often they occur, numbered from 0 in any order, and what they are numbered in a
/// file: the most frequent is 1. Some thirty bytes a form: an archive's are all in one while its
/// streams are merged.
class FormTable {
 public:
  /// Returns its number here; counts of the same form add up.
  std::uint32_t add(std::string_view form, std::uint32_t count);
  std::optional<std::uint32_t> find(std::string_view form) const { return forms_.find(form); }

  /// By number here. Equal counts: in byte order.
  std::vector<TokenId> tokens() const;

  /// What was added, in the order of `tokens`; valid until more is.
  std::vector<std::string_view> forms_by(const std::vector<TokenId>& tokens) const;
  std::vector<std::uint32_t> counts_by(const std::vector<TokenId>& tokens) const;

 private:
  TextTable forms_;
  std::vector<std::uint32_t> counts_;
};

/// How forms lie by their folded forms.
struct FoldedOrder {
  std::vector<TokenId> tokens;  ///< by folded form, then by form
  std::vector<TokenId> heads;   ///< by token: the smallest one with the same folded form
};

/// `forms[i]` is token i + 1.
FoldedOrder folded_order(const std::vector<std::string_view>& forms);

}  // namespace timtin
