// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Queries for the articles of search_archive.h.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "timtin/query.h"

namespace timtin::property {

/// As on 25/6/2021.
ParsedQuery parsed(const std::string& text);

/// One random query after another; the same for the same seed.
class Queries {
 public:
  explicit Queries(std::uint32_t seed) : random_(seed) {}

  std::string next();

 private:
  bool chance(unsigned one_in) { return random_() % one_in == 0; }
  template <typename Choices>
  auto choose(const Choices& choices) {
    return choices[random_() % std::size(choices)];
  }
  std::string words(std::size_t count);
  std::string operand();
  std::string leaf();

  std::mt19937 random_;
  bool plain_ = false;
};

}  // namespace timtin::property
