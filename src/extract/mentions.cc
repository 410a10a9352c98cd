// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/mentions.h"

#include <algorithm>

#include "extract/names.h"

namespace timtin {
namespace {

/// A name, with the honorifics before it, if one begins at `at`. `after_post` makes a single
/// capitalised syllable or a foreign name without foreign spelling enough.
std::optional<Name> read_name(const Passage& passage, std::size_t at, bool after_post) {
  if (passage.all_upper()) return std::nullopt;
  std::size_t begin = honorifics_end(passage, at);
  constexpr std::uint16_t before_name = gap::soft | gap::comma | gap::colon | gap::dash;
  if (begin >= passage.size() || (begin > at && (passage.gap_before(begin) & ~before_name) != 0))
    return std::nullopt;
  const bool titled = begin > at;
  std::size_t end = vietnamese_name_end(passage, begin);
  if (end == begin) end = foreign_name_end(passage, begin);
  if (end == begin && (titled || after_post)) {
    const bool other = passage.phrase(Kind::not_name, begin).length > 0 ||
                       passage.phrase(Kind::office, begin).length > 0 ||
                       passage.phrase(Kind::head, begin).length > 1 ||
                       passage.phrase(Kind::whole, begin).length > 0 ||
                       passage.phrase(Kind::field, begin).length > 1 ||
                       (!titled && (passage.phrase(Kind::place, begin).length > 1 ||
                                    passage.phrase(Kind::country, begin).length > 0));
    if (!other) end = std::min(capital_run_end(passage, begin), begin + max_name_syllables);
    const bool alone = end == begin + 1;
    if (alone && (passage.text(begin, end).size() == 1 || (!titled && passage.vietnamese(begin))))
      return std::nullopt;
  }
  if (end == begin || (!titled && passage.phrase(Kind::place, begin).length == end - begin))
    return std::nullopt;
  return Name{begin, end, at, end == begin + 1};
}

/// The token behind a bracket that is opened at `at` and holds up to eight tokens; `at` if none.
std::size_t skip_bracket(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 8;
  if (at >= passage.size() || !(passage.gap_before(at) & gap::open)) return at;
  for (std::size_t i = at + 1; i <= passage.size() && i <= at + most; ++i)
    if (passage.gap_before(i) & gap::close) return i;
  return at;
}

Joint joint_of(std::uint16_t bits) {
  if (bits & (gap::stop | gap::quote | gap::other)) return Joint::none;
  if (bits & gap::semicolon) return Joint::semicolon;
  if (bits & gap::colon) return Joint::colon;
  if (bits & (gap::comma | gap::dash | gap::open | gap::close)) return Joint::apposition;
  return Joint::adjacent;
}

/// `Tổng giám đốc Vinaseed`, `Chủ tịch HĐQT Quốc Cường Gia Lai`: one foreign word, or three without
/// a family name, behind a post that may be a company's.
bool is_company_name(const Passage& passage, const Name& name, const Post& post) {
  if (name.titled() || (post.holder == Holder::state && !post.either)) return false;
  const std::size_t syllables = name.end - name.begin;
  if (syllables == 1) return !passage.vietnamese(name.begin);
  return syllables >= 3 && passage.vietnamese(name.begin) &&
         vietnamese_name_end(passage, name.begin) == name.begin &&
         foreign_name_end(passage, name.begin) == name.begin;
}

}  // namespace

std::vector<Mention> read_mentions(const Passage& passage) {
  std::vector<Mention> mentions;
  for (std::size_t at = 0; at < passage.size();) {
    if (const std::size_t length = passage.phrase(Kind::not_post, at).length; length > 0) {
      at += length;
      continue;
    }
    const bool after_post = !mentions.empty() && mentions.back().post() &&
                            mentions.back().end() == at && passage.soft_before(at);
    if (const auto post = read_post(passage, at)) {
      mentions.push_back({*post});
      at = post->resume;
    } else if (const auto name = read_name(passage, at, after_post);
               name && !(after_post && is_company_name(passage, *name, *mentions.back().post()))) {
      mentions.push_back({*name});
      at = name->end;
    } else {
      ++at;
    }
  }
  return mentions;
}

Joint joint_between(const Passage& passage, const Mention& left, const Mention& right) {
  const std::size_t end = right.begin();
  std::size_t at = left.end();
  if (at > end) return Joint::none;  // a post inside a post
  if (at == end) {
    // `Nguyễn Văn An-Ủy viên`
    if (passage.gap_before(at) == gap::hyphen) return left.name() ? Joint::apposition : Joint::none;
    return joint_of(passage.gap_before(at));
  }
  const std::size_t behind = skip_bracket(passage, at);
  if (behind > at && behind <= end) at = behind;
  if (at == end) return joint_of(static_cast<std::uint16_t>(passage.gap_before(at) & ~gap::close));
  const Joint before = joint_of(static_cast<std::uint16_t>(passage.gap_before(at) & ~gap::close));
  if (before != Joint::adjacent && before != Joint::apposition) return Joint::none;
  if (joint_of(passage.gap_before(end)) == Joint::none) return Joint::none;
  for (const auto& [kind, joint] :
       {std::pair{Kind::copula, Joint::copula}, std::pair{Kind::conjunction, Joint::conjunction},
        std::pair{Kind::plural, Joint::apposition}})
    if (at + passage.phrase(kind, at).length == end) return joint;
  return Joint::none;
}

}  // namespace timtin
