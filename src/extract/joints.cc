// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/joints.h"

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

/// The token behind a bracket that is closed at `end` or before, or behind what is said of the age,
/// `, 38 tuổi,`, `(SN 1984,`.
std::size_t skip_remark(const Passage& passage, std::size_t at, std::size_t end) {
  constexpr std::size_t most = 4;
  const std::size_t bracket = skip_bracket(passage, at);
  if (bracket > at && bracket <= end) return bracket;
  if (at >= passage.size() || !(passage.gap_before(at) & (gap::comma | gap::open))) return at;
  const bool age = passage.shape(at) == Shape::digit || passage.text(at, at + 1) == "SN" ||
                   passage.text(at, at + 1) == "sinh";
  for (std::size_t i = at + 1; age && i < passage.size() && i <= at + most; ++i) {
    if (passage.gap_before(i) & gap::comma) return i;
    if (passage.gap_before(i) & ~(gap::soft | gap::dot)) break;
    if (passage.text(i, i + 1) == "tuổi" && passage.gap_before(i + 1) & gap::comma) return i + 1;
  }
  return at;
}

Joint joint_of(std::uint16_t bits) {
  if (bits & (gap::stop | gap::quote | gap::other)) return Joint::none;
  if (bits & gap::semicolon) return Joint::semicolon;
  if (bits & gap::colon) return Joint::colon;
  if (bits & (gap::comma | gap::dash | gap::open | gap::close)) return Joint::apposition;
  return Joint::adjacent;
}

}  // namespace

Joint joint_between(const Passage& passage, const Mention& left, const Mention& right) {
  const std::size_t end = right.begin();
  std::size_t at = left.end();
  if (at > end) return Joint::none;  // a post inside a post
  if (at == end) {
    // `Nguyễn Văn An-Ủy viên`
    if (passage.gap_before(at) == gap::hyphen) return left.name() ? Joint::apposition : Joint::none;
    return joint_of(passage.gap_before(at));
  }
  const std::size_t behind = skip_remark(passage, at, end);
  if (behind > at && behind <= end) at = behind;
  if (at == end) return joint_of(static_cast<std::uint16_t>(passage.gap_before(at) & ~gap::close));
  const Joint before = joint_of(static_cast<std::uint16_t>(passage.gap_before(at) & ~gap::close));
  if (before != Joint::adjacent && before != Joint::apposition) return Joint::none;
  if (joint_of(passage.gap_before(end)) == Joint::none) return Joint::none;
  // `ông A đã trở thành Chủ tịch`
  while (at < end && passage.phrase(Kind::adverb, at).length > 0)
    at += passage.phrase(Kind::adverb, at).length;
  for (const auto& [kind, joint] :
       {std::pair{Kind::copula, Joint::copula}, std::pair{Kind::conjunction, Joint::conjunction},
        std::pair{Kind::plural, Joint::apposition}, std::pair{Kind::possessive, Joint::possession}})
    if (at + passage.phrase(kind, at).length == end) return joint;
  return Joint::none;
}

}  // namespace timtin
