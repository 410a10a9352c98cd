// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/known_formats.h"

#include <algorithm>
#include <array>
#include <span>

#include "article/html/html_format.h"
#include "article/html/saved_page_format.h"
#include "article/html/web_archive_format.h"
#include "article/line/paragraphs.h"
#include "article/line/word_list.h"
#include "article/plain/article_blocks.h"
#include "article/plain/plain_format.h"
#include "article/plain/spaced_articles.h"
#include "article/structured/csv_format.h"
#include "article/structured/feed_format.h"
#include "article/structured/json_format.h"
#include "article/structured/mail_format.h"
#include "article/structured/markdown_format.h"
#include "article/structured/xml_format.h"
#include "text/message.h"

namespace timtin {
namespace {

/// Asked in this order; plain text takes what is left.
constexpr std::array formats{
    InputFormat{"markdown", is_markdown, read_markdown_file},
    InputFormat{"json", is_json, read_json},
    InputFormat{"feed", is_feed, read_feed},
    InputFormat{"xml", is_xml, read_xml},
    InputFormat{"mail", is_mail, read_mail},
    InputFormat{"saved-page", is_saved_page, read_saved_page},
    InputFormat{"csv", is_csv, read_csv},
    InputFormat{"text-blocks", is_text_blocks, read_text_blocks},
    InputFormat{"html", is_html, read_html},
    InputFormat{"spaced-articles", is_spaced_articles, read_spaced_articles},
    InputFormat{"plain-text", is_plain_text, read_plain_text}};

/// Files that lie beside saved articles. Browsers add the last two, one a language, to scripts.
constexpr std::array<std::string_view, 30> other_extensions{
    "css", "js",   "mjs", "map",  "png",  "jpg",   "jpeg", "gif", "svg",      "webp",
    "ico", "bmp",  "tif", "tiff", "woff", "woff2", "ttf",  "otf", "eot",      "mp3",
    "mp4", "webm", "avi", "mov",  "wav",  "exe",   "swf",  "cdx", "download", "tai xuong"};

/// May have anything in it, NUL bytes too.
constexpr InputFormat web_archive{"web-archive", is_web_archive, read_web_archive};

/// A dump of a database: statements, at the beginning of lines.
bool is_sql(std::string_view text) {
  for (const std::string_view statement :
       {"CREATE TABLE", "INSERT INTO", "COPY public.", "DROP TABLE IF"}) {
    const std::size_t at = text.find(statement);
    if (at != text.npos && (at == 0 || text[at - 1] == '\n')) return true;
  }
  return text.starts_with("-- MySQL dump") || text.starts_with("-- phpMyAdmin SQL Dump");
}

/// What can be done with a text that has articles, but in a form that programs must read first.
std::string way_out(std::string_view text) {
  if (text.starts_with("{\\rtf"))
    return tr(
        "RTF is not read; a program can turn it into text: --filter 'rtf=pandoc -f rtf -t plain'");
  if (is_sql(text))
    return tr(
        "a dump of a database is not read; load it and export the table of the articles as "
        "csv or JSON, or as a file of SQLite");
  return {};
}

/// XML, or a saved page, that no reader knows.
bool is_other_markup(const InputHead& head) {
  return head.extension == "xml" || head.extension == "mht" || head.extension == "mhtml" ||
         trimmed(head.bytes.substr(0, 64)).starts_with("<?xml");
}

}  // namespace

const InputFormat* find_format(const InputHead& head, Unread& unread) {
  unread = {"not-text", {}};
  if (head.bytes.empty()) {
    unread.reason = "empty";
    return nullptr;
  }
  if (is_web_archive(head)) return &web_archive;
  // These two say what they are, whatever they are called.
  for (const InputFormat& format : std::span(formats).first(2))
    if (format.recognises(head)) return &format;
  if (contains(other_extensions, head.extension)) return nullptr;
  if (is_binary(head.bytes)) return nullptr;
  unread.way_out = way_out(head.bytes);
  if (!unread.way_out.empty()) return nullptr;
  for (const InputFormat& format : std::span(formats).subspan(2)) {
    const bool is_text = &format == &formats.back();
    if (is_text && is_other_markup(head)) break;
    if (format.recognises(head)) return &format;
  }
  unread.reason = "unsupported";
  return nullptr;
}

}  // namespace timtin
