// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/definitions.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "extract/names.h"

namespace timtin {
namespace {

/// Tokens [first, last).
struct Range {
  std::size_t first;
  std::size_t last;
};

constexpr std::size_t max_letters = 12;
constexpr std::size_t max_long_syllables = 18;

class DefinitionReader {
 public:
  DefinitionReader(const Passage& passage, const Analyzer& analyzer)
      : passage_(passage), analyzer_(analyzer) {}

  /// `Long Form (SHORT)`: the short form is [brief, end), the long one ends before `at`.
  std::optional<Range> long_form_of(std::size_t at, std::size_t brief, std::size_t end) const {
    const std::string letters = initials(brief, end);
    if (const auto range = backward_match(at, letters)) return range;
    // `Tổ dân phố (TDP)` defines it, `phường Tân An (TP)` does not.
    if (passage_.phrase(PhraseKind::level, brief).length == end - brief) return std::nullopt;
    if (const auto range = backward_gloss(at, letters)) {
      if (tells_country(*range, brief, end)) return std::nullopt;
      return range;
    }
    return opening_noun(at, letters);
  }

  /// `SHORT (long form)`: the whole bracket, if its initials are those or it begins with a gloss
  /// noun.
  bool is_long_form_of(std::size_t at, std::size_t end, const std::string& letters) const {
    if (end - at < 2 || end - at > max_long_syllables) return false;
    for (std::size_t i = at + 1; i < end; ++i)
      if (passage_.gap_before(i) & (gap::stop | gap::semicolon | gap::colon)) return false;
    return forward_match(at, end, letters) || (passage_.phrase(PhraseKind::gloss, at).length > 0 &&
                                               passage_.phrase(PhraseKind::head, at).length == 0);
  }

  /// A short form: at least two letters, all capitals: `UBND`, `TT-TT`, `NN&PTNT`.
  bool is_short_form(std::size_t at, std::size_t end) const {
    if (end <= at || end - at > 4 || passage_.all_upper()) return false;
    bool upper = false;
    for (std::size_t i = at; i < end; ++i) {
      const Shape shape = passage_.shape(i);
      const bool written = shape == Shape::upper || is_mixed(i);
      upper = upper || written;
      const bool one_letter = shape == Shape::capital && passage_.text(i, i + 1).size() <= 2;
      if (!written && !one_letter && shape != Shape::digit) return false;
      constexpr std::uint16_t inside = gap::hyphen | gap::ampersand | gap::slash | gap::dot;
      if (i > at && (passage_.gap_before(i) == 0 || passage_.gap_before(i) & ~inside)) return false;
    }
    const bool place = passage_.phrase(PhraseKind::place, at).length == end - at;
    if (place || (at + 1 < end && passage_.phrase(PhraseKind::level, at).length > 0 &&
                  passage_.phrase(PhraseKind::place, at + 1).length > 0))
      return false;
    const std::size_t letters = initials(at, end).size();
    if (letters > max_letters) return false;
    // `C46`, a department of the police.
    if (end == at + 1 && letters == 1) return upper && passage_.text(at, end).size() >= 3;
    return (upper || end - at > 1) && letters >= 2;
  }

  /// The letters of a short form without marks.
  std::string initials(std::size_t at, std::size_t end) const {
    std::string letters;
    for (std::size_t i = at; i < end; ++i)
      for (const char c : analyzer_.form(passage_.form(i)).folded)
        if (c >= 'a' && c <= 'z') letters += c;
    return letters;
  }

 private:
  /// `HoREA`, `TPHCM` with small letters; `Fed` if it is known to be an organisation.
  bool is_mixed(std::size_t token) const {
    const std::string_view text = passage_.text(token, token + 1);
    const auto capitals =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (passage_.shape(token) != Shape::capital || text.size() < 3) return false;
    return capitals >= 2 ||
           (!passage_.vietnamese(token) && passage_.phrase(PhraseKind::whole, token).length == 1);
  }

  const std::string& folded(std::size_t token) const {
    return analyzer_.form(passage_.form(token)).folded;
  }

  /// `và`, `của`, `các`: may stand for no letter.
  bool may_be_skipped(std::size_t token) const {
    return passage_.phrase(PhraseKind::conjunction, token).length > 0 ||
           passage_.phrase(PhraseKind::linker, token).length > 0 ||
           passage_.phrase(PhraseKind::plural, token).length > 0 ||
           (passage_.shape(token) == Shape::lower &&
            passage_.phrase(PhraseKind::stop, token).length > 0);
  }

