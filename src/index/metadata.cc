// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/metadata.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "index/errors.h"
#include "index/terms.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/schema.h"
#include "timtin/text.h"

namespace timtin {

namespace {

constexpr char schema_key[] = "timtin.schema";
constexpr char articles_key[] = "timtin.articles";
constexpr char revision_key[] = "timtin.revision";
constexpr char lexicons_key[] = "timtin.lexicons";

std::string spelling_key(std::string_view folded) {
  std::string key(1, 'F');
  key += folded;
  return key;
}

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    words.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

template <typename Words>
std::string join(const Words& words) {
  std::string list;
  for (const std::string& word : words) {
    if (!list.empty()) list += ' ';
    list += word;
  }
  return list;
}

using SpellingMap = std::map<std::string, std::set<std::string>>;

/// Hands over the forms in the terms of one zone, in general terms under the empty prefix. `term`
/// is the first of all.
template <typename Take>
void take_forms(Xapian::TermIterator term, const Xapian::TermIterator& end, std::string_view prefix,
                Take take) {
  // Prefixes are upper-case ASCII letters and sort together; a general term never begins with one.
  if (prefix.empty()) {
    for (; term != end && *term < "A"; ++term) take(*term);
  }
  if (term != end) term.skip_to(prefix.empty() ? "[" : std::string(prefix));
  for (; term != end && (*term).starts_with(prefix); ++term) {
    std::string form = (*term).substr(prefix.size());
    if (form.size() > 1 && form[0] == ':' && prefix.size() > 1) form.erase(0, 1);
    if (form != record_start) take(form);
  }
}

/// Of general terms and of all zones. `begin` gives an iterator at the first of all terms.
template <typename Begin, typename Take>
void take_all_forms(Begin begin, const Xapian::TermIterator& end, Take take) {
  take_forms(begin(), end, "", take);
  for (const FieldRow& row : schema) {
    if (row.kind == FieldKind::zone) take_forms(begin(), end, row.prefix, take);
  }
}

SpellingMap all_spellings(const Xapian::Database& database) {
  SpellingMap map;
  take_all_forms([&] { return database.allterms_begin(); }, database.allterms_end(),
                 [&](const std::string& form) { map[folded_form(form)].insert(form); });
  map.erase("");
  return map;
}

/// A general term or one of a zone.
bool is_any_term(const Xapian::Database& database, const std::string& form) {
  if (database.term_exists(field_term("", form))) return true;
  return std::any_of(std::begin(schema), std::end(schema), [&](const FieldRow& row) {
    return row.kind == FieldKind::zone && database.term_exists(field_term(row.prefix, form));
  });
}

std::string other_schema(const std::string& archive, const std::string& version) {
  return tr("cannot read archive {}: it has schema {}, this timtin reads schema {}", archive,
            version, schema_version);
}

}  // namespace

void check_readable(const Xapian::Database& database, const std::string& archive) {
  const std::string version = database.get_metadata(schema_key);
  const int number = std::atoi(version.c_str());
  if (number <= 0)
    throw Error(ErrorCode::archive,
                tr("cannot read archive {}: the index is damaged or not one of timtin", archive),
                rebuild_hint());
  if (number > schema_version)
    throw Error(ErrorCode::archive, other_schema(archive, version),
                tr("use the newer timtin that wrote it"));
  if (database.get_metadata(articles_key) != std::to_string(database.get_doccount()))
    throw Error(ErrorCode::archive,
                tr("cannot read archive {}: the index is damaged: {} articles, {} expected",
                   archive, database.get_doccount(), database.get_metadata(articles_key)),
                rebuild_hint());
}

void check_metadata(const Xapian::Database& database, const std::string& archive) {
  check_readable(database, archive);
  check_schema(database, archive);
}

void check_schema(const Xapian::Database& database, const std::string& archive) {
  const std::string version = database.get_metadata(schema_key);
  if (version != std::to_string(schema_version))
    throw Error(ErrorCode::archive, other_schema(archive, version), reindex_hint(archive));
}

std::uint64_t revision_of(const Xapian::Database& database) {
  return std::strtoull(database.get_metadata(revision_key).c_str(), nullptr, 10);
}

std::string lexicons_of(const Xapian::Database& database) {
  return database.get_metadata(lexicons_key);
}

void write_metadata(Xapian::WritableDatabase& database, const std::string& lexicons) {
  const std::string before = lexicons_of(database);
  database.set_metadata(schema_key, std::to_string(schema_version));
  database.set_metadata(articles_key, std::to_string(database.get_doccount()));
  database.set_metadata(revision_key, std::to_string(revision_of(database) + 1));
  database.set_metadata(lexicons_key, before.empty() || before == lexicons ? lexicons : "mixed");
}

std::vector<std::string> read_spellings(const Xapian::Database& database, std::string_view folded) {
  if (folded.empty()) return {};
  return split(database.get_metadata(spelling_key(folded)));
}

void write_all_spellings(Xapian::WritableDatabase& database) {
  for (const auto& [folded, forms] : all_spellings(database))
    database.set_metadata(spelling_key(folded), join(forms));
}

std::vector<std::string> wrong_spellings(const Xapian::Database& database) {
  std::vector<std::string> wrong;
  const SpellingMap map = all_spellings(database);
  for (const auto& [folded, forms] : map)
    if (database.get_metadata(spelling_key(folded)) != join(forms)) wrong.push_back(folded);
  const std::string prefix = spelling_key("");
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key)
    if (std::string folded = (*key).substr(prefix.size()); !map.contains(folded))
      wrong.push_back(std::move(folded));
  return wrong;
}

void collect_forms(const Xapian::Document& document, FormSet& forms) {
  take_all_forms([&] { return document.termlist_begin(); }, document.termlist_end(),
                 [&](const std::string& form) { forms.insert(form); });
}

void remove_spellings(Xapian::WritableDatabase& database, const FormSet& forms) {
  SpellingMap map;
  for (const std::string& form : forms)
    if (!is_any_term(database, form)) map[folded_form(form)].insert(form);
  for (const auto& [folded, forms_gone] : map) {
    if (folded.empty()) continue;
    std::vector<std::string> known = read_spellings(database, folded);
    std::erase_if(known, [&gone = forms_gone](const auto& form) { return gone.contains(form); });
    database.set_metadata(spelling_key(folded), join(known));
  }
}

void add_spellings(Xapian::WritableDatabase& database, const FormSet& forms) {
  SpellingMap map;
  for (const std::string& form : forms) map[folded_form(form)].insert(form);
  for (const auto& [folded, added] : map) {
    if (folded.empty()) continue;
    const std::vector<std::string> known = read_spellings(database, folded);
    std::set<std::string> all(known.begin(), known.end());
    all.insert(added.begin(), added.end());
    if (all.size() > known.size()) database.set_metadata(spelling_key(folded), join(all));
  }
}

}  // namespace timtin
