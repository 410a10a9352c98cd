// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/list_heading.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/line/word_list.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// Folded.
constexpr std::array<std::string_view, 52> articles{"tin lien quan",
                                                    "bai lien quan",
                                                    "bai viet lien quan",
                                                    "tin bai lien quan",
                                                    "cac tin lien quan",
                                                    "cac bai lien quan",
                                                    "cac bai viet lien quan",
                                                    "tin tuc lien quan",
                                                    "chu de lien quan",
                                                    "tin khac",
                                                    "cac tin khac",
                                                    "tin tuc khac",
                                                    "tin bai khac",
                                                    "bai khac",
                                                    "bai viet khac",
                                                    "cac bai khac",
                                                    "cac bai viet khac",
                                                    "cac tin bai khac",
                                                    "cac tin da dua",
                                                    "cac tin cu hon",
                                                    "cac tin moi hon",
                                                    "tin cu hon",
                                                    "tin moi hon",
                                                    "nhung tin cu hon",
                                                    "nhung tin moi hon",
                                                    "cac bai da dang",
                                                    "tin da dua",
                                                    "tin cung chuyen muc",
                                                    "bai cung chuyen muc",
                                                    "cung chuyen muc",
                                                    "cung chuyen de",
                                                    "cung muc",
                                                    "tin cung muc",
                                                    "tin moi nhat",
                                                    "bai moi nhat",
                                                    "tin noi bat",
                                                    "tin doc nhieu",
                                                    "doc nhieu",
                                                    "doc nhieu nhat",
                                                    "tin doc nhieu nhat",
                                                    "xem nhieu",
                                                    "xem nhieu nhat",
                                                    "tin xem nhieu",
                                                    "co the ban quan tam",
                                                    "ban co the quan tam",
                                                    "co the ban thich",
                                                    "bai viet cung chu de",
                                                    "tin tuc moi nhat",
                                                    "related posts",
                                                    "related articles",
                                                    "de xuat cho ban",
                                                    "danh cho ban"};

constexpr std::array<std::string_view, 27> comments{"binh luan",
                                                    "y kien",
                                                    "phan hoi",
                                                    "thao luan",
                                                    "y kien binh luan",
                                                    "binh luan bai viet",
                                                    "binh luan facebook",
                                                    "hoi dap",
                                                    "cac binh luan",
                                                    "y kien ban doc",
                                                    "ban doc binh luan",
                                                    "binh luan cua ban doc",
                                                    "y kien cua ban doc",
                                                    "y kien ban doc gui ve",
                                                    "phan hoi cua ban doc",
                                                    "comments",
                                                    "comment",
                                                    "leave a comment",
                                                    "leave a reply",
                                                    "de lai binh luan",
                                                    "gui binh luan",
                                                    "gui binh luan cua ban",
                                                    "viet binh luan",
                                                    "y kien cua ban",
                                                    "gui y kien cua ban",
                                                    "de lai mot binh luan",
                                                    "responses"};

}  // namespace

ListHeading list_heading(std::string_view line) {
  constexpr std::size_t longest = 60;
  if (line.size() > longest) return ListHeading::none;
  std::string words = folded_words(line);
  std::erase_if(words, ascii::is_digit);
  const std::string_view name = trimmed(words);
  if (contains(articles, name)) return ListHeading::articles;
  return contains(comments, name) ? ListHeading::comments : ListHeading::none;
}

}  // namespace timtin
