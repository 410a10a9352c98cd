// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/post_parts.h"

#include <algorithm>
#include <array>
#include <span>

#include "extract/level_units.h"
#include "extract/lexicons.h"
#include "extract/passage.h"

namespace timtin::registry {
namespace {

constexpr std::size_t max_gap = 3;

/// The kinds that can be parts of a post, by their place in LongestPhrases.
enum class Part : std::uint8_t {
  office,
  weak,
  leading,
  ruler,
  organisation,
  head,
  level,
  place,
  count
};

/// Nothing if phrases of this kind say nothing about whose post it is.
std::optional<Part> part_of(PhraseKind kind) {
  switch (kind) {
    case PhraseKind::office:
    case PhraseKind::before:
    case PhraseKind::after:
    case PhraseKind::conjunction:
      return Part::office;
    case PhraseKind::leading:
      return Part::leading;
    case PhraseKind::ruler:
      return Part::ruler;
    case PhraseKind::whole:
    case PhraseKind::field:
      return Part::organisation;
    case PhraseKind::head:
      return Part::head;
    case PhraseKind::level:
    case PhraseKind::linker:
      return Part::level;
    case PhraseKind::place:
    case PhraseKind::country:
      return Part::place;
    default:
      return std::nullopt;
  }
}

/// For each syllable and kind of part the length of the longest phrase that begins there.
using LongestPhrases = std::vector<std::array<std::size_t, static_cast<std::size_t>(Part::count)>>;

LongestPhrases longest_phrases(const Forms& forms, const Lexicons::Impl& lexicons) {
  LongestPhrases longest(forms.size());
  Automaton::State state = Automaton::start;
  for (std::size_t end = 1; end <= forms.size(); ++end) {
    state = lexicons.automaton->next(state, lexicons.symbols.find(forms[end - 1]));
    lexicons.automaton->for_each_match(state, [&](Automaton::PhraseId phrase, std::size_t length) {
      for (const Entry& entry : lexicons.meanings[phrase].entries)
        if (const auto part = part_of(entry.kind)) {
          auto& known = longest[end - length];
          const auto note = [&](Part which) {
            std::size_t& longest_known = known[static_cast<std::size_t>(which)];
            longest_known = std::max(longest_known, length);
          };
          note(*part);
          if (entry.kind == PhraseKind::office && entry.attributes & attribute::office::weak)
            note(Part::weak);
        }
    });
  }
  return longest;
}

/// Takes a post apart from left to right, the longest phrase first.
class Splitter {
 public:
  /// Words that are `small` are no name by themselves.
  Splitter(PostParts& parts, const Lexicons::Impl& lexicons, std::set<std::string> small)
      : parts_(parts),
        small_(std::move(small)),
        phrases_(longest_phrases(parts.reading, lexicons)) {}

  void split() {
    std::size_t at = 0;
    while (const std::size_t length = at < size() ? length_of(Part::office, at) : 0) at += length;
    parts_.office = at;
    while (at < size()) at += take(at);
    end_name(size());
    parts_.told = told();
  }

 private:
  std::size_t size() const { return parts_.reading.size(); }
  std::size_t length_of(Part part, std::size_t at) const {
    return phrases_[at][static_cast<std::size_t>(part)];
  }
  std::string text(std::size_t begin, std::size_t end) const {
    return join_forms(std::span(parts_.reading).subspan(begin, end - begin));
  }

  std::size_t take(std::size_t at) {
    const std::size_t place = length_of(Part::place, at), head = length_of(Part::head, at),
                      organisation = length_of(Part::organisation, at),
                      office = length_of(Part::office, at), level = length_of(Part::level, at);
    const std::size_t longest = std::max({place, head, organisation, office, level});
    if (longest == 0) {
      if (!in_name_) name_begin_ = at;
      in_name_ = true;
      return 1;
    }
    end_name(at);
    has_head_ = has_head_ || head == longest;
    if (place == longest) {
      add_place(text(at, at + longest));
      add_place_within(at, at + longest);
    } else if (organisation == longest) {
      // What it is, `Sở`, `Bộ`, `Công ty`, is too common to tell anything.
      parts_.organisations.insert(text(at, at + longest));
    }
    return longest;
  }

  /// Words of no lexicon are a name: of a ward, a company, a school.
  void end_name(std::size_t end) {
    const auto begin = parts_.reading.begin();
    if (in_name_ && std::any_of(begin + static_cast<std::ptrdiff_t>(name_begin_),
                                begin + static_cast<std::ptrdiff_t>(end),
                                [&](const std::string& form) { return !small_.contains(form); }))
      parts_.places.insert(text(name_begin_, end));
    in_name_ = false;
  }

  /// The Huế of `Thừa Thiên Huế`, the Vũng Tàu of `Bà Rịa - Vũng Tàu`: who was there is there.
  void add_place_within(std::size_t begin, std::size_t end) {
    constexpr std::size_t least = 3;
    for (std::size_t at = begin + 1; end - begin >= least && at < end; ++at)
      if (length_of(Part::place, at) == end - at) return add_place(text(at, end));
  }

