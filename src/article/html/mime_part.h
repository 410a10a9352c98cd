// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A MIME message (RFC 2045, 2046), given in pieces -> its first part that is a web page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

struct MimeHeader {
  std::string type;      ///< `text/html`
  std::string charset;   ///< as declared; may be empty
  std::string boundary;  ///< of a multipart message
  std::string encoding;  ///< `quoted-printable`; lower case
  std::string location;  ///< the address of the part
};

/// Lines up to a blank one, folded ones included. Unknown fields mean nothing.
MimeHeader parse_mime_header(std::string_view lines);

class MimePartFinder {
 public:
  /// `limit`: bytes of the part as it is written.
  explicit MimePartFinder(std::uint64_t limit) : limit_(limit) {}

  /// `chunk` goes on where the last one ended. True if no more is needed.
  bool feed(std::string_view chunk);
  /// The message has ended.
  void finish();

  bool found() const { return found_; }
  bool too_large() const { return too_large_; }
  const MimeHeader& header() const { return header_; }
  /// Of the part found, decoded.
  std::string bytes() const;

 private:
  enum class State : std::uint8_t { header, between, page, done };

  void take_line(std::string_view line);
  void take_header_line(std::string_view line);

  std::uint64_t limit_;
  State state_ = State::header;
  std::string pending_;  ///< a line that has not ended
  std::string lines_;    ///< of the header or the page at hand
  std::vector<std::string> boundaries_;
  MimeHeader header_;
  bool found_ = false;
  bool too_large_ = false;
};

}  // namespace timtin
