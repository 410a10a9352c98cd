// SPDX-License-Identifier: GPL-2.0-or-later
// What holds for real articles in every charset. Without $TIMTIN_CORPUS the cases are skipped.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "property/charsets_corpus.h"
#include "text/decoder.h"
#include "text/utf16.h"

namespace {

using namespace timtin;

constexpr std::size_t article_count = 200;
constexpr std::size_t min_syllables = 100;

constexpr std::array charsets_tried{Charset::windows1258, Charset::tcvn3,    Charset::vni,
                                    Charset::viscii,      Charset::tcvn5712, Charset::viqr};

const std::vector<std::string>& articles() {
  static const std::vector<std::string> loaded = test::corpus_articles(article_count);
  if (loaded.empty()) MESSAGE("skipped: TIMTIN_CORPUS names no corpus");
  return loaded;
}

const CharsetTables& tables() {
  static const CharsetTables loaded(TIMTIN_TEST_DATA "/charsets");
  return loaded;
}

Analyzer& analyzer() {
  static Analyzer shared;
  return shared;
}

std::vector<FormId> forms_of(std::string_view text) {
  std::vector<FormId> forms;
  for (const Token& token : analyzer().analyze(text)) forms.push_back(token.form);
  return forms;
}

/// What a charset has no place for is left out of the article: it is the letters that count.
std::string without_lost(std::string_view text, Charset charset) {
  const std::string bytes = tables().encode(text, charset).bytes;
  if (charset == Charset::utf16le || charset == Charset::utf16be) return std::string(text);
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const std::string_view letter = text.substr(at, end - at);
    kept += tables().encode(letter, charset).lost == 0 ? letter : std::string_view(" ");
    at = end;
  }
  return kept;
}

struct Tally {
  std::size_t tried = 0;
  std::size_t right = 0;
  double share() const {
    return tried == 0 ? 1 : static_cast<double>(right) / static_cast<double>(tried);
  }
  void add(bool is_right) {
    ++tried;
    right += is_right ? 1 : 0;
  }
};

/// As a program writes UTF-8 that it takes for windows-1252, or with `latin1` for ISO 8859-1.
std::string encoded_twice(std::string_view utf8, bool latin1) {
  std::string result;
  for (const char c : utf8) {
    const Decoded one = tables().decode({&c, 1}, Charset::windows1252);
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 || (!latin1 && one.invalid_bytes == 0))
      result += one.text;
    else
      result += {static_cast<char>(0xC0 | byte >> 6), static_cast<char>(0x80 | (byte & 0x3F))};
  }
  return result;
}

Decoded read(std::string_view bytes) {
  static const Decoder decoder(TIMTIN_TEST_DATA "/charsets", "auto");
  Decoded decoded = decoder.decode(bytes);
  decoder.restore(decoded);
  return decoded;
}

}  // namespace

TEST_CASE("charsets: articles come back from every charset") {
  for (const Charset charset : charsets_tried) {
    CAPTURE(name_of(charset));
    Tally tally;
    for (const std::string& article : articles()) {
      const std::string text = without_lost(article, charset);
      const std::vector<FormId> forms = forms_of(text);
      if (forms.size() < min_syllables) continue;
      const Decoded decoded = tables().decode(tables().encode(text, charset).bytes, charset);
      tally.add(forms_of(decoded.text) == forms);
      if (charset != Charset::tcvn3 && forms_of(decoded.text) == forms)
        CHECK((decoded.text == text));
    }
    MESSAGE(name_of(charset), ": ", tally.right, " of ", tally.tried);
    CHECK(tally.share() >= 0.999);
  }
}

TEST_CASE("charsets: iconv agrees") {
  const std::pair<Charset, const char*> rows[] = {{Charset::windows1258, "CP1258"},
                                                  {Charset::tcvn5712, "TCVN5712-1"},
                                                  {Charset::viscii, "VISCII"},
                                                  {Charset::utf16le, "UTF-16LE"},
                                                  {Charset::utf16be, "UTF-16BE"}};
  for (const auto& [charset, name] : rows) {
    CAPTURE(name);
    for (const std::string& article : articles()) {
      const std::string text = without_lost(article, charset);
      const auto decoded = test::by_iconv(tables().encode(text, charset).bytes, name, "UTF-8");
      REQUIRE(decoded);
      CHECK((to_nfc(*decoded) == text));
      const auto bytes = test::by_iconv(text, "UTF-8", name);
      REQUIRE(bytes);
      CHECK((tables().decode(*bytes, charset).text == text));
    }
  }
}

TEST_CASE("charsets: articles are recognised") {
  for (const Charset charset : charsets_tried) {
    Tally tally;
    for (const std::string& article : articles()) {
      const std::string bytes = tables().encode(without_lost(article, charset), charset).bytes;
      const Decoded decoded = read(bytes);
      // Two charsets can have the same bytes for a text.
      tally.add(decoded.charset == name_of(charset) ||
                decoded.text == tables().decode(bytes, charset).text);
    }
    MESSAGE(name_of(charset), ": ", tally.right, " of ", tally.tried);
    CHECK(tally.share() >= 0.995);
  }
}

TEST_CASE("charsets: UTF-8 and UTF-16 are recognised") {
  for (const std::string& article : articles()) {
    const Decoded decoded = read(article);
    CHECK(decoded.charset == "UTF-8");
    CHECK((decoded.text == article));
    for (const Charset charset : {Charset::utf16le, Charset::utf16be})
      CHECK(recognise_utf16(encode_utf16(article, charset)) == charset);
  }
}

TEST_CASE("charsets: double encoding is undone") {
  for (const bool latin1 : {false, true}) {
    Tally tally;
    for (const std::string& article : articles())
      tally.add(read(encoded_twice(article, latin1)).text == article);
    MESSAGE("latin1 ", latin1, ": ", tally.right, " of ", tally.tried);
    CHECK(tally.share() >= 0.995);
  }
}
