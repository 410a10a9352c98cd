// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/unit_names.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "text/message.h"

namespace timtin {
namespace {

constexpr std::size_t names_field = 3;

/// Of 64 bits, so that of eight thousand names no two fall together.
std::uint64_t hash_of(const Symbol* first, const Symbol* last) {
  std::uint64_t hash = 0;
  for (; first != last; ++first) hash = (hash ^ *first) * 0x9E3779B97F4A7C15U + 1;
  return hash;
}

/// Words, as they stand between spaces, -> symbols. Fourteen thousand names are of three thousand
/// words, and to analyse a word costs far more than to look it up.
class WordSymbols {
 public:
  WordSymbols(SymbolTable& symbols, Analyzer& analyzer, Spelling spelling)
      : symbols_(symbols), analyzer_(analyzer), spelling_(spelling) {}

  /// `word` must outlive this.
  const std::vector<Symbol>& operator[](std::string_view word) {
    const auto [found, added] = known_.try_emplace(word);
    if (!added) return found->second;
    analyzer_.analyze(word, tokens_);
    for (const Token& token : tokens_) {
      const Form& form = analyzer_.form(token.form);
      found->second.push_back(
          symbols_.intern(spelling_ == Spelling::plain ? form.folded : form.matching));
    }
    return found->second;
  }

 private:
  SymbolTable& symbols_;
  Analyzer& analyzer_;
  Spelling spelling_;
  std::vector<Token> tokens_;
  std::unordered_map<std::string_view, std::vector<Symbol>> known_;
};

}  // namespace

UnitNames UnitNames::read(const LexiconFile& file, SymbolTable& symbols, Analyzer& analyzer,
                          Spelling spelling) {
  UnitNames units;
  WordSymbols symbols_of(symbols, analyzer, spelling);
  std::vector<Symbol> name;
  for (const LexiconRow& row : file.rows) {
    require_fields(file, row, names_field + 1);
    for_each_part(row.fields[names_field], ',', [&](std::string_view text) {
      name.clear();
      for_each_part(text, ' ', [&](std::string_view word) {
        const auto& found = symbols_of[word];
        name.insert(name.end(), found.begin(), found.end());
      });
      if (name.empty() || name.size() > max_syllables)
        fail_at(file, row.line, tr("a name of a unit has 1 to {} syllables", max_syllables));
      units.hashes_.push_back(hash_of(name.data(), name.data() + name.size()));
    });
  }
  std::sort(units.hashes_.begin(), units.hashes_.end());
  units.hashes_.erase(std::unique(units.hashes_.begin(), units.hashes_.end()), units.hashes_.end());
  units.hashes_.shrink_to_fit();
  return units;
}

bool UnitNames::contains(const Symbol* first, const Symbol* last) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), hash_of(first, last));
}

}  // namespace timtin
