// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/unit_names.h"

#include <algorithm>

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

/// FormId -> Symbol, looked up once a form.
class FormSymbols {
 public:
  FormSymbols(SymbolTable& symbols, const Analyzer& analyzer)
      : symbols_(symbols), analyzer_(analyzer) {}

  Symbol operator[](FormId form) {
    if (form >= known_.size()) known_.resize(analyzer_.size(), unknown_symbol);
    if (known_[form] == unknown_symbol)
      known_[form] = symbols_.intern(analyzer_.form(form).matching);
    return known_[form];
  }

 private:
  SymbolTable& symbols_;
  const Analyzer& analyzer_;
  std::vector<Symbol> known_;
};

}  // namespace

UnitNames UnitNames::read(const LexiconFile& file, SymbolTable& symbols, Analyzer& analyzer) {
  UnitNames units;
  FormSymbols symbol_of(symbols, analyzer);
  std::vector<Token> tokens;
  std::vector<Symbol> name;
  const auto add = [&](const LexiconRow& row) {
    if (name.empty() || name.size() > max_syllables)
      fail_at(file, row.line, tr("a name of a unit has 1 to {} syllables", max_syllables));
    units.hashes_.push_back(hash_of(name.data(), name.data() + name.size()));
    name.clear();
  };
  for (const LexiconRow& row : file.rows) {
    if (row.fields.size() != names_field + 1)
      fail_at(file, row.line, tr("expected {} fields", names_field + 1));
    const std::string_view names = row.fields[names_field];
    analyzer.analyze(names, tokens);
    std::size_t end = 0;
    for (const Token& token : tokens) {
      if (names.substr(end, token.begin - end).find(',') != std::string_view::npos) add(row);
      name.push_back(symbol_of[token.form]);
      end = token.end;
    }
    add(row);
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
