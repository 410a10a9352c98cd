// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A stream of bytes -> the bytes of its records, without ever holding more than one of them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "article/record/record.h"

namespace timtin {

struct RawRecord {
  std::string_view bytes;  ///< valid during the call; empty if it is too large
  RecordPlace place;
  bool too_large = false;
  bool nested = false;  ///< it stands within an object that is too large to be one record
};

using RecordHandler = std::function<void(const RawRecord&)>;

/// Gathers the bytes of the record at hand, up to a limit.
class RecordBuffer {
 public:
  explicit RecordBuffer(std::uint64_t limit) : limit_(limit) {}

  void begin(RecordPlace place);
  void append(std::string_view bytes);
  /// Hands the record over together with its last bytes and is empty again. White space alone is no
  /// record.
  void finish(std::string_view last, const RecordHandler& handler, bool nested = false);
  bool has_room(std::size_t bytes) const { return bytes_.size() + bytes <= limit_; }
  /// Gives up what it has gathered.
  std::string take() { return std::exchange(bytes_, {}); }
  RecordPlace place() const { return place_; }
  bool is_empty() const { return bytes_.empty() && !too_large_; }

 private:
  std::uint64_t limit_;
  std::string bytes_;
  RecordPlace place_;
  bool too_large_ = false;
};

class RecordSplitter {
 public:
  virtual ~RecordSplitter() = default;
  /// `chunk` goes on where the last one ended.
  virtual void feed(std::string_view chunk, const RecordHandler& handler) = 0;
  /// The input has ended: hands over what is left.
  virtual void finish(const RecordHandler& handler) = 0;
};

/// One record a line; blank lines are none.
class LineSplitter : public RecordSplitter {
 public:
  /// `start`: of the first byte that will be fed.
  LineSplitter(std::uint64_t limit, std::uint64_t start);
  void feed(std::string_view chunk, const RecordHandler& handler) override;
  void finish(const RecordHandler& handler) override;

 private:
  RecordBuffer record_;
  RecordPlace next_;  ///< of the byte to come
};

/// One record is one JSON object, over as many lines as it takes; brackets and commas between them
/// are skipped, so an array of objects is read as they come. What else stands between them is a
/// record of its own, up to the end of its line.
///
/// An object that is too large may wrap many: then each object in it is a record, nested, and at
/// its end a record says that it was too large.
class ObjectSplitter : public RecordSplitter {
 public:
  ObjectSplitter(std::uint64_t limit, std::uint64_t start);
  void feed(std::string_view chunk, const RecordHandler& handler) override;
  void finish(const RecordHandler& handler) override;

 private:
  enum class State : std::uint8_t { between, object, string, escape, stray, name, name_escape };
  static constexpr unsigned max_wrappers = 4;  ///< in each other; Ghost has three

  void scan(std::string_view chunk, const RecordHandler& handler);
  void step_between(char c);
  void step_in_wrapper(char c, const RecordHandler& handler);
  bool step_inside(char c);
  bool begins_next(char c);
  void keep(std::string_view bytes);

  RecordBuffer record_;
  RecordPlace next_;
  State state_ = State::between;
  std::uint64_t depth_ = 0;     ///< of open objects and arrays within the record
  bool broken_ = false;         ///< a string of the record goes over the end of a line
  bool line_start_ = true;      ///< nothing but white space since the line began
  unsigned wrappers_ = 0;       ///< objects around the record at hand that are too large
  std::uint64_t brackets_ = 0;  ///< that are open around it, within the outermost wrapper
  RecordPlace wrapper_;         ///< the outermost
  std::string again_;           ///< of a wrapper, to be looked at once more
};

}  // namespace timtin
