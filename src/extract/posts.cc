// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/posts.h"

#include <algorithm>
#include <array>

#include "extract/larger_units.h"
#include "extract/names.h"
#include "extract/organisations.h"
#include "extract/post_complement.h"
#include "extract/post_tail.h"

namespace timtin {
namespace {

/// The `Đồng` of `Ảnh: Đức Đồng HLV Lê Văn An` is a name's.
bool is_end_of_name(const Passage& passage, std::size_t at) {
  const std::string_view word = passage.text(at, at + 1);
  return (word == "Đồng" || word == "Tân") && at > 0 && is_capital(passage, at - 1) &&
         passage.gap_before(at) == gap::space;
}

/// `nguyên`, `quyền`, `phó` before the office.
std::size_t ranks_end(const Passage& passage, std::size_t at) {
  constexpr int most = 3;
  std::size_t end = at;
  if (is_end_of_name(passage, at)) return end;
  for (int i = 0; i < most; ++i) {
    const std::size_t length = passage.phrase(PhraseKind::before, end).length;
    if (length == 0 || (end > at && !passage.soft_before(end))) break;
    // The `cố` of `cố vấn` is no rank.
    if (passage.phrase(PhraseKind::office, end).length > length) break;
    end += length;
  }
  return end;
}

/// Where the post begins: `tân`, `nữ` before it say nothing of the office, but for the `nữ` of `nữ
/// Thủ tướng đầu tiên`, which ends at `end`.
std::size_t bare_begin(const Passage& passage, std::size_t at, std::size_t office,
                       std::size_t end) {
  if (passage.text(office, end).find(" đầu tiên") != std::string_view::npos) return at;
  while (at < office) {
    const std::string_view word = passage.text(at, at + 1);
    if (word != "tân" && word != "Tân" && word != "nữ" && word != "Nữ") break;
    ++at;
  }
  return at;
}

/// `Thường trực`, `danh dự` after it.
std::size_t qualities_end(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  while (end < passage.size() && passage.soft_before(end)) {
    const std::size_t length = quality_length(passage, end);
    if (length == 0) break;
    end += length;
  }
  return end;
}

/// Where the organisation begins inside the longest office: at `Hội đồng` in `Chủ tịch Hội đồng
/// châu Âu`.
std::size_t bare_length(const Passage& passage, std::size_t at, std::size_t length) {
  // `Chánh Văn phòng John Smith`: nothing more of it.
  if (foreign_name_end(passage, at + length) > at + length + 1) return length;
  for (std::size_t k = 1; k < length; ++k) {
    const std::size_t organisation = std::max(passage.phrase(PhraseKind::head, at + k).length,
                                              passage.phrase(PhraseKind::whole, at + k).length);
    if (organisation >= 2 && k + organisation >= length) return k;
  }
  return length;
}

/// `cố vấn của chính quyền Tổng thống`: an administration is called after its ruler, whose post
/// begins there; `end` if none does.
std::size_t ruler_begin(const Passage& passage, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin + 2; at < end; ++at) {
    if (passage.phrase(PhraseKind::ruler, at).length == 0) continue;
    const std::string_view before = passage.text(at - 2, at);
    if (before == "chính quyền" || before == "chính phủ" || before == "nội các") return at;
  }
  return end;
}

/// `các`, `các đồng chí` before the post.
bool is_plural(const Passage& passage, std::size_t at) {
  if (at == 0 || !passage.soft_before(at)) return false;
  if (passage.phrase(PhraseKind::plural, at - 1).length == 1) return true;
  // `Ba chủ tịch tỉnh`
  constexpr std::array<std::string_view, 14> numbers{"hai", "ba",  "bốn", "năm", "sáu",
                                                     "bảy", "tám", "Hai", "Ba",  "Bốn",
                                                     "Năm", "Sáu", "Bảy", "Tám"};
  const std::string_view number = passage.text(at - 1, at);
  const bool counts =
      at < 2 || passage.gap_before(at - 1) & gap::stop || passage.shape(at - 1) == Shape::lower;
  if (counts && passage.shape(at) == Shape::lower && passage.gap_before(at) == gap::space &&
      std::find(numbers.begin(), numbers.end(), number) != numbers.end())
    return true;
  // `8 Phó Trưởng ban`, not `5/8 Phó Trưởng ban`
  if (passage.shape(at - 1) == Shape::digit && passage.gap_before(at) == gap::space &&
      passage.gap_before(at - 1) == gap::space)
    return true;
  for (std::size_t syllables = 2; syllables <= 3 && syllables <= at; ++syllables)
    if (passage.phrase(PhraseKind::honorific, at - syllables).length == syllables &&
        passage.phrase(PhraseKind::plural, at - syllables).length == 1)
      return true;
  return false;
}

/// `Vua Charles III`, `Nữ hoàng Elizabeth`: who reigns needs no country before a foreign name, but
/// a number if the post is in lower case.
bool reigns(const Passage& passage, std::size_t at, std::size_t end) {
  if (passage.phrase(PhraseKind::ruler, at).length == 0 || end >= passage.size() ||
      passage.gap_before(end) != gap::space)
    return false;
  const std::size_t name_end = foreign_name_end(passage, end);
  return name_end > end && !holds_next_sentence(passage, end) &&
         (is_capital(passage, at) || is_roman_number(passage, name_end - 1));
}

/// `Chủ tịch UBND xã Hương Phú (cũ)`: the post went with the place.
std::size_t former_place_end(const Passage& passage, std::size_t end) {
  const bool former = end < passage.size() && passage.text(end, end + 1) == "cũ" &&
                      passage.gap_before(end) == (gap::space | gap::open) &&
                      passage.gap_before(end + 1) & gap::close;
  return former ? end + 1 : end;
}

/// `Trưởng đơn vị Can thiệp mạch | và ê kíp`: those who work with somebody are none of the post.
std::size_t companions_begin(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr auto companions =
      std::to_array<std::string_view>({"ê", "êkíp", "ekip", "kíp", "cộng", "đồng"});
  constexpr auto pairs = std::to_array<std::string_view>({"ê kíp", "cộng sự", "đồng nghiệp"});
  for (std::size_t at = begin; at + 1 < end; ++at) {
    if (passage.text(at, at + 1) != "và") continue;
    const std::string_view word = passage.text(at + 1, at + 2);
    if (std::find(companions.begin(), companions.end(), word) == companions.end()) continue;
    const std::string_view pair = at + 2 < end ? passage.text(at + 1, at + 3) : word;
    if (word.ends_with("p") || std::find(pairs.begin(), pairs.end(), pair) != pairs.end())
      return at;
  }
  return end;
}

}  // namespace

