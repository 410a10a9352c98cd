// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a short form beside it stands for: by its initials, as a term that is known, or from the
/// noun with which such names begin.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "extract/short_forms.h"

namespace timtin {

/// Of one paragraph.
class LongForms {
 public:
  LongForms(const Passage& passage, const Analyzer& analyzer)
      : passage_(passage), analyzer_(analyzer) {}

  /// `Long Form (SHORT)`, ending before `end`.
  std::optional<TokenRange> before(std::size_t end, TokenRange brief) const;

  /// `Long Form - SHORT`: only what leaves no doubt.
  std::optional<TokenRange> before_dash(std::size_t end, TokenRange brief) const;

  /// `Công ty cổ phần Sữa Lộc An (mã LAM)`.
  std::optional<TokenRange> company_before(std::size_t end, TokenRange code) const;

  /// `SHORT (long form)`: the whole bracket, if its initials are those, it is a term, or it begins
  /// with a noun that names such things.
  bool is_long_form(TokenRange bracket, TokenRange brief) const;

 private:
  /// The noun with which a long form begins.
  struct Noun {
    std::size_t at;
    PhraseAt gloss;
  };

  std::optional<TokenRange> by_initials(std::size_t end, const std::string& letters) const;
  bool has_initials(TokenRange tokens, const std::string& letters) const;
  std::optional<TokenRange> known_term(std::size_t end, TokenRange brief) const;
  std::optional<TokenRange> bracketed_name(std::size_t end) const;
  std::optional<TokenRange> dashed_name(std::size_t end, TokenRange brief) const;
  std::optional<TokenRange> by_noun(std::size_t end, TokenRange brief,
                                    const std::string& letters) const;
  std::optional<TokenRange> from_noun(std::size_t end, bool weak) const;
  std::optional<TokenRange> by_opening_noun(std::size_t end, const std::string& letters) const;

  bool is_noun(const Noun& noun, std::size_t end) const;
  bool has_its_capital(const Noun& noun, std::size_t end) const;
  bool follows_plural(std::size_t at) const;
  bool is_told_behind(const Noun& noun, std::size_t end) const;
  bool goes_on_from(const Noun& noun, std::size_t found, std::size_t end) const;
  bool is_common_before_name(const Noun& noun, std::size_t found) const;
  std::size_t reach(const Noun& noun, std::size_t next) const;
  PhraseAt gloss_at(std::size_t at) const;
  bool is_whole_name(const Noun& noun) const;
  bool is_second_half(std::size_t at) const;
  bool is_one_word(std::size_t comma) const;
  bool is_enumerated(std::size_t at, std::size_t end) const;
  bool ends_name(std::size_t end) const;
  bool is_sentence(std::size_t at, std::size_t end) const;
  bool is_one_phrase(std::size_t at, std::size_t end) const;
  bool joins(std::size_t token) const;
  bool may_be_skipped(std::size_t token) const;
  bool tells_country(TokenRange full, TokenRange brief) const;
  bool is_signature(TokenRange full, TokenRange brief) const;

  static constexpr std::size_t max_syllables_ = 18;
  static constexpr std::uint16_t broken_ =
      gap::stop | gap::semicolon | gap::colon | gap::open | gap::close | gap::quote;
  static bool is_of(PhraseAt gloss, std::uint8_t attribute) {
    return (gloss.attributes & attribute) != 0;
  }

  const std::string& folded(std::size_t token) const {
    return analyzer_.form(passage_.form(token)).folded;
  }

  const Passage& passage_;
  const Analyzer& analyzer_;
};

}  // namespace timtin
