// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/word_count.h"

#include <vector>

#include "text/number.h"
#include "text/utf8.h"
#include "text/word_break.h"

namespace timtin {
namespace {

constexpr std::size_t piece_bytes = 64 << 10;

/// Ends before a space or a line end; where there is none for long, between two code points.
std::size_t piece_end(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= piece_bytes) return text.size();
  std::size_t end = begin + piece_bytes;
  while (end > begin && text[end] != ' ' && text[end] != '\n') --end;
  if (end > begin) return end;
  end = begin + piece_bytes;
  while (is_continuation(text[end])) --end;
  return end;
}

}  // namespace

std::size_t count_words(std::string_view text, std::size_t enough) {
  WordSplitter splitter;
  std::vector<Span> words;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < text.size() && count < enough;) {
    const std::size_t end = piece_end(text, begin);
    const std::string_view piece = text.substr(begin, end - begin);
    splitter.split(piece, words);
    for (const Span word : words)
      count += split_numbers(piece.substr(word.begin, word.end - word.begin)).size();
    begin = end;
  }
  return count;
}

}  // namespace timtin
