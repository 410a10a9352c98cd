// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/connectives.h"

#include <algorithm>
#include <array>

#include "extract/larger_units.h"
#include "extract/names.h"

namespace timtin {
namespace {

/// The token behind a bracket that is opened at `at` and holds a remark; `at` if none.
std::size_t skip_bracket(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 24;
  if (at >= passage.size() || !(passage.gap_before(at) & gap::open)) return at;
  for (std::size_t i = at + 1; i <= passage.size() && i <= at + most; ++i)
    if (passage.gap_before(i) & gap::close) return i;
  return at;
}

/// The token behind the `thứ hai từ trái` of `(thứ hai từ trái, Giám đốc X)`, `(trái, Giám đốc X)`:
/// where somebody stands in a picture; `at` if none.
std::size_t picture_place_end(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 8;
  constexpr auto places = std::to_array<std::string_view>({"trái", "phải", "giữa", "trước", "sau"});
  if (!(passage.gap_before(at) & gap::open)) return at;
  for (std::size_t i = at + 1; i < passage.size() && i <= at + most; ++i) {
    if (passage.gap_before(i) == (gap::comma | gap::space)) {
      const std::string_view last = passage.text(i - 1, i);
      const bool side = std::find(places.begin(), places.end(), last) != places.end() ||
                        (last == "sang" && std::find(places.begin(), places.end(),
                                                     passage.text(i - 2, i - 1)) != places.end());
      if (side) return i;
    } else if (passage.gap_before(i) != gap::space) {
      break;
    }
  }
  return at;
}

/// `A, chuyên gia tác chiến kiêm cố vấn X`, `A, sáng lập kiêm giám đốc X`, `A, một đội trưởng và
/// phát ngôn viên X`: what somebody is by trade stands before `kiêm`, or the `và` behind `một`,
/// which ends at `end`.
bool is_joint_calling(const Passage& passage, const Mention& left, std::size_t end) {
  constexpr std::size_t most = 8;
  constexpr std::uint16_t separators = gap::comma | gap::dash;
  std::size_t at = left.end();
  if (!left.name() || left.name()->short_form || end < at + 2 || end > at + most ||
      !(passage.gap_before(at) & separators))
    return false;
  const bool one = passage.text(at, at + 1) == "một";
  const std::string_view joint = passage.text(end - 1, end);
  if (joint != "kiêm" && !(one && joint == "và")) return false;
  if (one) ++at;
  const std::size_t calling = std::max({passage.phrase(PhraseKind::title, at).length,
                                        passage.phrase(PhraseKind::honorific, at).length,
                                        passage.phrase(PhraseKind::office, at).length});
  const std::string_view words = passage.text(at, std::min(at + 2, passage.size()));
  if (calling < 2 && words != "sáng lập") return false;
  for (std::size_t i = at + 1; i <= end; ++i)
    if (passage.gap_before(i) != gap::space) return false;
  return true;
}

/// The token behind a bracket that is closed at `end` or before, or behind what is said of the age,
/// `, 38 tuổi,`, `(SN 1984,`.
std::size_t skip_remark(const Passage& passage, std::size_t at, std::size_t end) {
  constexpr std::size_t most = 4;
  const std::size_t bracket = skip_bracket(passage, at);
  if (bracket > at && bracket <= end) return bracket;
  if (at >= passage.size() || !(passage.gap_before(at) & (gap::comma | gap::open))) return at;
  if (const std::size_t picture = picture_place_end(passage, at); picture > at && picture <= end)
    return picture;
  if (const std::size_t alias = alias_end(passage, at); alias > at && alias <= end) return alias;
  const bool age = passage.shape(at) == Shape::digit || passage.text(at, at + 1) == "SN" ||
                   passage.text(at, at + 1) == "sinh";
  for (std::size_t i = at + 1; age && i < passage.size() && i <= at + most; ++i) {
    if (passage.gap_before(i) & gap::comma) return i;
    if (passage.gap_before(i) & ~(gap::soft | gap::dot)) break;
    if (passage.text(i, i + 1) == "tuổi" && passage.gap_before(i + 1) & gap::comma) return i + 1;
  }
  return at;
}

/// The token behind a calling between two commas or dashes: `- chuyên gia kinh tế -`, or before the
/// comma of a bracket: `(giáo sư thần kinh học, giám đốc Viện X)`; `at` if none is there.
std::size_t skip_calling(const Passage& passage, std::size_t at, std::size_t end) {
  constexpr std::size_t most = 9;
  constexpr std::uint16_t separators = gap::comma | gap::dash | gap::open;
  const std::uint16_t before = passage.gap_before(at) & separators;
  // `cựu trung tướng`
  const std::size_t former = passage.phrase(PhraseKind::before, at).length;
  const std::size_t length =
      former + std::max(passage.phrase(PhraseKind::title, at + former).length,
                        passage.phrase(PhraseKind::honorific, at).length);
  if (before == 0 || length == former || (length == 1 && passage.shape(at) == Shape::lower))
    return at;
  for (std::size_t i = at + length; i <= end && i <= at + most; ++i) {
    // `Lê Văn An - cựu chiến binh, Giám đốc X`
    if (passage.gap_before(i) & before ||
        (before & (gap::dash | gap::open) && passage.gap_before(i) & gap::comma))
      return i;
    if (!passage.soft_before(i) || passage.phrase(PhraseKind::stop, i).length > 0) break;
  }
  return at;
}

/// The token behind what tells nothing new: `này` behind a post, `, Đại tá,` or a remark behind a
/// name.
std::size_t skip_aside(const Passage& passage, const Mention& left, std::size_t end) {
  const std::size_t at = left.end();
  if (left.post()) {
    const std::size_t behind = at + passage.phrase(PhraseKind::determiner, at).length;
    // `quan chức Mỹ nói trên | National Interest`
    const bool said =
        behind == at + 2 && is_capital(passage, end) && passage.text(at, behind) == "nói trên";
    if (behind > at && behind <= end && passage.gap_before(at) == gap::space && !said)
      return behind;
    // `Chủ tịch UBND tỉnh nhiệm kỳ 2016-2021 Lê Văn An`
    constexpr std::uint16_t years = gap::space | gap::hyphen | gap::dash;
    if (at + 4 == end && passage.text(at, at + 2) == "nhiệm kỳ" &&
        passage.shape(at + 2) == Shape::digit && passage.shape(at + 3) == Shape::digit &&
        ((passage.gap_before(at) | passage.gap_before(at + 3)) & ~years) == 0)
      return end;
    // `Thủ tướng 35 tuổi John Smithfield`
    if (at + 2 == end && passage.shape(at) == Shape::digit && passage.text(at + 1, end) == "tuổi")
      return end;
  } else if (const std::size_t behind = skip_calling(passage, at, end); behind > at) {
    return behind;
  }
  const std::size_t behind = skip_remark(passage, at, end);
  // `(63 tuổi, cựu trung tướng, cựu cục trưởng`
  return left.name() && behind > at && behind < end ? skip_calling(passage, behind, end) : behind;
}

/// A phrase of the kind leads from `at` to `end`, where the mention at the right begins. The `Vụ`
/// of `giữ chức Vụ trưởng` is read both as the end of `chức vụ` and as the post.
bool leads_to(const Passage& passage, PhraseKind kind, std::size_t at, std::size_t end) {
  const std::size_t length = passage.phrase(kind, at).length;
  return at + length == end ||
         (at + length == end + 1 && length > 1 && kind == PhraseKind::copula &&
          is_capital(passage, end) && passage.phrase(PhraseKind::office, end).length > 1);
}

/// `Ông A sinh năm 1960, quê Hà Nam, là Giám đốc Sở Y tế`, `Ông A nhận quyết định giữ chức Giám đốc
/// Sở Y tế`: up to there the sentence is about A.
bool is_far_copula(const Passage& passage, const Mention& left, std::size_t end) {
  constexpr std::size_t most = 16;
  constexpr std::uint16_t hard = gap::stop | gap::semicolon | gap::colon | gap::quote | gap::open;
  if (!left.name() || end > left.end() + most) return false;
  // `ông A, người đã có nhiều năm làm Giám đốc`
  // `ông A, nhà ngoại giao đầu tiên của Việt Nam đảm nhiệm vai trò Tổng thư ký`
  constexpr auto relatives = std::to_array<std::string_view>({"người", "nhà", "vị"});
  // `ông A, một nhà ngoại giao và là Chủ tịch`
  const std::size_t relative =
      left.end() + (passage.text(left.end(), std::min(left.end() + 1, end)) == "một" ? 1 : 0);
  const bool relative_clause =
      passage.gap_before(left.end()) & (gap::comma | gap::dash) && relative < end &&
      std::find(relatives.begin(), relatives.end(), passage.text(relative, relative + 1)) !=
          relatives.end();
  // `ông A, sinh ngày 12/1/1960, giữ chức`
  const bool born = passage.text(left.end(), std::min(left.end() + 1, end)) == "sinh";
  bool capitals = false;
  for (std::size_t i = left.end(); i < end; ++i) {
    if (passage.gap_before(i) & hard) return false;
    capitals = capitals ||
               !(passage.shape(i) == Shape::lower || (born && passage.shape(i) == Shape::digit));
    const std::size_t length = passage.phrase(PhraseKind::copula, i).length;
    // The `nhận chức` of `tiếp nhận chức` is none.
    if (!leads_to(passage, PhraseKind::copula, i, end) ||
        (i > 0 && passage.phrase(PhraseKind::word, i - 1).length > 1))
      continue;
    // `nhận quyết định về việc kiêm nhiệm chức vụ`
    const bool tenure = length > 1 && (passage.phrase(PhraseKind::tenure, end - 1).length == 1 ||
                                       passage.phrase(PhraseKind::tenure, end - 2).length == 2);
    // `được điều động về nhận công tác là`
    const bool moved = passage.text(end - 1, end) == "là" &&
                       passage.text(i, end).find("nhận ") != std::string_view::npos;
    const bool relative_copula =
        relative_clause && (relative == left.end() || passage.text(i - 1, i) == "và");
    if (((tenure || moved) && !capitals) || relative_copula || passage.gap_before(i) & gap::comma)
      return true;
  }
  return false;
}

/// `Ba chủ tịch tỉnh từng đến đây là ông A, ông B`, `Ba nghị sĩ ủng hộ dự luật gồm John A, Paul B`:
/// several persons, or the only one of them, who are named behind a verb.
Connective names_several(const Passage& passage, const Mention& left, const Mention& right) {
  constexpr std::size_t most = 16;
  const std::size_t end = right.begin();
  if (!left.post() || !right.name() || end > left.end() + most) return Connective::none;
  // `Vị Tổng thống đầu tiên bị xét xử là John Smithfield`
  const std::size_t begin = left.begin();
  const bool sole =
      begin_of(passage, begin, "vị") < begin || begin_of(passage, begin, "Vị") < begin;
  if (!left.post()->plural && !sole) return Connective::none;
  for (std::size_t i = left.end(); i <= end; ++i)
    if (passage.gap_before(i) & ~(gap::soft | gap::comma)) return Connective::none;
  if ((right.name()->titled() || sole) && passage.text(end - 1, end) == "là")
    return Connective::copula;
  // `các đại biểu Quốc hội như Lê Văn A`
  const bool listed =
      passage.phrase(PhraseKind::listing, end - 1).length == 1 ||
      (left.post()->plural && !left.post()->weak && passage.text(end - 1, end) == "như");
  return listed && right.name()->end >= end + 2 ? Connective::colon : Connective::none;
}

Connective connective_of(std::uint16_t bits) {
  if (bits & (gap::stop | gap::quote | gap::other)) return Connective::none;
  if (bits & gap::semicolon) return Connective::semicolon;
  if (bits & gap::colon) return Connective::colon;
  if (bits & (gap::comma | gap::dash | gap::open | gap::close)) return Connective::apposition;
  return Connective::adjacent;
}

/// `giữ chức P từ năm 2010, đồng thời là Q`, `làm P trước khi trở thành Q`: of one person.
bool is_further_office(const Passage& passage, const Mention& left, std::size_t end) {
  constexpr std::size_t most = 10;
  constexpr auto words =
      std::to_array<std::string_view>({"đồng thời", "trước khi", "sau đó", "rồi", "kiêm", "đến"});
  constexpr std::uint16_t allowed = gap::soft | gap::comma | gap::dot | gap::slash;
  if (!left.post() || end > left.end() + most) return false;
  for (std::size_t i = left.end(); i < end; ++i) {
    if (passage.gap_before(i) & ~allowed || is_capital(passage, i)) return false;
    // `Trưởng ban X khóa trước, được phân công giữ chức Q`
    if (leads_to(passage, PhraseKind::copula, i, end) && i <= left.end() + 3 &&
        passage.gap_before(i) & gap::comma && passage.text(i, end).starts_with("được"))
      return true;
    if (leads_to(passage, PhraseKind::copula, i, end))
      return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return passage.text(i, end).starts_with(word);
      });
  }
  return false;
}

