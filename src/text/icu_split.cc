// SPDX-License-Identifier: GPL-2.0-or-later
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/utext.h>

#include <string>

#include "text/icu_status.h"
#include "text/utf8.h"
#include "text/word_break.h"

namespace timtin {
namespace {

/// Text in NFC that remembers where each byte came from. Decomposed Hangul and kana have other
/// word boundaries than composed ones, though they are the same text.
class ComposedText {
 public:
  explicit ComposedText(std::string_view text) : size_(static_cast<std::int32_t>(text.size())) {
    IcuStatus status;
    icu::StringByteSink<std::string> sink(&composed_);
    icu::Normalizer2::getNFCInstance(status.code)
        ->normalizeUTF8(0, icu::StringPiece(text.data(), size_), sink, &edits_, status.code);
    status.check();
  }

  const std::string& text() const { return composed_; }

  /// The offset in the original of the boundary at `offset`.
  std::int32_t original(std::int32_t offset) const {
    if (!edits_.hasChanges()) return offset;
    if (offset == static_cast<std::int32_t>(composed_.size())) return size_;
    IcuStatus status;
    icu::Edits::Iterator iterator = edits_.getFineIterator();
    const std::int32_t result = iterator.sourceIndexFromDestinationIndex(offset, status.code);
    status.check();
    return result;
  }

 private:
  std::int32_t size_;
  std::string composed_;
  icu::Edits edits_;
};

}  // namespace

bool WordSplitter::has_term(std::string_view segment) {
  for (std::size_t at = 0; at < segment.size();) {
    if (properties_.of(next_code_point(segment, at)).is_term) return true;
  }
  return false;
}

void WordSplitter::split_with_icu(std::string_view text, std::uint32_t offset,
                                  std::vector<Span>& words) {
  if (!iterator_) iterator_ = tailored_word_iterator();
  const ComposedText composed(text);
  const std::string& nfc = composed.text();
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
    const Span span = {offset + static_cast<std::uint32_t>(composed.original(begin)),
                       offset + static_cast<std::uint32_t>(composed.original(end))};
    if (span.begin < span.end) words.push_back(span);
  }
  utext_close(&bytes);
}

}  // namespace timtin
