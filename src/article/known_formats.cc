// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/known_formats.h"

#include <algorithm>
#include <array>
#include <span>

#include "article/html/html_format.h"
#include "article/html/saved_page_format.h"
#include "article/line/paragraphs.h"
#include "article/plain/article_blocks.h"
#include "article/plain/plain_format.h"
#include "article/structured/csv_format.h"
#include "article/structured/feed_format.h"
#include "article/structured/json_format.h"

namespace timtin {
namespace {

/// Asked in this order; plain text takes what is left.
constexpr std::array formats{InputFormat{"json", is_json, read_json},
                             InputFormat{"feed", is_feed, read_feed},
                             InputFormat{"saved-page", is_saved_page, read_saved_page},
                             InputFormat{"csv", is_csv, read_csv},
                             InputFormat{"text-blocks", is_text_blocks, read_text_blocks},
                             InputFormat{"html", is_html, read_html},
                             InputFormat{"plain-text", is_plain_text, read_plain_text}};

/// Files that lie beside saved articles. Browsers add the last two, one a language, to scripts.
constexpr std::array<std::string_view, 36> other_extensions{
    "css",  "js",  "mjs",  "map",  "png",  "jpg",  "jpeg",  "gif",      "svg",
    "webp", "ico", "bmp",  "tif",  "tiff", "woff", "woff2", "ttf",      "otf",
    "eot",  "mp3", "mp4",  "webm", "avi",  "mov",  "wav",   "pdf",      "doc",
    "docx", "xls", "xlsx", "ppt",  "pptx", "exe",  "swf",   "download", "tai xuong"};

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// XML, or a saved page, that no reader knows.
bool is_other_markup(const InputHead& head) {
  return head.extension == "xml" || head.extension == "mht" || head.extension == "mhtml" ||
         trimmed(head.bytes.substr(0, 64)).starts_with("<?xml");
}

}  // namespace

const InputFormat* find_format(const InputHead& head, const char*& skip_reason) {
  skip_reason = "not-text";
  if (head.bytes.empty()) {
    skip_reason = "empty";
    return nullptr;
  }
  // JSON says what it is whatever it is called.
  if (formats.front().recognises(head)) return &formats.front();
  if (contains(other_extensions, head.extension)) return nullptr;
  const bool binary = head.bytes.find('\0') != head.bytes.npos || head.bytes.starts_with("%PDF");
  if (binary) return nullptr;
  for (const InputFormat& format : std::span(formats).subspan(1)) {
    const bool is_text = &format == &formats.back();
    if (is_text && is_other_markup(head)) break;
    if (format.recognises(head)) return &format;
  }
  skip_reason = "unsupported";
  return nullptr;
}

}  // namespace timtin