  /// Everybody here is in Vietnam.
  void add_place(const std::string& place) {
    at_home_ = at_home_ || place.ends_with("việt nam");
    if (!place.ends_with("việt nam")) parts_.places.insert(place);
  }

  Told told() const {
    const std::size_t rank = size() - without_time(parts_.reading).size();
    const std::size_t ruler = rank < parts_.office ? length_of(Part::ruler, rank) : 0;
    if (rank < parts_.office && ruler == 0 && (is_weak(rank) || organises())) return Told::no;
    // `Chủ tịch UBND xã`: an archive of one place has no other.
    if (!at_home_ && parts_.is_bare() && level_alone(parts_.reading).empty())
      return told_by_office();
    const bool one = ruler > 0 && rank == 0 && parts_.reading.front() != "phó";
    return one && !parts_.places.empty() ? Told::sole : Told::yes;
  }

  /// `cán bộ`, `chiến lược gia`: posts only with an organisation behind them, never with a place or
  /// a subject alone.
  bool is_weak(std::size_t office) const {
    const std::size_t weak = length_of(Part::weak, office);
    return weak > 0 && weak == length_of(Part::office, office) && !has_head_;
  }

  /// `Trưởng ban tổ chức`: of what festival?
  bool organises() const {
    return parts_.places.empty() && parts_.organisations == std::set<std::string>{"tổ chức"} &&
           level_alone(parts_.reading).empty();
  }

  /// `Đại biểu Quốc hội`, `Thủ tướng`.
  Told told_by_office() const {
    bool leading = false;
    for (std::size_t at = 0; at < parts_.office; ++at) {
      leading = leading || length_of(Part::leading, at) > 0;
      if (length_of(Part::organisation, at) > 0) return Told::yes;
    }
    return leading ? Told::at_home : Told::no;
  }

  PostParts& parts_;
  std::set<std::string> small_;
  LongestPhrases phrases_;
  std::size_t name_begin_ = 0;
  bool in_name_ = false;
  bool at_home_ = false;   ///< Vietnam is named
  bool has_head_ = false;  ///< `công an`, `trường đại học`
};

/// Words of the text that are nowhere in it part of a name.
std::set<std::string> small_words(std::string_view text, Analyzer& analyzer) {
  std::set<std::string> small, others;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    auto& words = !word.empty() && shape_of(word) == Shape::lower ? small : others;
    for (std::string& form : forms_of(word, analyzer)) words.insert(std::move(form));
    at = end + 1;
  }
  for (const std::string& form : others) small.erase(form);
  return small;
}

}  // namespace

PostParts post_parts(std::string_view position, const Lexicons& lexicons, Analyzer& analyzer) {
  PostParts parts;
  parts.reading =
      Lexicons::Impl::abbreviations_of(lexicons).written_out(forms_of(position, analyzer));
  Splitter(parts, Lexicons::Impl::of(lexicons), small_words(position, analyzer)).split();
  return parts;
}

bool covers(std::span<const std::string> longer, std::span<const std::string> shorter) {
  if (shorter.empty() || shorter.size() > longer.size() || longer.front() != shorter.front())
    return false;
  const auto [gap, rest] =
      std::mismatch(longer.begin(), longer.end(), shorter.begin(), shorter.end());
  // Who is elected is not in office yet.
  if (std::find(gap, longer.end(), "đắc") != longer.end() &&
      std::find(shorter.begin(), shorter.end(), "đắc") == shorter.end())
    return false;
  if (rest == shorter.end()) return true;
  // Who is `Thường trực` was often without it before; and `nguyên Phó Chủ tịch` is another post.
  if (*gap == "thường" || *gap == "phó") return false;
  // `Chủ tịch tỉnh` is that of its People's Committee.
  const bool committee = gap[0] == "ủy" && longer.end() - gap > 4 && gap[1] == "ban" &&
                         gap[2] == "nhân" && gap[3] == "dân";
  for (std::size_t skipped = 1; skipped <= max_gap + (committee ? 1 : 0); ++skipped) {
    const auto left = static_cast<std::size_t>(longer.end() - gap);
    if (left < skipped + static_cast<std::size_t>(shorter.end() - rest)) return false;
    if (std::equal(rest, shorter.end(), gap + static_cast<std::ptrdiff_t>(skipped))) return true;
  }
  return false;
}

bool share_any(const std::set<std::string>& left, const std::set<std::string>& right) {
  return std::any_of(left.begin(), left.end(),
                     [&](const std::string& name) { return right.contains(name); });
}

std::span<const std::string> without_time(std::span<const std::string> reading) {
  const auto first = std::find_if(reading.begin(), reading.end(), [](const std::string& form) {
    return std::find(time_words.begin(), time_words.end(), form) == time_words.end();
  });
  return {first, reading.end()};
}

bool same_post(std::span<const std::string> left, std::span<const std::string> right) {
  const auto one = without_time(left), other = without_time(right);
  return covers(one, other) || covers(other, one);
}

bool are_related(const PostParts& left, const PostParts& right) {
  if (share_any(left.places, right.places)) return true;
  if (!left.places.empty() && !right.places.empty()) return false;
  return same_post(left.reading, right.reading) ||
         share_any(left.organisations, right.organisations);
}

}  // namespace timtin::registry
