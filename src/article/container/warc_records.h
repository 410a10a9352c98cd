// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Web archives (WARC, ISO 28500), as a stream:
///
///     WARC/1.0                                       a record
///     WARC-Type: response
///     WARC-Target-URI: https://vidu.example/1.html
///     WARC-Date: 2020-03-05T08:00:00Z
///     Content-Type: application/http; msgtype=response
///     Content-Length: 1230
///                                                    a blank line
///     HTTP/1.1 200 OK ...                            1230 bytes
///                                                    two blank lines
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace timtin {

struct WarcRecord {
  std::string type;          ///< lower case: `response`, `revisit`, ...
  std::string address;       ///< of what was fetched
  std::string date;          ///< of the capture, as written
  std::string content_type;  ///< of the content: `application/http; msgtype=response`
  std::uint64_t byte = 0;    ///< where the record begins in the stream
  std::uint64_t size = 0;    ///< bytes of the content
};

/// What is done with the records.
struct WarcHandler {
  /// True: its content is wanted, which is then gathered.
  std::function<bool(const WarcRecord&)> wants;
  /// `content` is empty if it was not wanted or has more than the limit.
  std::function<void(const WarcRecord&, std::string_view content)> take;
  /// The stream makes no sense from this byte on, up to the next record; or it ends in a record.
  std::function<void(std::uint64_t byte)> damaged;
};

class WarcReader {
 public:
  /// `limit`: bytes of a content that is wanted.
  WarcReader(std::uint64_t limit, WarcHandler handler)
      : limit_(limit), handler_(std::move(handler)) {}

  void feed(std::string_view chunk);
  /// The stream has ended.
  void finish();

 private:
  enum class State : std::uint8_t { header, content, lost };

  std::size_t read_header(std::string_view chunk);
  std::size_t read_content(std::string_view chunk);
  std::size_t find_record(std::string_view chunk);
  void begin_content();
  void end_content(std::string_view content);
  void lose();

  std::uint64_t limit_;
  WarcHandler handler_;
  State state_ = State::header;
  std::uint64_t byte_ = 0;  ///< of what comes next
  std::string header_;      ///< its lines so far
  WarcRecord record_;
  bool wanted_ = false;
  std::uint64_t left_ = 0;  ///< bytes of the content that have not come
  std::string content_;
};

}  // namespace timtin
