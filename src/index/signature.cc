// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/signature.h"

#include <string>

#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

/// Of a short text: its digest.
constexpr std::size_t digest_bytes = 8;

/// 35 bits in 7 characters: who meets by chance is told apart by the signatures.
std::string band_name(std::uint64_t band) {
  constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuv";
  std::string name;
  for (int i = 0; i < 7; ++i, band >>= 5) name += digits[band & 31];
  return name;
}

std::string bytes_of(std::uint64_t number) {
  std::string bytes;
  for (std::size_t i = 0; i < digest_bytes; ++i) bytes += static_cast<char>(number >> (8 * i));
  return bytes;
}

bool is_text(Evidence::Part part) {
  return part == Evidence::Part::lead || part == Evidence::Part::body;
}

}  // namespace

std::uint64_t SignatureWriter::hash_of(FormId form, const Analyzer& analyzer) {
  if (form >= hashes_.size()) hashes_.resize(analyzer.size());
  std::uint64_t& hash = hashes_[form];
  if (hash == 0) hash = stable_hash(analyzer.form(form).matching);
  return hash;
}

void SignatureWriter::add_to(DocumentSink& document, const AnalyzedArticle& paragraphs,
                             const Analyzer& analyzer) {
  text_.clear();
  std::string whole;
  for (const AnalyzedParagraph& paragraph : paragraphs) {
    if (paragraph.part == Evidence::Part::caption) continue;
    for (const Token& token : paragraph.tokens) {
      const std::uint64_t hash = hash_of(token.form, analyzer);
      if (is_text(paragraph.part)) text_.add(hash);
      if (text_.shingles() < min_shingles) whole += bytes_of(hash);
    }
  }
  const auto slot = static_cast<std::uint32_t>(Slot::signature);
  const auto add_band = [&document](std::uint64_t band) {
    document.add_boolean_term(field_term(band_prefix, band_name(band)));
  };
  if (text_.shingles() >= min_shingles) {
    const MinHash::Sketch sketch = text_.sketch();
    document.add_value(slot, sketch.signature);
    for (const std::uint64_t band : sketch.bands) add_band(band);
  } else if (!whole.empty()) {
    const std::uint64_t digest = stable_hash(whole);
    document.add_value(slot, bytes_of(digest));
    add_band(digest);
  }
}

bool are_copies(std::string_view signature, std::string_view other) {
  if (signature.size() == digest_bytes) return signature == other;
  return are_nearly_same(signature, other);
}

}  // namespace timtin
