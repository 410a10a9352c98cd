// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/spellings.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "index/library_call.h"
#include "index/terms.h"
#include "timtin/schema.h"
#include "timtin/text.h"

namespace timtin {

namespace {

std::string spelling_key(std::string_view folded) {
  std::string key(1, 'F');
  return key += folded;
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

/// The forms of a whole index by folded form. Their number grows with the archive, and these are
/// all of them at once: so they lie behind one another.
class FormsByFold {
 public:
  explicit FormsByFold(const Xapian::Database& database) {
    take_all_forms([&] { return database.allterms_begin(); }, database.allterms_end(),
                   [this](const std::string& form) { add(form); });
    const auto key = [this](const Entry& entry) { return std::pair(folded(entry), form(entry)); };
    std::sort(entries_.begin(), entries_.end(),
              [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
    const auto same = [&](const Entry& a, const Entry& b) { return key(a) == key(b); };
    entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
  }

  /// take(folded form, its forms joined), in byte order.
  template <typename Take>
  void for_each(Take take) const {
    std::string list;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (!list.empty()) list += ' ';
      list += form(entries_[i]);
      const std::string_view fold = folded(entries_[i]);
      if (i + 1 < entries_.size() && folded(entries_[i + 1]) == fold) continue;
      take(fold, list);
      list.clear();
    }
  }

 private:
  struct Entry {
    std::size_t begin;  ///< in text_: first the folded form
    std::uint16_t folded_bytes, form_bytes;
  };

  /// A form is a term or less: 245 bytes at most.
  void add(const std::string& form) {
    const std::string folded = folded_form(form);
    if (folded.empty()) return;
    entries_.push_back({text_.size(), static_cast<std::uint16_t>(folded.size()),
                        static_cast<std::uint16_t>(form.size())});
    (text_ += folded) += form;
  }

  std::string_view folded(const Entry& entry) const {
    return std::string_view(text_).substr(entry.begin, entry.folded_bytes);
  }
  std::string_view form(const Entry& entry) const {
    return std::string_view(text_).substr(entry.begin + entry.folded_bytes, entry.form_bytes);
  }

  std::string text_;
  std::vector<Entry> entries_;
};

/// Goes through the map of an index beside that of its terms: stray(folded form) for what no term
/// has, wanted(folded form, its forms joined) for all others, each in byte order.
template <typename Stray, typename Wanted>
void compare(const Xapian::Database& database, const FormsByFold& forms, Stray stray,
             Wanted wanted) {
  const std::string prefix = spelling_key("");
  auto key = database.metadata_keys_begin(prefix);
  const auto end = database.metadata_keys_end(prefix);
  const auto is_stray = [&] { stray((*key).substr(prefix.size())); };
  forms.for_each([&](std::string_view folded, const std::string& joined) {
    const std::string expected = spelling_key(folded);
    for (; key != end && *key < expected; ++key) is_stray();
    if (key != end && *key == expected) ++key;
    wanted(folded, joined);
  });
  for (; key != end; ++key) is_stray();
}

bool is_any_term(const Xapian::Database& database, const std::string& form) {
  return stands_in_text(form, [&](const std::string& term) { return database.term_exists(term); });
}

}  // namespace

std::vector<std::string> read_spellings(const Xapian::Database& database, std::string_view folded) {
  if (folded.empty()) return {};
  const LibraryCall looking;
  return split(database.get_metadata(spelling_key(folded)));
}

void add_folded_forms(const Xapian::Database& database, const std::string& beginning,
                      std::vector<std::string>& forms) {
  const std::string prefix = spelling_key(beginning);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key)
    forms.push_back((*key).substr(1));
}

void write_all_spellings(Xapian::WritableDatabase& database) {
  const FormsByFold forms(database);
  std::vector<std::string> stray;
  compare(
      database, forms, [&](std::string folded) { stray.push_back(std::move(folded)); },
      [](std::string_view, const std::string&) {});
  for (const std::string& folded : stray) database.set_metadata(spelling_key(folded), "");
  forms.for_each([&](std::string_view folded, const std::string& joined) {
    database.set_metadata(spelling_key(folded), joined);
  });
}

std::vector<std::string> wrong_spellings(const Xapian::Database& database) {
  std::vector<std::string> wrong;
  compare(
      database, FormsByFold(database),
      [&](std::string folded) { wrong.push_back(std::move(folded)); },
      [&](std::string_view folded, const std::string& joined) {
        if (database.get_metadata(spelling_key(folded)) != joined) wrong.emplace_back(folded);
      });
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
