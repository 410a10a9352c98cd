// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/post_parts.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "extract/lexicons.h"
#include "extract/passage.h"
#include "extract/syllables.h"
#include "index/register/post_told.h"
#include "index/register/word_shapes.h"
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

/// Abroad such heads are a society's as often as the state's; so are schools, institutes and parts.
constexpr auto societies = std::to_array<std::string_view>(
    {"hội ", "hiệp hội ", "tổng hội ", "giáo hội ", "liên minh ", "liên hiệp ", "liên đoàn ",
     "nhóm ", "chương trình ", "dự án ", "ban ", "phòng thương mại ", "báo ", "tạp chí ", "tờ "});

/// But not a council of the state: `Hội đồng An ninh Nga`.
constexpr auto matters_of_state = std::to_array<std::string_view>(
    {"an ninh", "tham mưu", "lập pháp", "hiến pháp", "quân sự", "bộ trưởng", "thống đốc"});

/// So wide that firms are there, too: `Giám đốc khu vực châu Á - Thái Bình Dương`, of what?
bool is_wide(std::string_view place) {
  constexpr std::array<std::string_view, 12> wide{
      "việt nam", "châu á",          "châu âu",    "châu phi", "châu mĩ",  "đông nam á",
      "đông á",   "thái bình dương", "trung đông", "quốc tế",  "thế giới", "toàn cầu"};
  return std::any_of(wide.begin(), wide.end(),
                     [place](std::string_view end) { return place.ends_with(end); });
}

/// Takes a post apart from left to right, the longest phrase first.
class Splitter {
 public:
  Splitter(PostParts& parts, const Lexicons::Impl& lexicons, WordShapes words)
      : parts_(parts),
        words_(std::move(words)),
        phrases_(longest_phrases(parts.reading, lexicons)) {}

