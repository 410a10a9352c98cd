// SPDX-License-Identifier: GPL-2.0-or-later
#include <unicode/rbbi.h>

#include <string_view>

#include "text/icu_status.h"
#include "text/word_break.h"

namespace timtin {
namespace {

/// A set or a rule of ICU's root rules, up to its semicolon, and what stands for it here.
struct Tailoring {
  std::u16string_view begins;
  std::u16string_view replacement;
};

// A lone surrogate stands for the empty set, which the rules can't say: UTF-8 has none.
constexpr Tailoring tailorings[] = {
    {u"$ALetter=", u"$ALetter=[\\p{Word_Break=ALetter}-[\\u02BC\\p{DI}]];"},
    {u"$Format=", u"$Format=[[\\p{Word_Break=Format}\\p{DI}]-$Extend-$ZWJ];"},
    {u"$MidNumLet=", u"$MidNumLet=[\\u02BC[\\p{Word_Break=MidNumLet}-[.\\u2024\\uFE52\\uFF0E]]];"},
    {u"$MidNum=", u"$MidNum=[\\p{Word_Break=MidNum}.\\u2024\\uFE52\\uFF0E];"},
    {u"$Numeric=",
     u"$Numeric=[\\p{Word_Break=Numeric}\\uFF10-\\uFF19\\u00B2\\u00B3\\u2080-\\u2089];"},
    {u"$ExtendNumLet=", u"$ExtendNumLet=[\\uD800];"},
    {u"$ZWJ$Extended_Pict;", u""},
};

UErrorCode tailor(icu::UnicodeString& rules, const Tailoring& tailoring) {
  const auto length = [](std::u16string_view text) { return static_cast<int32_t>(text.size()); };
  const icu::UnicodeString begins(tailoring.begins.data(), length(tailoring.begins));
  const icu::UnicodeString replacement(tailoring.replacement.data(), length(tailoring.replacement));
  const std::int32_t from = rules.indexOf(begins);
  if (from < 0) return U_BRK_RULE_SYNTAX;
  const std::int32_t last = from + begins.length() - 1;  // may be the semicolon itself
  const std::int32_t semicolon = rules.indexOf(u';', last);
  if (semicolon < 0) return U_BRK_RULE_SYNTAX;
  rules.replaceBetween(from, semicolon + 1, replacement);
  return U_ZERO_ERROR;
}

std::unique_ptr<icu::BreakIterator> compiled_rules() {
  IcuStatus status;
  const std::unique_ptr<icu::BreakIterator> root(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status.code));
  status.check();
  const auto* rule_based = dynamic_cast<const icu::RuleBasedBreakIterator*>(root.get());
  if (rule_based == nullptr) status.code = U_UNSUPPORTED_ERROR;
  status.check();
  icu::UnicodeString rules = rule_based->getRules();
  for (const Tailoring& tailoring : tailorings) {
    status.code = tailor(rules, tailoring);
    status.check();
  }
  UParseError where;
  auto tailored = std::make_unique<icu::RuleBasedBreakIterator>(rules, where, status.code);
  status.check();
  return tailored;
}

}  // namespace

std::unique_ptr<icu::BreakIterator> tailored_word_iterator() {
  static const std::unique_ptr<icu::BreakIterator> compiled = compiled_rules();
  return std::unique_ptr<icu::BreakIterator>(compiled->clone());
}

}  // namespace timtin
