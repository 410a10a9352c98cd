// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/wire.h"

#include <bit>
#include <cmath>

#include "text/varint.h"

namespace timtin::remote {

namespace {

constexpr std::size_t real_bytes = 8;

/// The lowest byte first.
void append_bytes(std::string& bytes, std::uint64_t number, std::size_t count) {
  for (std::size_t byte = 0; byte < count; ++byte)
    bytes += static_cast<char>(number >> (8 * byte) & 0xff);
}

std::uint64_t number_of_bytes(std::string_view bytes) {
  std::uint64_t number = 0;
  for (std::size_t byte = 0; byte < bytes.size(); ++byte)
    number |= std::uint64_t{static_cast<unsigned char>(bytes[byte])} << (8 * byte);
  return number;
}

}  // namespace

std::string frame_head(std::size_t length) {
  std::string head;
  append_bytes(head, length, frame_head_bytes);
  return head;
}

std::size_t framed_length(std::string_view head) {
  return static_cast<std::size_t>(number_of_bytes(head.substr(0, frame_head_bytes)));
}

std::string tamed(std::string_view text, std::size_t most) {
  std::string line(text.substr(0, most));
  for (char& byte : line)
    if (static_cast<unsigned char>(byte) < ' ' || byte == '\x7f') byte = ' ';
  return line;
}

Encoder& Encoder::number(std::uint64_t value) {
  append_varint(bytes_, value);
  return *this;
}

Encoder& Encoder::real(double value) {
  append_bytes(bytes_, std::bit_cast<std::uint64_t>(value), real_bytes);
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

DocId Decoder::document() {
  const std::uint64_t document = number(std::numeric_limits<DocId>::max());
  if (document == 0) throw Malformed();
  return static_cast<DocId>(document);
}

double Decoder::real() {
  const auto value = std::bit_cast<double>(number_of_bytes(take(real_bytes)));
  if (!std::isfinite(value)) throw Malformed();  // it has no place in an order
  return value;
}

std::size_t Decoder::size() {
  const auto members = static_cast<std::size_t>(number(members_left_));
  if (members > left_.size()) throw Malformed();
  members_left_ -= members;
  return members;
}

std::string Decoder::text() {
  return std::string(take(static_cast<std::size_t>(number(left_.size()))));
}

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
