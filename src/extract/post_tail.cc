// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/post_tail.h"

#include <algorithm>
#include <array>

#include "extract/names.h"
#include "extract/organisations.h"

namespace timtin {
namespace {

bool is(const Passage& passage, PhraseKind kind, std::size_t at) {
  return passage.phrase(kind, at).length > 0;
}

}  // namespace

bool begins_statement(const Passage& passage, std::size_t at) {
  const PhraseAt stop = passage.phrase(PhraseKind::stop, at);
  // `quốc phòng và không gian`
  if (is(passage, PhraseKind::word, at)) return false;
  return is(passage, PhraseKind::adverb, at) ||
         (stop.length > 0 && !(stop.attributes & attribute::stop::inner));
}

bool begins_other(const Passage& passage, std::size_t at) {
  constexpr KindSet others = kind_bit(PhraseKind::office) | kind_bit(PhraseKind::honorific) |
                             kind_bit(PhraseKind::title) | kind_bit(PhraseKind::copula) |
                             kind_bit(PhraseKind::adverb) | kind_bit(PhraseKind::term) |
                             kind_bit(PhraseKind::before);
  const bool other = passage.begins(others, at) || vietnamese_name_end(passage, at) >= at + 3 ||
                     passage.text(at, at + 1) == "người";
  return other && !is(passage, PhraseKind::word, at);
}

std::size_t phrase_end(const Passage& passage, std::size_t at) {
  std::size_t length = 1;
  for (const PhraseKind kind : {PhraseKind::field, PhraseKind::head, PhraseKind::whole,
                                PhraseKind::word, PhraseKind::place, PhraseKind::country})
    length = std::max<std::size_t>(length, passage.phrase(kind, at).length);
  return at + length;
}

std::uint16_t opening_sign(const Passage& passage, std::size_t at) {
  if (at == 0 || !is_capital(passage, at - 1)) return 0;
  const std::uint16_t before = passage.gap_before(at);
  if (before == gap::hyphen) return gap::dash;  // `Nguyễn Văn An-Phó Cục trưởng`
  for (const std::uint16_t sign : {gap::open, gap::dash, gap::comma})
    if (before & sign) return sign;
  return 0;
}

namespace {

constexpr std::size_t most_words = 14;

/// What the sentence says of the person, or with whom and when.
bool ends_post(const Passage& passage, std::size_t at) {
  constexpr auto words = std::to_array<std::string_view>({"với", "trong", "cùng", "dưới"});
  return begins_statement(passage, at) ||
         std::find(words.begin(), words.end(), passage.text(at, at + 1)) != words.end();
}

bool closes(const Passage& passage, std::uint16_t sign, std::size_t at) {
  const std::uint16_t before = passage.gap_before(at);
  if (sign == gap::open) return before & gap::close;
  return before & sign && at < passage.size() && begins_statement(passage, at);
}

/// `tại Hội đồng An ninh Quốc gia`, `ở Thượng viện`, `chuyên trách kinh tế`: even behind a place.
bool is_locative(const Passage& passage, std::size_t at) {
  const std::string_view word = passage.text(at, at + 1);
  if (word != "tại" && word != "ở")
    return passage.text(at, std::min(at + 2, passage.size())) == "chuyên trách";
  return is_capital(passage, at + 1) || is(passage, PhraseKind::plural, at + 1);
}

/// `tại Đại học Smithfield`, `ở Thượng viện`, `tại Smith Trading`, tokens [begin, end): where
/// somebody works, and no place.
bool is_workplace(const Passage& passage, std::size_t begin, std::size_t end) {
  const std::string_view word = passage.text(begin, begin + 1);
  const std::size_t first = begin + 1;
  if ((word != "tại" && word != "ở") || first >= end || !is_capital(passage, first)) return false;
  const std::string_view where = passage.text(first, end);
  if (where.starts_with("Thượng viện") || where.starts_with("Hạ viện")) return true;
  constexpr KindSet places = kind_bit(PhraseKind::place) | kind_bit(PhraseKind::country);
  if (is(passage, PhraseKind::head, first)) return end > first + 1;
  return !passage.vietnamese(first) && !passage.begins(places, first) &&
         capital_run_end(passage, first) == end;
}

/// The sentence ends, or a bracket begins, behind what can only be of the post.
bool ends_with_remark(const Passage& passage, const PostSpan& span, std::size_t at) {
  return passage.gap_before(at) & (gap::stop | gap::open) && is_locative(passage, span.end);
}

/// The rest of the post may begin so.
bool may_go_on(const Passage& passage, const PostSpan& span, std::uint16_t sign) {
  const std::size_t at = span.end;
  const std::uint16_t before = passage.gap_before(at);
  if (begins_statement(passage, at) || begins_other(passage, at)) return false;
  // `Vụ Quản lý rừng đặc dụng, rừng phòng hộ`, not `Công ty Sao Mai, chuyên về may mặc`
  if (before == (gap::comma | gap::space))
    return sign != gap::comma && !span.complete && passage.shape(at) == Shape::lower &&
           passage.shape(at - 1) == Shape::lower && !is(passage, PhraseKind::stop, at);
  if (before != gap::space) return false;
  // `Bộ trưởng Quốc phòng tại Quốc hội chiều 24/10`: where he is, not whose he is
  if (is_locative(passage, at)) return !is(passage, PhraseKind::exclusive, span.begin);
  if (passage.text(at, at + 1) == "và")
    return !span.complete && (!span.unfinished || is_capital(passage, at + 1)) &&
           !is(passage, PhraseKind::plural, at + 1) && !is(passage, PhraseKind::level, at + 1) &&
           !is(passage, PhraseKind::whole, at + 1);
  return !span.complete && passage.shape(at) == Shape::lower &&
         !is(passage, PhraseKind::conjunction, at) && !ends_post(passage, at);
}

/// `phụ trách Brexit | John Smithfield`: of three foreign words the first is no part of a name that
/// stands behind `phụ trách`; `at` without them.
std::size_t foreign_subject_end(const Passage& passage, std::size_t at) {
  constexpr std::size_t least = 3;
  if (at >= passage.size() || passage.gap_before(at) != gap::space || !is_capital(passage, at) ||
      passage.vietnamese(at))
    return at;
  const std::size_t run = capital_run_end(passage, at);
  const bool alone =
      run == at + 1 && passage.gap_before(run) & (gap::comma | gap::close | gap::dash);
  return alone || (run >= at + least && foreign_name_end(passage, at) == run) ? at + 1 : at;
}

/// `phụ trách khối thương mại | Sao Mai,`: up to a sign or a verb one or two capitals say whose
/// charge it is; `at` without them.
std::size_t whose_charge_end(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 2;
  if (passage.gap_before(at) != gap::space || !is_capital(passage, at)) return at;
  const bool of = passage.text(at - 1, at) == "của";
  const std::size_t end = capital_run_end(passage, at);
  if (end > at + (of ? most : 1) || vietnamese_name_end(passage, at) > at) return at;
  const bool closed = passage.gap_before(end) & (gap::comma | gap::close | gap::dash);
  return closed || (of && end < passage.size() && begins_statement(passage, end)) ? end : at;
}

/// Behind the words in lower case, if none of them begins anything else.
std::size_t lower_words_end(const Passage& passage, std::size_t begin) {
  std::size_t at = begin;
  while (at < passage.size() && at < begin + most_words && passage.gap_before(at) == gap::space &&
         passage.shape(at) == Shape::lower && !begins_other(passage, at) &&
         !begins_statement(passage, at))
    at = std::min(phrase_end(passage, at), passage.size());
  return at;
}

/// `Ủy viên châu Âu | phụ trách quốc phòng John Smithfield`, `Đặc phái viên Liên hợp quốc | về
/// quyền con người Mary Smithfield`: behind the organisation, up to a foreign name.
std::size_t distant_charge_end(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr std::size_t least = 2;
  constexpr auto subjects =
      std::to_array<std::string_view>({"phụ trách", "chuyên trách", "đặc trách", "về", "ở", "tại"});
  constexpr auto events =
      std::to_array<std::string_view>({"việc", "cuộc", "chuyến", "vụ", "buổi", "hội nghị"});
  constexpr auto houses =
      std::to_array<std::string_view>({"thượng viện", "hạ viện", "quốc hội", "nghị viện"});
  if (end >= passage.size() || passage.gap_before(end) != gap::space) return end;
  const std::string_view words = passage.text(end, std::min(end + 2, passage.size()));
  const auto subject =
      std::find_if(subjects.begin(), subjects.end(), [&](std::string_view leading) {
        return words == leading || (words.starts_with(leading) && words[leading.size()] == ' ');
      });
  if (subject == subjects.end()) return end;
  const bool charge = subject->find(' ') != std::string_view::npos;
  const std::size_t first = end + (charge ? 2 : 1);
  const std::size_t at = lower_words_end(passage, first);
  // `Phó chủ tịch VFF phụ trách chuyên môn Lê Văn A`
  const bool person = foreign_name_end(passage, at) >= at + 2 ||
                      (charge && vietnamese_name_end(passage, at) >= at + 3);
  // `A, Phó Tổng Thư ký LHQ phụ trách các vấn đề nhân đạo, nói`, and no list
  const bool listed = passage.gap_before(at) & gap::comma && at < passage.size() &&
                      passage.shape(at) == Shape::lower && !begins_statement(passage, at) &&
                      !begins_other(passage, at);
  const bool closed = charge && opening_sign(passage, begin) != 0 && !listed &&
                      passage.gap_before(at) & (gap::comma | gap::close) &&
                      passage.text(end, end + 2) == "phụ trách";
  if (at < first + least || at >= passage.size() ||
      !(closed || (passage.gap_before(at) == gap::space && person)))
    return end;
  const std::string_view what = passage.text(first, at);
  const auto begins = [&](std::string_view word) { return what.starts_with(word); };
  // `Hiệu trưởng tại ngôi trường Smithfield`, `ở khu vực Smithfield`
  if (*subject == "ở" || *subject == "tại")
    return std::any_of(houses.begin(), houses.end(), begins) ? at : end;
  return std::any_of(events.begin(), events.end(), begins) ? end : at;
}

/// A verb, another post, or the next sentence.
bool goes_on_with_other(const Passage& passage, std::size_t at) {
  return begins_statement(passage, at) || begins_other(passage, at) ||
         begins_next_sentence(passage, at);
}

/// `, bà Mary Smithfield`: a comma or a dash, a form of address and two capitals.
bool introduces_person(const Passage& passage, std::size_t at) {
  constexpr std::uint16_t others =
      static_cast<std::uint16_t>(~(gap::comma | gap::dash | gap::space));
  constexpr auto addresses = std::to_array<std::string_view>({"ông", "bà", "Ông", "Bà"});
  return (passage.gap_before(at) & others) == 0 &&
         std::find(addresses.begin(), addresses.end(), passage.text(at, at + 1)) !=
             addresses.end() &&
         capital_run_end(passage, at + 1) > at + 2;
}

/// What follows can be nothing but the rest of the post: `Hiệp hội | các nhà vận tải`, `Ban Quản lý
/// Di tích | và Rừng Quốc gia`.
bool must_go_on(const Passage& passage, const PostSpan& span) {
  return span.unfinished ||
         (passage.text(span.end, span.end + 1) == "và" && is_capital(passage, span.end + 1));
}

/// A sign or a verb, behind which the sentence goes on.
bool is_closed(const Passage& passage, std::size_t at) {
  constexpr std::uint16_t signs = gap::comma | gap::close | gap::open | gap::dash | gap::stop;
  return at >= passage.size() || passage.gap_before(at) & signs || begins_statement(passage, at);
}

/// `tại | Viện Smithfield,`, `tại | Smith Trading`: behind an institution or a firm; `at` without
/// one.
std::size_t institution_end(const Passage& passage, std::size_t at, Holder holder) {
  constexpr KindSet places = kind_bit(PhraseKind::place) | kind_bit(PhraseKind::country);
  if (is(passage, PhraseKind::whole, at)) {
    const std::size_t end = at + passage.phrase(PhraseKind::whole, at).length;
    return is_closed(passage, end) ? end : at;
  }
  if (holder == Holder::state) return at;
  const PhraseAt head = passage.phrase(PhraseKind::head, at);
  if (head.length > 0) {
    const bool works = head.attributes & attribute::head::named ||
                       (head.attributes & attribute::holder_mask) == attribute::company;
    OrganisationReader organisation(passage);
    const std::size_t end = works ? organisation.read(at) : at;
    return end > at + 1 && !organisation.unfinished() && is_closed(passage, end) ? end : at;
  }
  const std::size_t end = capital_run_end(passage, at);
  // No `St` of `tại St. John`.
  const bool firm = end > at && passage.text(at, end).size() > 2 && !passage.vietnamese(at) &&
                    !passage.begins(places, at);
  return firm && is_closed(passage, end) ? end : at;
}

/// `về | pháp lý và chính sách của Smithfield,`: up to a sign; `at` if something else follows.
std::size_t subject_end(const Passage& passage, std::size_t at) {
  constexpr std::size_t least = 2;
  constexpr auto others = std::to_array<std::string_view>(
      {"việc", "cuộc", "chuyến", "vụ",   "buổi", "hội",  "thăm", "dự", "nước",  "quê", "nhà",
       "hưu",  "đây",  "đích",   "phía", "làm",  "công", "địa",  "số", "những", "các", "vấn"});
  if (std::find(others.begin(), others.end(), passage.text(at, at + 1)) != others.end()) return at;
  const std::size_t end = lower_words_end(passage, at);
  if (end < at + least || end >= passage.size()) return at;
  constexpr std::uint16_t signs = gap::comma | gap::close | gap::dash;
  // `về an ninh, quốc phòng và tình báo`, `về kinh tế - đầu tư`: a list
  const bool listed = passage.gap_before(end) & (gap::comma | gap::dash) &&
                      passage.shape(end) == Shape::lower && !begins_statement(passage, end) &&
                      !begins_other(passage, end);
  const bool joined = passage.gap_before(end) & gap::dash && passage.shape(end) == Shape::lower &&
                      is(passage, PhraseKind::word, end);
  if (passage.gap_before(end) & signs) return listed || joined ? at : end;
  return whose_charge_end(passage, end) > end ? whose_charge_end(passage, end) : at;
}

}  // namespace

std::size_t mission_end(const Passage& passage, const PostSpan& span, Holder holder) {
  const std::size_t next = span.end + 1;
  if (next >= passage.size() || passage.gap_before(span.end) != gap::space ||
      passage.gap_before(next) != gap::space || is(passage, PhraseKind::exclusive, span.begin))
    return span.end;
  const std::string_view word = passage.text(span.end, next);
  std::size_t end = next;
  if (word == "tại")
    end = institution_end(passage, next, holder);
  else if (word == "về" && opening_sign(passage, span.begin) != 0)
    end = subject_end(passage, next);
  return end > next ? end : span.end;
}

std::size_t errand_end(const Passage& passage, std::size_t begin, std::size_t end) {
  const std::size_t next = end + 1;
  if (next >= passage.size() || !is(passage, PhraseKind::envoy, begin) ||
      passage.gap_before(end) != gap::space || passage.gap_before(next) != gap::space)
    return end;
  const std::string_view word = passage.text(end, next);
  if (word != "tại" && word != "về") return end;
  const std::size_t country = next + passage.phrase(PhraseKind::country, next).length;
  if (country > next) return country;
  const std::size_t subject = word == "về" ? subject_end(passage, next) : next;
  return subject > next ? subject : end;
}

std::size_t enclosed_post_end(const Passage& passage, const PostSpan& span) {
  const std::uint16_t sign = opening_sign(passage, span.begin);
  if (sign == 0 || span.end >= passage.size() || !may_go_on(passage, span, sign)) return span.end;
  constexpr std::uint16_t hard =
      gap::stop | gap::quote | gap::colon | gap::semicolon | gap::open | gap::close | gap::other;
  const std::size_t limit = std::min(passage.size(), span.end + most_words);
  const bool certain = must_go_on(passage, span);
  std::size_t joint = 0;
  for (std::size_t at = phrase_end(passage, span.end); at <= limit; at = phrase_end(passage, at)) {
    if (closes(passage, sign, at) || ends_with_remark(passage, span, at)) return at;
    const std::uint16_t before = passage.gap_before(at);
    // `Theo A, giám đốc phân tích tại Stone Capital, giá dầu`
    const bool comma = sign == gap::comma && before & gap::comma;
    if (comma && is_workplace(passage, span.end, at)) return at;
    if (at == passage.size() || before & hard || comma) break;
    // `Giám đốc Trung tâm Giáo dục đại học và nghề nghiệp`, or `và một số người`
    const bool joined = passage.text(at, at + 1) == "và" && !is_capital(passage, at + 1);
    if (joined && joint == 0) joint = at;
    if (sign != gap::open && before == gap::space && ends_post(passage, at)) {
      if (is_workplace(passage, span.end, at)) return at;
      return certain && at > span.end + 1 ? (joint > 0 ? joint : at) : span.end;
    }
    if (begins_other(passage, at)) break;
  }
  return span.end;
}

std::size_t charge_end(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr std::size_t least = 2;
  if (end < begin + least || passage.text(end - least, end) != "phụ trách") {
    // `Phó Giám đốc Sở Y tế chuyên trách | về` goes on with what no rule reads.
    const bool cut = begin_of(passage, end, "chuyên trách") > begin + least &&
                     begin_of(passage, end, "chuyên trách") < end && end < passage.size() &&
                     passage.text(end, end + 1) == "về" && passage.gap_before(end) == gap::space;
    return cut ? end - least : distant_charge_end(passage, begin, end);
  }
  if (const std::size_t subject = foreign_subject_end(passage, end); subject > end) return subject;
  const std::size_t at = lower_words_end(passage, end);
  if (at < end + least || at >= passage.size()) return end;
  constexpr std::uint16_t signs = gap::comma | gap::close | gap::dash;
  if (passage.gap_before(at) & signs) return at;
  if (const std::size_t whose = whose_charge_end(passage, at); whose > at) return whose;
  // `Bộ trưởng phụ trách biên giới | Campuchia John Smithfield`
  if (const std::size_t country = at + passage.phrase(PhraseKind::country, at).length;
      country > at && passage.gap_before(at) == gap::space &&
      passage.gap_before(country) == gap::space && foreign_name_end(passage, country) > country + 1)
    return country;
  constexpr auto leading =
      std::to_array<std::string_view>({"vấn đề", "của", "tại", "ở", "với", "khu vực"});
  const std::string_view words = passage.text(end, at);
  const bool leads_on = std::any_of(leading.begin(), leading.end(),
                                    [&](std::string_view word) { return words.ends_with(word); });
  const bool name =
      passage.gap_before(at) == gap::space && !leads_on &&
      std::max(foreign_name_end(passage, at), vietnamese_name_end(passage, at)) > at + 1;
  return name ? at : end;
}

std::size_t introduced_post_end(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr std::size_t most = 8;
  constexpr std::uint16_t signs = gap::comma | gap::dash;
  constexpr auto sources = std::to_array<std::string_view>({"theo", "Theo", "dẫn lời", "lời"});
  constexpr auto leading = std::to_array<std::string_view>(
      {"tại", "ở", "của", "thuộc", "về", "kiêm", "phụ trách", "đồng thời"});
  if (end >= passage.size() || passage.gap_before(end) != gap::space) return end;
  // `theo Bộ trưởng Smithfield, bà Brown`
  const bool surname =
      is_capital(passage, end) && !passage.vietnamese(end) &&
      (is(passage, PhraseKind::exclusive, begin) || is(passage, PhraseKind::ruler, begin) ||
       is(passage, PhraseKind::leading, begin));
  if (surname || goes_on_with_other(passage, end) || foreign_name_end(passage, end) > end + 1)
    return end;
  for (std::size_t at = phrase_end(passage, end); at < passage.size() && at <= end + most;
       at = phrase_end(passage, at)) {
    if (passage.gap_before(at) & signs) {
      if (!introduces_person(passage, at)) return end;
      if (passage.gap_before(at) & gap::dash) return at;
      const bool first = !passage.soft_before(begin) ||
                         std::any_of(sources.begin(), sources.end(), [&](std::string_view words) {
                           return begin_of(passage, begin, words) < begin;
                         });
      const std::string_view words = passage.text(end, at);
      // `Giám đốc sân bay Iqaluit, ông`
      const bool goes_on =
          passage.shape(end) != Shape::lower || passage.phrase(PhraseKind::word, end).length > 1 ||
          std::any_of(leading.begin(), leading.end(),
                      [&](std::string_view word) { return words.starts_with(word); });
      return first && goes_on ? at : end;
    }
    if (!passage.soft_before(at) || goes_on_with_other(passage, at)) return end;
  }
  return end;
}

}  // namespace timtin
