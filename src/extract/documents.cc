// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/documents.h"

#include <algorithm>
#include <array>

#include "extract/document_kinds.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// What is counted after `quyết định 5`, `nghị quyết 2`: then the number numbers no act.
constexpr std::array<std::string_view, 30> counted{
    "năm",  "tháng", "ngày", "giờ", "người", "tỷ",    "tỉ",   "triệu", "nghìn", "ngàn",
    "đồng", "%",     "lần",  "vụ",  "dự",    "trang", "đối",  "điều",  "cán",   "trường",
    "công", "doanh", "cơ",   "hộ",  "vấn",   "nội",   "nhóm", "giải",  "nhiệm", "loại"};

/// `quy định 5 phương pháp`: a verb, and a counted noun behind the number; `quy định 5 của`, `quyết
/// định 23,` is an act.
bool is_verb_with_count(const Passage& passage, std::size_t kind, std::size_t number) {
  const std::size_t next = number + 1;
  return passage.shape(kind) == Shape::lower && next < passage.size() &&
         passage.gap_before(next) == gap::space && passage.shape(next) == Shape::lower &&
         passage.phrase(PhraseKind::stop, next).length == 0 &&
         passage.phrase(PhraseKind::linker, next).length == 0 &&
         passage.phrase(PhraseKind::conjunction, next).length == 0 &&
         passage.phrase(PhraseKind::possessive, next).length == 0 &&
         passage.text(next, next + 1) != "ngày" && passage.text(next, next + 1) != "năm";
}

/// `Nghị quyết TƯ 5`: of the Central Committee's fifth session.
bool is_of_central_committee(const Passage& passage, std::size_t behind_kind, std::size_t number) {
  if (number <= behind_kind) return false;
  const std::string_view words = passage.text(behind_kind, number);
  return words == "TƯ" || words == "TW" || words == "Trung ương" || words == "trung ương";
}

std::string_view rest_from(const Passage& passage, std::size_t token) {
  const std::string_view text = passage.paragraph().text;
  return text.substr(passage.paragraph().tokens[token].begin);
}

bool begins_with_year(std::string_view text) {
  constexpr std::size_t digits = 4;
  if (text.size() < digits || !std::all_of(text.begin(), text.begin() + digits, ascii::is_digit))
    return false;
  const std::string_view behind = text.substr(digits);
  return !behind.starts_with('-') && !behind.starts_with("–") && !behind.starts_with(" -") &&
         !behind.starts_with(" –");
}

bool counts_something(std::string_view after) {
  if (after.starts_with("%")) return true;
  // `Đề án 1.000 cây cầu`
  if (after.size() > 1 && (after[0] == '.' || after[0] == ',') && ascii::is_digit(after[1]))
    return true;
  if (!after.starts_with(" ")) return false;
  after.remove_prefix(1);
  const std::string_view word = after.substr(0, after.find_first_of(" ,.;:\n"));
  // `văn bản 10285 ngày 29/11/2016` is dated, `quyết định 5 ngày` counts.
  if (word == "ngày" && after.size() > word.size() + 1) {
    return !ascii::is_digit(after[word.size() + 1]);
  }
  // `Nghị định 79 năm 2012`, not `Nghị quyết 5 năm 2021-2025`.
  if (word == "năm")
    return !begins_with_year(after.substr(std::min(after.size(), word.size() + 1)));
  return std::find(counted.begin(), counted.end(), word) != counted.end();
}

/// The token where the number of an act of this kind stands, at most three words behind the kind,
/// or `số` and more of them in lower case, `Giấy phép khai thác khoáng sản số 45`; `size()` if
/// there is none.
std::size_t number_token(const Passage& passage, std::size_t behind_kind) {
  constexpr std::size_t most_between = 3;
  constexpr std::size_t most_before_word = 10;
  bool lower = true;
  bool plain = true;  // no word among them that may be a verb
  for (std::size_t i = behind_kind; i < passage.size() && i <= behind_kind + most_before_word;
       ++i) {
    constexpr std::uint16_t allowed = gap::soft | gap::colon | gap::quote;
    if (passage.gap_before(i) & ~allowed) break;
    if (passage.phrase(PhraseKind::document, i).length > 0) break;  // `quy định tại thông tư số`
    const bool near = i <= behind_kind + most_between;
    if (passage.shape(i) == Shape::digit) {
      const bool coded = (passage.gap_before(i + 1) & gap::slash) != 0;
      const bool announced = lower && (plain || coded) && passage.text(i - 1, i) == "số";
      return near || announced ? i : passage.size();
    }
    lower = lower && passage.shape(i) == Shape::lower;
    plain = plain && (near || passage.phrase(PhraseKind::stop, i).length == 0);
  }
  return passage.size();
}

