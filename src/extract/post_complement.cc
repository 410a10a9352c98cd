// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/post_complement.h"

#include <algorithm>
#include <array>

#include "extract/larger_units.h"
#include "extract/names.h"
#include "extract/organisations.h"

namespace timtin {
namespace {

/// `của`, `tại` before the organisation.
bool is_link(const Passage& passage, std::size_t at) {
  constexpr auto links = std::to_array<std::string_view>({"của", "tại", "ở", "thuộc"});
  return at < passage.size() && passage.gap_before(at) == gap::space &&
         std::find(links.begin(), links.end(), passage.text(at, at + 1)) != links.end();
}

/// `cho biết`, `đã`: no noun.
bool tells(const Passage& passage, std::size_t at) {
  constexpr auto nouns = std::to_array<std::string_view>(
      {"thông tin", "phân tích", "phân phối", "trao đổi", "xác suất", "nhận thức"});
  if (passage.begins(kind_bit(PhraseKind::adverb) | kind_bit(PhraseKind::copula), at)) return true;
  const std::string_view pair = passage.text(at, std::min(at + 2, passage.size()));
  return begins_speech(passage, at) && std::find(nouns.begin(), nouns.end(), pair) == nouns.end();
}

/// Begins another post or a person; not the `đồng` of `cộng đồng`, which is no rank.
bool interrupts(const Passage& passage, std::size_t at) {
  constexpr KindSet others = kind_bit(PhraseKind::office) | kind_bit(PhraseKind::honorific) |
                             kind_bit(PhraseKind::title) | kind_bit(PhraseKind::copula);
  if (!begins_other(passage, at)) return false;
  const std::size_t rank = passage.phrase(PhraseKind::before, at).length;
  return rank == 0 || passage.begins(others, at) ||
         passage.phrase(PhraseKind::office, at + rank).length > 0;
}

/// Behind words in lower case up to a link, a capital or a sign. What somebody is in charge of may
/// begin like a verb: `phụ trách | phân tích thị trường`.
std::size_t subject_words_end(const Passage& passage, std::size_t first, bool charged) {
  constexpr std::size_t most = 12;
  std::size_t at = first;
  while (at < passage.size() && at < first + most && passage.gap_before(at) == gap::space &&
         passage.shape(at) == Shape::lower && !is_link(passage, at) && !begins_other(passage, at)) {
    const bool noun =
        charged && (at == first || passage.text(at - 1, at) == "và" ||
                    (passage.phrase(PhraseKind::stop, at).length > 1 && !tells(passage, at)));
    if (!noun && begins_statement(passage, at)) break;
    // `nhà kinh tế trưởng | về Trung Quốc tại Smith Bank`
    const std::size_t country =
        passage.text(at, at + 1) == "về" ? passage.phrase(PhraseKind::country, at + 1).length : 0;
    at = country > 0 ? at + 1 + country : std::min(phrase_end(passage, at), passage.size());
  }
  return at;
}

/// Behind capitals of a foreign name that is no place's; `at` without them.
std::size_t brand_end(const Passage& passage, std::size_t at) {
  constexpr KindSet places = kind_bit(PhraseKind::place) | kind_bit(PhraseKind::country) |
                             kind_bit(PhraseKind::honorific) | kind_bit(PhraseKind::title);
  const std::size_t end = capital_run_end(passage, at);
  const bool foreign = end > at && passage.text(at, end).size() > 2 && !passage.vietnamese(at) &&
                       !passage.begins(places, at);
  // `SmithchatAnh Lê Văn An`: a full stop is lost.
  for (std::size_t i = at + 1; i < end; ++i)
    if (vietnamese_name_end(passage, i) >= i + 3) return at;
  return foreign ? end : at;
}

/// Behind an organisation that a lexicon knows, and of which a capital is part; `at` without one.
std::size_t known_employer_end(const Passage& passage, std::size_t at) {
  constexpr KindSet known =
      kind_bit(PhraseKind::head) | kind_bit(PhraseKind::whole) | kind_bit(PhraseKind::level);
  if (!passage.begins(known, at)) return at;
  OrganisationReader reader(passage);
  const std::size_t end = reader.read_in_bracket(at);
  bool capital = false;
  for (std::size_t i = at; i < end; ++i) capital = capital || is_capital(passage, i);
  return end > at + 1 && !reader.unfinished() && capital ? end : at;
}

/// The same; or behind nouns before a foreign name, `ứng dụng nhắn tin Smithchat`.
std::size_t employer_end(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 8;
  if (at >= passage.size() || passage.gap_before(at) != gap::space) return at;
  if (const std::size_t end = known_employer_end(passage, at); end > at) return end;
  if (begins_other(passage, at)) return at;
  std::size_t name = at;
  while (name < passage.size() && name < at + most && passage.gap_before(name) == gap::space &&
         passage.shape(name) == Shape::lower && !tells(passage, name) &&
         (!interrupts(passage, name) || passage.text(name, name + 1) == "quản"))
    name = std::min(phrase_end(passage, name), passage.size());
  if (name >= passage.size() || passage.gap_before(name) != gap::space) return at;
  const std::size_t end = brand_end(passage, name);
  return end > name ? end : at;
}

/// `theo John Smithfield, |`: the sentence may end with the post.
bool follows_source(const Passage& passage, std::size_t begin) {
  std::size_t name = begin;
  while (name > 0 && is_capital(passage, name - 1) && passage.text(name - 1, name) != "Theo")
    --name;
  for (const std::string_view address : {"ông", "bà"}) name = begin_of(passage, name, address);
  return begin_of(passage, name, "theo") < name || begin_of(passage, name, "Theo") < name ||
         begin_of(passage, name, "lời") < name;
}

/// A sign or a verb closes the post.
bool is_closed_at(const Passage& passage, std::size_t begin, std::size_t at, bool certain) {
  constexpr std::uint16_t signs =
      gap::comma | gap::dash | gap::open | gap::close | gap::semicolon | gap::colon;
  const std::uint16_t before = passage.gap_before(at);
  if (at >= passage.size() || before & gap::stop) return certain || follows_source(passage, begin);
  constexpr auto words = std::to_array<std::string_view>({"dưới", "trong", "từ", "cùng"});
  return before & signs ||
         (before == gap::space &&
          (begins_statement(passage, at) ||
           std::find(words.begin(), words.end(), passage.text(at, at + 1)) != words.end()));
}

/// `Phó Giám đốc phụ trách |`: what for has to follow.
bool ends_with_charge(const Passage& passage, const PostSpan& span) {
  return span.end > span.begin + 2 && begin_of(passage, span.end, "phụ trách") < span.end;
}

/// `giám đốc | hệ thống siêu thị Sao Mai,`: what somebody may lead.
bool begins_business(const Passage& passage, std::size_t at) {
  constexpr auto nouns = std::to_array<std::string_view>(
      {"hệ thống", "khối",     "mảng",       "chuỗi",   "công ty",     "bộ phận", "chương trình",
       "nền tảng", "ứng dụng", "liên doanh", "startup", "thương hiệu", "nhà máy", "khách sạn",
       "kênh",     "quỹ",      "trang",      "tờ",      "hãng",        "tổ chức", "dự án"});
  const std::string_view words = passage.text(at, std::min(at + 2, passage.size()));
  return std::any_of(nouns.begin(), nouns.end(), [&](std::string_view noun) {
    return words == noun || (words.starts_with(noun) && words[noun.size()] == ' ');
  });
}

/// `giám đốc hệ thống siêu thị | Smithmart, nói`, `cố vấn phẫu thuật | Trung tâm Tim mạch Sao Mai
/// cho biết`: behind the subject, tokens [end, at); `at` without an organisation.
std::size_t led_end(const Passage& passage, std::size_t end, std::size_t at) {
  if (at == end || at >= passage.size() || passage.gap_before(at) != gap::space) return at;
  std::size_t behind = known_employer_end(passage, at);
  if (behind == at) behind = brand_end(passage, at);
  if (behind == at) return at;
  const std::uint16_t before = passage.gap_before(behind);
  const bool told = behind < passage.size() && begins_statement(passage, behind);
  const bool signs = before & (gap::comma | gap::dash | gap::close | gap::open | gap::semicolon);
  const bool over = told || (signs && begins_business(passage, end));
  return over && (signs || before == gap::space) ? behind : at;
}

/// `Trưởng phòng Trung tâm Sao Mai`; not `Phó Chủ nhiệm Chính trị`.
bool has_organisation(const Passage& passage, const PostSpan& span) {
  constexpr KindSet known = kind_bit(PhraseKind::head) | kind_bit(PhraseKind::whole) |
                            kind_bit(PhraseKind::place) | kind_bit(PhraseKind::country);
  const std::size_t before = span.begin + passage.phrase(PhraseKind::before, span.begin).length;
  const std::size_t office =
      std::max(passage.phrase(PhraseKind::office, span.begin).length + span.begin,
               passage.phrase(PhraseKind::office, before).length + before);
  for (std::size_t at = office; at < span.end; ++at)
    if (passage.begins(known, at) || passage.shape(at) == Shape::upper) return true;
  return false;
}

/// `1992`, `2017`; not the `2011` of `2011-2014`.
bool is_year(const Passage& passage, std::size_t at) {
  if (at >= passage.size() || passage.shape(at) != Shape::digit) return false;
  const std::string_view digits = passage.text(at, at + 1);
  const bool range = at + 1 < passage.size() && passage.shape(at + 1) == Shape::digit &&
                     passage.gap_before(at + 1) & gap::dash;
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")) && !range;
}

}  // namespace

std::size_t complement_end(const Passage& passage, const PostSpan& span) {
  constexpr std::size_t least = 2;
  constexpr std::uint16_t listing = gap::comma | gap::space;
  const std::size_t end = span.end;
  if (end >= passage.size() || span.complete || opening_sign(passage, span.begin) == 0 ||
      passage.begins(kind_bit(PhraseKind::exclusive) | kind_bit(PhraseKind::ruler), span.begin))
    return end;
  const bool charged = ends_with_charge(passage, span);
  const std::size_t at = subject_words_end(passage, end, charged);
  if (is_link(passage, at)) {
    const std::size_t behind = employer_end(passage, at + 1);
    return behind > at + 1 && is_closed_at(passage, span.begin, behind, charged) ? behind : end;
  }
  if (const std::size_t behind = led_end(passage, end, at); behind > at) return behind;
  // `Trưởng phòng kinh doanh | trái phiếu, Ngân hàng Sao Mai cho biết`
  if (passage.gap_before(at) == listing && !begins_other(passage, at) &&
      (at > end || !has_organisation(passage, span))) {
    const std::size_t behind = known_employer_end(passage, at);
    // `Theo ông Lê Văn An, Giám đốc kinh doanh, Công ty Sao Mai sẽ mở rộng`
    const bool subject =
        passage.gap_before(behind) == gap::space && follows_source(passage, span.begin);
    // `A, Trưởng phòng Kinh doanh, Sở Y tế, Công an tỉnh, Ban Quản lý X`: all who were there.
    const bool listed = passage.gap_before(behind) == listing && is_capital(passage, behind) &&
                        passage.begins(kind_bit(PhraseKind::head), behind);
    if (behind > at && is_closed_at(passage, span.begin, behind, false) && !subject && !listed)
      return behind;
  }
  const bool subject = charged && at >= end + least;
  return subject && is_closed_at(passage, span.begin, at, false) ? at : end;
}

std::size_t edition_end(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr auto events = std::to_array<std::string_view>(
      {"an tổ chức", "an Tổ chức", "BTC", "an chỉ đạo", "an Chỉ đạo", "ễ hội", "uộc thi", "ỳ thi",
       "giải", "Giải", "iên hoan", "LHP", "riển lãm", "Festival", "Hiến pháp"});
  if (end >= passage.size() || passage.gap_before(end) != gap::space) return end;
  const bool spelled = passage.text(end, end + 1) == "năm";
  const std::size_t year = spelled ? end + 1 : end;
  if (!is_year(passage, year) || passage.gap_before(year) != gap::space ||
      opening_sign(passage, begin) == 0)
    return end;
  const std::string_view post = passage.text(begin, end);
  const bool event = std::any_of(events.begin(), events.end(), [&](std::string_view word) {
    return post.find(word) != std::string_view::npos;
  });
  return event ? year + 1 : end;
}

std::size_t next_subject_begin(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr std::uint16_t listing = gap::comma | gap::space;
  if (end >= passage.size() || passage.gap_before(end) != gap::space ||
      !begins_statement(passage, end) || begins_speech(passage, end))
    return end;
  for (std::size_t at = end - 1; at > begin; --at)
    if (passage.gap_before(at) == listing && is_capital(passage, at) &&
        passage.begins(kind_bit(PhraseKind::head), at))
      return follows_source(passage, begin) ? at : end;
  return end;
}

}  // namespace timtin
