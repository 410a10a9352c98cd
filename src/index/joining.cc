// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/joining.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "index/archive_place.h"
#include "index/article_versions.h"
#include "index/collection.h"
#include "index/errors.h"
#include "index/generation_files.h"
#include "index/metadata.h"
#include "index/remote/far_side.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "index/values.h"
#include "index/whole_database.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

bool is_of_other_schema(const std::string& archive) {
  try {
    const auto manifest = read_manifest(archive);
    return manifest && has_other_schema(open_whole(generation_path(archive, manifest->generation)));
  } catch (const Xapian::Error&) {
  } catch (const Error&) {
  }
  return false;
}

/// Of all that have the term of a key: those of the first part first, so that of versions that are
/// equal in all what the archive has stays.
std::vector<Collection::Place> places_of(const Collection& all, const std::string& term) {
  std::vector<Collection::Place> places;
  for (auto at = all.all().postlist_begin(term); at != all.all().postlist_end(term); ++at)
    places.push_back(all.place_of(*at));
  std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
    return std::pair(a.part, a.document) < std::pair(b.part, b.document);
  });
  return places;
}

/// Numbered by their places.
std::vector<ArticleVersion> versions_at(const Collection& all,
                                        const std::vector<Collection::Place>& places) {
  std::vector<ArticleVersion> versions;
  for (const auto& [part, document] : places) {
    versions.push_back(version_of(all.parts()[part], document));
    versions.back().document = static_cast<DocId>(versions.size() - 1);
  }
  return versions;
}

}  // namespace

std::optional<Article> article_added(const Xapian::Document& document, const std::string& added) {
  auto article = stored_article(document);
  if (article) article->added = time_of_value(added);
  return article;
}

std::string JoiningArchive::damaged_file() const {
  const auto damaged = changed_files(part_.archive(), part_.manifest(), FileSet::everything);
  return damaged.empty() ? std::string() : damaged.front();
}

bool JoiningArchive::is_left_out(Xapian::docid document) const {
  return std::binary_search(left_out_.begin(), left_out_.end(), document);
}

bool JoiningArchive::for_each(const Take& take, const Damaged& damaged) const {
  const Xapian::Database& database = part_.database();
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    if (is_left_out(*at)) continue;
    const Xapian::Document document = database.get_document(*at);
    const auto other = other_added_.find(*at);
    auto article = other == other_added_.end() ? stored_article(document)
                                               : article_added(document, other->second);
    if (!article)
      damaged(article_name(database, *at));
    else if (!take(std::move(*article)))
      return false;
  }
  return true;
}

bool JoiningArchive::can_be_taken_whole(const Lexicons& lexicons) const {
  return lexicons_of(part_.database()) == lexicons.digest() && is_at_rest(part_.manifest()) &&
         coming() >= left_out_.size();
}

void JoiningArchive::prepare_whole(const Take& take, const Damaged& damaged) {
  const Xapian::Database& database = part_.database();
  std::vector<Xapian::docid> by_itself;
  for (const auto& [number, added] : other_added_) {
    auto article = article_added(database.get_document(number), added);
    if (!article) continue;  // told below
    take(std::move(*article));
    by_itself.push_back(number);
  }
  if (!is_as_written(part_.directory(), part_.manifest(), records_table))
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
      if (!is_left_out(*at) && !has_sound_record(database.get_document(*at))) {
        damaged(article_name(database, *at));
        by_itself.push_back(*at);
      }
  left_out_.insert(left_out_.end(), by_itself.begin(), by_itself.end());
  sort_left_out();
}

JoinedGeneration JoiningArchive::generation() const {
  return {part_.archive(), part_.manifest(), left_out_};
}

std::vector<JoiningArchive> joining_archives(const std::vector<std::string>& archives,
                                             const JoinWatch& watch) {
  std::vector<JoiningArchive> joining;
  std::optional<Error> damage;
  for (const std::string& archive : archives) {
    try {
      joining.emplace_back(archive);
    } catch (const Error& error) {
      std::error_code unknown;
      const bool is_there = std::filesystem::exists(archive + "/manifest", unknown);
      if (!is_there || error.code() != ErrorCode::archive || is_of_other_schema(archive)) throw;
      watch.left_out(archive, "", error.what());
      if (!damage) damage = error;
    }
  }
  if (joining.empty() && damage) throw *damage;
  return joining;
}

void check_places(const std::vector<std::string>& archives, const std::string& into) {
  for (const std::string& archive : archives) {
    if (remote::is_remote(archive))
      throw Error(ErrorCode::usage, tr("only archives on this machine are joined, not {}", archive),
                  tr("copy it here first, for example with rsync"));
    if (canonical_path(archive) == canonical_path(into))
      throw Error(ErrorCode::usage, tr("the archive {} cannot be joined to itself", archive));
  }
}

void check_joining(const std::vector<std::string>& archives, const std::string& into) {
  check_places(archives, into);
  joining_archives(archives, {[](const auto&, const auto&, const auto&) {}, {}});
}

ReplacedArticles choose_versions(const Xapian::Database* live,
                                 std::vector<JoiningArchive>& archives, JoinCounts& counts) {
  std::vector<Xapian::Database> parts;
  if (live != nullptr) parts.push_back(*live);
  for (const JoiningArchive& archive : archives) parts.push_back(archive.part().database());
  const Collection all(std::move(parts));
  const std::size_t own_parts = live != nullptr ? 1 : 0;
  ReplacedArticles replaced;
  const auto leave_out = [&](const Collection::Place& place, const std::string& term, bool known) {
    if (place.part < own_parts) return replaced.keys.push_back(term.substr(key_prefix.size()));
    archives[place.part - own_parts].leave_out(place.document);
    ++(known ? counts.unchanged : counts.duplicates);
  };
  const auto add_otherwise = [&](const Collection::Place& place, const std::string& added) {
    if (place.part < own_parts)
      replaced.other_added.emplace(place.document, added);
    else
      archives[place.part - own_parts].add_otherwise(place.document, added);
  };
  const std::string prefix(key_prefix);
  const Xapian::Database& database = all.all();
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    if (term.get_termfreq() < 2) continue;
    const std::vector<Collection::Place> places = places_of(all, *term);
    const auto [shown, added] = shown_version(versions_at(all, places));
    const bool known = places.front().part < own_parts;
    for (std::size_t i = 0; i < places.size(); ++i)
      if (i != shown) leave_out(places[i], *term, known);
    if (added) add_otherwise(places[shown], *added);
  }
  for (JoiningArchive& archive : archives) {
    archive.sort_left_out();
    counts.added += archive.coming();
  }
  counts.changed = replaced.keys.size();
  counts.added -= counts.changed;
  return replaced;
}

}  // namespace timtin
