// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a server answered (RFC 9112), as web archives, `curl -i` and `wget --save-headers` keep it:
///
///     HTTP/1.1 200 OK
///     Content-Type: text/html; charset=utf-8
///
///     <!DOCTYPE html> ...
#pragma once

#include <string>
#include <string_view>

namespace timtin {

struct HttpMessage {
  int status = 0;
  std::string type;      ///< `text/html`; empty if it is not said
  std::string charset;   ///< as declared; may be empty
  std::string body;      ///< without what it was packed in for the way
  bool readable = true;  ///< false: it is packed in a way that is not known (`br`)
};

bool begins_as_http(std::string_view bytes);

/// `bytes` begin as HTTP. Of several answers, one behind another (redirections, `100 Continue`),
/// the last is meant. A body is decoded up to `limit` bytes; chunks, or a packing, that are
/// declared but not there do no harm: many programs keep the header as it came and the body
/// unpacked.
HttpMessage read_http_message(std::string_view bytes, std::size_t limit);

}  // namespace timtin
