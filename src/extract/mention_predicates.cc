// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Posts in the predicate of a sentence: `được Quốc hội phê chuẩn làm Thủ tướng`.
#include <algorithm>
#include <array>

#include "extract/mention_relations.h"

namespace timtin {
namespace {

/// Where the adverbs before the token begin; never at the beginning of the paragraph.
std::size_t adverbs_begin(const Passage& passage, std::size_t token) {
  while (token > 1 && passage.phrase(PhraseKind::adverb, token - 1).length == 1) --token;
  return token;
}

/// The `bổ nhiệm làm` with which somebody gets the post at the token begins there; the token itself
/// without it. Who is `đề cử` has no post yet.
std::size_t appointing_verb(const Passage& passage, std::size_t token) {
  constexpr auto roles =
      std::to_array<std::string_view>({"làm", "giữ chức", "giữ chức vụ", "vào chức", "vào chức vụ",
                                       "vào vị trí", "vào cương vị", "là"});
  constexpr auto verbs = std::to_array<std::string_view>(
      {"bổ nhiệm", "phê chuẩn", "chỉ định", "đề bạt", "điều động", "phân công", "bầu", "chọn"});
  for (const std::string_view role : roles) {
    const std::size_t at = begin_of(passage, token, role);
    if (at == token) continue;
    for (const std::string_view verb : verbs)
      if (const std::size_t begin = begin_of(passage, at, verb); begin < at) return begin;
  }
  return token;
}

/// The token of the `ông` that ends before the token; the token itself without one.
std::size_t pronoun_begin(const Passage& passage, std::size_t token) {
  constexpr auto pronouns = std::to_array<std::string_view>(
      {"Ông", "Bà", "ông", "bà", "anh", "đồng chí", "Đồng chí", "chị"});
  for (const std::string_view pronoun : pronouns)
    if (const std::size_t begin = begin_of(passage, token, pronoun); begin < token) return begin;
  return token;
}

/// Where the `Hiện` of `Hiện ông` begins; the token itself without one.
std::size_t time_begin(const Passage& passage, std::size_t token) {
  constexpr auto times =
      std::to_array<std::string_view>({"Hiện", "Hiện nay", "Hiện tại", "Hiện giờ", "Trước đó",
                                       "Trước đây", "Sau đó", "Khi đó", "Lúc đó"});
  for (const std::string_view time : times)
    if (const std::size_t begin = begin_of(passage, token, time); begin < token) return begin;
  return token;
}

/// A word with which what follows is only thought of ends right before the token.
bool is_uncertain(const Passage& passage, std::size_t token) {
  constexpr auto words = std::to_array<std::string_view>(
      {"khả năng", "có thể", "dự kiến", "đề xuất", "xem xét", "cân nhắc", "ý định", "dự định",
       "kế hoạch", "muốn", "đề cử", "đồn đoán", "kỳ vọng", "ước mơ", "mong muốn", "triển vọng"});
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return begin_of(passage, token, word) < token; });
}

/// Where the `sẽ`, `việc` before a verb begins.
std::size_t before_verb(const Passage& passage, std::size_t verb) {
  constexpr auto words = std::to_array<std::string_view>({"sẽ", "việc", "về việc"});
  for (const std::string_view word : words)
    if (const std::size_t begin = begin_of(passage, verb, word); begin < verb) return begin;
  return verb;
}

/// `nếu ông A trở thành | Chủ tịch X`, `ông A sẽ làm | Chủ tịch X trong tình huống`: a case that is
/// put, between the name's first token and that behind the post.
bool is_case(const Passage& passage, std::size_t name, std::size_t behind) {
  constexpr auto cases = std::to_array<std::string_view>(
      {"nếu", "Nếu", "trong trường hợp", "Trong trường hợp", "trong tình huống", "giả sử"});
  const std::size_t begin = pronoun_begin(passage, name);
  constexpr std::size_t words = 3;
  const std::string_view next =
      behind + words <= passage.size() && passage.gap_before(behind) == gap::space
          ? passage.text(behind, behind + words)
          : std::string_view();
  return next == "trong tình huống" || next == "trong trường hợp" ||
         std::any_of(cases.begin(), cases.end(),
                     [&](std::string_view word) { return begin_of(passage, begin, word) < begin; });
}

}  // namespace

/// Where the predicate begins that leads to the post: its copula, or the `giữ nhiều chức vụ quan
/// trọng như`, and what stands before that.
std::size_t MentionRelations::predicate_begin(std::size_t post) const {
  constexpr std::size_t most = 6;
  const std::size_t end = mentions_[post].begin();
  std::size_t at = career_begin(passage_, end);
  for (std::size_t length = std::min(most, end); length > 0 && at == end; --length)
    if (passage_.phrase(PhraseKind::copula, end - length).length == length) at = end - length;
  return at == end ? end : adverbs_begin(passage_, at);
}

bool MentionRelations::is_of_pronoun(std::size_t first) const {
  constexpr std::uint16_t breaks = gap::stop | gap::comma;
  const std::size_t at = predicate_begin(first);
  if (at == mentions_[first].begin() || passage_.gap_before(at) != gap::space) return false;
  const std::size_t begin = pronoun_begin(passage_, at);
  return begin < at && passage_.gap_before(time_begin(passage_, begin)) & breaks;
}

