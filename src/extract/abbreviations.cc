// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/abbreviations.h"

#include <algorithm>
#include <map>
#include <set>

#include "extract/syllables.h"
#include "text/message.h"

namespace timtin {

namespace {

/// Of joined forms.
std::string folded_phrase(std::string_view joined) {
  std::string folded;
  while (!joined.empty()) {
    const std::size_t end = std::min(joined.find(' '), joined.size());
    folded += (folded.empty() ? "" : " ") + folded_form(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return folded;
}

}  // namespace

std::string join_forms(std::span<const std::string> forms) {
  std::string joined;
  for (const std::string& form : forms) {
    if (!joined.empty()) joined += ' ';
    joined += form;
  }
  return joined;
}

Forms split_forms(std::string_view joined) {
  Forms forms;
  forms.reserve(static_cast<std::size_t>(std::count(joined.begin(), joined.end(), ' ')) + 1);
  while (!joined.empty()) {
    const std::size_t end = std::min(joined.find(' '), joined.size());
    forms.emplace_back(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return forms;
}

Forms forms_of(std::string_view text, Analyzer& analyzer) {
  Forms forms;
  for (const Token& token : analyzer.analyze(text))
    forms.push_back(analyzer.form(token.form).matching);
  return forms;
}

Abbreviations::Abbreviations(const std::string& data)
    : file_(open_lexicon(data + '/' + abbreviations_file)), starts_(file_) {}

void Abbreviations::analyse() const {
  std::call_once(analysed_, [this] {
    std::vector<LexiconRow> rows;
    for (std::size_t row = 0; row < starts_.rows(); ++row) rows.push_back(starts_.row(row));
    all_ = make_links(rows);
    has_all_ = true;
  });
}

const Abbreviations::Links& Abbreviations::links(const std::string& first) const {
  if (has_all_) return *all_;
  const std::lock_guard lock(mutex_);
  const auto known = by_first_.find(first);
  if (known != by_first_.end()) return known->second;
  return by_first_.emplace(first, make_links(rows_beginning(first))).first->second;
}

/// And those whose short form begins like that of one of them: only together they tell which short
/// forms are ambiguous.
std::vector<LexiconRow> Abbreviations::rows_beginning(const std::string& first) const {
  std::set<std::string> briefs;
  starts_.find(first, [&](std::size_t row, std::size_t) {
    briefs.insert(matching_form(first_word(starts_.row(row).fields[0])));
  });
  return with_their_rivals(briefs);
}

/// All rows whose short form begins with one of `briefs`.
std::vector<LexiconRow> Abbreviations::with_their_rivals(
    const std::set<std::string>& briefs) const {
  std::set<std::size_t> rows;
  for (const std::string& brief : briefs)
    starts_.find(brief, [&](std::size_t row, std::size_t field) {
      if (field == 0) rows.insert(row);
    });
  std::vector<LexiconRow> result;
  result.reserve(rows.size());
  for (const std::size_t row : rows) result.push_back(starts_.row(row));
  return result;
}

Abbreviations::Links Abbreviations::make_links(const std::vector<LexiconRow>& rows) const {
  Links links;
  if (rows.empty()) return links;
  Analyzer analyzer;
  std::map<Forms, std::set<Forms>> meanings;  // short -> long
  for (const LexiconRow& row : rows) {
    if (row.fields.size() != 2)
      fail_at(file_, row.line, tr("expected two fields: short form, long form"));
    const Forms shorter = phrase_forms(file_, row, 0, analyzer);
    const Forms longer = phrase_forms(file_, row, 1, analyzer);
    links.longest = std::max({links.longest, shorter.size(), longer.size()});
    if (meanings[shorter].insert(longer).second)
      links.ambiguous[join_forms(shorter)].push_back(row.fields[1]);
  }
  for (const auto& [shorter, longs] : meanings) {
    if (longs.size() != 1) continue;
    const Forms& longer = *longs.begin();
    const std::string joined = join_forms(shorter);
    links.ambiguous.erase(joined);
    links.others[joined].push_back(longer);
    links.others[join_forms(longer)].push_back(shorter);
    links.long_forms[joined] = longer;
    std::size_t& longest = links.longest_brief[shorter.front()];
    longest = std::max(longest, shorter.size());
  }
  return links;
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
  if (at >= forms.size()) return results;
  const Links& known = links(forms[at]);
  std::string joined;
  for (std::size_t length = 1; length <= known.longest && at + length <= forms.size(); ++length) {
    if (length > 1) joined += ' ';
    joined += forms[at + length - 1];
    const auto found = known.others.find(joined);
    if (found == known.others.end()) continue;
    for (const Forms& other : found->second) results.push_back({length, other});
  }
  return results;
}

const Abbreviations::PlainLinks& Abbreviations::plain_links(const std::string& first) const {
  const std::lock_guard lock(mutex_);
  const auto known = by_plain_first_.find(first);
  if (known != by_plain_first_.end()) return known->second;
  return by_plain_first_.emplace(first, make_plain_links(first)).first->second;
}

Abbreviations::PlainLinks Abbreviations::make_plain_links(const std::string& first) const {
  std::set<std::string> briefs;
  starts_.find_without_marks(first, [&](std::size_t row, std::size_t) {
    briefs.insert(matching_form(first_word(starts_.row(row).fields[0])));
  });
  PlainLinks plain;
  if (briefs.empty()) return plain;
  Links links = make_links(with_their_rivals(briefs));
  plain.longest = links.longest;
  for (auto& [joined, others] : links.others) {
    std::vector<Forms>& all = plain.others[folded_phrase(joined)];
    all.insert(all.end(), others.begin(), others.end());
  }
  return plain;
}

std::vector<Lexicons::Expansion> Abbreviations::expansions_without_marks(const Forms& forms,
                                                                         std::size_t at) const {
  std::vector<Lexicons::Expansion> results;
  if (at >= forms.size()) return results;
  const PlainLinks& known = plain_links(folded_form(forms[at]));
  std::string joined;
  for (std::size_t length = 1; length <= known.longest && at + length <= forms.size(); ++length) {
    if (length > 1) joined += ' ';
    joined += folded_form(forms[at + length - 1]);
    const auto found = known.others.find(joined);
    if (found == known.others.end()) continue;
    for (const Forms& other : found->second) results.push_back({length, other});
  }
  return results;
}

std::vector<std::string> Abbreviations::ambiguous_meanings(const std::string& brief) const {
  const auto& ambiguous = links(brief.substr(0, brief.find(' '))).ambiguous;
  const auto found = ambiguous.find(brief);
  return found == ambiguous.end() ? std::vector<std::string>() : found->second;
}

Forms Abbreviations::written_out(const Forms& forms) const {
  Forms result;
  for (std::size_t at = 0; at < forms.size();) {
    const Links& known = links(forms[at]);
    const auto longest = known.longest_brief.find(forms[at]);
    std::size_t length =
        longest == known.longest_brief.end() ? 0 : std::min(longest->second, forms.size() - at);
    for (; length > 0; --length) {
      const auto found = known.long_forms.find(join_forms(std::span(forms).subspan(at, length)));
      if (found == known.long_forms.end()) continue;
      // `Ủy ban nhân dân (UBND) tỉnh` says it twice.
      const Forms& full = found->second;
      if (result.size() < full.size() || !std::equal(full.rbegin(), full.rend(), result.rbegin()))
        result.insert(result.end(), full.begin(), full.end());
      break;
    }
    if (length == 0) result.push_back(forms[at]);
    at += std::max<std::size_t>(length, 1);
  }
  return result;
}

}  // namespace timtin
