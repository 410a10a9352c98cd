// SPDX-License-Identifier: GPL-2.0-or-later
// Real titles in the order of --sort=title and in that of ICU's collation for Vietnamese, numbers
// by their value: the same. The program itself does without that library. Without $TIMTIN_CORPUS
// the case is skipped.
#include <doctest/doctest.h>
#include <unicode/coll.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <set>

#include "text/collation.h"
#include "timtin/reader.h"
#include "timtin/text.h"

namespace timtin {
namespace {

namespace fs = std::filesystem;

/// Without letters of phonetics and the like, which headlines borrow for their looks.
bool is_latin(const std::string& words) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(words);
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    const bool vietnamese = c == 0x1A1 || c == 0x1B0 || (c >= 0x1E00 && c < 0x1F00);
    if (c >= 0x180 && c < 0x370 && !vietnamese) return false;
  }
  return true;
}

/// The words of each title, as the sort key has them.
class Titles : public ArticleSink {
 public:
  void take(Article article, std::uint64_t, std::uint64_t) override {
    std::string words;
    for (const Token& token : analyzer_.analyze(article.title))
      words += (words.empty() ? "" : " ") + analyzer_.form(token.form).matching;
    if (!words.empty() && is_latin(words)) all.insert(words);
  }
  void reject(const Reject&) override {}
  void skip(const std::string&, const std::string&) override {}
  void note(const std::string&, std::uint64_t, const std::string&, const std::string&) override {}
  void progress(std::uint64_t, std::uint64_t) override {}
  bool stopped() const override { return false; }

  std::set<std::string> all;

 private:
  Analyzer analyzer_;
};

std::unique_ptr<icu::Collator> vietnamese() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  collator->setAttribute(UCOL_STRENGTH, UCOL_SECONDARY, status);
  REQUIRE(U_SUCCESS(status));
  return collator;
}

}  // namespace

TEST_CASE("real titles stand as ICU sorts them") {
  const char* folder = std::getenv("TIMTIN_CORPUS");
  Titles titles;
  ReaderOptions options;
  options.data = TIMTIN_TEST_DATA;
  for (const char* name : {"dated15k.jsonl.xz", "news35k.jsonl.xz"})
    if (const fs::path file = fs::path(folder == nullptr ? "" : folder) / name;
        folder != nullptr && fs::exists(file))
      Reader(options, titles).read(file.string());
  if (titles.all.empty()) {
    MESSAGE("skipped: TIMTIN_CORPUS names no corpus");
    return;
  }
  const auto collator = vietnamese();
  std::vector<std::string> sorted(titles.all.begin(), titles.all.end());
  const auto compared = [&](const std::string& a, const std::string& b) {
    UErrorCode status = U_ZERO_ERROR;
    return collator->compareUTF8(a, b, status);
  };
  std::stable_sort(sorted.begin(), sorted.end(), [&](const std::string& a, const std::string& b) {
    return compared(a, b) == UCOL_LESS;
  });
  constexpr std::size_t whole = 4096;  // bytes
  std::size_t wrong = 0;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    const std::string before = collation_key(sorted[i - 1], whole);
    const std::string behind = collation_key(sorted[i], whole);
    const bool equal = compared(sorted[i - 1], sorted[i]) == UCOL_EQUAL;
    if (equal ? before == behind : before < behind) continue;
    if (++wrong <= 20) MESSAGE(sorted[i - 1] << " / " << sorted[i]);
  }
  CHECK(wrong == 0);
  CHECK(sorted.size() > 1000);
}

}  // namespace timtin