/// Where the mention begins, with the `tân` before a post: `ông A - tân Đại sứ`.
std::size_t qualified_begin(const Passage& passage, const Mention& left, const Mention& right) {
  constexpr auto words = std::to_array<std::string_view>({"tân", "Tân", "nữ", "Nữ"});
  const std::size_t begin = right.begin();
  const bool qualified =
      right.post() && left.name() && !left.name()->short_form && begin > left.end() &&
      passage.gap_before(begin) == gap::space &&
      std::find(words.begin(), words.end(), passage.text(begin - 1, begin)) != words.end();
  return qualified ? begin - 1 : begin;
}

/// `ông A từng giữ nhiều chức vụ quan trọng như`: up to there the sentence is about A.
bool tells_career(const Passage& passage, const Mention& left, std::size_t end) {
  constexpr std::size_t most = 6;
  const std::size_t at = career_begin(passage, end);
  if (!left.name() || at == end || at < left.end() || at > left.end() + most) return false;
  for (std::size_t i = left.end(); i < at; ++i)
    if (passage.gap_before(i) & ~(gap::soft | gap::comma | gap::close)) return false;
  return true;
}

/// `. Đại sứ Anh tại Việt Nam, Bà`
bool begins_with_post(const Passage& passage, const Mention& post, std::size_t end) {
  return passage.gap_before(post.begin()) & gap::stop &&
         passage.gap_before(end) == (gap::comma | gap::space);
}

}  // namespace

