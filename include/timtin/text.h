// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Stage 1: bytes -> text -> syllables.
///
/// Everything that is matched, in articles, queries and lexicons alike, is compared in its
/// *matching form*; what is shown is always the original, so every token keeps its byte offsets
/// into it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// Bytes that have become text.
struct Decoded {
  std::string text;               ///< valid UTF-8 in the normalisation form of the input; no BOM
  std::size_t invalid_bytes = 0;  ///< replaced, each maximal ill-formed subsequence by one U+FFFD
  std::size_t first_invalid = 0;  ///< byte offset in the input; meaningful when invalid_bytes > 0
  std::size_t nul_bytes = 0;      ///< left out
  bool byte_order_mark = false;   ///< the input began with one
  std::string charset = "UTF-8";
  double score = 1;             ///< share of the words with marks that are Vietnamese; 1: certain
  bool sure = true;             ///< no other charset made nearly as many words Vietnamese
  bool double_encoded = false;  ///< bytes of `charset` had been encoded in UTF-8; that is undone
};

/// Decode UTF-8. Ill-formed sequences (Unicode 15, section 3.9, table 3-7) never stop it.
Decoded decode_utf8(std::string_view bytes);

/// The text in NFC. `text` must be valid UTF-8.
std::string to_nfc(std::string_view text);

/// A name that is compared and counted whole: NFC, without ignorable characters, white space around
/// it left out and within it single spaces. `name` must be valid UTF-8.
std::string one_spelling(std::string_view name);

/// The names of the charsets that are known, as Decoded::charset says them.
std::vector<std::string_view> charset_names();

/// Throws Error(usage) if `encoding` is neither `auto` nor the name of a charset, in any spelling.
void check_encoding(std::string_view encoding);

/// The matching form of one word as typed or printed: NFC, full case folding, ignorable characters
/// removed, look-alikes of đ unified, one tone placement, i/y after h k l m s t and in qui/quy
/// unified, numbers canonical (`4.600` is `4600`, `33.8` is `33,8`). Idempotent; equal for NFC and
/// NFD input. At most `max_form_bytes` long: a longer form keeps its beginning and ends in a digest
/// of the whole; of a word over 64 KiB only the beginning counts. A word that analysis splits
/// (`25/06`, `TP.HCM`) must be analysed, not passed here. Empty if nothing visible is in the word.
std::string matching_form(std::string_view word);

inline constexpr std::size_t max_form_bytes = 120;

/// The folded form of a matching form: without tone and vowel marks, đ -> d (`đầu` -> `dau`), and
/// without the accents of other languages written in Latin letters (`señor` -> `senor`).
std::string folded_form(std::string_view form);

/// True if `word` carries a tone mark, a vowel mark or is written with đ.
bool has_marks(std::string_view word);

/// The matching form without its tone, vowel quality kept (`đầu` -> `đâu`): what prefixes compare.
std::string toneless_form(std::string_view form);

/// True if `text` is Vietnamese typed wholly without marks: at least 20 words, none with a mark,
/// and at least 65 of 100 spelled as Vietnamese syllables without marks are. English prose rarely
/// has 50.
bool is_unaccented(std::string_view text);

/// Dense, counted from 0, private to one Analyzer.
using FormId = std::uint32_t;

/// One term occurrence. `begin` and `end` are byte offsets into the analysed text, end exclusive.
struct Token {
  FormId form;
  std::uint32_t begin;
  std::uint32_t end;
};

/// The two spellings under which a term is matched.
struct Form {
  std::string matching;
  std::string folded;
};

/// Cuts text into terms: word boundaries are UAX #29 with ICU's root rules, tailored (a full stop
/// between letters separates, so do `_` and `@`; U+200B is ignorable). Syllables are the unit. A
/// number with separators that is not one number, and a number with separators followed by letters,
/// become several terms.
///
/// Each spelling is normalised once and then looked up, so keep an Analyzer for as long as there is
/// text. One thread at a time; cheap to create.
///
/// Memory: the spellings looked up are bounded (about 25 MB); forms are kept, about 200 bytes each,
/// since their ids stay valid. News has about 100,000 forms in 125 MB. Who reads without end starts
/// a new Analyzer between two batches when size() has passed a million.
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// Replaces the content of `tokens`. `text` must be valid UTF-8 of less than 4 GiB.
  void analyze(std::string_view text, std::vector<Token>& tokens);
  std::vector<Token> analyze(std::string_view text);

  /// Valid until this Analyzer is destroyed, also while more text is analysed.
  const Form& form(FormId id) const;

  /// The id of a matching form, new or known.
  FormId intern(std::string_view matching);

  /// Number of distinct forms so far; ids are below it.
  std::size_t size() const;

  struct Impl;

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin
