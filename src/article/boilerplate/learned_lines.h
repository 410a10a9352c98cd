// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The lines that were learned as boilerplate of a source, as text:
///
///     Báo Thử <TAB> 38 <TAB> 40 <TAB> Theo dõi chúng tôi trên mạng xã hội
///
/// seen in 38 of 40 articles of Báo Thử.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace timtin {

struct LearnedLine {
  std::string text;  ///< empty until the line has been met again
  std::uint64_t seen = 0;
  std::uint64_t articles = 0;
  friend bool operator==(const LearnedLine&, const LearnedLine&) = default;
};

class LearnedLines {
 public:
  /// nullptr if it has not been learned. `key`: boilerplate_key().
  LearnedLine* find(const std::string& source, std::uint64_t key);
  void add(const std::string& source, std::uint64_t key, LearnedLine line);
  /// Takes over the lines of `newer`, which replace those that are the same.
  void merge(const LearnedLines& newer);
  bool empty() const { return sources_.empty(); }

  /// Sorted by source and text.
  std::string to_text() const;
  /// Nothing if a line is not as above; `bad_line` is then its number, from 1.
  static std::optional<LearnedLines> from_text(std::string_view text, std::size_t& bad_line);

  friend bool operator==(const LearnedLines&, const LearnedLines&) = default;

 private:
  std::map<std::string, std::map<std::uint64_t, LearnedLine>> sources_;
};

}  // namespace timtin
