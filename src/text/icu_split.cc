// SPDX-License-Identifier: GPL-2.0-or-later
#include <unicode/utext.h>

#include <string>

#include "text/decomposition.h"
#include "text/icu_status.h"
#include "text/utf8.h"
#include "text/word_break.h"

namespace timtin {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 code_point = next_code_point(text, at);
    result += code_point < 0 ? U'\uFFFD' : static_cast<char32_t>(code_point);
  }
  return result;
}

/// A place in a text that knows how many code points come before it in NFD. Canonically equal texts
/// have the same number, so it leads from a place in one to the same place in the other.
class Place {
 public:
  explicit Place(std::string_view text) : text_(text) {}

  std::size_t offset() const { return offset_; }
  std::size_t decomposed_code_points() const { return decomposed_code_points_; }

  /// To the first code point boundary where `is_there()`, or the end.
  template <typename Condition>
  void advance_until(Condition is_there) {
    while (offset_ < text_.size() && !is_there()) {
      const UChar32 code_point = next_code_point(text_, offset_);
      const auto c = static_cast<char32_t>(code_point);
      decomposed_code_points_ += code_point < 0 ? 1 : decomposed({&c, 1}).size();
    }
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t decomposed_code_points_ = 0;
};

/// Text in NFC that remembers where each byte came from. Decomposed Hangul and kana have other
/// word boundaries than composed ones, though they are the same text.
class ComposedText {
 public:
  explicit ComposedText(std::string_view text)
      : text_(composed(decomposed(code_points(text)))),
        is_same_(text_ == text),
        here_(text_),
        there_(text) {}

  const std::string& text() const { return text_; }

  /// The offset in the original of the boundary at `offset`. Call it with ascending offsets.
  std::uint32_t original(std::size_t offset) {
    if (is_same_) return static_cast<std::uint32_t>(offset);
    here_.advance_until([&] { return here_.offset() >= offset; });
    there_.advance_until(
        [&] { return there_.decomposed_code_points() >= here_.decomposed_code_points(); });
    return static_cast<std::uint32_t>(there_.offset());
  }

 private:
  std::string text_;
  bool is_same_;
  Place here_;
  Place there_;
};

}  // namespace

bool WordSplitter::has_term(std::string_view segment) {
  for (std::size_t at = 0; at < segment.size();) {
    if (break_property(next_code_point(segment, at)).is_term) return true;
  }
  return false;
}

void WordSplitter::split_with_icu(std::string_view text, std::uint32_t offset,
                                  std::vector<Span>& words) {
  if (!iterator_) iterator_ = tailored_word_iterator();
  ComposedText composed_text(text);
  const std::string& nfc = composed_text.text();
  IcuStatus status;
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, nfc.data(), static_cast<std::int64_t>(nfc.size()), &status.code);
  iterator_->setText(&bytes, status.code);
  status.check();
  std::int32_t begin = iterator_->first();
  for (std::int32_t end = iterator_->next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator_->next()) {
    const std::string_view segment(nfc.data() + begin, static_cast<std::size_t>(end - begin));
    if (!has_term(segment)) continue;
    const std::uint32_t from = composed_text.original(static_cast<std::size_t>(begin));
    const Span span = {offset + from,
                       offset + composed_text.original(static_cast<std::size_t>(end))};
    if (span.begin < span.end) words.push_back(span);
  }
  utext_close(&bytes);
}

}  // namespace timtin
