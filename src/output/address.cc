// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/address.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/ascii.h"

namespace timtin::output {
namespace {

bool begins_with_scheme(std::string_view url, std::string_view scheme) {
  return url.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), url.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

}  // namespace

std::optional<std::string> web_address(std::string_view url) {
  if (!begins_with_scheme(url, "http://") && !begins_with_scheme(url, "https://"))
    return std::nullopt;
  std::string address;
  for (const char c : url) {
    const bool plain = c > ' ' && c < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == url.npos;
    address += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return address;
}

std::string hyperlink(std::string_view text, std::string_view address) {
  if (address.empty() || text.empty()) return std::string(text);
  return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", address, text);
}

}  // namespace timtin::output
