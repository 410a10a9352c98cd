// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/hidden_articles.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <tuple>

#include "index/remote/wire.h"
#include "index/spellings.h"
#include "index/stored_article.h"
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

/// Of articles that are not hidden.
bool is_shown_form(const Xapian::Database& all, const HiddenArticles& hidden,
                   const std::string& form) {
  return stands_in_text(form, [&](const std::string& term) {
    return all.get_termfreq(term) > hidden.frequency(term);
  });
}

/// Of a document, or how many there are.
std::uint32_t take_number(remote::Decoder& bytes) {
  return static_cast<std::uint32_t>(bytes.number(std::numeric_limits<std::uint32_t>::max()));
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
  remote::Encoder bytes;
  bytes.number(documents_.size());
  for (const Xapian::docid document : documents_) bytes.number(document);
  bytes.number(added_.size());
  for (const auto& [document, added] : added_) bytes.number(document).text(added);
  bytes.number(length_).number(frequencies_.size());
  for (const auto& [term, frequency] : frequencies_) bytes.text(term).number(frequency);
  return bytes.texts(own_forms_).take();
}

std::optional<HiddenArticles> HiddenArticles::of_bytes(std::string_view written) {
  HiddenArticles hidden;
  remote::Decoder bytes(written);
  try {
    for (std::size_t left = bytes.size(); left > 0; --left)
      hidden.documents_.push_back(take_number(bytes));
    for (std::size_t left = bytes.size(); left > 0; --left) {
      const Xapian::docid document = take_number(bytes);
      hidden.added_.emplace(document, bytes.text());
    }
    hidden.length_ = bytes.number();
    for (std::size_t left = bytes.size(); left > 0; --left) {
      std::string term = bytes.text();
      hidden.frequencies_.emplace_back(std::move(term), take_number(bytes));
    }
    hidden.own_forms_ = bytes.texts();
    bytes.end();
  } catch (const remote::Malformed&) {
    return std::nullopt;
  }
  return hidden;
}

}  // namespace timtin
