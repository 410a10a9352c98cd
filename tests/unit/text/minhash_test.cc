// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/minhash.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace timtin;

namespace {

using Text = std::vector<std::uint64_t>;

Text make_text(std::size_t syllables, std::uint32_t seed) {
  std::mt19937 random(seed);
  Text text;
  for (std::size_t i = 0; i < syllables; ++i)
    text.push_back(stable_hash("syllable" + std::to_string(random() % 2000)));
  return text;
}

Text joined(Text first, const Text& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

Text without(const Text& text, std::size_t begin, std::size_t end) {
  Text rest(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin));
  return joined(rest, Text(text.begin() + static_cast<std::ptrdiff_t>(end), text.end()));
}

MinHash::Sketch sketch_of(const Text& text) {
  MinHash hash;
  for (const std::uint64_t syllable : text) hash.add(syllable);
  return hash.sketch();
}

bool nearly_same(const Text& a, const Text& b) {
  return are_nearly_same(sketch_of(a).signature, sketch_of(b).signature);
}

bool share_a_band(const Text& a, const Text& b) {
  const auto of_a = sketch_of(a).bands, of_b = sketch_of(b).bands;
  return std::find_first_of(of_a.begin(), of_a.end(), of_b.begin(), of_b.end()) != of_a.end();
}

}  // namespace

TEST_CASE("an edited copy is nearly the same, another text is not") {
  int without_band = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const std::size_t size = 100 + 20 * seed;
    const Text text = make_text(size, 2 * seed), other = make_text(size, 2 * seed + 1);
    const Text cut = without(text, size / 2, size / 2 + size / 5);
    const Text lead = joined(make_text(size / 10, 7 * seed), text);
    for (const Text& copy : {text, cut, lead}) {
      CHECK(nearly_same(text, copy));
      CHECK(nearly_same(copy, text));
      without_band += share_a_band(text, copy) ? 0 : 1;
    }
    CHECK_FALSE(nearly_same(text, other));
    CHECK_FALSE(share_a_band(text, other));
  }
  CHECK(without_band <= 1);  // of 120; some are cut by a fifth
}

TEST_CASE("half of a text in common makes no copy, unless one was cut from the other") {
  const Text text = make_text(600, 1), own = make_text(200, 2), others = make_text(200, 3);
  CHECK_FALSE(nearly_same(joined(text, own), joined(text, joined(others, make_text(300, 4)))));
  CHECK(nearly_same(joined(text, make_text(400, 5)), text));
  CHECK_FALSE(nearly_same(joined(text, make_text(1800, 6)), text));
}

TEST_CASE("the order of paragraphs hardly matters") {
  const Text first = make_text(150, 8), second = make_text(150, 9);
  CHECK(nearly_same(joined(first, second), joined(second, first)));
}

TEST_CASE("sketches are the same on every machine and at every time") {
  // Stored in archives: another value needs another schema version.
  CHECK(stable_hash("đầu") == 3728190714569027973u);
  const auto sketch = sketch_of(make_text(100, 1));
  CHECK(stable_hash(sketch.signature) == 18302923828865225706u);
  CHECK(sketch.bands.front() == 5937504770461726744u);
}

TEST_CASE("a text of one shingle has a sketch") {
  MinHash hash;
  CHECK(hash.shingles() == 0);
  for (const std::uint64_t syllable : make_text(3, 1)) hash.add(syllable);
  CHECK(hash.shingles() == 1);
  const auto sketch = hash.sketch();
  CHECK(are_nearly_same(sketch.signature, sketch.signature));
  CHECK_FALSE(are_nearly_same(sketch.signature, ""));
}