  void split() {
    std::size_t at = 0;
    while (const std::size_t length = at < size() ? office_length(at) : 0) at += length;
    parts_.office = at;
    look_into_office();
    while (at < size()) at += take(at);
    end_name(size());
    look_at_office();
    parts_.told = told_of(parts_, traits_);
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

  /// The `khoa` of `Trưởng khoa`, the `ban` of `Phó Ban phụ trách`, but not that of `Ban Bí thư`.
  void look_into_office() {
    constexpr std::array<std::string_view, 3> sections{"phòng", "ban", "khoa"};
    constexpr std::string_view unit = "đơn vị";  // of a hospital
    for (std::size_t at = 1; at < parts_.office; ++at) {
      const std::string &before = parts_.reading[at - 1], &word = parts_.reading[at];
      if ((before != "trưởng" && before != "phó") ||
          std::find(sections.begin(), sections.end(), word) == sections.end())
        continue;
      const std::size_t head = length_of(Part::head, at);
      return note_kind(at, word == "ban" && head > 1 ? head : 1);
    }
    for (std::size_t at = 0; at < parts_.office; ++at)
      if (const std::size_t head = length_of(Part::head, at);
          head > 0 && at + head == parts_.office) {
        traits_.has_section = traits_.has_section || text(at, parts_.office) == unit;
        traits_.of_company = length_of(Part::company, at) == head;
        return note_kind(at, head);
      }
  }

  void note_head(std::size_t at, std::size_t length) {
    note_kind(at, length);
    may_be_private_ =
        length_of(Part::section, at) == length || length_of(Part::named, at) == length;
    head_ = {at, at + length};
  }

  /// A festival or a prize is nobody's.
  void note_kind(std::size_t at, std::size_t length) {
    const bool section = is_section(at, length), company = length_of(Part::company, at) == length;
    if (!section && !company && length_of(Part::state, at) == 0) return;
    (section ? traits_.has_section : traits_.has_whole) = true;
    if (is_society(at, length))
      traits_.of_society = true;
    else if (!company)
      traits_.of_authority = true;
  }

  /// `Ban`, of what? But a `Ban Nội chính` is the Party's.
  bool is_section(std::size_t at, std::size_t length) const {
    constexpr std::array<std::string_view, 4> parts{"ban", "phòng", "khoa", "ngành"};
    return length_of(Part::section, at) == length ||
           std::find(parts.begin(), parts.end(), text(at, at + length)) != parts.end();
  }

  bool is_society(std::size_t at, std::size_t length) const {
    if (length_of(Part::whole, at) > length) return false;
    if (text(at, at + length).ends_with("cảnh sát")) return false;
    if (length_of(Part::section, at) == length || length_of(Part::named, at) == length) return true;
    const std::string head = text(at, at + length) + ' ', rest = text(at + length, size());
    const auto begins = [](const std::string& words) {
      return [&words](std::string_view beginning) { return words.starts_with(beginning); };
    };
    if (head == "hội đồng quản trị ") return true;
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

  /// A `phòng` of a company is no office of the state, nor is its `văn phòng` or its `bệnh viện`.
  void note_holder(std::size_t at, std::size_t length) {
    constexpr std::array<std::string_view, 5> of_all{"hội đồng", "văn phòng", "tổ", "đoàn", "đội"};
    if (is_section(at, length)) return;
    traits_.of_company = traits_.of_company || length_of(Part::company, at) == length;
    const bool state =
        length_of(Part::state, at) == length && length_of(Part::named, at) != length &&
        std::find(of_all.begin(), of_all.end(), text(at, at + length)) == of_all.end();
    traits_.of_state = traits_.of_state || state;
  }

  std::size_t take(std::size_t at) {
    const std::size_t place = length_of(Part::place, at), head = length_of(Part::head, at),
                      organisation = length_of(Part::organisation, at),
                      office = length_of(Part::office, at), level = length_of(Part::level, at);
    const std::size_t longest = std::max({place, head, organisation, office, level});
    if (longest < 2 && begins_word(at)) {
      end_name(at);
      parts_.organisations.insert(text(at, at + 2));
      return 2;
    }
    if (longest == 0) {
      if (!in_name_) name_begin_ = at;
      in_name_ = true;
      return 1;
    }
    end_name(at);
    traits_.has_head = traits_.has_head || head == longest;
    if (head == longest) note_head(at, head);
    note_holder(at, longest);
    traits_.has_whole = traits_.has_whole || length_of(Part::whole, at) == longest;
    const bool unit = length_of(Part::unit, at) == longest;
    traits_.of_unit = traits_.of_unit || unit;
    traits_.of_authority = traits_.of_authority || unit ||
                           (length_of(Part::whole, at) == longest && head != longest &&
                            length_of(Part::state, at) == longest);
    traits_.has_field = traits_.has_field || organisation == longest;
    const bool abroad = place == longest && !is_wide(text(at, at + place));
    const bool home = place == longest && text(at, at + place).ends_with("việt nam");
    traits_.somewhere = traits_.somewhere || unit || abroad || home;
    traits_.placed = traits_.placed || unit || abroad;
    if (place == longest) {
      traits_.cut = traits_.cut || is_too_short(at, at + longest, false);
      add_place(text(at, at + longest));
      add_place_within(at, at + longest);
    } else if (organisation == longest) {
      // What it is, `Sở`, `Bộ`, `Công ty`, is too common to tell anything.
      parts_.organisations.insert(text(at, at + longest));
    }
    return longest;
  }

  /// The `vụ` of `dịch vụ` is no department, the `xã` of `xã hội` no commune.
  bool begins_word(std::size_t at) const {
    constexpr auto words =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"dịch", "vụ"},
                                                                      {"nghiệp", "vụ"},
                                                                      {"nhiệm", "vụ"},
                                                                      {"phục", "vụ"},
                                                                      {"chức", "vụ"},
                                                                      {"cơ", "sở"},
                                                                      {"trụ", "sở"},
                                                                      {"nghiệp", "đoàn"},
                                                                      {"xã", "hội"},
                                                                      {"cơ", "hội"},
                                                                      {"hạt", "nhân"},
                                                                      {"bản", "quyền"},
                                                                      {"sản", "phẩm"},
                                                                      {"thẩm", "mĩ"},
                                                                      {"cơ", "bản"}});
    return at + 1 < size() && std::any_of(words.begin(), words.end(), [&](const auto& word) {
             return parts_.reading[at] == word.first && parts_.reading[at + 1] == word.second;
           });
  }

  /// Words of no lexicon are a name: of a ward, a company, a school.
  void end_name(std::size_t end) {
    const auto begin = parts_.reading.begin();
    if (in_name_) look_at_name(end);
    if (in_name_ &&
        std::any_of(begin + static_cast<std::ptrdiff_t>(name_begin_),
                    begin + static_cast<std::ptrdiff_t>(end),
                    [&](const std::string& form) { return !words_.small.contains(form); }))
      note_name(end);
    in_name_ = false;
  }

  /// `Viện Sao Mai` is called so, but not a `Viện Triết học`.
  void note_name(std::size_t end) {
    parts_.places.insert(text(name_begin_, end));
    traits_.has_name = true;
    constexpr std::array<std::string_view, 4> institutes{"viện", "học viện", "viện nghiên cứu",
                                                         "tổng công ti"};
    const auto named = std::span(parts_.reading).subspan(name_begin_, end - name_begin_);
    const std::string head = text(head_.first, head_.second);
    if (head_.second != name_begin_ || (head == "tổng công ti" && named.size() == 1) ||
        std::find(institutes.begin(), institutes.end(), head) == institutes.end())
      return;
    traits_.institute = std::none_of(named.begin(), named.end(), [&](const std::string& form) {
      return words_.small.contains(form);
    });
  }

  /// `Trung tâm Sunny`, `Đại học Colby`: a foreign name of one that may be private. `quốc gia` is
  /// as good as a place.
  void look_at_name(std::size_t end) {
    for (std::size_t at = name_begin_; at < end; ++at) {
      const std::string folded = folded_form(parts_.reading[at]);
      const bool word = folded.size() > 2 && folded.find_first_of("aeiouy") != folded.npos &&
                        std::all_of(folded.begin(), folded.end(), ascii::is_lower);
      const bool foreign = word && !is_vietnamese_syllable(folded);
      traits_.strange = traits_.strange || (may_be_private_ && foreign);
      traits_.foreign =
          traits_.foreign || (foreign && !words_.acronyms.contains(parts_.reading[at]));
      const bool number = std::all_of(folded.begin(), folded.end(), ascii::is_digit);
      traits_.cut = traits_.cut || (number && is_too_short(at, end, true));
    }
  }

  /// The Huế of `Thừa Thiên Huế`, the Vũng Tàu of `Bà Rịa - Vũng Tàu`: who was there is there.
  void add_place_within(std::size_t begin, std::size_t end) {
    constexpr std::size_t least = 3;
    for (std::size_t at = begin + 1; end - begin >= least && at < end; ++at)
      if (length_of(Part::place, at) == end - at) return add_place(text(at, end));
  }

  /// Everybody here is in Vietnam.
  void add_place(const std::string& place) {
    traits_.at_home = traits_.at_home || place.ends_with("việt nam");
    if (!place.ends_with("việt nam")) parts_.places.insert(place);
  }

  /// What the office says by itself.
  void look_at_office() {
    const std::size_t begin = size() - without_time(parts_.reading).size();
    if (begin < parts_.office) {
      const std::size_t weak = length_of(Part::weak, begin);
      traits_.ruler = length_of(Part::ruler, begin);
      traits_.weak = weak > 0 && weak == length_of(Part::office, begin);
    }
    for (std::size_t at = 0; at < parts_.office; ++at) {
      traits_.leading = traits_.leading || length_of(Part::leading, at) > 0;
      traits_.of_body = traits_.of_body || length_of(Part::whole, at) > 0;
    }
  }

  PostParts& parts_;
  WordShapes words_;
  LongestPhrases phrases_;
  std::size_t name_begin_ = 0;
  bool in_name_ = false;
  PostTraits traits_;
  bool may_be_private_ = false;               ///< the last head
  std::pair<std::size_t, std::size_t> head_;  ///< the last one
};

}  // namespace

PostParts post_parts(std::string_view position, const Lexicons& lexicons, Analyzer& analyzer) {
  PostParts parts;
  parts.reading =
      Lexicons::Impl::abbreviations_of(lexicons).written_out(forms_of(position, analyzer));
  Splitter(parts, Lexicons::Impl::of(lexicons), word_shapes(position, analyzer)).split();
  if (const std::size_t bracket = position.find(" ("); bracket != position.npos && bracket > 0) {
    PostParts own = post_parts(position.substr(0, bracket), lexicons, analyzer);
    if (!own.places.empty()) parts.places = std::move(own.places);
  }
  return parts;
}

}  // namespace timtin::registry
