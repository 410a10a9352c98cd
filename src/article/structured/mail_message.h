// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A mail (RFC 5322, 2045 to 2047), a line at a time -> what a reader sees of it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/mime_part.h"
#include "text/decoder.h"

namespace timtin {

/// A part of a message with text; no attachment.
struct MailPart {
  MimeHeader header;
  std::string type_value;  ///< of `Content-Type`, whole
  std::string lines;       ///< as written
  bool found = false;

  /// Decoded.
  std::string bytes() const;
};

struct MailMessage {
  std::map<std::string, std::string>
      fields;            ///< of its header, by lower-case name; the first of each
  MailPart html, plain;  ///< the first of each kind
  bool too_large = false;
};

class MailParser {
 public:
  /// `limit`: bytes of one part as written.
  explicit MailParser(std::uint64_t limit) : limit_(limit) {}

  /// `line` has its end.
  void take_line(std::string_view line);
  /// The message; the parser is as new.
  MailMessage finish();

 private:
  enum class State : std::uint8_t { header, text, skip };

  void end_header();

  std::uint64_t limit_;
  State state_ = State::header;
  bool outermost_ = true;  ///< the header at hand is that of the message
  std::string header_;
  std::vector<std::string> boundaries_;
  MailPart* part_ = nullptr;
  MailMessage message_;
};

/// `=?utf-8?B?...?=` and the like within a field -> its text.
std::string decode_mail_words(std::string_view value, const Decoder& decoder);

/// `"Lê Mai" <lemai@vidu.example>` -> `Lê Mai`; empty without a name. `value` as decoded.
std::string display_name(std::string_view value);

/// The paragraphs of a plain text that mail programs have broken into lines (RFC 3676, or at a
/// width of 80). `type_value`: of `Content-Type`.
std::vector<std::string> mail_paragraphs(std::string_view text, std::string_view type_value);

}  // namespace timtin
