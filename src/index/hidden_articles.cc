// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/hidden_articles.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "index/spellings.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "text/varint.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

struct Version {
  std::string added, digest, captured;
  bool sound = false;
  Xapian::docid document = 0;
};

/// In the order in which they came.
std::vector<Version> versions_under(const Xapian::Database& all, const std::string& key) {
  std::vector<Version> versions;
  for (auto at = all.postlist_begin(key); at != all.postlist_end(key); ++at) {
    const Xapian::Document document = all.get_document(*at);
    const auto article = stored_article(document);
    versions.push_back({document.get_value(static_cast<Xapian::valueno>(Slot::added)),
                        document.get_value(static_cast<Xapian::valueno>(Slot::digest)),
                        article ? article->captured : std::string(), article.has_value(), *at});
  }
  // Versions that are equal in all are one article: any of them is right, and this is the same one
  // whenever the archives are the same, in the same order.
  std::sort(versions.begin(), versions.end(), [](const Version& a, const Version& b) {
    return std::tie(a.sound, a.added, a.digest, a.document) <
           std::tie(b.sound, b.added, b.digest, b.document);
  });
  return versions;
}

bool replaces(const Version& next, const Version& before) {
  if (!before.sound) return next.sound;
  return next.digest != before.digest &&
         (next.captured.empty() || before.captured <= next.captured);
}

/// A general term or one of a zone, of articles that are not hidden.
bool is_shown_form(const Xapian::Database& all, const HiddenArticles& hidden,
                   const std::string& form) {
  const auto stands = [&](std::string_view prefix) {
    const std::string term = field_term(prefix, form);
    return all.get_termfreq(term) > hidden.frequency(term);
  };
  return stands("") || std::any_of(std::begin(schema), std::end(schema), [&](const FieldRow& row) {
           return row.kind == FieldKind::zone && stands(row.prefix);
         });
}

std::optional<std::string> take_text(std::string_view& bytes) {
  const auto size = take_varint(bytes);
  if (!size || *size > bytes.size()) return std::nullopt;
  std::string text(bytes.substr(0, *size));
  bytes.remove_prefix(*size);
  return text;
}

void append_text(std::string& bytes, std::string_view text) {
  append_varint(bytes, text.size());
  bytes += text;
}

}  // namespace

HiddenArticles HiddenArticles::among(const Xapian::Database& all) {
  HiddenArticles hidden;
  const std::string prefix(key_prefix);
  for (auto key = all.allterms_begin(prefix); key != all.allterms_end(prefix); ++key)
    if (key.get_termfreq() > 1) hidden.choose(all, *key);
  std::sort(hidden.documents_.begin(), hidden.documents_.end());
  hidden.count_terms(all);
  hidden.find_own_forms(all);
  return hidden;
}

void HiddenArticles::choose(const Xapian::Database& all, const std::string& key) {
  const std::vector<Version> versions = versions_under(all, key);
  const Version* shown = &versions.front();
  std::string added = shown->added;
  for (const Version& next : versions) {
    if (!replaces(next, *shown)) continue;
    shown = &next;
    if (added.empty()) added = next.added;
  }
  for (const Version& version : versions)
    if (&version != shown) documents_.push_back(version.document);
  if (added != shown->added) added_.emplace(shown->document, added);
}

void HiddenArticles::count_terms(const Xapian::Database& all) {
  std::map<std::string, Xapian::doccount> frequencies;
  for (const Xapian::docid document : documents_) {
    length_ += all.get_doclength(document);
    for (auto term = all.termlist_begin(document); term != all.termlist_end(document); ++term)
      ++frequencies[*term];
  }
  frequencies_.assign(std::make_move_iterator(frequencies.begin()),
                      std::make_move_iterator(frequencies.end()));
}

void HiddenArticles::find_own_forms(const Xapian::Database& all) {
  FormSet forms;
  for (const Xapian::docid document : documents_) collect_forms(all.get_document(document), forms);
  for (const std::string& form : forms)
    if (!is_shown_form(all, *this, form)) own_forms_.push_back(form);
  std::sort(own_forms_.begin(), own_forms_.end());
}

std::string HiddenArticles::added(Xapian::docid document, const std::string& own) const {
  const auto first = added_.find(document);
  return first == added_.end() ? own : first->second;
}

bool HiddenArticles::contains(Xapian::docid document) const {
  return std::binary_search(documents_.begin(), documents_.end(), document);
}

Xapian::doccount HiddenArticles::frequency(const std::string& term) const {
  const auto found = std::lower_bound(
      frequencies_.begin(), frequencies_.end(), term,
      [](const auto& entry, const std::string& wanted) { return entry.first < wanted; });
  return found == frequencies_.end() || found->first != term ? 0 : found->second;
}

bool HiddenArticles::has_own_form(std::string_view form) const {
  return std::binary_search(own_forms_.begin(), own_forms_.end(), form);
}

std::string HiddenArticles::bytes() const {
  std::string bytes;
  append_varint(bytes, documents_.size());
  for (const Xapian::docid document : documents_) append_varint(bytes, document);
  append_varint(bytes, added_.size());
  for (const auto& [document, added] : added_) {
    append_varint(bytes, document);
    append_text(bytes, added);
  }
  append_varint(bytes, length_);
  append_varint(bytes, frequencies_.size());
  for (const auto& [term, frequency] : frequencies_) {
    append_text(bytes, term);
    append_varint(bytes, frequency);
  }
  append_varint(bytes, own_forms_.size());
  for (const std::string& form : own_forms_) append_text(bytes, form);
  return bytes;
}

std::optional<HiddenArticles> HiddenArticles::of_bytes(std::string_view bytes) {
  HiddenArticles hidden;
  const auto take_all = [&](auto take) {
    const auto count = take_varint(bytes);
    if (!count) return false;
    for (std::uint64_t i = 0; i < *count; ++i)
      if (!take()) return false;
    return true;
  };
  const bool documents = take_all([&] {
    const auto document = take_varint(bytes);
    if (document) hidden.documents_.push_back(static_cast<Xapian::docid>(*document));
    return document.has_value();
  });
  const bool added =
      documents && take_all([&] {
        const auto document = take_varint(bytes);
        auto text = take_text(bytes);
        if (!document || !text) return false;
        hidden.added_.emplace(static_cast<Xapian::docid>(*document), std::move(*text));
        return true;
      });
  const auto length = take_varint(bytes);
  if (!added || !length) return std::nullopt;
  hidden.length_ = *length;
  const bool terms = take_all([&] {
    auto term = take_text(bytes);
    const auto frequency = take_varint(bytes);
    if (!term || !frequency) return false;
    hidden.frequencies_.emplace_back(std::move(*term), static_cast<Xapian::doccount>(*frequency));
    return true;
  });
  const bool forms = terms && take_all([&] {
                       auto form = take_text(bytes);
                       if (form) hidden.own_forms_.push_back(std::move(*form));
                       return form.has_value();
                     });
  if (!forms || !bytes.empty()) return std::nullopt;
  return hidden;
}

}  // namespace timtin