/// `Hợp đồng tín dụng số 12/2015/HD-TD`, `hóa đơn 15/2020`: what is numbered before the token, and
/// is no act.
bool is_of_contract(const Passage& passage, std::size_t number) {
  constexpr std::size_t most = 6;
  for (std::size_t at = number; at-- > 0 && at + most >= number;) {
    constexpr std::uint16_t allowed = gap::soft | gap::colon;
    if (passage.gap_before(at + 1) & ~allowed || passage.phrase(PhraseKind::document, at).length)
      return false;
    if (at + 1 >= number) continue;
    const std::string_view word = passage.text(at, at + 2);
    for (const std::string_view other :
         {"hợp đồng", "Hợp đồng", "phụ lục", "Phụ lục", "hóa đơn", "Hóa đơn", "hoá đơn"})
      if (word == other) return true;
  }
  return false;
}

/// True if only `số` stands between kind and number.
bool is_announced(const Passage& passage, std::size_t behind_kind, std::size_t number) {
  return number == behind_kind + 1 && passage.text(behind_kind, number).size() <= 4 &&
         (passage.text(behind_kind, number).starts_with('s') ||
          passage.text(behind_kind, number).starts_with('S'));
}

}  // namespace

void Documents::collect(const Passage& passage) {
  constexpr std::uint16_t signs = gap::slash | gap::hyphen | gap::dash;
  constexpr KindSet named = kind_bit(PhraseKind::document);
  for (std::size_t at = 0; (at = passage.find(named | digit_kind, at)) < passage.size();) {
    std::size_t end = at;
    if (passage.begins(named, at))
      end = read_named(passage, at);
    else if (passage.gap_before(at + 1) & signs)
      end = read_code(passage, at);
    at = std::max(end, at + 1);
  }
}

/// `Nghị quyết số 45-NQ/TW`. A bare number needs a kind that is cited so, or `số`.
std::size_t Documents::read_named(const Passage& passage, std::size_t at) {
  const PhraseAt kind = passage.phrase(PhraseKind::document, at);
  const std::size_t behind = at + kind.length;
  const std::size_t token = number_token(passage, behind);
  if (token >= passage.size()) return at;
  const std::string_view rest = rest_from(passage, token);
  const std::size_t length = document_number_length(rest);
  auto name = parse_document_number(rest.substr(0, length));
  if (!name) return at;
  name->kind = kind.attributes;
  if (document_kinds[kind.attributes].by_code == ByCode::dated && kind.length == 1 &&
      (passage.shape(at) != Shape::upper || token != behind ||
       (name->year.empty() && name->code.empty())))
    return at;
  if (name->code.empty()) {
    const bool announced = is_announced(passage, behind, token);
    const bool cited = document_kinds[kind.attributes].bare &&
                       (token == behind || is_of_central_committee(passage, behind, token));
    const bool dated = !name->year.empty() && token <= behind + 1;
    if (!announced && !cited && !dated) return at;
    if (!announced && (counts_something(rest.substr(length)) ||
                       (!dated && is_verb_with_count(passage, at, token))))
      return at;
  }
  const std::string_view whole = rest_from(passage, at);
  const auto before = static_cast<std::size_t>(rest.data() - whole.data());
  return keep(passage, at, whole.substr(0, before + length), *name);
}

/// `45-NQ/TW` alone: the code must name a kind.
std::size_t Documents::read_code(const Passage& passage, std::size_t at) {
  const std::string_view rest = rest_from(passage, at);
  const std::size_t length = document_number_length(rest);
  const std::string_view text = rest.substr(0, length);
  // Most numbers have no code, and dates no letter.
  if (std::none_of(text.begin(), text.end(), ascii::is_letter_byte)) return at;
  const auto name = parse_document_number(text);
  if (!name || name->code.size() < 2 || !has_kind_code(*name) || is_of_contract(passage, at))
    return at;
  return keep(passage, at, text, *name);
}

/// Returns the token behind the text.
std::size_t Documents::keep(const Passage& passage, std::size_t at, std::string_view text,
                            const DocumentName& name) {
  const auto known = std::find_if(found_.begin(), found_.end(), [&](const Found& found) {
    return same_document(found.name, name);
  });
  const auto richness = [](const DocumentName& n) {
    return n.code.size() + !n.year.empty() + n.kind.has_value();
  };
  if (known == found_.end())
    found_.push_back({name, std::string(text)});
  else if (richness(name) > richness(known->name))
    *known = {name, std::string(text)};
  const std::size_t end = passage.paragraph().tokens[at].begin + text.size();
  while (at < passage.size() && passage.paragraph().tokens[at].begin < end) ++at;
  return at;
}

std::vector<std::string> Documents::names() const {
  std::vector<std::string> names;
  for (const Found& found : found_) names.push_back(found.text);
  return names;
}

}  // namespace timtin
