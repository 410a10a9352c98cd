// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// JSON text by appending, in the order of the calls: one line, valid UTF-8 in, valid JSON out. All
/// JSON that the program writes is written here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// Appends values; commas come by themselves. What was begun must be ended by the caller. The
/// string may be emptied between two calls.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// Of the member whose value comes next.
  JsonWriter& name(std::string_view name);

  /// Quotes, backslashes, C0, DEL, C1, line separators and bidi controls are escaped, so that the
  /// line is safe to print.
  void text(std::string_view value);
  void number(std::uint64_t value);
  /// The shortest form that reads back as the same number; 0 for what is none.
  void decimal(double value);
  void decimal(double value, int digits);
  void boolean(bool value);
  void texts(const std::vector<std::string>& values);
  /// A value that is JSON already.
  void json(std::string_view value);

  // Whole members.
  void text(std::string_view member, std::string_view value) { name(member).text(value); }
  void number(std::string_view member, std::uint64_t value) { name(member).number(value); }
  void boolean(std::string_view member, bool value) { name(member).boolean(value); }
  void texts(std::string_view member, const std::vector<std::string>& values) {
    name(member).texts(values);
  }
  void begin_array(std::string_view member) { name(member).begin_array(); }
  void begin_object(std::string_view member) { name(member).begin_object(); }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string& out_;
  bool after_value_ = false;  ///< a comma comes before the next one
};

}  // namespace timtin
