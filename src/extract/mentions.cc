// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/mentions.h"

#include <algorithm>
#include <array>

#include "extract/names.h"
#include "extract/sought_posts.h"

namespace timtin {
namespace {

/// `phường Tân Hiệp` is no person.
bool follows_level(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 2;
  if (at < passage.size() && passage.gap_before(at) != gap::space) return false;
  for (std::size_t length = 1; length <= most && length <= at; ++length)
    if (passage.phrase(PhraseKind::level, at - length).length == length) return true;
  return false;
}

/// `Trường Tiểu học Nguyễn Văn Cừ`, `đường Nguyễn Văn Cừ`: what bears a person's name.
bool follows_namesake(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 6;
  static constexpr std::array<std::string_view, 16> words{
      "đường", "Đường", "phố", "Phố", "cầu", "Cầu",   "chợ",  "Chợ",
      "hẻm",   "ngõ",   "tàu", "Tàu", "xe",  "chiếc", "hãng", "Hãng"};
  if (at == 0 || at >= passage.size() || passage.gap_before(at) != gap::space) return false;
  if (is_one_of(passage.text(at - 1, at), words)) return true;
  for (std::size_t length = 1; length <= most && length <= at; ++length) {
    const PhraseAt head = passage.phrase(PhraseKind::head, at - length);
    if (head.length != length) continue;
    // `CLB Chongqing Lifan`
    const bool firm =
        (head.attributes & attribute::holder_mask) == attribute::company && !passage.vietnamese(at);
    if (firm || head.attributes & attribute::head::named) return true;
  }
  return false;
}

/// `thuyền trưởng tàu Sao Biển`
bool follows_ship(const Passage& passage, std::size_t at) {
  if (at == 0 || passage.gap_before(at) != gap::space) return false;
  const std::string_view word = passage.text(at - 1, at);
  return word == "tàu" || word == "Tàu";
}

/// A run of capitals that no rule knows as a name, up to a post or a new sentence.
std::size_t unknown_name_end(const Passage& passage, std::size_t at) {
  const std::size_t run = std::min(capital_run_end(passage, at), at + max_name_syllables);
  for (std::size_t i = at + 1; i < run; ++i)
    if (passage.phrase(PhraseKind::office, i).length > 1 ||
        passage.phrase(PhraseKind::head, i).length > 2 || begins_next_sentence(passage, i))
      return i;
  return run;
}

/// `Sabah Al-Ahmad` behind `Quốc vương Kuwait`: behind a post with its country a place that a
/// foreign name follows is the first part of the name.
std::size_t place_like_name_end(const Passage& passage, std::size_t at) {
  const bool behind_country = at > 0 && passage.phrase(PhraseKind::country, at - 1).length == 1;
  const bool place = std::max(passage.phrase(PhraseKind::country, at).length,
                              passage.phrase(PhraseKind::place, at).length) == 1;
  if (!behind_country || !place || at + 1 >= passage.size() ||
      passage.gap_before(at + 1) != gap::space)
    return at;
  const std::size_t end = foreign_name_end(passage, at + 1);
  return end > at + 1 ? end : at;
}

/// `bà Georgia Smith`, `ông Jordan Brown`: behind a form of address a foreign word is a given name,
/// though a country is called so. `tướng Israel John Smith` has a rank before his country.
bool is_given_name(const Passage& passage, std::size_t at) {
  return passage.shape(at) == Shape::capital && !passage.vietnamese(at) &&
         passage.phrase(PhraseKind::country, at).length == 1 &&
         passage.phrase(PhraseKind::honorific, at - 1).length == 1 &&
         passage.phrase(PhraseKind::title, at - 1).length == 0;
}

/// `; Mai Sơn, Phó Chủ tịch UBND tỉnh;`: though a place is called so.
bool is_listed_person(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr std::uint16_t item = gap::colon | gap::semicolon;
  constexpr KindSet posts = kind_bit(PhraseKind::office) | kind_bit(PhraseKind::before);
  return end == begin + 2 && end < passage.size() && passage.gap_before(begin) & item &&
         passage.gap_before(end) & (gap::comma | gap::dash) && passage.begins(posts, end) &&
         vietnamese_name_end(passage, begin) == end;
}

/// `Mary Smithfield  John Brown`: of four foreign words or more each name has two, where two spaces
/// stand for a comma that is lost; `end` without them.
std::size_t lost_comma(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr std::size_t least = 2;
  for (std::size_t at = begin + least; at + least <= end; ++at)
    if (passage.gap_text(at) == "  ") return at;
  return end;
}

/// A name, with the honorifics before it, if one begins at `at`. `after_post` makes a single
/// capitalised syllable or a foreign name without foreign spelling enough.
std::optional<Name> read_name(const Passage& passage, std::size_t at, bool after_post) {
  std::size_t begin = honorifics_end(passage, at);
  if (passage.all_upper() && begin == at && !after_post) return std::nullopt;
  constexpr std::uint16_t before_name = gap::soft | gap::comma | gap::colon | gap::dash;
  if (begin >= passage.size() || (begin > at && (passage.gap_before(begin) & ~before_name) != 0))
    return std::nullopt;
  const bool titled = begin > at;
  if (!titled && !after_post && follows_level(passage, begin)) return std::nullopt;
  // `Đô đốc Mỹ John Smithfield`
  const std::size_t country = titled ? passage.phrase(PhraseKind::country, begin).length : 0;
  std::size_t end = 0;
  // `đạo diễn Hong Kong Quan Cẩm Bằng`
  const bool chinese = country > 1 && passage.phrase(PhraseKind::honorific, at).length > 1 &&
                       vietnamese_name_end(passage, begin + country) > begin + country;
  if (chinese) begin += country;
  if (const std::size_t name_end =
          country > 0 && !chinese ? foreign_name_end(passage, begin + country) : 0;
      name_end > begin + country) {
    if (is_given_name(passage, begin))
      end = name_end;
    else
      begin += country;
  }
  if (end <= begin) end = vietnamese_name_end(passage, begin);
  if (passage.all_upper() && end == begin) return std::nullopt;
  if (end == begin) end = lost_comma(passage, begin, foreign_name_end(passage, begin));
  if (end == begin && (titled || after_post)) end = initials_name_end(passage, begin);
  if (end == begin && after_post) end = place_like_name_end(passage, begin);
  if (end == begin && !titled && !after_post) end = introduced_name_end(passage, begin);
  if (end == begin && (titled || after_post)) end = unusual_name_end(passage, begin, after_post);
  if (end == begin && (titled || after_post)) {
    const bool other = passage.phrase(PhraseKind::not_name, begin).length > 0 ||
                       begins_next_sentence(passage, begin) ||
                       passage.phrase(PhraseKind::office, begin).length > 0 ||
                       passage.phrase(PhraseKind::head, begin).length > 1 ||
                       passage.phrase(PhraseKind::whole, begin).length > 0 ||
                       passage.phrase(PhraseKind::field, begin).length > 1 ||
                       (!titled && (passage.phrase(PhraseKind::place, begin).length > 1 ||
                                    passage.phrase(PhraseKind::country, begin).length > 0));
    if (!other) end = unknown_name_end(passage, begin);
    const bool alone = end == begin + 1;
    const std::string_view word = passage.text(begin, end);
    if (alone && (word.size() == 1 || word == "Đ" || (!titled && passage.vietnamese(begin))))
      return std::nullopt;
  }
  // `Lầu Năm Góc`, `Hong Kong`, the `Ban Kinh` of `Ban Kinh tế`
  if (passage.phrase(PhraseKind::head, begin).length > end - begin ||
      passage.phrase(PhraseKind::whole, begin).length >=
          std::clamp<std::size_t>(end - begin, 2, 3) ||
      passage.phrase(PhraseKind::country, begin).length >= std::max<std::size_t>(end - begin, 2))
    return std::nullopt;
  const bool place = passage.phrase(PhraseKind::place, begin).length == end - begin &&
                     !is_listed_person(passage, begin, end);
  if (end == begin || (place && !titled && !(after_post && end >= begin + 3))) return std::nullopt;
  // `luật sư Mỹ` is anybody, `bà Mỹ` a person.
  // `nhà văn học Anh Mỹ`
  const bool adjective = titled && at > 0 && passage.text(at, begin) == "Anh" &&
                         passage.gap_before(at) == gap::space &&
                         passage.shape(at - 1) == Shape::lower;
  const bool calling =
      adjective || (titled && passage.phrase(PhraseKind::honorific, at).length > 1);
  if (calling && passage.phrase(PhraseKind::country, begin).length == end - begin)
    return std::nullopt;
  if (!titled && (after_post ? follows_ship(passage, begin) : follows_namesake(passage, begin)))
    return std::nullopt;
  if (runs_into_word(passage, begin, end)) return std::nullopt;
  // `Nhà Trắngcho hay`
  const bool glued_place = !titled && passage.vietnamese(begin) &&
                           passage.phrase(PhraseKind::family, begin).length == 0 &&
                           name_text(passage, begin, end).size() < passage.text(begin, end).size();
  if (glued_place) return std::nullopt;
  // `[Tổng thống Mỹ John] Smithfield`
  const bool split = after_post && end == begin + 1 && is_capital(passage, end) &&
                     passage.gap_before(end) == (gap::close | gap::space) &&
                     !passage.vietnamese(end);
  if (split) return std::nullopt;
  // `GS Engineering & Trading`, `TPHồ Chí Minh`
  const bool glued = end == begin + 1 && (passage.gap_before(end) & gap::ampersand ||
                                          passage.text(begin, end).starts_with("TP"));
  if (glued) return std::nullopt;
  return Name{begin, end, at, end == begin + 1, false};
}

/// The length of an organisation whose name holds an office, `Ban giám đốc`, `Phủ Thủ tướng`: the
/// office in it is nobody's. 0 if none begins at `at`.
std::size_t organisation_with_office(const Passage& passage, std::size_t at) {
  const std::size_t length = std::max(passage.phrase(PhraseKind::head, at).length,
                                      passage.phrase(PhraseKind::whole, at).length);
  if (passage.phrase(PhraseKind::office, at).length > 0) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    const std::size_t office = passage.phrase(PhraseKind::office, at + i).length;
    if (office > 0 && i + office <= length) return length;
  }
  return 0;
}

/// `người đồng cấp Đức`: he has a post of his own.
bool is_counterpart(const Passage& passage, const Post& post) {
  return passage.text(post.begin, post.end).find("đồng cấp") != std::string_view::npos;
}

/// `Giám đốc Vietcombank | Sóng Thần`, `cán bộ Phòng giao dịch | Tân Lợi`: two syllables without a
/// family that many have say where the branch is.
bool is_place_of_branch(const Passage& passage, const Name& name, const Post& post) {
  constexpr auto branches = std::to_array<std::string_view>(
      {"chi nhánh", "Chi nhánh", "phòng giao dịch", "Phòng giao dịch", "PGD", "Phòng Giao dịch"});
  if (name.titled() || name.end != name.begin + 2 || !passage.vietnamese(name.begin) ||
      !passage.vietnamese(name.begin + 1) ||
      passage.phrase(PhraseKind::family, name.begin).attributes & attribute::family::common)
    return false;
  const std::size_t last = post.end - 1;
  const bool brand = !passage.vietnamese(last) && passage.shape(last) == Shape::capital &&
                     passage.phrase(PhraseKind::country, last).length == 0;
  const bool family = passage.phrase(PhraseKind::family, name.begin).length > 0;
  // `Trưởng Trạm | Rạch Tràm`
  const bool unit = passage.phrase(PhraseKind::head, last).length == 1 && is_capital(passage, last);
  return ((brand || unit) && !family) ||
         std::any_of(branches.begin(), branches.end(), [&](std::string_view words) {
           return begin_of(passage, post.end, words) < post.end;
         });
}

/// `Bộ trưởng Bộ Giáo dục Philippin, bà Mary Smithfield`: a country whose spelling no lexicon
/// knows, if the holder is introduced behind it. Not `Ngoại trưởng Mỹ Smithfield, ông An`.
bool stands_before_holder(const Passage& passage, const Name& name, const Post& post) {
  const auto follows_country = [&](std::size_t length) {
    return passage.phrase(PhraseKind::country, name.begin - length).length == length;
  };
  return !name.titled() && name.end == name.begin + 1 && !passage.vietnamese(name.begin) &&
         !post.bare && passage.phrase(PhraseKind::ruler, post.begin).length == 0 &&
         !follows_country(1) && (name.begin < 2 || !follows_country(2)) &&
         passage.gap_before(name.end) == (gap::comma | gap::space) &&
         passage.phrase(PhraseKind::honorific, name.end).length == 1 &&
         is_capital(passage, name.end + 1);
}

/// `Tổng giám đốc Vinaseed`, `Chủ tịch HĐQT Quốc Cường Gia Lai`, `Giám đốc công ty Minh Hà`: one
/// foreign word, three syllables without a family name, or two without a common one, behind a post
/// that may be a company's.
bool is_company_name(const Passage& passage, const Name& name, const Post& post) {
  // `Trưởng khối Stone Retail Việt Nam`
  if (!name.titled() && name.end > name.begin + 2 &&
      !(passage.phrase(PhraseKind::family, name.begin).attributes & attribute::family::common) &&
      (passage.phrase(PhraseKind::home, name.end - 2).length == 2 ||
       (passage.phrase(PhraseKind::country, name.end - 2).length == 2 &&
        passage.phrase(PhraseKind::family, name.begin).length == 0)))
    return true;
  // `HLV Ancelotti`
  if (passage.phrase(PhraseKind::exclusive, post.begin).length > 0) return false;
  // `thành viên nhóm vũ trang Jihad`, but `người đồng cấp Đức Smithfield`
  if (post.weak && passage.phrase(PhraseKind::ruler, post.begin).length == 0 && !name.titled() &&
      name.short_form && !passage.vietnamese(name.begin) && !is_counterpart(passage, post))
    return true;
  if (is_place_of_branch(passage, name, post)) return true;
  const std::size_t syllables = name.end - name.begin;
  // `Giám đốc Trung tâm du học Sunrise`, `Hiệu trưởng Trường đại học Quốc gia Malaya`
  if (post.namesake && !name.titled() && syllables == 1 && !passage.vietnamese(name.begin))
    return true;
  if (post.open && !name.titled() && syllables == 1 && !passage.vietnamese(name.begin)) return true;
  if (name.titled() || (post.holder == Holder::state && !post.either)) return false;
  // `Stone Nutraceutical Việt Nam`
  if (!passage.vietnamese(name.begin) && passage.gap_before(name.end) == gap::space &&
      passage.phrase(PhraseKind::home, name.end).length > 0)
    return true;
  if (syllables == 1) return !passage.vietnamese(name.begin);
  const bool common =
      passage.phrase(PhraseKind::family, name.begin).attributes & attribute::family::common;
  const bool family = vietnamese_name_end(passage, name.begin) > name.begin;
  if (syllables == 2 && family) return !common && passage.vietnamese(name.begin + 1);
  return syllables >= 3 && passage.vietnamese(name.begin) && !family &&
         foreign_name_end(passage, name.begin) == name.begin;
}

/// `Trần Văn An (còn gọi là An Lớn, Giám đốc X)`
bool is_alias(const Passage& passage, const Name& name, const std::vector<Mention>& before) {
  if (before.empty() || !before.back().name()) return false;
  const std::size_t at = before.back().end();
  const std::size_t alias = alias_end(passage, at);
  return alias > at && name.begin < alias;
}

/// `Hồng Tiểu Dũng (Hong Xiaoyong)`: alone in brackets behind a name stands another spelling of it.
bool is_other_spelling(const Passage& passage, const Name& name,
                       const std::vector<Mention>& before) {
  if (is_alias(passage, name, before)) return true;
  return !before.empty() && before.back().name() && before.back().end() == name.honorific &&
         !name.titled() && passage.gap_before(name.begin) & gap::open &&
         passage.gap_before(name.end) & gap::close;
}

/// `Ảnh: HOÀNG TRIỀU`: who made a picture, and nobody of whom the article tells.
bool is_credit(const Passage& passage, const Name& name) {
  if (name.titled() || name.begin == 0 || !(passage.gap_before(name.begin) & gap::colon))
    return false;
  const std::string_view word = passage.text(name.begin - 1, name.begin);
  return word == "Ảnh" || word == "ảnh" || word == "Nguồn" || word == "Clip" || word == "Video";
}

/// `làm trưởng đoàn`, unless a longer post begins in it: `làm Trưởng đoàn ĐBQH`. `nhiệm vụ` hides
/// what begins with its second half, `vụ phó`, but not the `Vụ phó` of `giữ chức Vụ phó`.
std::size_t no_post(const Passage& passage, std::size_t at) {
  const std::size_t length = passage.phrase(PhraseKind::not_post, at).length;
  // `Trưởng đoàn đại biểu | Quốc hội`
  if (passage.phrase(PhraseKind::office, at).length > length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    const bool second_half =
        length == 2 && (is_capital(passage, at) || !is_capital(passage, at + i));
    if (!second_half && i + passage.phrase(PhraseKind::office, at + i).length > length) return 0;
  }
  return length;
}

/// `Giám đốc Quỹ Sao Mai (thành viên Tập đoàn Kim Hải)`: what the organisation is.
bool is_of_organisation(const Passage& passage, const Post& post, bool behind_post) {
  constexpr std::uint16_t bracket = gap::open | gap::space;
  return behind_post && post.weak && passage.gap_before(post.begin) == bracket &&
         passage.gap_before(post.end) & gap::close;
}

/// With these a name, a post, or what hides one, may begin: three in four words are in lower case
/// and begin nothing.
constexpr KindSet beginnings =
    kind_bit(PhraseKind::office) | kind_bit(PhraseKind::before) | kind_bit(PhraseKind::not_post) |
    kind_bit(PhraseKind::head) | kind_bit(PhraseKind::whole) | kind_bit(PhraseKind::honorific) |
    kind_bit(PhraseKind::title) | kind_bit(PhraseKind::country) | kind_bit(PhraseKind::place) |
    kind_bit(PhraseKind::after) | capital_kind;

/// Where to look next, behind a token with which nothing begins. Nothing begins inside `Trung
/// Quốc`, `Hai Bà Trưng` where it is a place, or `đường Lê Văn An`.
std::size_t next_token(const Passage& passage, std::size_t at) {
  if (!is_capital(passage, at))
    return at + std::max<std::size_t>(passage.phrase(PhraseKind::country, at).length, 1);
  const std::size_t place =
      at + std::max<std::size_t>({passage.phrase(PhraseKind::country, at).length,
                                  passage.phrase(PhraseKind::place, at).length, 1});
  // `tại Bình Sơn Đông, Bí thư Đoàn phường`: a place that no lexicon holds
  if (at > 0 && passage.gap_before(at) == gap::space && passage.text(at - 1, at) == "tại") {
    const std::size_t run = capital_run_end(passage, at);
    if (run > place && passage.gap_before(run) & gap::comma) return run;
  }
  if (!passage.vietnamese(at) && follows_namesake(passage, at))
    return std::max(place, foreign_name_end(passage, at));
  if (passage.phrase(PhraseKind::family, at).length == 0) return place;
  const std::size_t name = vietnamese_name_end(passage, at);
  const bool borne = name > place && (follows_level(passage, at) || follows_namesake(passage, at));
  return borne ? name : place;
}

}  // namespace

