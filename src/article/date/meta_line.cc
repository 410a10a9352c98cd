// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/meta_line.h"

#include <algorithm>
#include <array>
#include <vector>

#include "article/date/date_line.h"
#include "article/date/date_tokens.h"
#include "article/line/author_label.h"
#include "article/line/boilerplate_line.h"
#include "article/line/byline.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/line/person_name.h"

namespace timtin {
namespace {

constexpr std::size_t max_meta_line_bytes = 200;

/// What counters are called; their number stands before or behind.
constexpr std::array<std::string_view, 32> counters{"luot xem",
                                                    "so luot xem",
                                                    "luot doc",
                                                    "so luot doc",
                                                    "so lan doc",
                                                    "so lan xem",
                                                    "da xem",
                                                    "xem",
                                                    "view",
                                                    "views",
                                                    "luot truy cap",
                                                    "binh luan",
                                                    "comment",
                                                    "comments",
                                                    "chia se",
                                                    "co chu",
                                                    "cong khai",
                                                    "da chinh sua",
                                                    "da dang",
                                                    "da dang vao",
                                                    "yeu thich",
                                                    "co chu a a a",
                                                    "co chu a a",
                                                    "xem voi co chu a a a",
                                                    "leave a comment",
                                                    "no comments",
                                                    "comments off",
                                                    "add comment",
                                                    "de lai binh luan",
                                                    "gui binh luan",
                                                    "chua co binh luan",
                                                    "khong co binh luan"};

/// Before these words a new part begins, although no sign stands there.
constexpr std::array<std::string_view, 9> inner_labels{" bởi ",     " Bởi ",     " by ",
                                                       " By ",      " Tác giả",  " tác giả",
                                                       " Lượt xem", " lượt xem", " Người đăng"};

constexpr std::array<std::string_view, 8> separators{"|", "•", "·", "–", "—", "\t", " - ", ";"};

/// With these a date begins, or what stands before it. With marks: `Đặng` and `Thu` are names.
constexpr std::array<std::string_view, 20> date_words{
    "Thứ", "thứ", "THỨ", "Chủ", "chủ", "CN",   "Ngày", "ngày", "NGÀY", "Lúc",
    "lúc", "Vào", "vào", "Cập", "cập", "Đăng", "đăng", "on",   "On",   "at"};

std::vector<std::string> parts_of(std::string_view line) {
  std::string text(line);
  const auto replace = [&](std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
      text.replace(at, from.size(), to);
  };
  for (const std::string_view label : inner_labels)
    replace(label, "\n" + std::string(label.substr(1)));
  for (const std::string_view separator : separators) replace(separator, "\n");
  return paragraphs_of(text);
}

/// Numbers, signs and the words of dates: `14:05 (GMT+7)`.
bool is_neutral(std::string_view part) {
  const DateTokens tokens = date_tokens(part);
  return std::all_of(tokens.begin(), tokens.end(), [](const DateToken& token) {
    return token.kind != DateToken::Kind::word || is_date_filler(token);
  });
}

/// `Lượt xem: 1.234`, `12 bình luận`.
bool is_counter(std::string_view part) {
  std::string words = folded_words(part);
  std::string name;
  for (const char c : words)
    if (c < '0' || c > '9') name += c;
  const std::string_view trimmed_name = trimmed(name);
  return std::find(counters.begin(), counters.end(), trimmed_name) != counters.end();
}

std::string_view without_signs(std::string_view text) {
  text = trimmed(text);
  while (!text.empty() && std::string_view(",:-(/").find(text.back()) != std::string_view::npos)
    text = trimmed(text.substr(0, text.size() - 1));
  while (!text.empty() && std::string_view(",:-)/").find(text.front()) != std::string_view::npos)
    text = trimmed(text.substr(1));
  return text;
}

/// Where the date begins in `Xuân Sáng Thứ năm, 05/03/2020`; the size without a date.
std::size_t date_begin(std::string_view part) {
  const std::vector<std::string_view> words = split_words(part);
  for (const std::string_view word : words) {
    const bool begins = word.find_first_of("0123456789") != word.npos ||
                        std::find(date_words.begin(), date_words.end(), word) != date_words.end();
    if (begins) return static_cast<std::size_t>(word.data() - part.data());
  }
  return part.size();
}

/// What one part says; false if it does not belong to such a line.
bool read_part(std::string_view part, bool& dated, std::vector<std::string>& names) {
  std::string_view rest = part;
  const bool labelled = take_author_label(rest);
  if (!labelled && is_date_line(part)) return dated = true;
  if (!labelled && (is_neutral(part) || is_counter(part) || is_boilerplate_line(part))) return true;
  const std::size_t begin = date_begin(rest);
  const std::string_view date = rest.substr(begin);
  if (!date.empty() && !is_neutral(date) && !is_date_line(date)) return false;
  dated = dated || is_date_line(date);
  // `Bến Đỏ, ngày 5 tháng 3 năm 2020`: where it was written.
  const bool place = trimmed(rest.substr(0, begin)).ends_with(',') &&
                     (date.starts_with("ngày ") || date.starts_with("Ngày "));
  const std::string_view name = without_signs(rest.substr(0, begin));
  if (place && !labelled) return split_words(rest.substr(0, begin)).size() <= 6;
  if (labelled) {
    if (const auto signature = byline(name); signature && !is_account_name(name))
      names.push_back(*signature);
    return true;
  }
  const auto persons = persons_alone(name);
  if (persons) names.push_back(*persons);
  return persons.has_value();
}

std::string joined(const std::vector<std::string>& names) {
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : ", ") + name;
  return result;
}

}  // namespace

MetaLine read_meta_line(std::string_view line) {
  if (line.size() > max_meta_line_bytes || line.find_first_of("0123456789") == line.npos) return {};
  if (is_date_line(line)) return {true, {}};
  bool dated = false;
  std::vector<std::string> names;
  for (const std::string& part : parts_of(line))
    if (!read_part(part, dated, names)) return {};
  return dated ? MetaLine{true, joined(names)} : MetaLine{};
}

}  // namespace timtin
