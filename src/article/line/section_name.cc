// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/section_name.h"

#include <array>

#include "article/line/word_list.h"

namespace timtin {
namespace {

constexpr std::array<std::string_view, 72> names{
    "thoi su",     "chinh tri",  "xa hoi",       "kinh te",      "kinh doanh",
    "the gioi",    "quoc te",    "phap luat",    "giao duc",     "van hoa",
    "giai tri",    "the thao",   "suc khoe",     "y te",         "doi song",
    "khoa hoc",    "cong nghe",  "du lich",      "tin tuc",      "tin moi",
    "su kien",     "trong nuoc", "ngoai nuoc",   "moi truong",   "nong nghiep",
    "cong nghiep", "giao thong", "do thi",       "quoc phong",   "an ninh",
    "ban doc",     "goc nhin",   "nhip song",    "tam su",       "y kien",
    "blog",        "xe may",     "oto xe may",   "bat dong san", "tai chinh",
    "chung khoan", "thi truong", "doanh nghiep", "hoat dong",    "thong bao",
    "van ban",     "thong tin",  "media",        "multimedia",   "video",
    "photo",       "podcast",    "infographic",  "trang chu",    "home page",
    "viet nam",    "tp hcm",     "tphcm",        "ho chi minh",  "thanh pho ho chi minh",
    "sai gon",     "dong bang",  "tay nguyen",   "mien trung",   "mien bac",
    "mien nam",    "phong su",   "ki su",        "dieu tra",     "gia dinh",
    "hoc duong",   "cuoc song"};

}  // namespace

bool is_section_name(std::string_view folded) { return contains(names, folded); }

}  // namespace timtin
