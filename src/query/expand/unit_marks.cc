// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/unit_marks.h"

#ifdef __x86_64__
#include <immintrin.h>
#endif

#include <algorithm>

namespace timtin::lowering {
namespace {

/// `wanted`: each unit as often as a register holds it.
template <typename Wanted>
std::uint64_t marks_by_unit(const Unit* here, const Wanted& wanted) {
  std::uint64_t marks = 0;
  for (std::size_t at = 0; at < UnitMarks::block; ++at)
    for (const auto& ones : wanted)
      if (here[at] == ones.front()) marks |= std::uint64_t{1} << at;
  return marks;
}

#ifdef __x86_64__

bool has_avx2() {
  static const bool has = __builtin_cpu_supports("avx2") != 0;
  return has;
}

__attribute__((target("avx2"))) inline std::uint32_t bits_of(const __m256i& low,
                                                             const __m256i& high) {
  // Packing takes its halves crosswise.
  const __m256i bytes = _mm256_permute4x64_epi64(_mm256_packs_epi16(low, high), 0b11011000);
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes));
}

template <typename Wanted>
__attribute__((target("avx2"))) std::uint64_t marks_by_avx2(const Unit* here,
                                                            const Wanted& wanted) {
  const auto* units = reinterpret_cast<const __m256i*>(here);
  const __m256i a = _mm256_loadu_si256(units), b = _mm256_loadu_si256(units + 1),
                c = _mm256_loadu_si256(units + 2), d = _mm256_loadu_si256(units + 3);
  __m256i in_a{}, in_b{}, in_c{}, in_d{};
  for (const auto& ones : wanted) {
    const __m256i one = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(ones.data()));
    in_a = _mm256_or_si256(in_a, _mm256_cmpeq_epi16(a, one));
    in_b = _mm256_or_si256(in_b, _mm256_cmpeq_epi16(b, one));
    in_c = _mm256_or_si256(in_c, _mm256_cmpeq_epi16(c, one));
    in_d = _mm256_or_si256(in_d, _mm256_cmpeq_epi16(d, one));
  }
  return bits_of(in_a, in_b) | std::uint64_t{bits_of(in_c, in_d)} << 32;
}

/// Sixteen units as two registers, four times.
template <typename Wanted>
std::uint64_t marks_by_sse2(const Unit* here, const Wanted& wanted) {
  const auto load = [](const void* from) {
    return _mm_loadu_si128(static_cast<const __m128i*>(from));
  };
  std::uint64_t marks = 0;
  for (std::size_t at = 0; at < UnitMarks::block; at += 16) {
    const __m128i low = load(here + at), high = load(here + at + 8);
    __m128i equal_low = _mm_setzero_si128(), equal_high = _mm_setzero_si128();
    for (const auto& ones : wanted) {
      const __m128i one = load(ones.data());
      equal_low = _mm_or_si128(equal_low, _mm_cmpeq_epi16(low, one));
      equal_high = _mm_or_si128(equal_high, _mm_cmpeq_epi16(high, one));
    }
    const int bits = _mm_movemask_epi8(_mm_packs_epi16(equal_low, equal_high));
    marks |= std::uint64_t{static_cast<std::uint32_t>(bits)} << at;
  }
  return marks;
}

#endif

}  // namespace

std::size_t UnitMarks::worthwhile() {
#ifdef __x86_64__
  return has_avx2() ? 24 : 8;
#else
  return 2;
#endif
}

double UnitMarks::cost() {
#ifdef __x86_64__
  return has_avx2() ? .15 : .4;
#else
  return 2;
#endif
}

UnitMarks::UnitMarks(const std::vector<Unit>& wanted) {
  wanted_.reserve(wanted.size());
  for (const Unit unit : wanted) wanted_.emplace_back().fill(unit);
}

std::uint64_t UnitMarks::of(const Unit* here) const {
#ifdef __x86_64__
  return has_avx2() ? marks_by_avx2(here, wanted_) : marks_by_sse2(here, wanted_);
#else
  return marks_by_unit(here, wanted_);
#endif
}

std::vector<std::uint64_t> UnitMarks::in_each_way(const Unit* here) const {
  std::vector<std::uint64_t> ways{marks_by_unit(here, wanted_)};
#ifdef __x86_64__
  ways.push_back(marks_by_sse2(here, wanted_));
  if (has_avx2()) ways.push_back(marks_by_avx2(here, wanted_));
#endif
  return ways;
}

std::uint64_t UnitMarks::of(std::span<const Unit> rest) const {
  std::array<Unit, block> whole{};
  std::copy(rest.begin(), rest.end(), whole.begin());
  const std::uint64_t marks = of(whole.data());
  return rest.size() < block ? marks & ((std::uint64_t{1} << rest.size()) - 1) : marks;
}

}  // namespace timtin::lowering