bool MentionRelations::is_dated(std::size_t first) const {
  constexpr std::size_t most = 6;
  const std::size_t pronoun = pronoun_begin(passage_, predicate_begin(first));
  if (!(passage_.gap_before(pronoun) & gap::comma)) return false;
  bool date = false;
  for (std::size_t at = pronoun; at-- > 0 && pronoun - at <= most;) {
    date = date || passage_.shape(at) == Shape::digit;
    if (passage_.gap_before(at) & gap::stop) return date;
  }
  return false;
}

/// A sentence begins at the token, or behind a few words of when and where: `Năm 2008, | khi đang
/// là`.
bool MentionRelations::begins_part(std::size_t token, std::size_t mention) const {
  constexpr std::size_t most = 6;
  if (passage_.gap_before(token) & gap::stop) return true;
  if (!(passage_.gap_before(token) & gap::comma)) return false;
  const std::size_t least = mention > 0 ? mentions_[mention - 1].end() : 0;
  for (std::size_t at = token; at-- > least && token - at <= most;)
    if (passage_.gap_before(at) & gap::stop) return true;
  return false;
}

bool MentionRelations::is_of_next_pronoun(std::size_t first, std::size_t end) const {
  const std::size_t at = predicate_begin(first);
  const std::size_t pronoun = mentions_[end - 1].end();
  if (at == mentions_[first].begin() || !begins_part(at, first) || pronoun + 1 >= passage_.size() ||
      passage_.gap_before(pronoun) != (gap::comma | gap::space))
    return false;
  const std::size_t behind = pronoun + (passage_.text(pronoun, pronoun + 1) == "đồng" ? 2 : 1);
  return behind < passage_.size() && pronoun_begin(passage_, behind) == pronoun &&
         passage_.gap_before(behind) == gap::space && passage_.shape(behind) == Shape::lower;
}

std::optional<std::size_t> MentionRelations::subject_of_passive(std::size_t first) const {
  constexpr std::size_t most = 14;
  constexpr std::uint16_t hard =
      gap::stop | gap::semicolon | gap::colon | gap::quote | gap::open | gap::comma;
  const std::size_t verb = appointing_verb(passage_, mentions_[first].begin());
  if (verb == mentions_[first].begin()) return std::nullopt;
  std::size_t passive = verb;
  while (passive > 0 && verb - passive < most && passage_.text(passive, passive + 1) != "được") {
    if (passage_.gap_before(passive) & hard) return std::nullopt;
    --passive;
  }
  if (passage_.text(passive, passive + 1) != "được") return std::nullopt;
  const std::size_t at = adverbs_begin(passage_, passive);
  for (std::size_t person = first; person-- > 0;)
    if (mentions_[person].end() <= at)
      return name(person) && mentions_[person].end() == at && passage_.gap_before(at) == gap::space
                 ? std::optional(person)
                 : std::nullopt;
  return std::nullopt;
}

bool MentionRelations::is_prospect(std::size_t name, std::size_t post) const {
  constexpr std::size_t most = 8;
  constexpr auto verbs = std::to_array<std::string_view>(
      {"bổ nhiệm", "chọn", "chỉ định", "đề bạt", "bầu", "đưa", "mời", "cử"});
  const std::size_t begin = mentions_[name].begin();
  const std::size_t end = mentions_[post].begin();
  const std::size_t behind = mentions_[post].end();
  if (behind + 2 <= passage_.size() && passage_.text(behind, behind + 2) == "hay không")
    return true;
  if (is_case(passage_, begin, behind)) return true;
  for (std::size_t i = mentions_[name].end() + 1; i <= end; ++i)
    if (is_uncertain(passage_, i)) return true;
  for (std::size_t at = begin; at > 0 && begin - at <= most; --at) {
    if (begin_of(passage_, at, "đề cử") < at) return true;
    for (const std::string_view verb : verbs)
      if (const std::size_t first = begin_of(passage_, at, verb); first < at)
        return is_uncertain(passage_, before_verb(passage_, first));
    if (passage_.gap_before(at) & ~(gap::soft | gap::comma)) break;
  }
  return false;
}

bool MentionRelations::is_predecessor(std::size_t name) const {
  if (name == 0 || !this->name(name) || !post(name - 1)) return false;
  const Name& found = *this->name(name);
  const std::size_t begin = mentions_[name - 1].end();
  if (begin >= found.honorific || passage_.gap_before(found.honorific) != gap::space ||
      passage_.gap_before(begin) & ~(gap::space | gap::comma) ||
      !(found.titled() || is_whole(name)))
    return false;
  constexpr auto verbs = std::to_array<std::string_view>(
      {"kế nhiệm", "thay", "thay thế", "thay cho", "thay thế cho", "để thay", "để thay thế",
       "thay vị trí của", "kế nhiệm cho", "thế chỗ"});
  return std::find(verbs.begin(), verbs.end(), passage_.text(begin, found.honorific)) !=
         verbs.end();
}

}  // namespace timtin
