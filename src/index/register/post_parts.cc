// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/post_parts.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "extract/level_units.h"
#include "extract/lexicons.h"
#include "extract/passage.h"
#include "extract/syllables.h"
#include "text/ascii.h"

namespace timtin::registry {
namespace {

/// The kinds that can be parts of a post, by their place in LongestPhrases.
enum class Part : std::uint8_t {
  office,
  weak,
  leading,
  ruler,
  organisation,
  head,
  section,  ///< a head, part of a larger one
  named,    ///< a head, a school or the like
  level,    ///< with what joins organisations
  unit,     ///< a level alone
  place,
  whole,
  company,  ///< a head or whole, not of the state
  state,    ///< the same, of the state
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
          if (entry.kind == PhraseKind::level) note(Part::unit);
          if (entry.kind == PhraseKind::whole) note(Part::whole);
          if (entry.kind != PhraseKind::head && entry.kind != PhraseKind::whole) continue;
          const auto holder = entry.attributes & attribute::holder_mask;
          if (holder == attribute::company) note(Part::company);
          if (holder == attribute::state) note(Part::state);
          if (entry.kind != PhraseKind::head) continue;
          if (entry.attributes & attribute::head::part) note(Part::section);
          if (entry.attributes & attribute::head::named) note(Part::named);
        }
    });
  }
  return longest;
}

/// Offices of many firms and societies, as they begin.
constexpr auto managers = std::to_array<std::string_view>(
    {"giám đốc ",       "phó giám đốc ", "tổng giám đốc ", "phó tổng giám đốc ", "chủ tịch ",
     "phó chủ tịch ",   "ceo ",          "quản lý ",       "người đứng đầu ",    "người phát ngôn ",
     "phát ngôn viên ", "cố vấn ",       "tùy viên ",      "tham tán ",          "trợ lý ",
     "đại diện ",       "tổng thư ký ",  "hiệu trưởng ",   "hiệu phó ",          "viện trưởng "});

/// Abroad such heads are a society's as often as the state's; so are schools, institutes and parts.
constexpr auto societies = std::to_array<std::string_view>(
    {"hội ", "hiệp hội ", "tổng hội ", "giáo hội ", "liên minh ", "liên hiệp ", "liên đoàn ",
     "nhóm ", "chương trình ", "dự án ", "ban ", "phòng thương mại "});

/// But not a council of the state: `Hội đồng An ninh Nga`.
constexpr auto matters_of_state = std::to_array<std::string_view>(
    {"an ninh", "tham mưu", "lập pháp", "hiến pháp", "quân sự", "bộ trưởng", "thống đốc"});

