// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Several articles in one text:
///
///     title: Một bài
///     date: 25/06/2021
///
///     The text ...
///     ----------          a rule, and behind it
///     title: Bài hai      a header that begins with the same field as the first one
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "article/record/input_format.h"
#include "article/record/record_fields.h"
#include "article/record/record_splitter.h"

namespace timtin {

/// One record is one article, without the rules around it. A rule without a header behind it is
/// part of a text. Where records begin with the address or the title and another header, a blank
/// line parts them as well.
class BlockSplitter : public RecordSplitter {
 public:
  BlockSplitter(std::uint64_t limit, std::uint64_t start);
  void feed(std::string_view chunk, const RecordHandler& handler) override;
  void finish(const RecordHandler& handler) override;

 private:
  void take_line(const RecordHandler& handler);
  void count_headers(bool header, bool first);

  RecordBuffer record_;
  RecordPlace next_;        ///< of the line to come
  std::string line_;        ///< at hand, with its end
  bool long_line_ = false;  ///< its beginning is in the record already
  std::string rule_;        ///< and what is blank behind it
  bool begun_ = false;
  std::optional<RecordField> first_;  ///< field of the first header
  std::size_t headers_ = 0;           ///< with which the first record begins
  bool counting_ = false;             ///< they go on
  bool after_blank_ = false;
};

/// From the head of an input without byte order mark, the limit of a record and the first byte.
using MakeSplitter = std::function<std::unique_ptr<RecordSplitter>(
    std::string_view head, std::uint64_t limit, std::uint64_t start)>;

/// Reads each record as a text of its own.
void read_text_records(const FormatInput& input, const MakeSplitter& make);

/// Two articles at least begin in the head.
bool is_text_blocks(const InputHead& head);
void read_text_blocks(const FormatInput& input);

}  // namespace timtin