  /// Letters are taken from the last to the first, syllables too.
  std::optional<Range> backward_match(std::size_t end, const std::string& letters) const {
    std::size_t left = letters.size();
    std::size_t at = end;
    while (left > 0 && at > 0 && end - at < letters.size() + 6) {
      if (at < end && passage_.gap_before(at) & broken) return std::nullopt;
      --at;
      if (folded(at).front() == letters[left - 1])
        --left;
      else if (!may_be_skipped(at) || at + 1 == end)
        return std::nullopt;
    }
    if (left > 0 || end - at < 2) return std::nullopt;
    return Range{at, end};
  }

  bool forward_match(std::size_t at, std::size_t end, const std::string& letters) const {
    std::size_t taken = 0;
    for (std::size_t i = at; i < end; ++i) {
      if (taken < letters.size() && folded(i).front() == letters[taken])
        ++taken;
      else if (!may_be_skipped(i))
        return false;
    }
    return taken == letters.size();
  }

  /// The initials of a foreign name have nothing to do with the Vietnamese words. Then the long
  /// form begins at the nearest noun that names such things, `Tổ chức`, `Hiệp định`; the first of
  /// several side by side.
  std::optional<Range> backward_gloss(std::size_t end, const std::string& letters) const {
    constexpr std::size_t most_letters = 8;
    if (letters.size() > most_letters) return std::nullopt;
    const auto found = nearest_gloss(end, false);
    return found || letters.size() < 2 ? found : nearest_gloss(end, true);
  }

  /// `Trí tuệ nhân tạo (AI)`: the initials are foreign, and the sentence begins with a common noun
  /// and nothing else.
  std::optional<Range> opening_noun(std::size_t end, const std::string& letters) const {
    constexpr std::size_t most = 6;
    constexpr std::size_t least = 3;
    std::size_t at = end;
    while (at > 0 && end - at < most && (at == end || passage_.gap_before(at) == gap::space) &&
           (at == end || passage_.shape(at) == Shape::lower))
      --at;
    if (letters.size() < 2 || end - at < least || passage_.shape(at) != Shape::capital ||
        !(passage_.gap_before(at) & gap::stop) || !is_one_phrase(at, end) ||
        passage_.phrase(PhraseKind::stop, at).length > 0 ||
        passage_.phrase(PhraseKind::honorific, at).length > 0)
      return std::nullopt;
    return Range{at, end};
  }

  /// `Đại học Zayed (UAE)`: where it is, not what it is called; `Liên minh châu Âu (EU)` is both.
  bool tells_country(Range full, std::size_t brief, std::size_t end) const {
    return passage_.phrase(PhraseKind::country, brief).length == end - brief &&
           passage_.phrase(PhraseKind::country, full.first).length != full.last - full.first &&
           passage_.phrase(PhraseKind::whole, full.first).length != full.last - full.first;
  }

  std::optional<Range> nearest_gloss(std::size_t end, bool weak) const {
    constexpr std::size_t most_weak = 12;
    const std::size_t most = weak ? most_weak : max_long_syllables;
    std::optional<Range> found;
    for (std::size_t at = end; at > 0 && end - at < most;) {
      if (at < end && passage_.gap_before(at) & (broken & ~gap::comma)) break;
      --at;
      const PhraseAt gloss = found ? passage_.phrase(PhraseKind::gloss, at) : gloss_at(at);
      constexpr std::size_t whole = 4;  // `"Nhà nước Hồi giáo" (IS)`
      const bool usable = gloss.length > 0 && (at + gloss.length < end || gloss.length >= whole) &&
                          !is_second_half(at) && !is_whole_name(at, gloss.length) &&
                          passage_.phrase(PhraseKind::word, at).length <= gloss.length &&
                          ((gloss.attributes & attribute::gloss::weak) != 0) == weak;
      if (!usable) continue;
      if (gloss.attributes & attribute::gloss::outside) {
        if (found || (weak && !is_one_phrase(at, end))) break;
        return Range{at + gloss.length, end};
      }
      // `tổ chức | Nhà nước Hồi giáo (IS)`: what is a whole name needs no noun before it.
      const bool common = found && passage_.shape(at) == Shape::lower &&
                          passage_.phrase(PhraseKind::gloss, found->first).length >= whole;
      const bool side_by_side = found && !common &&
                                reach(at, gloss, found->first) >= found->first &&
                                passage_.gap_before(found->first) == gap::space &&
                                passage_.shape(found->first) != Shape::upper;
      // `Hiệp hội lãnh đạo các trường phổ thông (ASCL)`: the name begins with the capital.
      const std::size_t inner =
          found ? found->first + passage_.phrase(PhraseKind::gloss, found->first).length : end;
      const bool name = inner < end && passage_.shape(inner) == Shape::lower &&
                        passage_.shape(at) != Shape::lower &&
                        passage_.shape(found->first) == Shape::lower &&
                        passage_.shape(at + gloss.length) != Shape::digit && is_one_phrase(at, end);
      if (side_by_side || name || (!found && is_one_phrase(at, end))) found = Range{at, end};
    }
    return found;
  }

