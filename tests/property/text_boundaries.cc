// SPDX-License-Identifier: GPL-2.0-or-later
// Our word splitter agrees with ICU's iterator over the same tailored rules, on every text.
#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "text/icu_status.h"
#include "text/utf8.h"
#include "text/word_break.h"

namespace {

using timtin::Span;

/// General_Category L or N, and neither ignorable nor joining sign.
bool makes_term(UChar32 c) {
  if ((U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) == 0) return false;
  const int word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  return c != 0x2BC && word_break != U_WB_EXTEND &&
         !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

class Reference {
 public:
  std::vector<Span> split(std::string_view text) {
    timtin::IcuStatus status;
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &status.code);
    iterator_->setText(&bytes, status.code);
    status.check();
    std::vector<Span> words;
    int begin = iterator_->first();
    for (int end = iterator_->next(); end != icu::BreakIterator::DONE;
         begin = end, end = iterator_->next()) {
      const Span word = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      if (is_term(text.substr(word.begin, word.end - word.begin))) words.push_back(word);
    }
    utext_close(&bytes);
    return words;
  }

 private:
  static bool is_term(std::string_view segment) {
    for (std::size_t at = 0; at < segment.size();) {
      if (makes_term(timtin::next_code_point(segment, at))) return true;
    }
    return false;
  }

  std::unique_ptr<icu::BreakIterator> iterator_ = timtin::tailored_word_iterator();
};

std::string shown(std::string_view text, const std::vector<Span>& words) {
  std::string result;
  for (const Span word : words) {
    result.append("|").append(text.substr(word.begin, word.end - word.begin));
  }
  return result;
}

void check_agreement(std::string_view text, timtin::WordSplitter& splitter, Reference& reference) {
  std::vector<Span> words;
  splitter.split(text, words);
  const std::vector<Span> expected = reference.split(text);
  bool agrees = words.size() == expected.size();
  for (std::size_t i = 0; agrees && i < words.size(); ++i) {
    agrees = words[i].begin == expected[i].begin && words[i].end == expected[i].end;
  }
  if (agrees) return;
  CAPTURE(text);
  std::string code_points;
  for (std::size_t at = 0; at < text.size();) {
    char hex[16];
    std::snprintf(hex, sizeof hex, "%X ", static_cast<unsigned>(timtin::next_code_point(text, at)));
    code_points += hex;
  }
  CAPTURE(code_points);
  CHECK(shown(text, words) == shown(text, expected));
}

/// For each value of Word_Break some code points, and those that the tailoring names.
std::vector<std::vector<UChar32>> code_points_by_class() {
  std::vector<std::vector<UChar32>> classes(
      static_cast<std::size_t>(u_getIntPropertyMaxValue(UCHAR_WORD_BREAK)) + 1);
  for (UChar32 c = 1; c <= 0x10FFFF; ++c) {
    if (U_IS_SURROGATE(c)) continue;
    const int word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
    classes[static_cast<std::size_t>(word_break)].push_back(c);
  }
  std::erase_if(classes, [](const auto& members) { return members.empty(); });
  classes.push_back({'.', 0x2024, 0xFE52, 0xFF0E, '_', '@', ':', 0xFE55, 0xFF1A, 0x200B, 0x2BC,
                     0x2065, 0x3164, 0x115F, 0x200D, 0xFF9E, 0xAD});
  classes.push_back({'a', 'b', '1', '2', 0xE0, 0x1EBF, '.', ',', '\'', 0x2019, 0x301, ' '});
  classes.push_back({0x4E00, 0x6771, 0x3042, 0x30A2, 0x30FC, 0xE01, 0xE48, 0xE99, 0x1780, 0x17B6,
                     0x1000, 0x102B, 0xAC00, 0xD55C, 0x5D0, 0x5D1, '"', '\'', 0x200D});
  return classes;
}

std::string random_text(const std::vector<std::vector<UChar32>>& classes, std::mt19937& random) {
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  icu::UnicodeString text;
  // A text draws from a few classes, so that long words come about.
  const std::size_t some[] = {below(classes.size()), below(classes.size()), below(classes.size()),
                              classes.size() - 2};
  for (std::size_t length = 1 + below(12); length > 0; --length) {
    const auto& members = classes[some[below(std::size(some))]];
    text.append(members[below(members.size())]);
  }
  timtin::IcuStatus status;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status.code);
  std::string bytes;
  // Runs for ICU are composed first: see word_break.h.
  nfc->normalize(text, status.code).toUTF8String(bytes);
  status.check();
  return bytes;
}

}  // namespace

TEST_CASE("word boundaries are ICU's on generated text") {
  const auto classes = code_points_by_class();
  timtin::WordSplitter splitter;
  Reference reference;
  std::mt19937 random(20210625);
  for (int i = 0; i < 40'000; ++i) {
    check_agreement(random_text(classes, random), splitter, reference);
  }
}

TEST_CASE("word boundaries are ICU's on the corpus") {
  const char* corpus = std::getenv("TIMTIN_CORPUS");
  if (corpus == nullptr || *corpus == '\0') {
    MESSAGE("skipped: TIMTIN_CORPUS is not set");
    return;
  }
  const std::string command = "xz -dc '" + std::string(corpus) + "/news35k.jsonl.xz'";
  FILE* lines = popen(command.c_str(), "r");
  REQUIRE(lines != nullptr);
  timtin::WordSplitter splitter;
  Reference reference;
  char* line = nullptr;
  std::size_t capacity = 0;
  int read = 0;
  for (ssize_t size; (size = getline(&line, &capacity, lines)) >= 0; ++read) {
    check_agreement({line, static_cast<std::size_t>(size)}, splitter, reference);
  }
  std::free(line);
  pclose(lines);
  CHECK(read > 0);
}
