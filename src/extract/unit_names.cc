// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/unit_names.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "text/message.h"

namespace timtin {
namespace {

constexpr std::size_t level_field = 1;
constexpr std::size_t names_field = 3;
constexpr std::string_view whole_country = "Việt Nam";  ///< where the units are provinces

/// Of 64 bits, so that of eight thousand names no two fall together.
std::uint64_t hash_of(const Symbol* first, const Symbol* last) {
  std::uint64_t hash = 0;
  for (; first != last; ++first) hash = (hash ^ *first) * 0x9E3779B97F4A7C15U + 1;
  return hash;
}

void sort_each_once(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  hashes.shrink_to_fit();
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
      if (row.fields.front() != whole_country) return;
      auto& highest = row.fields[level_field] == "tỉnh" ? units.provinces_ : units.cities_;
      highest.push_back(units.hashes_.back());
    });
  }
  sort_each_once(units.hashes_);
  sort_each_once(units.provinces_);
  sort_each_once(units.cities_);
  return units;
}

bool UnitNames::contains(const Symbol* first, const Symbol* last) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), hash_of(first, last));
}

bool UnitNames::contains_province(const Symbol* first, const Symbol* last) const {
  return std::binary_search(provinces_.begin(), provinces_.end(), hash_of(first, last));
}

bool UnitNames::contains_city(const Symbol* first, const Symbol* last) const {
  return std::binary_search(cities_.begin(), cities_.end(), hash_of(first, last));
}

}  // namespace timtin
