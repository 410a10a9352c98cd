// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/csv_rows.h"

#include <algorithm>

#include "article/line/paragraphs.h"

namespace timtin {
namespace {

/// How often as many bytes as a record may have are read again after quotation marks that were
/// never closed.
constexpr std::uint64_t max_repeats = 4;

/// A value without its quotation marks; one that goes on behind them is as it is written.
std::string value_of(std::string_view written, bool backslashes) {
  if (written.size() < 2 || written.front() != '"' || written.back() != '"')
    return std::string(written);
  std::string value;
  for (std::size_t at = 1; at + 1 < written.size(); ++at) {
    if (backslashes && written[at] == '\\' && at + 2 < written.size()) {
      value += written[++at] == 'n' ? '\n' : written[at];
      continue;
    }
    if (written[at] == '"' && written[at + 1] != '"') return std::string(written);
    if (written[at] == '"' && ++at + 1 == written.size()) return std::string(written);
    value += written[at];
  }
  return value;
}

}  // namespace

QuoteScanner::Step QuoteScanner::step(char c) {
  if (state_ == State::escape) {
    state_ = State::quoted;
    return Step::inside;
  }
  if (state_ == State::quoted) {
    if (c == '"') state_ = State::mark;
    if (c == '\\' && dialect_.backslashes) state_ = State::escape;
    return Step::inside;
  }
  if (c == '\n' || c == dialect_.separator) {
    state_ = State::begin;
    return c == '\n' ? Step::row_end : Step::separator;
  }
  if (c == '"' && state_ != State::plain)
    state_ = State::quoted;  // the first, or the second of a doubled one
  else if (c != '\r' || state_ != State::mark)
    state_ = State::plain;
  return Step::inside;
}

CsvRow split_csv_row(std::string_view row, CsvDialect dialect) {
  CsvRow result;
  QuoteScanner scanner(dialect);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (scanner.step(row[at]) != QuoteScanner::Step::separator) continue;
    result.values.push_back(value_of(trimmed(row.substr(begin, at - begin)), dialect.backslashes));
    begin = at + 1;
  }
  result.values.push_back(value_of(trimmed(row.substr(begin)), dialect.backslashes));
  result.unclosed = scanner.is_quoted();
  return result;
}

CsvSplitter::CsvSplitter(CsvDialect dialect, std::uint64_t limit, RecordPlace start)
    : dialect_(dialect), limit_(limit), scanner_(dialect), begin_(start), next_(start) {}

void CsvSplitter::end_row(const RecordHandler& handler) {
  if (too_large_ || !trimmed(row_).empty()) handler({row_, begin_, too_large_});
  row_.clear();
  too_large_ = false;
  begin_ = next_;
}

void CsvSplitter::feed(std::string_view chunk, const RecordHandler& handler) {
  for (const char c : chunk) {
    const bool ends = scanner_.step(c) == QuoteScanner::Step::row_end;
    ++next_.byte;
    if (c == '\n') ++next_.line;
    if (ends) {
      end_row(handler);
    } else if (!too_large_) {
      row_ += c;
      if (row_.size() <= limit_) continue;
      if (scanner_.is_quoted() && row_.find('\n') != row_.npos) {
        give_up_quote(handler);
      } else {
        too_large_ = true;
        std::string().swap(row_);
      }
    }
  }
}

/// The first line of the row is a row of its own, with its mark open; the others are read again.
void CsvSplitter::give_up_quote(const RecordHandler& handler) {
  std::string row;
  row.swap(row_);
  const RecordPlace end = next_;
  const std::size_t line = std::min(row.find('\n'), row.size());
  const std::string_view rest = std::string_view(row).substr(std::min(line + 1, row.size()));
  scanner_ = QuoteScanner(dialect_);
  row_ = row.substr(0, line);
  read_again_ += rest.size();
  const bool again = read_again_ <= max_repeats * limit_;
  next_ = again ? RecordPlace{begin_.byte + line + 1, begin_.line + 1} : end;
  end_row(handler);
  if (again) feed(rest, handler);
}

void CsvSplitter::finish(const RecordHandler& handler) {
  while (scanner_.is_quoted() && row_.find('\n') != row_.npos) give_up_quote(handler);
  end_row(handler);
}

}  // namespace timtin
