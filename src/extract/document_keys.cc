// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A document is stored under all that may be asked of it, and asked for by the most precise that
/// the query gives: `Nghị quyết 45` finds `45-NQ/TW` and `45/NQ-CP`, `45-NQ/TW` finds itself and
/// the bare `Nghị quyết số 45`.
#include <algorithm>

#include "extract/document_kinds.h"
#include "extract/document_name.h"
#include "timtin/extract.h"

namespace timtin {
namespace {

std::string folded_words(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (!result.empty()) result += ' ';
    result += folded_part(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

/// What keys are made of.
struct KeyParts {
  std::string kind;    ///< folded; empty if not known
  std::string number;  ///< without leading zeros
  std::string year;
  std::string code;  ///< folded, signs are spaces
};

std::string kind_of(const DocumentName& name) {
  if (name.kind) return folded_words(document_kinds[*name.kind].name);
  for (const DocumentKind& kind : document_kinds)
    if (!name.code.empty() && kind.code == name.code.front()) return folded_words(kind.name);
  return {};
}

KeyParts key_parts(const DocumentName& name) {
  KeyParts parts{kind_of(name), folded_part(name.number), name.year, {}};
  parts.number.erase(0, std::min(parts.number.find_first_not_of('0'), parts.number.size() - 1));
  for (const std::string& code : name.code) parts.code += ' ' + folded_part(code);
  return parts;
}

/// Of an act that an article names by kind and number only.
std::string bare_key(const KeyParts& parts) { return parts.kind + ' ' + parts.number + " ?"; }

/// `NĐ 100` as `Nghị định 100`; of a code that several kinds have (`QĐ`), each.
std::vector<DocumentName> names_by_code(std::string_view text) {
  const auto code = text.substr(0, std::min(text.find_first_of(" -/0123456789"), text.size()));
  const std::string key = folded_part(code);
  std::vector<DocumentName> names;
  if (key.empty()) return names;
  for (const DocumentKind& kind : document_kinds) {
    if (kind.code.empty() || folded_part(kind.code) != key) continue;
    const auto rest = std::string(kind.name) + ' ' + std::string(text.substr(code.size()));
    if (auto name = parse_document(rest)) names.push_back(*std::move(name));
  }
  return names;
}

void add_query_keys(const DocumentName& name, std::vector<std::string>& keys) {
  const KeyParts parts = key_parts(name);
  const std::string dated = parts.year.empty() ? parts.number : parts.number + '/' + parts.year;
  if (!parts.code.empty())
    keys.push_back(dated + parts.code);
  else if (!parts.kind.empty())
    keys.push_back(parts.kind + ' ' + dated);
  else
    keys.push_back(dated);
  const bool precise = !parts.code.empty() || !parts.year.empty();
  if (precise && !parts.kind.empty()) keys.push_back(bare_key(parts));
}

}  // namespace

std::optional<std::string> canonical_document(std::string_view text) {
  const auto name = parse_document(text);
  if (!name) return std::nullopt;
  std::string result;
  if (name->kind) result = std::string(document_kinds[*name->kind].name) + ' ';
  result += name->number;
  if (!name->year.empty()) result += '/' + name->year;
  // The state writes `1516/QĐ-TTg`, the Party `45-NQ/TW`.
  const bool party =
      name->year.empty() && (std::count(name->code.begin(), name->code.end(), "TW") ||
                             std::count(name->code.begin(), name->code.end(), "TU"));
  for (std::size_t i = 0; i < name->code.size(); ++i)
    result += ((i == 0) == party ? '-' : '/') + name->code[i];
  return result;
}

std::vector<std::string> document_keys(std::string_view name_text) {
  const auto name = parse_document(name_text);
  if (!name) return {};
  const KeyParts parts = key_parts(*name);
  std::vector<std::string> keys;
  if (!parts.kind.empty()) {
    keys.push_back(parts.kind + ' ' + parts.number);
    if (parts.year.empty() && parts.code.empty()) keys.push_back(bare_key(parts));
    if (!parts.year.empty()) keys.push_back(parts.kind + ' ' + parts.number + '/' + parts.year);
  }
  if (!parts.year.empty()) keys.push_back(parts.number + '/' + parts.year);
  if (!parts.code.empty()) keys.push_back(parts.number + parts.code);
  if (!parts.year.empty() && !parts.code.empty())
    keys.push_back(parts.number + '/' + parts.year + parts.code);
  return keys;
}

std::vector<std::string> document_query_keys(std::string_view text) {
  std::vector<std::string> keys;
  // First by its code: `QĐ 22` is a Quyết định in an article, but asks for a Quy định, too.
  std::vector<DocumentName> names = names_by_code(text);
  if (names.empty())
    if (auto name = parse_document(text)) names.push_back(*std::move(name));
  for (const DocumentName& name : names) add_query_keys(name, keys);
  return keys;
}

}  // namespace timtin
