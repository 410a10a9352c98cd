// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/larger_units.h"

#include <algorithm>
#include <array>

#include "extract/names.h"
#include "extract/organisations.h"
#include "extract/place_names.h"
#include "extract/post_tail.h"

namespace timtin {
namespace {

constexpr std::uint16_t listing = gap::comma | gap::space;

/// How high a level is: a unit lies in one of a higher level. 0 for what is none.
int level_rank(const Passage& passage, std::size_t at) {
  struct Row {
    std::string_view level;
    int rank;
  };
  constexpr auto rows = std::to_array<Row>(
      {{"xã", 2},     {"phường", 2}, {"thị trấn", 2},  {"P", 2},         {"TT", 2},
       {"huyện", 3},  {"quận", 3},   {"thị xã", 3},    {"H", 3},         {"Q", 3},
       {"TX", 3},     {"TP", 4},     {"Tp", 4},        {"thành phố", 4}, {"tỉnh", 5},
       {"Xã", 2},     {"Phường", 2}, {"Thị trấn", 2},  {"Huyện", 3},     {"Quận", 3},
       {"Thị xã", 3}, {"Tỉnh", 5},   {"Thành phố", 4}, {"bang", 5}});
  const PhraseAt level = passage.phrase(PhraseKind::level, at);
  if (level.length == 0) return 0;
  if (level.attributes & attribute::level::part) return 1;
  const std::string_view word = passage.text(at, at + level.length);
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const Row& candidate) { return candidate.level == word; });
  return row == rows.end() ? 0 : row->rank;
}

/// The rank of the unit with which the post ends; 0 if it ends with none.
int last_rank(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr std::size_t most = 6;
  for (std::size_t at = end; at > begin && at + most > end; --at)
    if (const int rank = level_rank(passage, at - 1); rank > 0) return rank;
  return 0;
}

bool is_place_end(const Passage& passage, std::size_t end) {
  constexpr std::size_t most = 4;
  for (std::size_t length = 1; length <= std::min(most, end); ++length)
    for (const PhraseKind kind : {PhraseKind::place, PhraseKind::country})
      if (passage.phrase(kind, end - length).length == length) return true;
  return false;
}

/// Behind the capitals of a name, those of `K’Rông Nô` too.
std::size_t written_name_end(const Passage& passage, std::size_t at) {
  std::size_t end = capital_run_end(passage, at);
  while (end > at && passage.gap_before(end) == gap::quote && is_capital(passage, end) &&
         passage.text(end - 1, end).size() == 1)
    end = capital_run_end(passage, end);
  return end;
}

/// Behind the name of a place; `at` without one. `province`: all of its level are known.
std::size_t name_of_place_end(const Passage& passage, std::size_t at, bool province) {
  constexpr std::size_t most = 4;
  if (passage.shape(at) == Shape::digit || is_roman_number(passage, at)) return at + 1;
  if (const std::size_t known = passage.phrase(PhraseKind::place, at).length;
      known > 0 && !is_capital(passage, at + known))
    return at + known;
  if (!is_capital(passage, at)) return at;
  const auto place = place_name(passage, at, {false, province});
  if (place && place->end > at) return place->end;
  const std::size_t end = written_name_end(passage, at);
  return end <= at + most && vietnamese_name_end(passage, at) < end ? end : at;
}

/// Behind a level with a name; `at` without one.
std::size_t level_unit_end(const Passage& passage, std::size_t at) {
  const PhraseAt level = passage.phrase(PhraseKind::level, at);
  const std::size_t name = at + level.length;
  if (level.length == 0 || name >= passage.size() || !passage.soft_before(name)) return at;
  const std::size_t end =
      name_of_place_end(passage, name, (level.attributes & attribute::level::province) != 0);
  return end > name ? end : at;
}

/// Behind a place without a level: `Hà Nam`, `Hải Hậu`.
std::size_t bare_place_end(const Passage& passage, std::size_t at) {
  const std::size_t place = passage.phrase(PhraseKind::place, at).length;
  if (place > 0 && passage.shape(at) != Shape::lower && !is_capital(passage, at + place))
    return at + place;
  const std::size_t run = capital_run_end(passage, at);
  return run > at + 1 && passage.is_unit(at, run) ? run : at;
}

