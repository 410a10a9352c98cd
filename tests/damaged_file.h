// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace timtin::test {

/// Writes `whole` cut short and with some bytes changed, 300 times each, into `file`, and calls
/// `read` after each.
template <typename Read>
void damage(const std::filesystem::path& file, const std::string& whole, unsigned seed, Read read) {
  std::mt19937 random(seed);
  const auto replace = [&](const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
    read();
  };
  for (int i = 0; i < 300; ++i) {
    replace(whole.substr(0, random() % (whole.size() + 1)));
    std::string content = whole;
    for (int edits = 0; edits < 4; ++edits)
      content[random() % content.size()] = static_cast<char>(random());
    replace(content);
  }
}

}  // namespace timtin::test
