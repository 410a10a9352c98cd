// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/person_name.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "article/line/caption.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/line/section_name.h"
#include "article/line/word_list.h"

namespace timtin {
namespace {

/// Folded.
constexpr std::array<std::string_view, 17> accounts{
    "admin",     "administrator", "quan tri",   "quan tri vien", "quan tri web", "super user",
    "webmaster", "root",          "user",       "guest",         "editor",       "ban quan tri",
    "bqt",       "an danh",       "nguoi dung", "thanh vien",    "moderator"};

constexpr std::array<std::string_view, 63> provinces{
    "ha noi",     "hai phong",      "da nang",    "can tho",   "an giang",    "vung tau",
    "bac giang",  "bac kan",        "bac lieu",   "bac ninh",  "ben tre",     "binh dinh",
    "binh duong", "binh phuoc",     "binh thuan", "ca mau",    "cao bang",    "dak lak",
    "dak nong",   "dien bien",      "dong nai",   "dong thap", "gia lai",     "ha giang",
    "ha nam",     "ha tinh",        "hai duong",  "hau giang", "hoa binh",    "hung yen",
    "khanh hoa",  "kien giang",     "kon tum",    "lai chau",  "lam dong",    "lang son",
    "lao cai",    "long an",        "nam dinh",   "nghe an",   "ninh binh",   "ninh thuan",
    "phu tho",    "phu yen",        "quang binh", "quang nam", "quang ngai",  "quang ninh",
    "quang tri",  "soc trang",      "son la",     "tay ninh",  "thai binh",   "thai nguyen",
    "thanh hoa",  "thua thien hue", "tien giang", "tra vinh",  "tuyen quang", "vinh long",
    "vinh phuc",  "yen bai",        "tien phong"};

/// A name that begins so is of an office.
constexpr std::array<std::string_view, 12> offices{"bao",   "dai",     "tap chi", "cong",
                                                   "trang", "ban",     "phong",   "so",
                                                   "ubnd",  "cong ti", "truong",  "trung tam"};

/// `H.V.`, `T.Hà`: each part begins with a capital.
bool has_initials(std::string_view word) {
  std::size_t parts = 0;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find('.'), word.size());
    if (end == 0 || !starts_upper_case(word)) return false;
    ++parts;
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return parts >= 2;
}

bool is_office(const std::string& folded) {
  return std::any_of(offices.begin(), offices.end(), [&](std::string_view office) {
    return folded.starts_with(std::string(office) + ' ');
  });
}

}  // namespace

bool is_account_name(std::string_view name) {
  constexpr std::size_t longest = 40;
  return name.size() <= longest && contains(accounts, folded_words(name));
}

bool is_person_name(std::string_view name) {
  constexpr std::size_t max_bytes = 60, max_words = 5;
  name = trimmed(name);
  if (name.empty() || name.size() > max_bytes ||
      name.find_first_of("0123456789\"?!:@<>=*#%()[]/_") != name.npos)
    return false;
  const std::vector<std::string_view> words = split_words(name);
  if (words.size() == 1) return has_initials(name);
  if (words.size() > max_words || !std::all_of(words.begin(), words.end(), starts_upper_case))
    return false;
  const std::string folded = folded_words(name);
  return !contains(accounts, folded) && !is_section_name(folded) && !contains(provinces, folded) &&
         !is_office(folded);
}

}  // namespace timtin
