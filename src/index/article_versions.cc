// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/article_versions.h"

#include <algorithm>
#include <tuple>

#include "index/stored_article.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

bool replaces(const ArticleVersion& next, const ArticleVersion& before) {
  if (!before.sound) return next.sound;
  return next.digest != before.digest &&
         (next.captured.empty() || before.captured <= next.captured);
}

}  // namespace

ArticleVersion version_of(const Xapian::Database& database, DocId document) {
  const Xapian::Document stored = database.get_document(document);
  const auto article = stored_article(stored);
  return {stored.get_value(static_cast<Xapian::valueno>(Slot::added)),
          stored.get_value(static_cast<Xapian::valueno>(Slot::digest)),
          article ? article->captured : std::string(), article.has_value(), document};
}

ShownVersion shown_version(std::vector<ArticleVersion> versions) {
  // Versions that are equal in all are one article: any of them is right, and this is the same one
  // whenever the archives are the same, in the same order.
  std::sort(versions.begin(), versions.end(), [](const ArticleVersion& a, const ArticleVersion& b) {
    return std::tie(a.sound, a.added, a.digest, a.document) <
           std::tie(b.sound, b.added, b.digest, b.document);
  });
  const ArticleVersion* shown = &versions.front();
  std::string added = shown->added;
  for (const ArticleVersion& next : versions) {
    if (!replaces(next, *shown)) continue;
    shown = &next;
    if (added.empty()) added = next.added;
  }
  return {shown->document, added == shown->added ? std::nullopt : std::optional(std::move(added))};
}

}  // namespace timtin
