// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/wire.h"

#include <bit>

#include "text/varint.h"

namespace timtin::remote {

namespace {

constexpr unsigned real_bytes = 8;

}  // namespace

Encoder& Encoder::number(std::uint64_t value) {
  append_varint(bytes_, value);
  return *this;
}

Encoder& Encoder::real(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  for (unsigned byte = 0; byte < real_bytes; ++byte)
    bytes_ += static_cast<char>(bits >> (8 * byte) & 0xff);
  return *this;
}

Encoder& Encoder::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
  return *this;
}

Encoder& Encoder::texts(const std::vector<std::string>& values) {
  number(values.size());
  for (const std::string& value : values) text(value);
  return *this;
}

Encoder& Encoder::bag(const Bag& bag) {
  number(bag.size());
  for (const auto& [name, value] : bag) text(name).number(value);
  return *this;
}

std::string_view Decoder::take(std::size_t bytes) {
  if (bytes > left_.size()) throw Malformed();
  const std::string_view taken = left_.substr(0, bytes);
  left_.remove_prefix(bytes);
  return taken;
}

std::uint64_t Decoder::number(std::uint64_t most) {
  const auto value = take_varint(left_);
  if (!value || *value > most) throw Malformed();
  return *value;
}

double Decoder::real() {
  std::uint64_t bits = 0;
  unsigned shift = 0;
  for (const char byte : take(real_bytes)) {
    bits |= std::uint64_t{static_cast<unsigned char>(byte)} << shift;
    shift += 8;
  }
  return std::bit_cast<double>(bits);
}

std::string Decoder::text() { return std::string(take(size())); }

std::vector<std::string> Decoder::texts() {
  std::vector<std::string> values;
  for (std::size_t left = size(); left > 0; --left) values.push_back(text());
  return values;
}

/// Names ascend: who writes them otherwise has not written a bag.
Bag Decoder::bag() {
  Bag bag;
  for (std::size_t left = size(); left > 0; --left) {
    std::string name = text();
    if (!bag.empty() && name <= bag.rbegin()->first) throw Malformed();
    const std::uint64_t value = number();
    bag.emplace_hint(bag.end(), std::move(name), value);
  }
  return bag;
}

void Decoder::end() const {
  if (!left_.empty()) throw Malformed();
}

}  // namespace timtin::remote
