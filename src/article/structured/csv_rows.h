// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Rows of separated values (RFC 4180):
///
///     title,body                      LF or CRLF end a row, but not within quotation marks
///     "Một, hai","Đoạn một.
///     Đoạn hai."
///     "Nói ""xin chào""",Thân bài.    a doubled mark is one mark
///
/// A mark that does not begin a value, or behind which a value goes on, is a character like others.
/// MySQL writes `\"` for a mark, which is read where the file does so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/record/record_splitter.h"

namespace timtin {

struct CsvDialect {
  char separator = ',';
  bool backslashes = false;  ///< they escape, within quotation marks
};

/// Follows the quotation marks of a row, byte by byte.
class QuoteScanner {
 public:
  explicit QuoteScanner(CsvDialect dialect) : dialect_(dialect) {}
  enum class Step : std::uint8_t { inside, separator, row_end };
  Step step(char c);
  bool is_quoted() const { return state_ == State::quoted || state_ == State::escape; }

 private:
  enum class State : std::uint8_t { begin, plain, quoted, escape, mark };
  CsvDialect dialect_;
  State state_ = State::begin;
};

struct CsvRow {
  std::vector<std::string> values;
  bool unclosed = false;  ///< a quotation mark is open at the end
};

/// `row` is without its line end.
CsvRow split_csv_row(std::string_view row, CsvDialect dialect);

/// One record is one row. A quotation mark that is never closed costs its own line, not the rows
/// after it.
class CsvSplitter : public RecordSplitter {
 public:
  CsvSplitter(CsvDialect dialect, std::uint64_t limit, RecordPlace start);
  void feed(std::string_view chunk, const RecordHandler& handler) override;
  void finish(const RecordHandler& handler) override;

 private:
  void end_row(const RecordHandler& handler);
  void give_up_quote(const RecordHandler& handler);

  CsvDialect dialect_;
  std::uint64_t limit_;
  std::uint64_t read_again_ = 0;  ///< bytes; bounded, so that marks can't make it quadratic
  QuoteScanner scanner_;
  std::string row_;
  bool too_large_ = false;
  RecordPlace begin_, next_;
};

}  // namespace timtin