/// Bodies that all have: `Trưởng ban Kiểm soát`, of what?
constexpr auto bodies_of_all = std::to_array<std::string_view>(
    {" đảng ủy", " hội đồng nhân dân", " ủy ban nhân dân", " đảng bộ", " văn phòng quốc gia",
     " ủy ban quốc gia", " hội đồng quốc gia", " ban chỉ đạo quốc gia", " ban quản trị",
     " ban kiểm soát", " ban kỷ luật", " ban giám khảo", " ban điều hành", " ban giám đốc",
     " hội đồng quản trị", " hội đồng khoa học", " hội đồng giám khảo", " hội đồng kinh doanh",
     " sở giao dịch"});

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
    while (const std::size_t length = at < size() ? office_length(at) : 0) at += length;
    parts_.office = at;
    look_into_office();
    while (at < size()) at += take(at);
    end_name(size());
    parts_.told = told();
  }

 private:
  std::size_t size() const { return parts_.reading.size(); }
  std::size_t length_of(Part part, std::size_t at) const {
    return phrases_[at][static_cast<std::size_t>(part)];
  }
  /// The `đại sứ` of `Đại sứ quán` is none.
  std::size_t office_length(std::size_t at) const {
    const std::size_t length = length_of(Part::office, at);
    return at > 0 && length_of(Part::head, at) > length ? 0 : length;
  }
  std::string text(std::size_t begin, std::size_t end) const {
    return join_forms(std::span(parts_.reading).subspan(begin, end - begin));
  }

  /// The `khoa` of `Trưởng khoa`.
  void look_into_office() {
    for (std::size_t at = 0; at < parts_.office; ++at)
      if (const std::size_t head = length_of(Part::head, at);
          head > 0 && at + head == parts_.office)
        return note_kind(at, head);
  }

  void note_head(std::size_t at, std::size_t length) {
    note_kind(at, length);
    may_be_private_ =
        length_of(Part::section, at) == length || length_of(Part::named, at) == length;
    head_ = {at, at + length};
  }

  void note_kind(std::size_t at, std::size_t length) {
    const bool section = length_of(Part::section, at) == length;
    (section ? has_section_ : has_whole_) = true;
    (is_society(at, length) ? of_society_ : of_authority_) = true;
  }

  bool is_society(std::size_t at, std::size_t length) const {
    if (length_of(Part::whole, at) > length) return false;
    if (length_of(Part::section, at) == length || length_of(Part::named, at) == length) return true;
    const std::string head = text(at, at + length) + ' ', rest = text(at + length, size());
    const auto begins = [](const std::string& words) {
      return [&words](std::string_view beginning) { return words.starts_with(beginning); };
    };
    if (head.starts_with("hội đồng "))
      return head == "hội đồng " &&
             std::none_of(matters_of_state.begin(), matters_of_state.end(), begins(rest));
    return std::any_of(societies.begin(), societies.end(), begins(head));
  }

  /// `Viện châu Âu`, `Đội 4`: so short a name is the beginning of one, or one among many.
  bool is_too_short(std::size_t begin, std::size_t end, bool number) const {
    constexpr std::array<std::string_view, 5> bodies{"viện", "trung tâm", "hội", "quỹ",
                                                     "liên minh"};
    constexpr std::array<std::string_view, 4> teams{"đội", "ban", "tổ", "phòng"};
    if (head_.second == 0 || head_.first != parts_.office || begin != head_.second || end != size())
      return false;
    const std::string head = text(head_.first, head_.second);
    return number ? std::find(teams.begin(), teams.end(), head) != teams.end()
                  : std::find(bodies.begin(), bodies.end(), head) != bodies.end();
  }

  /// A `phòng` of a company is no office of the state.
  void note_holder(std::size_t at, std::size_t length) {
    if (length_of(Part::section, at) == length) return;
    of_company_ = of_company_ || length_of(Part::company, at) == length;
    of_state_ = of_state_ || length_of(Part::state, at) == length;
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
    if (head == longest) note_head(at, head);
    note_holder(at, longest);
    has_whole_ = has_whole_ || length_of(Part::whole, at) == longest;
    of_authority_ = of_authority_ || length_of(Part::unit, at) == longest ||
                    (length_of(Part::whole, at) == longest && head != longest);
    has_field_ = has_field_ || organisation == longest;
    is_somewhere_ = is_somewhere_ || place == longest || length_of(Part::unit, at) == longest;
    if (place == longest) {
      cut_ = cut_ || is_too_short(at, at + longest, false);
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
    if (in_name_) look_at_name(end);
    if (in_name_ && std::any_of(begin + static_cast<std::ptrdiff_t>(name_begin_),
                                begin + static_cast<std::ptrdiff_t>(end),
                                [&](const std::string& form) { return !small_.contains(form); }))
      parts_.places.insert(text(name_begin_, end));
    in_name_ = false;
  }

  /// `Trung tâm Sunny`, `Đại học Colby`: a foreign name of one that may be private. `quốc gia` is
  /// as good as a place.
  void look_at_name(std::size_t end) {
    for (std::size_t at = name_begin_; at < end; ++at) {
      const std::string folded = folded_form(parts_.reading[at]);
      const bool word = folded.size() > 2 && folded.find_first_of("aeiouy") != folded.npos &&
                        std::all_of(folded.begin(), folded.end(), ascii::is_lower);
      strange_ = strange_ || (may_be_private_ && word && !is_vietnamese_syllable(folded));
      const bool number = std::all_of(folded.begin(), folded.end(), ascii::is_digit);
      cut_ = cut_ || (number && is_too_short(at, end, true));
    }
  }

  /// `Trưởng khoa Tim mạch`: of what hospital?
  bool is_section_alone() const {
    return has_section_ && !has_whole_ && !is_somewhere_ && !is_national();
  }

  bool is_national() const {
    const std::string text = join_forms(parts_.reading) + ' ';
    return text.find(" quốc gia ") != text.npos || text.find(" trung ương ") != text.npos;
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
    if (strange_ || cut_ || is_section_alone() || (of_company_ && !of_state_)) return Told::no;
    if ((begins_with(managers) && is_vague()) || is_body_alone()) return Told::no;
    // `Chủ tịch UBND xã`: an archive of one place has no other.
    if (!at_home_ && parts_.is_bare() && level_alone(parts_.reading).empty())
      return told_by_office();
    if (of_society_ && !of_authority_ && !at_home_ && !is_national()) return Told::at_home;
    const bool one = ruler > 0 && rank == 0 && parts_.reading.front() != "phó";
    return one && !parts_.places.empty() ? Told::sole : Told::yes;
  }

  /// `cán bộ`, `chiến lược gia`: posts only with an organisation behind them, never with a place or
  /// a subject alone.
  bool is_weak(std::size_t office) const {
    const std::size_t weak = length_of(Part::weak, office);
    return weak > 0 && weak == length_of(Part::office, office) && !has_head_;
  }

  /// `Trưởng ban tổ chức`: of what festival? That of the Party is named after its committee. Who
  /// leads a movement holds no office.
  bool organises() const {
    const std::string text = join_forms(parts_.reading) + ' ';
    if (text.find(" phong trào ") != text.npos) return true;
    const std::size_t at = text.find("ban tổ chức ");
    if (at == text.npos) return false;
    constexpr std::array<std::string_view, 4> party{" ủy ", " trung ương ", " đảng ",
                                                    " chính phủ "};
    return std::none_of(party.begin(), party.end(), [&](std::string_view committee) {
      return text.find(committee, at) != text.npos;
    });
  }

  template <typename Offices>
  bool begins_with(const Offices& offices) const {
    const std::string text = join_forms(parts_.reading) + ' ';
    const std::string now = join_forms(without_time(parts_.reading)) + ' ';
    return std::any_of(offices.begin(), offices.end(), [&](std::string_view office) {
      return text.starts_with(office) || now.starts_with(office);
    });
  }

  /// `giám đốc chính sách`, `Tùy viên Thương mại`, `Chủ tịch Global Wales`: nothing but a subject,
  /// or a name that no lexicon knows.
  bool is_vague() const {
    return !has_whole_ && !has_section_ && !is_somewhere_ && !is_national() &&
           (has_field_ || !parts_.places.empty());
  }

  /// `Bí thư Đảng ủy`, `Chủ tịch HĐND`: of what commune, of what ministry? `Chánh Văn phòng Quốc
  /// gia`: about what?
  bool is_body_alone() const {
    const std::string text = join_forms(parts_.reading);
    return std::any_of(bodies_of_all.begin(), bodies_of_all.end(),
                       [&](std::string_view body) { return text.ends_with(body); });
  }

  /// `Đại biểu Quốc hội`, `Thủ tướng`.
  Told told_by_office() const {
    bool leading = false;
    for (std::size_t at = 0; at < parts_.office; ++at) {
      leading = leading || length_of(Part::leading, at) > 0;
      if (length_of(Part::whole, at) > 0) return Told::yes;
    }
    return leading ? Told::at_home : Told::no;
  }

  PostParts& parts_;
  std::set<std::string> small_;
  LongestPhrases phrases_;
  std::size_t name_begin_ = 0;
  bool in_name_ = false;
  bool at_home_ = false;       ///< Vietnam is named
  bool has_head_ = false;      ///< `công an`, `trường đại học`
  bool has_section_ = false;   ///< `khoa`, `phòng`
  bool has_whole_ = false;     ///< another one: `bệnh viện`
  bool is_somewhere_ = false;  ///< a place or a level is named
  bool has_field_ = false;     ///< `tài chính`
  bool of_company_ = false, of_state_ = false;
  bool of_society_ = false, of_authority_ = false;  ///< heads and wholes
  bool may_be_private_ = false;                     ///< the last head
  bool strange_ = false;                            ///< such a one has a foreign name
  bool cut_ = false;                                ///< is_too_short()
  std::pair<std::size_t, std::size_t> head_;        ///< the last one
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

}  // namespace timtin::registry
