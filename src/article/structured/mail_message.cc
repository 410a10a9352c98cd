// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/mail_message.h"

#include <algorithm>

#include "article/html/html_tags.h"
#include "article/html/mime_text.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

constexpr std::size_t max_mail_header_bytes = 256 << 10;
/// Messages in messages; a mail has two or three.
constexpr std::size_t max_mail_boundaries = 8;

/// Folded lines joined; the first field of each name.
std::map<std::string, std::string> fields_of(std::string_view lines) {
  std::map<std::string, std::string> fields;
  std::string name, value;
  const auto keep = [&] {
    if (!name.empty()) fields.emplace(name, value);
  };
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end);
    if (line.starts_with(' ') || line.starts_with('\t')) {
      value.append(" ").append(trimmed(line));
      continue;
    }
    keep();
    const std::size_t colon = line.find(':');
    name = colon == line.npos ? std::string() : lower_ascii_name(trimmed(line.substr(0, colon)));
    value = colon == line.npos ? std::string() : std::string(trimmed(line.substr(colon + 1)));
  }
  keep();
  return fields;
}

std::string field_in(const std::map<std::string, std::string>& fields, const char* name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

/// `=?charset?B?text?=` at the front of `text`.
struct EncodedWord {
  std::string_view charset;
  std::string bytes;
  std::size_t size = 0;  ///< 0: there is none
};

EncodedWord encoded_word_at(std::string_view text) {
  constexpr std::size_t longest = 1000;
  text = text.substr(0, longest);
  if (!text.starts_with("=?")) return {};
  const std::size_t charset = text.find('?', 2);
  if (charset == text.npos || charset + 3 >= text.size() || text[charset + 2] != '?') return {};
  const std::size_t end = text.find("?=", charset + 3);
  if (end == text.npos) return {};
  const char kind = text[charset + 1];
  std::string content(text.substr(charset + 3, end - charset - 3));
  EncodedWord word{text.substr(2, charset - 2), {}, end + 2};
  if (kind == 'B' || kind == 'b') {
    word.bytes = decode_base64(content);
  } else {
    std::replace(content.begin(), content.end(), '_', ' ');
    word.bytes = decode_quoted_printable(content);
  }
  return word;
}

}  // namespace

std::string MailPart::bytes() const {
  if (header.encoding == "quoted-printable") return decode_quoted_printable(lines);
  return header.encoding == "base64" ? decode_base64(lines) : lines;
}

void MailParser::take_line(std::string_view line) {
  if (state_ == State::header) {
    header_ += line;
    if (trimmed(line).empty() || header_.size() > max_mail_header_bytes) end_header();
    return;
  }
  bool last = false;
  if (is_mime_boundary(line, boundaries_, last)) {
    part_ = nullptr;
    state_ = last ? State::skip : State::header;
    return;
  }
  if (state_ == State::skip) return;
  // Programs that keep mails in one file have escaped what would begin the next one.
  const std::size_t marks = line.find_first_not_of('>');
  if (marks != line.npos && marks > 0 && line.substr(marks).starts_with("From "))
    line.remove_prefix(1);
  part_->lines += line;
  if (part_->lines.size() <= limit_) return;
  message_.too_large = true;
  std::string().swap(part_->lines);
  state_ = State::skip;
}

void MailParser::end_header() {
  const auto fields = fields_of(header_);
  MimeHeader header = parse_mime_header(header_);
  header_.clear();
  if (outermost_) message_.fields = fields;
  const bool attached =
      lower_ascii_name(field_in(fields, "content-disposition")).starts_with("attachment");
  state_ = State::skip;
  if (!header.boundary.empty() && boundaries_.size() < max_mail_boundaries) {
    boundaries_.push_back("--" + header.boundary);
  } else if (header.type == "message/rfc822" && !attached) {
    // A message that was forwarded whole: its header comes next.
    state_ = State::header;
  } else if (!attached) {
    const bool html = header.type == "text/html" || header.type == "application/xhtml+xml";
    const bool plain = header.type == "text/plain" || header.type.empty();
    part_ = html ? &message_.html : &message_.plain;
    if ((html || plain) && !part_->found) {
      *part_ = {std::move(header), field_in(fields, "content-type"), {}, true};
      state_ = State::text;
    }
  }
  outermost_ = false;
}

MailMessage MailParser::finish() {
  if (state_ == State::header && !header_.empty()) end_header();
  MailMessage message = std::move(message_);
  *this = MailParser(limit_);
  return message;
}

std::string decode_mail_words(std::string_view value, const Decoder& decoder) {
  std::string text, bytes, charset;
  const auto flush = [&] {
    if (!bytes.empty()) text += decoder.decode(bytes, find_charset(charset)).text;
    bytes.clear();
  };
  bool after_word = false;
  for (std::size_t at = 0; at < value.size();) {
    // White space between two encoded words is none, and a letter may lie in both.
    const std::size_t next = value.find_first_not_of(" \t\r\n", at);
    const std::size_t from = after_word && next != value.npos ? next : at;
    const EncodedWord word = encoded_word_at(value.substr(from));
    after_word = word.size > 0;
    if (after_word) {
      if (lower_ascii_name(word.charset) != charset) flush();
      charset = lower_ascii_name(word.charset);
      bytes += word.bytes;
      at = from + word.size;
      continue;
    }
    flush();
    const std::size_t end = std::min(value.find("=?", at + 1), value.size());
    text += decoder.decode(value.substr(at, end - at)).text;
    at = end;
  }
  flush();
  return single_line(text);
}

std::string display_name(std::string_view value) {
  std::string_view name = value.substr(0, value.find('<'));
  if (name.size() == value.size()) {
    // `lemai@vidu.example (Lê Mai)`
    const std::size_t open = value.find('('), close = value.rfind(')');
    name = open == value.npos || close == value.npos || close < open
               ? std::string_view()
               : value.substr(open + 1, close - open - 1);
  }
  std::string plain = single_line(name);
  std::erase(plain, '"');
  return plain.find('@') == plain.npos ? plain : std::string();
}

std::vector<std::string> mail_paragraphs(std::string_view text, std::string_view type_value) {
  constexpr std::size_t widest_line = 80;  // code points
  const bool flowed = lower_ascii_name(mime_parameter(type_value, "format")) == "flowed";
  const auto points = [](std::string_view line) {
    return std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
  };
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  const bool narrow = std::all_of(lines.begin(), lines.end(), [&](std::string_view line) {
    return static_cast<std::size_t>(points(line)) <= widest_line;
  });
  const bool spaced = std::any_of(lines.begin(), lines.end(),
                                  [](std::string_view line) { return trimmed(line).empty(); });
  std::vector<std::string> paragraphs;
  bool open = false;
  for (const std::string_view line : lines) {
    if (trimmed(line).empty()) {
      open = false;
      continue;
    }
    if (open)
      paragraphs.back().append(" ").append(trimmed(line));
    else
      paragraphs.emplace_back(trimmed(line));
    // A line that was broken is nearly as wide as it may be.
    const bool broken = narrow && spaced && points(line) > 55;
    open = flowed ? line.ends_with(' ') : broken;
  }
  return paragraphs;
}

}  // namespace timtin