bool is_owned(const Passage& passage, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    const std::size_t length = passage.phrase(PhraseKind::owned, at).length;
    if (length > 0 && at + length <= end) return true;
  }
  return false;
}

/// `Lê Văn An, phụ trách Phòng Kinh tế`, `- Phụ trách Trạm Y tế xã`: behind a sign, and with what
/// is the state's, it is a post; else it says what another one does.
std::optional<Post> read_charge(const Passage& passage, std::size_t at) {
  constexpr std::uint16_t signs = gap::comma | gap::dash | gap::open | gap::stop;
  constexpr std::size_t length = 2;
  std::size_t head = at + length;
  if (head + 1 >= passage.size() || (at > 0 && !(passage.gap_before(at) & signs)))
    return std::nullopt;
  const std::string_view words = passage.text(at, head);
  if (words != "phụ trách" && words != "Phụ trách") return std::nullopt;
  const bool special = passage.text(head, head + length) == "chuyên môn";
  if (special) head += length;
  if (passage.phrase(PhraseKind::head, head).length == 0 ||
      passage.gap_before(head) != gap::space || (!special && passage.shape(head) == Shape::lower))
    return std::nullopt;
  OrganisationReader organisation(passage, attribute::office::weak);
  const std::size_t end = organisation.read(head);
  if (end == head || organisation.unfinished() || organisation.holder() == Holder::company)
    return std::nullopt;
  Post post{};
  post.begin = at;
  post.end = post.resume = end;
  post.holder = Holder::state;
  post.open = organisation.open();
  post.namesake = organisation.namesake();
  return post;
}