std::vector<Mention> read_mentions(const Passage& passage) {
  // Without such a phrase no post begins, but for a charge behind a sign; nor does a name in lower
  // case that is behind no post.
  constexpr KindSet posts = kind_bit(PhraseKind::office) | kind_bit(PhraseKind::before);
  constexpr KindSet names =
      kind_bit(PhraseKind::honorific) | kind_bit(PhraseKind::title) | capital_kind;
  std::vector<Mention> mentions;
  const auto is_behind_post = [&](std::size_t token) {
    return !mentions.empty() && mentions.back().post() && mentions.back().end() == token;
  };
  for (std::size_t at = 0; at < passage.size();) {
    // `Thủ tướng Bỉ de Wever`
    const bool particle =
        passage.phrase(PhraseKind::particle, at).length == 1 && is_behind_post(at);
    if (!particle && (at = passage.find(beginnings, at)) == passage.size()) break;
    const bool behind_post = is_behind_post(at);
    if (const std::size_t length =
            std::max<std::size_t>(no_post(passage, at), organisation_with_office(passage, at));
        length > 0) {
      at += length;
      continue;
    }
    const bool after_post = behind_post && passage.soft_before(at);
    const bool may_be_post = passage.begins(posts, at) || !passage.soft_before(at);
    if (const auto post = may_be_post ? read_post(passage, at) : std::nullopt) {
      if (!is_sought(passage, at) && !is_of_organisation(passage, *post, behind_post))
        mentions.push_back({*post});
      at = post->resume;
    } else if (auto name = after_post || passage.begins(names, at)
                               ? read_name(passage, at, after_post)
                               : std::nullopt) {
      name->doubtful =
          after_post && (is_company_name(passage, *name, *mentions.back().post()) ||
                         stands_before_holder(passage, *name, *mentions.back().post()));
      if (after_post && is_quoted_title(passage, mentions.back().begin(), name->end))
        mentions.pop_back();
      else if (!is_other_spelling(passage, *name, mentions) && !is_credit(passage, *name) &&
               !is_role(passage, at))
        mentions.push_back({*name});
      at = name->end;
    } else {
      at = next_token(passage, at);
    }
  }
  return mentions;
}

}  // namespace timtin
