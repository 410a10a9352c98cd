// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Addresses of articles, as far as an archive needs them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace timtin {

/// `HTTPS://www.Example.vn/a/?utm_source=x#top` -> `example.vn/a`: two addresses of one article are
/// equal. Scheme, `www.`, default port, fragment, tracking parameters and the final slash are left
/// out; the host is in lower case.
std::string canonical_url(std::string_view url);

/// The host in lower case without `www.`; empty if there is none.
std::string host_of(std::string_view url);

/// A copy of a page in a web archive.
struct WebCapture {
  std::string address;  ///< of the page itself
  std::string time;     ///< as Article::captured
};

/// `https://web.archive.org/web/20200401000000/https://vidu.example/1.html` -> its parts. Nothing
/// if the address is no such one.
std::optional<WebCapture> web_capture(std::string_view url);

/// `2020-03-05T08:00:00Z` -> `20200305080000`; empty if it has fewer digits.
std::string capture_time(std::string_view date);

}  // namespace timtin