/// Behind one unit in a bracket: a place, or an organisation with its name.
std::size_t bracketed_unit_end(const Passage& passage, std::size_t at) {
  if (const std::size_t end = level_unit_end(passage, at); end > at) return end;
  if (const std::size_t end = bare_place_end(passage, at); end > at) return end;
  if (const std::size_t country = passage.phrase(PhraseKind::country, at).length;
      country > 1 || (country == 1 && is_capital(passage, at)))
    return at + country;  // no `EU`, which only abbreviates
  const PhraseAt head = passage.phrase(PhraseKind::head, at);
  const bool organisation = head.length > 0 || passage.phrase(PhraseKind::whole, at).length > 0;
  // `(đơn vị quản lý nhà hát)` is a remark, `(bệnh viện Sao Mai)` none.
  if (passage.shape(at) == Shape::lower && !(head.attributes & attribute::head::named)) return at;
  const std::string_view word = passage.text(at, at + 1);
  if (!organisation || word == "đảng" || word == "Đảng") return at;
  OrganisationReader reader(passage);
  const std::size_t end = reader.read_in_bracket(at);
  return end > at + 1 && !reader.unfinished() ? end : at;
}

/// `Vụ Giáo dục Đại học | (Bộ GD-ĐT)`, `xã Lộc An | (Kim Sơn, Hà Nam cũ)`: nothing but units.
std::size_t bracket_end(const Passage& passage, std::size_t begin) {
  constexpr std::size_t most_units = 4;
  if (begin >= passage.size() || passage.gap_before(begin) != (gap::open | gap::space))
    return begin;
  // `(thuộc Đại học Đà Nẵng)`
  std::size_t at = begin + passage.phrase(PhraseKind::linker, begin).length;
  if (at >= passage.size() || (at > begin && passage.gap_before(at) != gap::space)) return begin;
  for (std::size_t units = 0; units < most_units; ++units) {
    std::size_t end = bracketed_unit_end(passage, at);
    if (end == at) return begin;
    if (end < passage.size() && passage.text(end, end + 1) == "cũ") ++end;
    // `Bộ Chiến tranh (Bộ Quốc phòng) Mỹ`: the name goes on.
    if (passage.gap_before(end) & gap::close)
      return passage.phrase(PhraseKind::country, end).length > 0 ? begin : end;
    if (end >= passage.size() || (passage.gap_before(end) & ~(listing | gap::dash))) return begin;
    at = end;
  }
  return begin;
}

/// `, ông Lê Văn An`, ` Lê Văn An`
bool person_begins(const Passage& passage, std::size_t at) {
  const std::size_t name = honorifics_end(passage, at);
  return is_capital(passage, name) && (name > at || vietnamese_name_end(passage, at) > at + 2);
}

/// Behind the places the post is over: no clause begins with them, `Giám đốc Sở Y tế, Hà Nam có`.
bool is_over(const Passage& passage, std::size_t begin, std::size_t at, bool lowest) {
  constexpr std::uint16_t signs =
      gap::comma | gap::close | gap::dash | gap::stop | gap::open | gap::colon;
  if (lowest && (at >= passage.size() || passage.gap_before(at) & signs)) return true;
  // Behind a person's name, or another post
  if (begin == 0 || !(passage.gap_before(begin) & (gap::comma | gap::open | gap::dash)))
    return at < passage.size() && person_begins(passage, at);
  return at >= passage.size() || passage.gap_before(at) & signs || begins_speech(passage, at) ||
         (lowest && begins_statement(passage, at)) || person_begins(passage, at);
}

/// `Trường THPT Nguyễn Trãi`: what is named after a place lies in another.
bool names_institution(const Passage& passage, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at)
    if (passage.phrase(PhraseKind::head, at).attributes & attribute::head::named) return true;
  return false;
}

/// `Trường THPT Kim Sơn | A`, `Bệnh viện Đại học Y dược TP HCM | Cơ sở 3`: which of two.
std::size_t branch_end(const Passage& passage, std::size_t begin, std::size_t end) {
  if (passage.gap_before(end) != gap::space || !names_institution(passage, begin, end)) return end;
  const std::string_view site = passage.text(end, std::min(end + 2, passage.size()));
  const bool numbered = (site == "cơ sở" || site == "Cơ sở") && end + 2 < passage.size() &&
                        passage.gap_before(end + 2) == gap::space &&
                        passage.shape(end + 2) == Shape::digit;
  const std::string_view letter = passage.text(end, end + 1);
  const bool lettered = letter == "A" || letter == "B" || letter == "C";
  if (!numbered && !lettered) return end;
  const std::size_t at = end + (numbered ? 3 : 1);
  constexpr std::uint16_t signs = gap::comma | gap::close | gap::dash;
  const bool over =
      at >= passage.size() || passage.gap_before(at) & signs || begins_statement(passage, at);
  return over ? at : end;
}

