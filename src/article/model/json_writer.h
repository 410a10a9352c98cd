// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// JSON text by appending, in the order of the calls: one line, valid UTF-8 in, valid JSON out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// Appends `text` in quotes. Quotes, backslashes, C0, DEL, C1, line separators and bidi controls
/// are escaped, so that the line is safe to print.
void append_json_string(std::string& out, std::string_view text);

/// Appends the members of one object; the braces are written by the constructor and finish().
class JsonObjectWriter {
 public:
  explicit JsonObjectWriter(std::string& out) : out_(out) { out_ += '{'; }

  void text(std::string_view name, std::string_view value);
  void number(std::string_view name, std::uint64_t value);
  void texts(std::string_view name, const std::vector<std::string>& values);
  /// The name only; the caller appends the value to the same string.
  void name(std::string_view name);
  void finish() { out_ += '}'; }

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace timtin
