// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Values as bytes, for messages between two timtins: numbers as LEB128, texts behind their length,
/// reals as the eight bytes of their bits, the lowest first. What is read was written by a
/// stranger: no length is believed before the bytes are there, and nothing that he says is shown
/// before it is tamed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/census.h"
#include "timtin/index.h"

namespace timtin::remote {

/// Before each message: its length in bytes, the lowest byte first.
inline constexpr std::size_t frame_head_bytes = 4;
std::string frame_head(std::size_t length);
/// What `head` says: its first frame_head_bytes bytes.
std::size_t framed_length(std::string_view head);

/// What a stranger says, on one line: without controls, and `most` bytes long at most.
std::string tamed(std::string_view text, std::size_t most);

/// Of all things that a message says how many there are of: a byte each there may be a hundred
/// here.
inline constexpr std::size_t max_message_members = std::size_t{1} << 24;

class Encoder {
 public:
  Encoder& number(std::uint64_t value);
  Encoder& flag(bool value) { return number(value ? 1 : 0); }
  template <typename Enum>
  Encoder& choice(Enum value) {
    return number(static_cast<std::uint64_t>(value));
  }
  Encoder& real(double value);
  Encoder& text(std::string_view value);
  Encoder& texts(const std::vector<std::string>& values);
  Encoder& bag(const Bag& bag);
  /// What is encoded already.
  Encoder& raw(std::string_view bytes) {
    bytes_ += bytes;
    return *this;
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// What is no message of this kind; it is told as that of its sender.
class Malformed : public std::exception {
 public:
  const char* what() const noexcept override { return "malformed message"; }
};

/// Everything throws Malformed for what is not there. The bytes must outlive it.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : left_(bytes) {}

  /// `most`: no greater one is meant.
  std::uint64_t number(std::uint64_t most = std::numeric_limits<std::uint64_t>::max());
  bool flag() { return number(1) == 1; }
  /// `last`: no greater one is meant.
  template <typename Enum>
  Enum choice(Enum last) {
    return static_cast<Enum>(number(static_cast<std::uint64_t>(last)));
  }
  /// Never 0.
  DocId document();
  /// Finite.
  double real();
  std::string text();
  std::vector<std::string> texts();
  Bag bag();
  /// Of things that follow, each at least a byte long; max_message_members of all at most.
  std::size_t size();
  /// Nothing is left.
  void end() const;

 private:
  std::string_view take(std::size_t bytes);
  std::string_view left_;
  std::size_t members_left_ = max_message_members;
};

/// Numbers of which none is smaller than the one before, as differences.
template <typename Number>
class Ascending {
 public:
  void put(Encoder& encoder, Number number) {
    encoder.number(number - std::exchange(last_, number));
  }
  Number take(Decoder& decoder) {
    const Number most = std::numeric_limits<Number>::max() - last_;
    return last_ += static_cast<Number>(decoder.number(most));
  }
  /// The same of things that are numbered from 1, and of which each is told once.
  Number take_next(Decoder& decoder) {
    const Number before = last_;
    if (take(decoder) == before) throw Malformed();
    return last_;
  }

 private:
  Number last_ = 0;
};

/// How many there are, and then they.
template <typename Number>
void put_ascending(Encoder& encoder, const std::vector<Number>& numbers) {
  encoder.number(numbers.size());
  Ascending<Number> ascending;
  for (const Number number : numbers) ascending.put(encoder, number);
}

template <typename Number>
std::vector<Number> take_ascending(Decoder& decoder) {
  std::vector<Number> numbers(decoder.size());
  Ascending<Number> ascending;
  for (Number& number : numbers) number = ascending.take(decoder);
  return numbers;
}

/// What put_ascending() has put of documents: none is told twice, none is 0.
inline std::vector<DocId> take_documents(Decoder& decoder) {
  std::vector<DocId> documents(decoder.size());
  Ascending<DocId> ascending;
  for (DocId& document : documents) document = ascending.take_next(decoder);
  return documents;
}

/// Things behind their number: `take(thing)` fills one. They are made as they come: one may take
/// more room than its bytes.
template <typename Thing, typename Take>
std::vector<Thing> take_each(Decoder& decoder, Take take) {
  std::vector<Thing> things;
  for (std::size_t left = decoder.size(); left > 0; --left) take(things.emplace_back());
  return things;
}

}  // namespace timtin::remote
