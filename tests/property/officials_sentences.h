// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Sentences of a portal since the reform of 2025: every post in every frame, each time with
/// another place and another person.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace timtin::test {

struct OfficialSentence {
  std::string text;
  std::string name;
  std::string post;
};

/// The same ones each time. `each`: how many sentences a post gets in each frame.
std::vector<OfficialSentence> official_sentences(std::size_t each);

}  // namespace timtin::test