  /// A noun that names such things, or an organisation in brief: `LĐBĐ Việt Nam (VFF)`.
  PhraseAt gloss_at(std::size_t at) const {
    const PhraseAt gloss = passage_.phrase(PhraseKind::gloss, at);
    const PhraseAt head = passage_.phrase(PhraseKind::head, at);
    const bool brief = gloss.length == 0 && head.length == 1 && passage_.shape(at) == Shape::upper;
    return brief ? PhraseAt{1, 0} : gloss;
  }

  /// How far the noun at `at` reaches with what it is about: `Trường Đại học`, `Viện Nghiên cứu`.
  /// The `Hội đồng quản trị` of the firm at `next` has no name of its own.
  std::size_t reach(std::size_t at, PhraseAt gloss, std::size_t next) const {
    const auto holder = passage_.phrase(PhraseKind::head, next).attributes & attribute::holder_mask;
    const bool board =
        holder == attribute::company && passage_.text(at, next).starts_with("Hội đồng");
    if (passage_.shape(at) == Shape::lower || board) return at + gloss.length;
    const std::size_t end =
        at + std::max(gloss.length, passage_.phrase(PhraseKind::head, at).length);
    return end + passage_.phrase(PhraseKind::field, end).length;
  }

  /// The `Liên hiệp` of `Lực lượng Liên hiệp quốc (UNIFIL)` begins another name.
  bool is_whole_name(std::size_t at, std::size_t gloss) const {
    constexpr std::size_t least = 3;
    const std::size_t whole = passage_.phrase(PhraseKind::whole, at).length;
    return whole == gloss + 1 && whole == least;
  }

  /// The `viện` of `Nghị viện`.
  bool is_second_half(std::size_t at) const {
    return at > 0 && passage_.gap_before(at) == gap::space &&
           (passage_.phrase(PhraseKind::whole, at - 1).length > 1 ||
            passage_.phrase(PhraseKind::head, at - 1).length > 1 ||
            passage_.phrase(PhraseKind::gloss, at - 1).length > 1 ||
            passage_.phrase(PhraseKind::field, at - 1).length > 1 ||
            (passage_.phrase(PhraseKind::word, at - 1).length > 1 &&
             passage_.phrase(PhraseKind::plural, at - 1).length == 0));
  }

  /// `phòng, chống tội phạm`, `giữa Mỹ, Anh và Nhật Bản`: the comma stands inside a name.
  bool is_enumerated(std::size_t at, std::size_t end) const {
    if (passage_.text(at - 1, at) == "phòng" && passage_.text(at, at + 1) == "chống") return true;
    for (std::size_t i = at; passage_.shape(at) != Shape::lower && i < end && i < at + 4; ++i)
      if (passage_.text(i, i + 1) == "và") return true;
    return false;
  }