/// `chuyên gia kinh tế | của Viện X`, `quan chức cấp cao | Bộ Y tế`: where the organisation begins,
/// with the `của` before it, behind what somebody knows or how high he is; 0 if something else
/// follows.
std::size_t workplace_begin(const Passage& passage, std::size_t begin, bool expert) {
  constexpr std::size_t most = 12;
  constexpr KindSet bodies = kind_bit(PhraseKind::head) | kind_bit(PhraseKind::whole);
  constexpr KindSet others = kind_bit(PhraseKind::office) | kind_bit(PhraseKind::honorific) |
                             kind_bit(PhraseKind::copula) | kind_bit(PhraseKind::conjunction);
  for (std::size_t at = begin; at + 1 < passage.size() && at <= begin + most; ++at) {
    if (passage.gap_before(at) != gap::space || passage.shape(at) == Shape::digit) return 0;
    const std::string_view word = passage.text(at, at + 1);
    const bool linked = word == "của" || word == "thuộc";
    const std::size_t body = linked ? at + 1 : at;
    // `quan chức của chính quyền Trump`, `của chính phủ`: of which one?
    if (!expert && passage.text(body, body + 1) == "chính") return 0;
    const bool named =
        passage.begins(bodies, body) || (linked && expert && passage.shape(body) == Shape::upper);
    if (linked || (named && !expert))
      return named && passage.gap_before(body) == gap::space ? at : 0;
    const bool joint = word == "và" || passage.phrase(PhraseKind::word, at).length > 1;
    if (!joint && (passage.begins(others, at) || begins_statement(passage, at))) return 0;
  }
  return 0;
}

/// `quan chức Bộ Y tế | Mary Smithfield`
bool leads_to_whole_name(const Passage& passage, std::size_t end) {
  return end < passage.size() && passage.gap_before(end) == gap::space &&
         std::max(foreign_name_end(passage, end) - 1, vietnamese_name_end(passage, end) - 2) > end;
}

/// What stands at a token: `chuyên gia`, `cựu quan chức`, or something else.
enum class Calling { none, expert, official };

Calling calling_at(const Passage& passage, std::size_t at) {
  const std::size_t head = at + passage.phrase(PhraseKind::before, at).length;
  if (head + 2 > passage.size()) return Calling::none;
  const std::string_view words = passage.text(head, head + 2);
  if (words == "chuyên gia" || words == "Chuyên gia") return Calling::expert;
  return words == "quan chức" || words == "Quan chức" ? Calling::official : Calling::none;
}

/// `các cựu | quan chức`, `nhiều | quan chức`
bool names_many(const Passage& passage, std::size_t at) {
  const bool former = at > 0 && passage.phrase(PhraseKind::before, at - 1).length == 1;
  const std::size_t begin = former ? at - 1 : at;
  constexpr auto words = std::to_array<std::string_view>({"nhiều", "vài", "số"});
  return is_plural(passage, begin) ||
         (begin > 0 &&
          std::find(words.begin(), words.end(), passage.text(begin - 1, begin)) != words.end());
}

/// `Lê Văn An, chuyên gia kinh tế của Viện Smith,`, `Mary Smithfield, một quan chức Bộ Y tế,`:
/// behind a name and with his organisation an expert or an official has a post, and an official
/// before one, too; `chuyên gia kinh tế Lê Văn An` is a calling.
std::optional<Post> read_calling(const Passage& passage, std::size_t at, Calling calling) {
  constexpr std::uint16_t signs = gap::comma | gap::close | gap::open | gap::dash | gap::stop;
  const std::size_t head = at + passage.phrase(PhraseKind::before, at).length;
  const std::size_t begin = head + 2;
  if (begin + 1 >= passage.size()) return std::nullopt;
  const bool expert = calling == Calling::expert;
  const bool one = !expert && at > 0 && passage.text(at - 1, at) == "một";
  const bool introduced = opening_sign(passage, one ? at - 1 : at) != 0;
  if (expert ? !introduced : names_many(passage, at) && !one) return std::nullopt;
  const std::size_t body = workplace_begin(passage, begin, expert);
  if (body == 0) return std::nullopt;
  OrganisationReader organisation(passage, attribute::office::weak);
  const std::size_t end = organisation.read(body);
  const bool closed = introduced ? passage.gap_before(end) & signs || begins_statement(passage, end)
                                 : leads_to_whole_name(passage, end);
  if (end <= body + 1 || organisation.unfinished() || !closed) return std::nullopt;
  Post post{};
  post.begin = at;
  post.end = post.resume = end;
  post.holder = expert ? organisation.holder() : Holder::state;
  post.open = organisation.open();
  post.weak = true;
  return post;
}

