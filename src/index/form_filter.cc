// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/form_filter.h"

#include <cstdint>

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
  const std::size_t begin = bits_.size(), bytes = forms.size() * bits_per_form / 8 + 1;
  bits_.resize(begin + bytes);
  ends_.push_back(bits_.size());
  for (const std::string& form : forms)
    all_bits(form_hash(form), bytes, [this, begin](std::size_t byte, unsigned char mask) {
      char& at = bits_[begin + byte];
      at = static_cast<char>(static_cast<unsigned char>(at) | mask);
      return true;
    });
}

std::vector<std::size_t> FormFilters::parts_with(std::string_view form) const {
  const XXH128_hash_t hash = form_hash(form);
  std::vector<std::size_t> parts;
  std::size_t begin = 0;
  for (std::size_t part = 0; part < ends_.size(); begin = ends_[part++]) {
    const std::string_view bits = std::string_view(bits_).substr(begin, ends_[part] - begin);
    if (all_bits(hash, bits.size(), [bits](std::size_t byte, unsigned char mask) {
          return (static_cast<unsigned char>(bits[byte]) & mask) != 0;
        }))
      parts.push_back(part);
  }
  return parts;
}

std::string FormFilters::bytes() const {
  remote::Encoder encoder;
  remote::put_ascending(encoder, ends_);
  return encoder.text(bits_).take();
}

std::optional<FormFilters> FormFilters::of_bytes(std::string_view written) {
  FormFilters filters;
  remote::Decoder bytes(written);
  try {
    filters.ends_ = remote::take_ascending<std::size_t>(bytes);
    filters.bits_ = bytes.text();
    bytes.end();
  } catch (const remote::Malformed&) {
    return std::nullopt;
  }
  std::size_t begin = 0;
  for (const std::size_t end : filters.ends_) {
    if (end == begin) return std::nullopt;
    begin = end;
  }
  if (begin != filters.bits_.size()) return std::nullopt;
  return filters;
}

}  // namespace timtin
