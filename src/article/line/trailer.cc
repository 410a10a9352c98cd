// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/trailer.h"

#include <algorithm>
#include <array>

#include "article/line/folded_words.h"
#include "article/line/keywords.h"
#include "article/line/paragraphs.h"
#include "article/line/word_list.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// Folded, where `y` behind some letters is `i`; the line goes on with names of services and
/// papers.
constexpr std::array<std::string_view, 35> beginnings{"dang ki nhan ban tin",
                                                      "dang ki nhan tin",
                                                      "dang ki de nhan",
                                                      "dang ki kenh",
                                                      "dang ki theo doi",
                                                      "bam theo doi",
                                                      "nhan theo doi",
                                                      "theo doi chung toi",
                                                      "moi ban doc theo doi",
                                                      "moi qui vi theo doi",
                                                      "moi doc gia theo doi",
                                                      "moi cac ban theo doi",
                                                      "moi ban doc gui",
                                                      "moi ban doc don doc",
                                                      "chia se bai viet",
                                                      "chia se len",
                                                      "chia se voi ban be",
                                                      "moi thong tin gop y",
                                                      "moi y kien dong gop",
                                                      "moi thong tin xin gui",
                                                      "moi gop y xin gui",
                                                      "y kien gop y xin gui",
                                                      "doc them tai",
                                                      "xem them tai",
                                                      "nguon bai viet",
                                                      "link bai goc",
                                                      "lay link",
                                                      "sao chep lien ket",
                                                      "ban quyen thuoc",
                                                      "ban nhan duoc thu nay",
                                                      "ban nhan duoc email nay",
                                                      "huy dang ki",
                                                      "neu khong muon nhan",
                                                      "unsubscribe",
                                                      "you are receiving"};

constexpr std::array<std::string_view, 30> whole{
    "thich",        "binh luan",     "chia se",    "facebook",     "zalo",           "twitter",
    "email",        "copy link",     "telegram",   "in bai",       "in trang",       "google news",
    "ve dau trang", "len dau trang", "tweet",      "share",        "like",           "print",
    "youtube",      "tiktok",        "gui",        "linkedin",     "xem them",       "xem it hon",
    "tra loi",      "luot xem",      "luot thich", "luot chia se", "tat ca cam xuc", "k"};

/// Behind `>>>`, and with a colon.
constexpr std::array<std::string_view, 7> pointers{
    "xem them", "doc them", "xem tiep", "tin lien quan", "bai lien quan", "moi ban xem", "moi doc"};

constexpr std::array<std::string_view, 7> services{"google news", "facebook", "fanpage", "zalo",
                                                   "youtube",     "tiktok",   "telegram"};

constexpr std::array<std::string_view, 6> keyword_labels{"tu khoa", "tag",      "tags",
                                                         "keyword", "keywords", "the"};

constexpr std::size_t longest = 240;

bool begins_with_one(const std::string& words) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return words.starts_with(beginning); });
}

/// `Theo dõi Báo Ví Dụ trên Google News`
bool follows(const std::string& words) {
  return words.starts_with("theo doi ") &&
         std::any_of(services.begin(), services.end(),
                     [&](std::string_view service) { return words.find(service) != words.npos; });
}

bool points_elsewhere(std::string_view line) {
  const bool arrows = line.starts_with(">>");
  while (line.starts_with('>')) line.remove_prefix(1);
  const std::size_t colon = line.find(':');
  constexpr std::size_t longest_label = 30;
  if (colon > longest_label) return arrows && !line.ends_with('.');
  return contains(pointers, folded_words(line.substr(0, colon)));
}

/// A box that asks for an address: its heading, then up to two lines.
std::size_t box_begin(const std::vector<std::string>& lines) {
  constexpr std::size_t reach = 3;
  for (std::size_t back = 2; back <= reach && back < lines.size(); ++back) {
    const std::size_t at = lines.size() - back;
    const std::string words = lines[at].size() > longest ? std::string() : folded_words(lines[at]);
    const bool asks = words.starts_with("dang ki nhan") && lines[at].find('.') == std::string::npos;
    const bool address =
        std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(),
                    [](const std::string& line) { return line.find("mail") != std::string::npos; });
    if (asks && address) return at;
  }
  return lines.size();
}

}  // namespace

std::vector<std::string> keywords_in(std::string_view line) {
  const std::size_t colon = line.find(':');
  constexpr std::size_t longest_label = 16;
  if (colon > longest_label || !contains(keyword_labels, folded_words(line.substr(0, colon))))
    return {};
  return split_keywords(line.substr(colon + 1));
}

bool is_trailer(std::string_view line) {
  line = trimmed(line);
  if (line.size() > longest) return false;
  std::string words = folded_words(line);
  const bool mark = begins_with_one(words) || follows(words);
  // `153 bình luận`
  std::erase_if(words, ascii::is_digit);
  return mark || contains(whole, trimmed(words)) || points_elsewhere(line) ||
         !keywords_in(line).empty();
}

std::vector<std::string> take_trailers(std::vector<std::string>& lines) {
  std::size_t end = lines.size();
  if (const std::size_t box = box_begin(lines); box > 0) end = box;
  const auto is_count = [](std::string_view line) {
    return line.size() < 12 && line.find_first_not_of("0123456789.,K ") == line.npos;
  };
  while (end > 1 &&
         (is_trailer(lines[end - 1]) || (end < lines.size() && is_count(lines[end - 1]))))
    --end;
  std::vector<std::string> trailers(lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end());
  lines.resize(end);
  return trailers;
}

}  // namespace timtin
