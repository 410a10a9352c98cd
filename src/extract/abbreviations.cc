// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/abbreviations.h"

#include <algorithm>

#include "extract/syllables.h"
#include "text/message.h"

namespace timtin {

std::string join_forms(std::span<const std::string> forms) {
  std::string joined;
  for (const std::string& form : forms) {
    if (!joined.empty()) joined += ' ';
    joined += form;
  }
  return joined;
}

Forms forms_of(std::string_view text, Analyzer& analyzer) {
  Forms forms;
  for (const Token& token : analyzer.analyze(text))
    forms.push_back(analyzer.form(token.form).matching);
  return forms;
}

Abbreviations::Abbreviations(const std::filesystem::path& data) {
  const LexiconFile file = read_lexicon(data / abbreviations_file);
  Analyzer analyzer;
  Meanings meanings;
  for (const LexiconRow& row : file.rows) {
    if (row.fields.size() != 2)
      fail_at(file, row.line, tr("expected two fields: short form, long form"));
    const Forms shorter = phrase_forms(file, row, 0, analyzer);
    const Forms longer = phrase_forms(file, row, 1, analyzer);
    longest_ = std::max({longest_, shorter.size(), longer.size()});
    meanings[shorter].insert(longer);
  }
  link(meanings);
}

void Abbreviations::link(const Meanings& meanings) {
  for (const auto& [shorter, longs] : meanings) {
    if (longs.size() != 1) continue;
    const Forms& longer = *longs.begin();
    const std::string joined = join_forms(shorter);
    others_[joined].push_back(longer);
    others_[join_forms(longer)].push_back(shorter);
    long_forms_[joined] = longer;
  }
}

void check_abbreviations(const LexiconFile& file) {
  Analyzer analyzer;
  for (const LexiconRow& row : file.rows) {
    // Forms have no case: `TƯ` would be the syllable of `đầu tư`.
    const Forms shorter = forms_of(row.fields[0], analyzer);
    if (shorter.size() == 1 && is_vietnamese_syllable(folded_form(shorter.front())))
      fail_at(file, row.line, tr("\"{}\" is also an ordinary syllable", row.fields[0]));
  }
}

std::vector<Lexicons::Expansion> Abbreviations::expansions(const Forms& forms,
                                                           std::size_t at) const {
  std::vector<Lexicons::Expansion> results;
  std::string joined;
  for (std::size_t length = 1; length <= longest_ && at + length <= forms.size(); ++length) {
    if (length > 1) joined += ' ';
    joined += forms[at + length - 1];
    const auto found = others_.find(joined);
    if (found == others_.end()) continue;
    for (const Forms& other : found->second) results.push_back({length, other});
  }
  return results;
}

Forms Abbreviations::written_out(const Forms& forms) const {
  Forms result;
  for (std::size_t at = 0; at < forms.size();) {
    std::size_t length = std::min(longest_, forms.size() - at);
    for (; length > 0; --length) {
      const auto found = long_forms_.find(join_forms(std::span(forms).subspan(at, length)));
      if (found == long_forms_.end()) continue;
      result.insert(result.end(), found->second.begin(), found->second.end());
      break;
    }
    if (length == 0) result.push_back(forms[at]);
    at += std::max<std::size_t>(length, 1);
  }
  return result;
}

}  // namespace timtin
