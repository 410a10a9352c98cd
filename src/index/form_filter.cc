// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/form_filter.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "index/remote/wire.h"
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace timtin {
namespace {

/// Of the forms that are missing (1 - e^(-4/12))^4 = .0065 pass.
constexpr std::size_t bits_per_form = 12;
constexpr unsigned probes = 4;

XXH128_hash_t form_hash(std::string_view form) { return XXH3_128bits(form.data(), form.size()); }

/// Calls probe(byte, mask) for each bit of a form among so many bytes, until one says false. Two
/// hashes make them all (A. Kirsch, M. Mitzenmacher, Less Hashing, Same Performance, ESA 2006).
template <typename Probe>
bool all_bits(const XXH128_hash_t& hash, std::size_t bytes, Probe probe) {
  std::uint64_t bit = hash.low64;
  for (unsigned i = 0; i < probes; ++i, bit += hash.high64) {
    const std::uint64_t at = bit % (std::uint64_t{8} * bytes);
    if (!probe(static_cast<std::size_t>(at / 8), static_cast<unsigned char>(1u << at % 8)))
      return false;
  }
  return true;
}

}  // namespace

void FormFilters::add(const std::vector<std::string>& forms) {
  std::string bits(forms.size() * bits_per_form / 8 + 1, '\0');
  for (const std::string& form : forms)
    all_bits(form_hash(form), bits.size(), [&bits](std::size_t byte, unsigned char mask) {
      bits[byte] = static_cast<char>(static_cast<unsigned char>(bits[byte]) | mask);
      return true;
    });
  filters_.push_back(std::move(bits));
}

std::vector<std::size_t> FormFilters::parts_with(std::string_view form) const {
  const XXH128_hash_t hash = form_hash(form);
  std::vector<std::size_t> parts;
  for (std::size_t part = 0; part < filters_.size(); ++part) {
    const std::string& bits = filters_[part];
    if (all_bits(hash, bits.size(), [&bits](std::size_t byte, unsigned char mask) {
          return (static_cast<unsigned char>(bits[byte]) & mask) != 0;
        }))
      parts.push_back(part);
  }
  return parts;
}

std::string FormFilters::bytes() const { return remote::Encoder().texts(filters_).take(); }

std::optional<FormFilters> FormFilters::of_bytes(std::string_view written) {
  FormFilters filters;
  remote::Decoder bytes(written);
  try {
    filters.filters_ = bytes.texts();
    bytes.end();
  } catch (const remote::Malformed&) {
    return std::nullopt;
  }
  const auto is_empty = [](const std::string& bits) { return bits.empty(); };
  if (std::any_of(filters.filters_.begin(), filters.filters_.end(), is_empty)) return std::nullopt;
  return filters;
}

}  // namespace timtin
