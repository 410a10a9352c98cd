// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/article_names.h"

#include "extract/names.h"

namespace timtin {
namespace {

/// Where the name begins right behind `thôn` or `thương hiệu`; `at` behind no such noun. `Trưởng
/// thôn` may lead to a person.
std::size_t thing_begin(const Passage& passage, std::size_t at) {
  const std::size_t brand = passage.phrase(PhraseKind::brand, at).length;
  // The `Bản` of `Nhật Bản`; but `VQG Yok Đôn`, `Vườn quốc gia Cúc Phương`
  const bool noun = passage.shape(at) == Shape::upper || brand > 1;
  if (passage.shape(at) != Shape::lower && !(noun && brand > 0)) return at;
  const PhraseAt level = passage.phrase(PhraseKind::level, at);
  const bool hamlet = level.attributes & attribute::level::part &&
                      (at == 0 || passage.phrase(PhraseKind::office, at - 1).length < 2);
  const std::size_t begin = at + (hamlet ? level.length : brand);
  return passage.gap_before(begin) == gap::space ? begin : at;
}

/// Where what is called so begins behind `tập đoàn dược phẩm` or `chuyên trang nổi tiếng`; `at`
/// behind no such noun.
std::size_t firm_begin(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 2;
  const PhraseAt head = passage.phrase(PhraseKind::head, at);
  if (head.length > 1 && (head.attributes & attribute::holder_mask) == attribute::company) {
    const std::size_t field = at + head.length;
    return field + passage.phrase(PhraseKind::field, field).length;
  }
  const std::size_t brand = at + passage.phrase(PhraseKind::brand, at).length;
  if (brand == at) return at;
  for (std::size_t i = brand; i < passage.size() && i <= brand + most; ++i) {
    if (passage.shape(i) != Shape::lower) return i;
    if (passage.gap_before(i) != gap::space || passage.phrase(PhraseKind::stop, i).length > 0)
      break;
  }
  return at;
}

}  // namespace

std::size_t person_behind_place(const Passage& passage, const Name& name) {
  constexpr std::size_t least = 3;
  if (name.titled()) return name.begin;
  for (std::size_t at = name.begin + 1; at + least <= name.end; ++at) {
    const bool place =
        (at == name.begin + 2 && passage.vietnamese(name.begin) && passage.vietnamese(at - 1)) ||
        passage.gap_before(name.begin) & gap::slash;
    const auto is_common = [&](std::size_t token) {
      return (passage.phrase(PhraseKind::family, token).attributes & attribute::family::common) !=
             0;
    };
    if (place && is_common(at) && !is_common(name.begin) &&
        passage.text(name.begin, name.begin + 1) != "Tôn" &&
        vietnamese_name_end(passage, at) == name.end)
      return at;
  }
  return name.begin;
}

void ArticleNames::clear() {
  firms_.clear();
  things_.clear();
  alone_.clear();
  persons_.clear();
  surnames_.clear();
}

void ArticleNames::collect(const Passage& passage, const std::vector<Mention>& mentions) {
  collect_nouns(passage);
  collect_capitals(passage, mentions);
}

/// `Tập đoàn dược phẩm Sino Pharmaceutical`: two foreign words or more behind what only firms are.
/// `thôn Hoàng Xá`, `sân Stone Camp`: two syllables behind a thing.
void ArticleNames::collect_nouns(const Passage& passage) {
  constexpr KindSet nouns =
      kind_bit(PhraseKind::head) | kind_bit(PhraseKind::brand) | kind_bit(PhraseKind::level);
  for (std::size_t at = 0; (at = passage.find(nouns, at)) < passage.size(); ++at) {
    if (const std::size_t thing = thing_begin(passage, at); thing > at) {
      const std::size_t end = capital_run_end(passage, thing);
      if (end == thing + 2) things_.insert(passage.text(thing, end));
    }
    const std::size_t name = firm_begin(passage, at);
    if (name == at || name >= passage.size() || passage.gap_before(name) != gap::space ||
        passage.vietnamese(name))
      continue;
    const std::size_t end = capital_run_end(passage, name);
    if (end >= name + 2) firms_.insert(passage.text(name, end));
  }
}

/// `Stonetech có lãi`, not `Chủ tịch Stonetech`: one or two foreign words that begin behind no
/// other capital. Who is `ông Smithfield`, or `John Smithfield` beside no post, is a person.
void ArticleNames::collect_capitals(const Passage& passage, const std::vector<Mention>& mentions) {
  constexpr std::size_t most = 2;
  std::size_t next = 0;  // the first mention that does not end before the token
  for (std::size_t at = 0; (at = passage.find(capital_kind, at)) < passage.size(); ++at) {
    if (passage.vietnamese(at) || !is_capital(passage, at)) continue;
    // `Theo Stonetech`, `Ông Smithfield`
    const bool behind_opening = at > 0 && passage.soft_before(at) && passage.vietnamese(at - 1) &&
                                (at == 1 || !passage.soft_before(at - 1));
    const bool begins = at == 0 || behind_opening || !passage.soft_before(at) ||
                        passage.shape(at - 1) == Shape::lower;
    if (!begins) continue;
    while (next < mentions.size() && mentions[next].end() < at) ++next;
    const bool behind_post = next < mentions.size() && mentions[next].post() &&
                             mentions[next].end() == at && passage.soft_before(at);
    const std::size_t end = capital_run_end(passage, at);
    const bool addressed = at > 0 && passage.soft_before(at) &&
                           passage.phrase(PhraseKind::honorific, at - 1).length == 1;
    if (addressed && end > at + 1) surnames_.insert(passage.text(end - 1, end));
    if (addressed || (end > at + most && !behind_post))
      persons_.insert(passage.text(at, end));
    else if (!behind_post && end <= at + most)
      ++alone_[passage.text(at, end)];
    at = end - 1;
  }
}

std::size_t ArticleNames::organisation_end(const Passage& passage, const Name& name) const {
  constexpr std::size_t least = 2;  // syllables of the person, and times it stands alone
  constexpr std::size_t most = 2;   // syllables of the organisation
  if (const std::size_t person = person_behind_place(passage, name); person > name.begin)
    return person;
  if (name.titled() || passage.vietnamese(name.begin) ||
      persons_.contains(passage.text(name.begin, name.end)))
    return name.begin;
  for (std::size_t length = 1; length <= most && name.begin + length + least <= name.end;
       ++length) {
    const std::size_t begin = name.begin + length;
    const std::string_view organisation = passage.text(name.begin, begin);
    const auto found = alone_.find(organisation);
    const bool whole = passage.gap_before(begin) == gap::space &&
                       passage.gap_before(begin + 1) == gap::space && is_capital(passage, begin) &&
                       (foreign_name_end(passage, begin) == name.end ||
                        vietnamese_name_end(passage, begin) == name.end);
    if (whole && found != alone_.end() && found->second >= least &&
        !persons_.contains(organisation))
      return begin;
  }
  return name.begin;
}

}  // namespace timtin