  /// No verb and no comma inside: `tập đoàn vừa công bố ...` is no name. A name with a capital may
  /// hold a preposition: `Công ước về Luật Biển`.
  bool is_one_phrase(std::size_t at, std::size_t end) const {
    const bool capital = passage_.shape(at) != Shape::lower;
    for (std::size_t i = at + 1; i < end; ++i) {
      if (passage_.gap_before(i) & gap::comma && !(capital && is_enumerated(i, end))) return false;
      // `tố Nga phóng một tên lửa (ICBM)`
      if (passage_.text(i, i + 1) == "một" && passage_.phrase(PhraseKind::gloss, i + 1).length > 0)
        return false;
      if (const std::size_t word = passage_.phrase(PhraseKind::word, i).length; word > 0) {
        i += word - 1;
        continue;
      }
      const bool joins = passage_.phrase(PhraseKind::linker, i).length > 0 ||
                         passage_.phrase(PhraseKind::conjunction, i).length > 0 ||
                         passage_.phrase(PhraseKind::plural, i).length > 0;
      const PhraseAt stop = passage_.phrase(PhraseKind::stop, i);
      const bool inner = capital && (stop.attributes & attribute::stop::inner) != 0;
      // The `không` of `Hàng không` negates nothing.
      if (!joins && !inner && passage_.shape(i) == Shape::lower && !is_second_half(i) &&
          stop.length > 0)
        return false;
    }
    return true;
  }

  static constexpr std::uint16_t broken =
      gap::stop | gap::semicolon | gap::colon | gap::open | gap::close | gap::quote;

  const Passage& passage_;
  const Analyzer& analyzer_;
};

/// The token behind the bracket opened before `at`, or `at` if it is not closed soon.
std::size_t bracket_end(const Passage& passage, std::size_t at) {
  for (std::size_t i = at + 1; i <= passage.size() && i <= at + max_long_syllables + 2; ++i)
    if (passage.gap_before(i) & gap::close) return i;
  return at;
}

/// Where a remark inside the bracket begins: `(IAG - công ty mẹ của British Airways)`.
std::size_t remark_begin(const Passage& passage, std::size_t at, std::size_t close) {
  for (std::size_t i = at + 1; i < close; ++i)
    if (passage.gap_before(i) & (gap::dash | gap::comma | gap::semicolon)) return i;
  return close;
}

/// The first token of the short form that ends before `end`.
std::size_t short_form_begin(const Passage& passage, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && passage.gap_before(at) != 0 &&
         (passage.gap_before(at) & ~(gap::hyphen | gap::ampersand)) == 0)
    --at;
  return at;
}

/// The token behind a short form that begins at `at`.
std::size_t short_form_end(const Passage& passage, std::size_t at) {
  constexpr std::uint16_t inside = gap::hyphen | gap::ampersand;
  std::size_t end = at + 1;
  while (end < passage.size() && passage.gap_before(end) != 0 &&
         (passage.gap_before(end) & ~inside) == 0)
    ++end;
  return end;
}

/// `viết tắt là` at `at`: the token behind it, `at` if nothing of the kind is there.
std::size_t cue_end(const Passage& passage, std::size_t at) {
  const PhraseAt gloss = passage.phrase(PhraseKind::gloss, at);
  return gloss.attributes & attribute::gloss::cue ? at + gloss.length : at;
}

}  // namespace

void collect_definitions(const Passage& passage, const Analyzer& analyzer,
                         std::map<std::string, std::string>& found) {
  const DefinitionReader reader(passage, analyzer);
  const auto keep = [&](Range brief, Range full) {
    found.emplace(passage.text(brief.first, brief.last), passage.text(full.first, full.last));
  };
  for (std::size_t at = 1; at < passage.size(); ++at) {
    const bool bracket = (passage.gap_before(at) & gap::open) != 0;
    if (!bracket && !passage.begins(kind_bit(PhraseKind::gloss), at)) continue;
    if (const std::size_t brief = cue_end(passage, at); brief > at && brief < passage.size()) {
      const std::size_t end = short_form_end(passage, brief);
      if (reader.is_short_form(brief, end))
        if (const auto full = reader.long_form_of(at, brief, end)) keep({brief, end}, *full);
      continue;
    }
    if (!bracket) continue;
    const std::size_t close = bracket_end(passage, at);
    if (close == at) continue;
    const std::size_t end = remark_begin(passage, at, close);
    if (reader.is_short_form(at, end)) {
      if (const auto full = reader.long_form_of(at, at, end)) keep({at, end}, *full);
      continue;
    }
    const std::size_t begin = short_form_begin(passage, at);
    if (reader.is_short_form(begin, at) &&
        reader.is_long_form_of(at, close, reader.initials(begin, at)))
      keep({begin, at}, {at, close});
  }
}

}  // namespace timtin
