// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// JSON as a manifest has it, read without a tree: whoever opens an archive reads one, and of
/// sixteen archives a tree of each was a seventh of all that a search does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace timtin {

/// Goes over the text once. What it cannot read, it throws.
class PlainJson {
 public:
  /// Error of the text: where it could not go on, in bytes from 0.
  struct Malformed {
    std::size_t position;
  };

  explicit PlainJson(std::string_view text) : text_(text) {}

  /// Of an object: visit(name) for each member, which takes the value by one of these functions.
  template <typename Visit>
  void object(Visit visit) {
    take('{');
    if (takes('}')) return;
    do {
      const std::string_view name = text();
      take(':');
      visit(name);
    } while (takes(','));
    take('}');
  }

  /// Not negative, no fraction.
  std::uint64_t number();
  /// Without escapes: names and digests need none.
  std::string_view text();
  /// Whatever it is, if it is made of these.
  void skip();
  /// Nothing follows.
  void end();

 private:
  void skip_space();
  bool takes(char wanted);
  void take(char wanted);
  [[noreturn]] void fail() const { throw Malformed{at_}; }

  static constexpr int max_depth = 8;

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace timtin
