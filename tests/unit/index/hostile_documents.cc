// SPDX-License-Identifier: GPL-2.0-or-later
#include "unit/index/hostile_documents.h"

#include <fmt/format.h>

#include <random>
#include <string_view>

namespace timtin::test {

namespace {

using namespace std::string_literals;

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }

 private:
  std::mt19937 engine_;
};

constexpr std::uint32_t slots[] = {0, 1, 7, 127, 128, 255, 256, 300, 65536, 4294967294};

/// An ordinary document: common and rare terms, positions, weights, values.
void fill_plain(DocumentSink& document, Random& random, int number) {
  document.add_posting("common", 1 + random.below(1000), random.below(3));
  for (int i = 0; i < 60; ++i) {
    const auto word = fmt::format("w{}", random.below(1u << random.below(14)));
    document.add_posting(word, 1 + random.below(3000), random.below(4) == 0 ? 0 : 1);
  }
  for (int i = 0; i < 20; ++i) document.add_term(fmt::format("p{}", random.below(100'000)), 1);
  for (int i = 0; i < 20; ++i) {
    // Long keys that differ at the end only: few fit into a branch, so the tables grow high.
    document.add_term(std::string(225, 'k') + fmt::format("{:020}", number * 20 + i), 2);
  }
  document.add_value(slots[random.below(10)], noise(random.below(40), random.below(1000)));
  document.add_value(0, fmt::format("{:08}", number));
  document.set_data(std::string(random.below(300), 'd') +
                    noise(random.below(300), random.below(1000)));
}

void fill_with_strange_terms(DocumentSink& document) {
  for (const auto& term : {"\0"s, "\0\0"s, "a"s, "a\0"s, "a\0b"s, "a\0\0b"s, "a\xff"s, "\xff"s,
                           "\0\xc0"s, "\0\xd0"s, "\0\xe0"s, "ab"s, std::string(245, 'z'),
                           std::string(245, '\xff'), std::string(241, 'z') + "\0\0\0\0"s}) {
    document.add_posting(term, 5, 1);
    document.add_posting(term, 3, 0);
    document.add_posting(term, 5, 2);  // the same position again
  }
  for (const std::uint32_t weight : {126u, 127u, 128u, 255u, 256u, 1u << 20}) {
    document.add_term(fmt::format("weight{}", weight), weight);
    document.add_term(fmt::format("a{}", weight), weight);
  }
}

void fill_with_strange_positions(DocumentSink& document) {
  for (const std::uint32_t p : {0u, 4294967295u}) document.add_posting("far", p, 1);
  for (const std::uint32_t p : {0u, 1u}) document.add_posting("near", p, 1);
  document.add_posting("zero", 0, 1);
  document.add_posting("highest", 4294967295u, 1);
  for (std::uint32_t p = 2000; p > 0; --p) document.add_posting("dense", p, 1);
  for (std::uint32_t bit = 0; bit < 32; ++bit) document.add_posting("sparse", 1u << bit, 1);
}

void fill_with_many_words(DocumentSink& document, Random& random) {
  for (std::uint32_t p = 1; p <= 200'000; ++p) {
    document.add_posting(fmt::format("w{}", random.below(1u << random.below(14))), p, 1);
  }
}

void fill_with_much_data(DocumentSink& document) {
  document.set_data(noise(1'000'000, 1));
  document.add_value(1, noise(100'000, 2));
  document.add_value(300, std::string(300'000, 'v'));
}

}  // namespace

std::string noise(std::size_t bytes, unsigned seed) {
  Random random(seed);
  std::string made;
  while (made.size() < bytes) made += static_cast<char>(random.below(256));
  return made;
}

void fill_hostile(DocumentSink& document, int number) {
  Random random(static_cast<unsigned>(number));
  switch (number) {
    case 0:
    case 1700:
      return;  // nothing at all
    case 10:
      return fill_with_strange_terms(document);
    case 20:
      return fill_with_strange_positions(document);
    case 30:
      return fill_with_many_words(document, random);
    case 40:
      return fill_with_much_data(document);
    case 50:
      return document.set_data(std::string(5'000'000, 'x'));
    case 60:
      document.add_value(7, "alone");
      document.add_value(7, "the last one counts");
      document.add_value(8, "");
      return;
    case 70:
      return document.add_boolean_term("only a filter");
    default:
      return fill_plain(document, random, number);
  }
}

}  // namespace timtin::test
