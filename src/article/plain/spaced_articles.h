// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Several articles in one text, with nothing but blank lines between them:
///
///     Title                    Title of several words
///     25/06/2021 17:00         The text ...
///                              The text ...
///     The text ...
///                              (as many blank lines as nowhere within an article)
///     Title                    Title of several words
///     26/06/2021               The text ...
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/record/input_format.h"
#include "article/record/record_splitter.h"

namespace timtin {

struct SpacedLayout {
  bool dated = false;           ///< an article begins with a title that a date follows
  std::size_t blank_lines = 0;  ///< else: so many before its title
};

/// Nothing unless all of the head fits: each part has a title and running text.
std::optional<SpacedLayout> find_spaced_layout(std::string_view head);

class SpacedSplitter : public RecordSplitter {
 public:
  SpacedSplitter(SpacedLayout layout, std::uint64_t limit, std::uint64_t start);
  void feed(std::string_view chunk, const RecordHandler& handler) override;
  void finish(const RecordHandler& handler) override;

 private:
  void take_line(const RecordHandler& handler);
  void begin_at(RecordPlace place, const RecordHandler& handler);
  void append_held();

  SpacedLayout layout_;
  RecordBuffer record_;
  RecordPlace next_;  ///< of the line to come
  std::string line_;  ///< at hand, with its end
  bool long_line_ = false;
  std::size_t blanks_ = 0;  ///< lines before the one at hand
  std::string held_;        ///< perhaps a title, and what is blank behind it
  RecordPlace held_place_;
};

bool is_spaced_articles(const InputHead& head);
void read_spaced_articles(const FormatInput& input);

}  // namespace timtin
