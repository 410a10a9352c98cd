// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/python_literal.h"

#include <array>

#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

class Translator {
 public:
  explicit Translator(std::string_view text) : text_(text) {}

  std::optional<std::string> translate() {
    while (at_ < text_.size())
      if (!step()) return std::nullopt;
    return depth_ == 0 ? std::optional(std::move(json_)) : std::nullopt;
  }

 private:
  bool step() {
    const char c = text_[at_];
    if (c == '\'' || c == '"') return string();
    if (ascii::is_letter(c)) return word();
    if (c == '(' || c == '[' || c == '{') ++depth_;
    if ((c == ')' || c == ']' || c == '}') && depth_-- == 0) return false;
    json_ += c == '(' ? '[' : c == ')' ? ']' : c;
    ++at_;
    return true;
  }

  bool string() {
    const char quote = text_[at_++];
    json_ += '"';
    for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (text_[at_] == '\\')
        escape();
      else
        put(text_[at_]);
    }
    json_ += '"';
    return at_++ < text_.size();
  }

  /// JSON has all escapes of Python but these.
  void escape() {
    if (at_ + 1 >= text_.size()) return;
    const char letter = text_[++at_];
    if (letter == 'x')
      json_ += "\\u00";
    else if (std::string_view("\\/\"bfnrtu").find(letter) != std::string_view::npos)
      (json_ += '\\') += letter;
    else
      put(letter);
  }

  void put(char c) {
    if (c == '"')
      json_ += "\\\"";
    else if (static_cast<unsigned char>(c) < 0x20)
      json_ += ' ';
    else
      json_ += c;
  }

  /// `None`, `b'...'`, `datetime.date(2020, 3, 5)`.
  bool word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (ascii::is_letter(text_[at_]) || ascii::is_digit(text_[at_]) ||
                                  text_[at_] == '.' || text_[at_] == '_'))
      ++at_;
    const std::string_view name = text_.substr(begin, at_ - begin);
    if (at_ < text_.size() && (text_[at_] == '\'' || text_[at_] == '"')) return true;
    if (at_ < text_.size() && text_[at_] == '(') return call(begin);
    json_ += name == "True" ? "true" : name == "False" ? "false" : "null";
    return true;
  }

  bool call(std::size_t begin) {
    std::size_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '(') ++depth;
      if (text_[at_] == ')' && --depth == 0) break;
    }
    if (at_ >= text_.size()) return false;
    ++at_;
    json_ += '"';
    for (const char c : text_.substr(begin, at_ - begin)) put(c == '\\' ? ' ' : c);
    json_ += '"';
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0, depth_ = 0;
  std::string json_;
};

}  // namespace

bool begins_python_literal(std::string_view text) {
  constexpr std::size_t reach = 64;
  text = trimmed(text.substr(0, reach));
  if (text.starts_with('[')) text = trimmed(text.substr(1));
  if (!text.starts_with('{')) return false;
  text = trimmed(text.substr(1));
  return text.starts_with('\'') && text.size() > 1 &&
         (ascii::is_letter(text[1]) || text[1] == '_' ||
          static_cast<unsigned char>(text[1]) > 0x7F);
}

std::optional<std::string> json_of_python(std::string_view text) {
  return Translator(text).translate();
}

}  // namespace timtin