/// `xã Lộc An |, huyện Kim Sơn, tỉnh Hà Nam`, `Bệnh viện Sao Mai |, TP.HCM`
std::size_t listed_places_end(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr int province = 5;
  int rank = last_rank(passage, begin, end);
  const int lowest = rank;
  if (rank >= province) return end;
  const bool placed =
      rank == 0 && is_place_end(passage, end) && !names_institution(passage, begin, end);
  std::size_t at = end;
  while (at < passage.size() && rank < province) {
    const std::uint16_t before = passage.gap_before(at);
    if (before != listing && before != gap::space) break;
    const int higher = level_rank(passage, at);
    std::size_t next = higher > rank ? level_unit_end(passage, at) : at;
    if (next == at && higher == 0 && before == listing && !placed) {
      next = bare_place_end(passage, at);
      rank = next > at && rank < province - 2 ? province - 2 : province;
    } else {
      rank = higher;
    }
    if (next == at) break;
    at = next;
  }
  return at > end && is_over(passage, begin, at, lowest > 0) ? at : end;
}

/// `Tổng lãnh sự Mỹ | tại TP HCM`, `Trưởng Văn phòng đại diện báo X | tại TP HCM`: each has a seat.
bool has_seat(const Passage& passage, std::size_t begin, std::size_t end) {
  const std::size_t length = passage.phrase(PhraseKind::office, begin).length;
  return (length > 1 && passage.text(begin, begin + length).ends_with("ãnh sự")) ||
         passage.text(begin, end).find("ăn phòng đại diện") != std::string_view::npos;
}

/// `nghị sĩ Cộng hòa | tại Thượng viện Mỹ`, `thành viên ủy ban quốc phòng | ở Quốc hội Ukraine`:
/// the house in which somebody sits.
std::size_t house_end(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr auto houses = std::to_array<std::string_view>(
      {"thượng viện", "hạ viện", "quốc hội", "Thượng viện", "Hạ viện", "Quốc hội"});
  constexpr auto members = std::to_array<std::string_view>(
      {"nghị sĩ", "Nghị sĩ", "thành viên", "Thành viên", "lãnh đạo phe", "Lãnh đạo phe"});
  const std::size_t house = end + 1;
  if (house + 2 > passage.size() || passage.gap_before(end) != gap::space ||
      passage.gap_before(house) != gap::space || passage.gap_before(house + 1) != gap::space ||
      (passage.text(end, house) != "tại" && passage.text(end, house) != "ở"))
    return end;
  const std::string_view post = passage.text(begin, end);
  const auto has = [&](std::string_view word) { return post.find(word) != post.npos; };
  if (std::find(houses.begin(), houses.end(), passage.text(house, house + 2)) == houses.end() ||
      std::none_of(members.begin(), members.end(), has))
    return end;
  const std::size_t at = house + 2;
  return passage.soft_before(at) ? at + passage.phrase(PhraseKind::country, at).length : at;
}

/// `Đại sứ Việt Nam tại Nicaragua | và Ecuador`, `khu vực Đông Á | và Thái Bình Dương`.
std::size_t second_country_end(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr std::size_t most = 4;
  const std::size_t next = end + 1;
  const std::size_t country = passage.phrase(PhraseKind::country, next).length;
  if (country == 0 || passage.text(end, next) != "và" || passage.gap_before(end) != gap::space)
    return end;
  for (std::size_t length = 1; length <= std::min(most, end - begin - 1); ++length) {
    const std::size_t at = end - length;
    if (passage.phrase(PhraseKind::country, at).length != length) continue;
    const std::string_view before = passage.text(at - 1, at);
    if (before == "tại" || before == "vực") return next + country;
  }
  return end;
}

