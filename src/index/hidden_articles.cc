// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/hidden_articles.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>

#include "index/article_versions.h"
#include "index/remote/wire.h"
#include "index/spellings.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

/// Of articles that are not hidden.
bool is_shown_form(const Xapian::Database& all, const HiddenArticles& hidden,
                   const std::string& form) {
  return stands_in_text(form, [&](const std::string& term) {
    return all.get_termfreq(term) > hidden.frequency(term);
  });
}

}  // namespace

HiddenArticles HiddenArticles::among(const Xapian::Database& all) {
  HiddenArticles hidden;
  const std::string prefix(key_prefix);
  for (auto key = all.allterms_begin(prefix); key != all.allterms_end(prefix); ++key)
    if (key.get_termfreq() > 1) hidden.choose(all, *key);
  std::sort(hidden.documents_.begin(), hidden.documents_.end());
  hidden.count(all);
  return hidden;
}

HiddenArticles HiddenArticles::these(const Xapian::Database& all,
                                     std::vector<Xapian::docid> documents,
                                     std::map<Xapian::docid, std::string> added) {
  HiddenArticles hidden;
  hidden.documents_ = std::move(documents);
  hidden.added_ = std::move(added);
  hidden.count(all);
  return hidden;
}

void HiddenArticles::choose(const Xapian::Database& all, const std::string& key) {
  std::vector<ArticleVersion> versions;
  for (auto at = all.postlist_begin(key); at != all.postlist_end(key); ++at)
    versions.push_back(version_of(all, *at));
  auto [shown, added] = shown_version(versions);
  for (const ArticleVersion& version : versions)
    if (version.document != shown) documents_.push_back(version.document);
  if (added) added_.emplace(shown, std::move(*added));
}

void HiddenArticles::count(const Xapian::Database& all) {
  count_terms(all);
  find_own_forms(all);
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
      hidden.documents_.push_back(bytes.document());
    for (std::size_t left = bytes.size(); left > 0; --left) {
      const Xapian::docid document = bytes.document();
      hidden.added_.emplace(document, bytes.text());
    }
    hidden.length_ = bytes.number();
    for (std::size_t left = bytes.size(); left > 0; --left) {
      std::string term = bytes.text();
      const std::uint64_t frequency = bytes.number(std::numeric_limits<Xapian::doccount>::max());
      hidden.frequencies_.emplace_back(std::move(term), static_cast<Xapian::doccount>(frequency));
    }
    hidden.own_forms_ = bytes.texts();
    bytes.end();
  } catch (const remote::Malformed&) {
    return std::nullopt;
  }
  return hidden;
}

}  // namespace timtin