std::optional<Post> read_post(const Passage& passage, std::size_t at) {
  if (const auto charge = read_charge(passage, at)) return charge;
  if (const Calling calling = calling_at(passage, at); calling != Calling::none) {
    if (const auto post = read_calling(passage, at, calling)) return post;
    if (calling == Calling::official) return std::nullopt;
  }
  const std::size_t office = ranks_end(passage, at);
  if (office >= passage.size() || (office > at && !passage.soft_before(office)))
    return std::nullopt;
  // The longest reading: `Phó Chủ tịch` is an office itself, `nguyên` before one is a rank.
  const PhraseAt direct = passage.phrase(PhraseKind::office, at);
  const PhraseAt ranked = passage.phrase(PhraseKind::office, office);
  const bool use_direct = at + direct.length >= office + ranked.length && direct.length > 0;
  const PhraseAt found = use_direct ? direct : ranked;
  if (found.length == 0) return std::nullopt;
  // `Đại sứ quán` is no ambassador.
  const std::size_t start = use_direct ? at : office;
  if (passage.phrase(PhraseKind::head, start).length > found.length ||
      passage.phrase(PhraseKind::whole, start).length > found.length)
    return std::nullopt;
  // `đã lãnh đạo đơn vị`
  if (found.attributes & attribute::office::vague && at > 0 &&
      passage.phrase(PhraseKind::adverb, at - 1).length == 1)
    return std::nullopt;
  // `Phó Giáo sư` is a degree.
  if (passage.phrase(PhraseKind::title, at).length > found.length) return std::nullopt;
  std::size_t end = qualities_end(passage, start + bare_length(passage, start, found.length));
  OrganisationReader organisation(passage, found.attributes);
  const std::size_t own_end = end;
  end = organisation.read(end);
  if (found.attributes & attribute::office::weak && end == own_end && !reigns(passage, start, end))
    return std::nullopt;
  // `trưởng tỉnh` is no post, `Trưởng thôn` is in the lexicon.
  if (found.attributes & attribute::office::weak && found.length == 1 &&
      passage.phrase(PhraseKind::level, own_end).length > 0)
    return std::nullopt;
  end = former_place_end(passage, end);
  const bool complete = end == own_end || organisation.complete();
  end = enclosed_post_end(passage, {at, end, organisation.unfinished(), complete});
  end = charge_end(passage, at, end);
  constexpr std::uint8_t of_firms = attribute::office::either;
  const bool firms = found.attributes & of_firms ||
                     (found.attributes & attribute::holder_mask) == attribute::company;
  // `cố vấn quân đội Mỹ về luật pháp quốc tế,`
  const bool advises = found.attributes & attribute::office::personal && end < passage.size() &&
                       passage.text(end, end + 1) == "về";
  const bool unit = (found.attributes & attribute::office::unit) != 0;
  if (firms || advises || unit)
    end = mission_end(passage, {at, end, false, complete},
                      unit ? Holder::unclear : organisation.holder());
  end = complement_end(passage, {at, end, organisation.unfinished(), organisation.complete()});
  if (organisation.resume() == 0) end = introduced_post_end(passage, at, end);
  if (organisation.resume() == 0 && end > own_end) end = larger_units_end(passage, at, end);
  end = companions_begin(passage, own_end, end);
  end = edition_end(passage, at, next_subject_begin(passage, at, end));
  Holder holder = organisation.holder();
  const bool either = (found.attributes & attribute::office::either) != 0;
  const bool bare = end == own_end;
  // `Chủ tịch Odebrecht`, `của Odebrecht`: what no lexicon knows is no organ of the state.
  const std::size_t whose = own_end + passage.phrase(PhraseKind::linker, own_end).length;
  const bool stranger =
      either && !bare && organisation.unknown() && whose < end && !passage.vietnamese(whose);
  if (holder == Holder::unclear && !stranger)
    holder = static_cast<Holder>(found.attributes & attribute::holder_mask);
  const std::size_t resume =
      organisation.resume() > 0
          ? organisation.resume()
          : (is_capital(passage, end) ? ruler_begin(passage, own_end, end) : end);
  return Post{bare_begin(passage, at, start, end),
              end,
              holder,
              bare,
              organisation.open(),
              resume,
              (found.attributes & attribute::office::weak) != 0,
              is_plural(passage, at),
              (found.attributes & attribute::office::vague) != 0,
              organisation.namesake(),
              organisation.unknown() && either,
              bare && (either || holder == Holder::unclear)};
}

}  // namespace timtin
