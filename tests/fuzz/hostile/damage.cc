// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "hostile_file.h"

namespace timtin::hostile {
namespace {

using namespace std::string_view_literals;

constexpr std::array fragments{
    "\0"sv,
    "\0\0\0\0"sv,
    "\xFF\xFE"sv,
    "\xFE\xFF"sv,
    "\xEF\xBB\xBF"sv,
    "\xC0\x80"sv,
    "\xED\xA0\x80"sv,
    "\xF4\x90\x80\x80"sv,
    "\xE1\xBA"sv,
    "\x80"sv,
    "\""sv,
    "\"\""sv,
    "{"sv,
    "}"sv,
    "[[[["sv,
    "\\u0000"sv,
    "\\ud800"sv,
    "\x1B[31m"sv,
    "\r"sv,
    "\n\n\n"sv,
    "\xE2\x80\xAE"sv,
    ",,,,"sv,
    "\t"sv,
    "<![CDATA["sv,
    "<!--"sv,
    "&#x110000;"sv,
    "---\n"sv,
    "title: "sv,
    "PK\x03\x04"sv,
    "\x1F\x8B\x08"sv,
};

}  // namespace

std::string Random::bytes(std::size_t size) {
  std::string bytes(size, '\0');
  for (char& c : bytes) c = static_cast<char>(engine_());
  return bytes;
}

std::string damaged(std::string bytes, Random& random) {
  for (std::size_t times = 1 + random.below(4); times > 0 && !bytes.empty(); --times) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(6)) {
      case 0:
        bytes.resize(at);
        break;
      case 1:
        bytes[at] = static_cast<char>(random.below(256));
        break;
      case 2:
        bytes.insert(at, random.pick(fragments));
        break;
      case 3:
        bytes.erase(at, 1 + random.below(20));
        break;
      case 4:
        bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(200)));
        break;
      default:
        bytes.insert(at, random.bytes(random.below(64)));
    }
  }
  return bytes;
}

}  // namespace timtin::hostile
