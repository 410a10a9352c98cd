// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/minhash.h"

#include <algorithm>
#include <limits>

namespace timtin {
namespace {

constexpr std::uint64_t empty_bin = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t bins_of_band = 3;
static_assert(minhash_bands * bins_of_band <= minhash_bins);

/// A signature: the number of shingles in four bytes, then four bits of each bin.
constexpr std::size_t count_bytes = 4;
constexpr std::size_t signature_bytes = count_bytes + minhash_bins / 2;

constexpr double min_resemblance = 0.58;
constexpr double min_resemblance_of_cut = 0.5;
constexpr double min_containment_of_cut = 0.9;

/// The finalizer of MurmurHash3: every bit of the input moves every bit of the output.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdULL;
  x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53ULL;
  return x ^ (x >> 33);
}

using Minima = std::array<std::uint64_t, minhash_bins>;

/// The bin that lends to `bin`: always the same for the same set of empty bins.
std::uint64_t borrowed(const Minima& minima, std::size_t bin) {
  for (std::uint64_t probe = bin + 1;; ++probe) {
    probe = mixed(probe);
    const std::uint64_t found = minima[probe % minhash_bins];
    if (found != empty_bin) return found;
  }
}

std::uint32_t shingles_of(std::string_view signature) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < count_bytes; ++i)
    count |= std::uint32_t{static_cast<unsigned char>(signature[i])} << (8 * i);
  return count;
}

std::size_t equal_bins(std::string_view a, std::string_view b) {
  std::size_t equal = 0;
  for (std::size_t i = count_bytes; i < signature_bytes; ++i) {
    const int difference = static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    equal += (difference & 0x0f) == 0;
    equal += (difference & 0xf0) == 0;
  }
  return equal;
}

}  // namespace

std::uint64_t stable_hash(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
  return mixed(hash);
}

void MinHash::clear() {
  minima_.fill(empty_bin);
  last_ = before_last_ = 0;
  syllables_ = 0;
}

void MinHash::add(std::uint64_t syllable) {
  if (++syllables_ > 2) {
    const std::uint64_t shingle = mixed(mixed(before_last_ * 3 + last_) * 3 + syllable);
    std::uint64_t& minimum = minima_[shingle % minhash_bins];
    minimum = std::min(minimum, shingle / minhash_bins);
  }
  before_last_ = last_;
  last_ = syllable;
}

MinHash::Sketch MinHash::sketch() const {
  Minima full = minima_;
  for (std::size_t bin = 0; bin < minhash_bins; ++bin)
    if (full[bin] == empty_bin) full[bin] = borrowed(minima_, bin);
  Sketch sketch;
  for (std::size_t i = 0; i < count_bytes; ++i)
    sketch.signature += static_cast<char>(shingles() >> (8 * i));
  for (std::size_t bin = 0; bin < minhash_bins; bin += 2)
    sketch.signature += static_cast<char>((full[bin] & 0x0f) | (full[bin + 1] & 0x0f) << 4);
  for (std::size_t band = 0; band < minhash_bands; ++band) {
    std::uint64_t hash = band;
    for (std::size_t i = 0; i < bins_of_band; ++i)
      hash = mixed(hash * 3 + full[band * bins_of_band + i]);
    sketch.bands[band] = hash;
  }
  return sketch;
}

bool are_nearly_same(std::string_view signature, std::string_view other) {
  if (signature.size() != signature_bytes || other.size() != signature_bytes) return false;
  const double share = static_cast<double>(equal_bins(signature, other)) / minhash_bins;
  // One bin of sixteen is equal by chance.
  const double resemblance = (share * 16 - 1) / 15;
  if (resemblance >= min_resemblance) return true;
  if (resemblance < min_resemblance_of_cut) return false;
  const double a = shingles_of(signature), b = shingles_of(other);
  const double common = resemblance * (a + b) / (1 + resemblance);
  return common >= min_containment_of_cut * std::min(a, b);
}

}  // namespace timtin
