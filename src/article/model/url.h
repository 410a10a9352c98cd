// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Addresses of articles, as far as an archive needs them.
#pragma once

#include <string>
#include <string_view>

namespace timtin {

/// `HTTPS://www.Example.vn/a/?utm_source=x#top` -> `example.vn/a`: two addresses of one article are
/// equal. Scheme, `www.`, default port, fragment, tracking parameters and the final slash are left
/// out; the host is in lower case.
std::string canonical_url(std::string_view url);

/// The host in lower case without `www.`; empty if there is none.
std::string host_of(std::string_view url);

}  // namespace timtin
