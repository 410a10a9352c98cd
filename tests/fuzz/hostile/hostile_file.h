// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Files that an import must survive: cut off, flipped, packed too often, nested too deep, named
/// badly. The same seed gives the same files.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::hostile {

struct HostileFile {
  std::string kind;  ///< for the table at the end
  std::string name;  ///< without a slash
  std::string bytes;
};

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  /// Below `end`.
  std::size_t below(std::size_t end) { return end == 0 ? 0 : engine_() % end; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <typename List>
  auto& pick(const List& list) {
    return list[below(std::size(list))];
  }
  std::string bytes(std::size_t size);

 private:
  std::mt19937_64 engine_;
};

/// An article or several, as they should be, in one of the formats that are read.
HostileFile sound_file(Random& random);

/// The same in one of the less common formats: web archives, mails, documents, databases ...
HostileFile other_format_file(Random& random);

/// Cuts, flips, repeats, inserts NULs and broken UTF-8.
std::string damaged(std::string bytes, Random& random);

/// JSON, tables and texts with too much of something.
HostileFile excessive_file(Random& random);

/// Pages, Markdown, XML and wrappers of JSON with too much of something.
HostileFile excessive_text(Random& random);

/// Web archives, mails, documents and databases with too much of something.
HostileFile excessive_container(Random& random);

/// Sound, damaged, nested and exploding archives.
HostileFile packed_file(Random& random);

/// One of all these.
HostileFile hostile_file(Random& random);

}  // namespace timtin::hostile
