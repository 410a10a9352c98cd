// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/definitions.h"

#include "extract/long_forms.h"

namespace timtin {
namespace {

/// Finds the places where a short form and what it stands for are side by side.
class DefinitionReader {
 public:
  using Definitions = std::map<std::string, std::string>;

  DefinitionReader(const Passage& passage, const Analyzer& analyzer, Definitions& found)
      : passage_(passage), analyzer_(analyzer), long_forms_(passage, analyzer), found_(found) {}

  void read() {
    constexpr KindSet cues = kind_bit(PhraseKind::gloss) | apart_kind;
    for (std::size_t at = 1; (at = passage_.find(cues, at)) < passage_.size(); ++at) {
      const std::uint16_t before = passage_.gap_before(at);
      const bool bracket = (before & gap::open) != 0;
      if (read_cue(at, bracket)) continue;
      if (bracket)
        read_bracket(at);
      else if (before & gap::dash)
        read_dash(at);
    }
  }

 private:
  void keep(TokenRange brief, TokenRange full) {
    found_.emplace(passage_.text(brief.first, brief.last), passage_.text(full.first, full.last));
  }

  bool is_short(TokenRange tokens) const { return is_short_form(passage_, analyzer_, tokens); }

  /// `viết tắt là UAV`; in a bracket also `(mã PNJ)`.
  bool read_cue(std::size_t at, bool bracket) {
    const PhraseAt gloss = passage_.phrase(PhraseKind::gloss, at);
    const std::size_t begin = at + gloss.length;
    if (!(gloss.attributes & attribute::gloss::cue) || begin >= passage_.size()) return false;
    const bool code = !(gloss.attributes & attribute::gloss::outside);
    if (code && !bracket) return false;
    if (passage_.gap_before(begin) & (gap::close | gap::stop)) return false;
    const TokenRange brief{begin, short_form_end(passage_, begin)};
    if (!is_short(brief) || (code && brief.size() > 1)) return true;
    const auto full = code ? long_forms_.company_before(at, brief) : long_forms_.before(at, brief);
    if (full) keep(brief, *full);
    return true;
  }

  /// `Long Form (SHORT)`, `SHORT (long form)`.
  void read_bracket(std::size_t at) {
    const std::size_t close = bracket_end(at);
    if (close == at) return;
    const TokenRange inner{at, remark_begin(at, close)};
    // `(NY, Mỹ)`: where it is.
    if (inner.last < close &&
        passage_.phrase(PhraseKind::country, inner.last).length == close - inner.last)
      return;
    if (is_short(inner)) {
      if (const auto full = long_forms_.before(at, inner)) keep(inner, *full);
      return;
    }
    const TokenRange brief{short_form_begin(passage_, at), at};
    const TokenRange bracket{at, close};
    if (is_short(brief) && long_forms_.is_long_form(bracket, brief)) keep(brief, bracket);
  }

  /// `Long Form - SHORT`; the `TS` of `Viện trưởng - TS Trần An` goes on.
  void read_dash(std::size_t at) {
    const TokenRange brief{at, short_form_end(passage_, at)};
    const bool goes_on =
        passage_.gap_before(brief.last) == gap::space && passage_.shape(brief.last) != Shape::lower;
    if (goes_on || passage_.gap_before(at) != (gap::dash | gap::space) || !is_short(brief)) return;
    if (const auto full = long_forms_.before_dash(at, brief)) keep(brief, *full);
  }

  /// The token behind the bracket opened before `at`, or `at` if it is not closed soon.
  std::size_t bracket_end(std::size_t at) const {
    constexpr std::size_t most = 20;
    for (std::size_t i = at + 1; i <= passage_.size() && i <= at + most; ++i)
      if (passage_.gap_before(i) & gap::close) return i;
    return at;
  }

  /// Where a remark inside the bracket begins: `(IAG - công ty mẹ của British Airways)`.
  std::size_t remark_begin(std::size_t at, std::size_t close) const {
    for (std::size_t i = at + 1; i < close; ++i)
      if (passage_.gap_before(i) & (gap::dash | gap::comma | gap::semicolon) &&
          !passage_.gap_text(i).starts_with('-'))  // not `(GD- ĐT)`
        return i;
    return close;
  }

  const Passage& passage_;
  const Analyzer& analyzer_;
  LongForms long_forms_;
  Definitions& found_;
};

}  // namespace

void collect_definitions(const Passage& passage, const Analyzer& analyzer,
                         std::map<std::string, std::string>& found) {
  DefinitionReader(passage, analyzer, found).read();
}

}  // namespace timtin