/// `Trưởng Công an phường Tân Lập |, Công an Hà Nội`, `Trưởng nhóm nghiên cứu X |, Đại học Y,`: the
/// same body of a larger place, or an institution before a sign.
std::size_t larger_organisation_end(const Passage& passage, std::size_t begin, std::size_t end) {
  const PhraseAt head = passage.phrase(PhraseKind::head, end);
  if (passage.gap_before(end) != listing || head.length == 0 || !is_capital(passage, end) ||
      opening_sign(passage, begin) == 0)
    return end;
  const std::string_view post = passage.text(begin, end);
  const bool same = head.length > 1 && post.find(passage.text(end, end + head.length)) != post.npos;
  if (!same && !(head.length > 1 && head.attributes & attribute::head::named)) return end;
  OrganisationReader reader(passage);
  const std::size_t at = reader.read_in_bracket(end);
  constexpr std::uint16_t signs = gap::comma | gap::close | gap::dash | gap::colon;
  const bool over = at >= passage.size() || passage.gap_before(at) & signs ||
                    (same && begins_speech(passage, at));
  return at > end + head.length && over ? at : end;
}

/// `Phó Viện trưởng Phân viện Phật học | tại Hà Nội, Giám đốc Bệnh viện X`, `(phụ trách Ban Quản lý
/// vốn | tại Sao Mai)`: a list of posts, or a bracket, tells where somebody works, and of no visit.
std::size_t seat_end(const Passage& passage, std::size_t begin, std::size_t end) {
  const std::size_t seat = end + 1;
  if (begin == 0 || seat >= passage.size() || passage.text(end, seat) != "tại" ||
      passage.gap_before(end) != gap::space || passage.gap_before(seat) != gap::space ||
      passage.phrase(PhraseKind::exclusive, begin).length > 0 ||
      passage.phrase(PhraseKind::ruler, begin).length > 0)
    return end;
  std::size_t at = bracketed_unit_end(passage, seat);
  if (at == seat && vietnamese_name_end(passage, seat) == seat) at = capital_run_end(passage, seat);
  if (at == seat) return end;
  if (has_seat(passage, begin, end)) return at;
  const std::uint16_t behind = passage.gap_before(at);
  const bool listed = behind == listing && (passage.phrase(PhraseKind::office, at).length > 0 ||
                                            passage.phrase(PhraseKind::before, at).length > 0);
  const bool bracketed = behind & gap::close && !ends_in_bracket(passage, begin, at);
  return (listed || bracketed) && passage.gap_before(begin) & (gap::comma | gap::open) ? at : end;
}

/// `Giám đốc Công ty Luật Sao Mai | (Đoàn Luật sư Hà Nam)`: the bar is the holder's, not the
/// firm's.
bool tells_bar(const Passage& passage, std::size_t begin, std::size_t end) {
  const std::size_t bar = end + 3;
  if (bar > passage.size() || passage.gap_before(end) != (gap::open | gap::space)) return false;
  const std::string_view words = passage.text(end, bar);
  if (!words.starts_with("Đoàn ") || !words.ends_with("uật sư")) return false;
  const std::string_view post = passage.text(begin, end);
  const auto has = [&](std::string_view word) { return post.find(word) != post.npos; };
  return has("uật") || has("VPLS");
}

}  // namespace

std::size_t larger_units_end(const Passage& passage, std::size_t begin, std::size_t end) {
  if (end >= passage.size()) return end;
  constexpr std::uint16_t others = static_cast<std::uint16_t>(~(listing | gap::open));
  if (passage.gap_before(end) & others) return end;
  const std::size_t places = listed_places_end(passage, begin, end);
  if (places == end)
    for (const auto further :
         {branch_end, seat_end, house_end, second_country_end, larger_organisation_end})
      if (const std::size_t behind = further(passage, begin, end); behind > end) return behind;
  return tells_bar(passage, begin, places) ? places : bracket_end(passage, places);
}

bool begins_speech(const Passage& passage, std::size_t at) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {"cho", "nói", "chia", "khẳng", "thông", "nhận", "xác", "bày", "kể", "trao", "phân", "thừa"});
  const std::string_view word = passage.text(at, std::min(at + 1, passage.size()));
  return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

bool ends_in_bracket(const Passage& passage, std::size_t begin, std::size_t end) {
  if (!(passage.gap_before(end) & gap::close)) return false;
  for (std::size_t at = end - 1; at > begin; --at) {
    if (passage.gap_before(at) & gap::open) return true;
    if (passage.gap_before(at) & gap::close) return false;
  }
  return false;
}

}  // namespace timtin
