// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/query_batch.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

#include "cli/error_message.h"
#include "cli/session.h"
#include "query/parse/code_points.h"
#include "text/message.h"
#include "timtin/query.h"

namespace timtin::cli {
namespace {

/// A query of the greatest length with its qid fits in; nothing makes a reader hold more.
constexpr std::size_t max_line_bytes = 4 * max_query_bytes;

class LineReader {
 public:
  explicit LineReader(const std::string& path)
      : path_(path), file_(path == "-" ? stdin : std::fopen(path.c_str(), "re")) {
    if (file_ == nullptr) fail();
  }
  ~LineReader() {
    if (file_ != stdin) std::fclose(file_);
  }
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// Without its end; a line that is too long is cut behind max_line_bytes. Does not wait for more
  /// than this line.
  std::optional<std::string> next() {
    std::string line;
    int byte = EOF;
    while ((byte = std::getc(file_)) != EOF && byte != '\n')
      if (line.size() <= max_line_bytes) line += static_cast<char>(byte);
    if (std::ferror(file_)) fail();
    if (byte == EOF && line.empty()) return std::nullopt;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (++number_ == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
    if (line.ends_with('\r')) line.pop_back();
    return line;
  }

  std::uint64_t number() const { return number_; }  ///< of the line that was read last, from 1

 private:
  [[noreturn]] void fail() const {
    throw Error(ErrorCode::io, tr("cannot read the queries in {}: {}", path_, std::strerror(errno)),
                tr("--batch names a file with a line for each query, or - for standard input"));
  }

  std::string path_;
  std::FILE* file_;
  std::uint64_t number_ = 0;
};

bool is_one_word(std::string_view id) {
  for (std::size_t at = 0; at < id.size();) {
    const query::CodePoint c = query::code_point_at(id, at);
    if (query::is_space(c.value)) return false;
    at += c.length;
  }
  return !id.empty();
}

BatchQuery read_line(const std::string& line) {
  if (line.size() > max_line_bytes)
    throw Error(ErrorCode::usage, tr("the line is longer than {} bytes", max_line_bytes));
  const auto expected = tr("a line is an identifier without spaces, a tab and the query");
  const std::size_t tab = line.find('\t');
  if (tab == std::string::npos)
    throw Error(ErrorCode::usage, tr("there is no tab in this line"), expected);
  BatchQuery query{line.substr(0, tab), line.substr(tab + 1)};
  if (query::first_invalid_byte(query.id) || !is_one_word(query.id))
    throw Error(ErrorCode::usage, tr("there is no identifier before the tab"), expected);
  if (query.text.find_first_not_of(" \t") == std::string::npos)
    throw Error(ErrorCode::usage, tr("there is no query behind the tab"), expected);
  return query;
}

}  // namespace

int answer_batch(const std::string& file, const Answer& answer) {
  LineReader lines(file);
  bool wrong = false, found = false;
  while (const auto line = lines.next()) {
    if (line->find_first_not_of(" \t") == std::string::npos) continue;
    try {
      found |= answer(read_line(*line));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::usage) throw;
      say_error(error, file + ':' + std::to_string(lines.number()));
      wrong = true;
    }
  }
  if (wrong) return static_cast<int>(ErrorCode::usage);
  return found ? 0 : exit_nothing_found;
}

}  // namespace timtin::cli