std::size_t career_begin(const Passage& passage, std::size_t end) {
  constexpr std::size_t most = 10;
  constexpr auto verbs = std::to_array<std::string_view>(
      {"giữ", "nắm", "đảm nhiệm", "đảm nhận", "kinh qua", "trải qua", "nắm giữ", "đảm đương"});
  const bool listed =
      end > 0 && end < passage.size() &&
      (passage.gap_before(end) & gap::colon || passage.text(end - 1, end) == "như" ||
       passage.phrase(PhraseKind::listing, end - 1).length == 1);
  if (!listed) return end;
  bool tenure = false;
  for (std::size_t at = end - 1; at > 1 && end - at < most; --at) {
    const std::string_view word = passage.text(at, at + 1);
    if (tenure && (word == "các" || word == "những" || word == "nhiều"))
      for (std::size_t length = 1; length <= 2 && length <= at; ++length)
        if (std::find(verbs.begin(), verbs.end(), passage.text(at - length, at)) != verbs.end())
          return at - length;
    tenure = tenure || passage.begins(kind_bit(PhraseKind::tenure), at);
    if (!passage.soft_before(at) || passage.shape(at) != Shape::lower) break;
  }
  return end;
}

Connective connective_between(const Passage& passage, const Mention& left, const Mention& right) {
  const std::size_t end = qualified_begin(passage, left, right);
  std::size_t at = left.end();
  if (at > end) return Connective::none;  // a post inside a post
  if (at == end) {
    // `Nguyễn Văn An-Ủy viên`
    if (passage.gap_before(at) == gap::hyphen)
      return left.name() || right.post() ? Connective::apposition : Connective::none;
    // A caption without a full stop: `Phó Chủ tịch xã Ông Nguyễn Văn A nói`.
    if (left.post() && right.name() && right.name()->titled() &&
        begins_next_sentence(passage, at) && !(passage.gap_before(at) & gap::dash) &&
        !begins_with_post(passage, left, at))
      return Connective::none;
    // `Chủ tịch UBND xã Hương Phú (cũ) Nguyễn Văn A`
    if (left.post() && ends_in_bracket(passage, left.begin(), at))
      return begins_next_sentence(passage, at)
                 ? Connective::none
                 : connective_of(static_cast<std::uint16_t>(passage.gap_before(at) & ~gap::close));
    // `Lê Văn An nguyên là Giám đốc`
    const std::string_view words = passage.text(at, std::min(at + 2, passage.size()));
    if (left.name() && passage.gap_before(at) == gap::space && words == "nguyên là")
      return Connective::copula;
    return connective_of(passage.gap_before(at));
  }
  if (right.post() && is_joint_calling(passage, left, end)) return Connective::apposition;
  const std::size_t behind = skip_aside(passage, left, end);
  if (behind > at && behind <= end) at = behind;
  // `Chủ tịch Trung Quốc (Nguồn: AP) Ông Smith nói`: a caption ends with its source.
  if (at == end && left.post() && passage.gap_before(at) & gap::close &&
      begins_next_sentence(passage, at))
    return Connective::none;
  if (at == end)
    return connective_of(static_cast<std::uint16_t>(passage.gap_before(at) & ~gap::close));
  // `Lê Văn An (An "Lớn") là Giám đốc`
  const bool remark = behind == at && behind > left.end() && passage.gap_before(at) & gap::close;
  const auto skipped = static_cast<std::uint16_t>(gap::close | (remark ? gap::quote : 0));
  const Connective before =
      connective_of(static_cast<std::uint16_t>(passage.gap_before(at) & ~skipped));
  if (before != Connective::adjacent && before != Connective::apposition) return Connective::none;
  if (connective_of(passage.gap_before(end)) == Connective::none) return Connective::none;
  // `ông A đã trở thành Chủ tịch`
  while (at < end && passage.phrase(PhraseKind::adverb, at).length > 0)
    at += passage.phrase(PhraseKind::adverb, at).length;
  // `cháu Lê Văn An Một lãnh đạo xã nói`: a new sentence, whose full stop is missing
  if (left.name() && passage.gap_before(at) == gap::space && is_capital(passage, at) &&
      passage.phrase(PhraseKind::plural, at).length > 0)
    return Connective::none;
  // `ông Lê Văn An (SN 1964), chức vụ Giám đốc`
  if (left.name() && passage.gap_before(at) & gap::comma && passage.text(at, end) == "chức vụ")
    return Connective::apposition;
  // `bộ trưởng A đã từ chức, Thủ tướng B nói`: the copula was a verb, and a clause begins.
  if (at < end && passage.gap_before(end) & gap::comma &&
      leads_to(passage, PhraseKind::copula, at, end))
    return Connective::none;
  for (const auto& [kind, connective] :
       {std::pair{PhraseKind::copula, Connective::copula},
        std::pair{PhraseKind::conjunction, Connective::conjunction},
        std::pair{PhraseKind::plural, Connective::apposition},
        std::pair{PhraseKind::possessive, Connective::possession},
        std::pair{PhraseKind::listing, Connective::colon}})
    if (leads_to(passage, kind, at, end)) return connective;
  if (const Connective several = names_several(passage, left, right); several != Connective::none)
    return several;
  if (is_further_office(passage, left, end) || tells_career(passage, left, end))
    return Connective::copula;
  return is_far_copula(passage, left, end) ? Connective::copula : Connective::none;
}

}  // namespace timtin
