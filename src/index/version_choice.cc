// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/version_choice.h"

#include <algorithm>
#include <utility>

#include "index/article_versions.h"
#include "index/collection.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

/// The archive that they come into is the first part, if there is one yet.
class VersionChoice {
 public:
  VersionChoice(const Xapian::Database* live, std::vector<JoiningArchive>& archives,
                std::string now, const JoinWatch& watch, JoinCounts& counts)
      : own_parts_(live != nullptr ? 1 : 0),
        archives_(archives),
        now_(std::move(now)),
        watch_(watch),
        counts_(counts),
        all_(parts_of(live, archives)) {}

  ReplacedArticles choose() {
    const std::string prefix(key_prefix);
    const Xapian::Database& database = all_.all();
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
      if (term.get_termfreq() > 1) choose_of(*term);
    return std::move(replaced_);
  }

 private:
  using Place = Collection::Place;

  static Collection parts_of(const Xapian::Database* live,
                             const std::vector<JoiningArchive>& archives) {
    std::vector<Xapian::Database> parts;
    if (live != nullptr) parts.push_back(*live);
    for (const JoiningArchive& archive : archives) parts.push_back(archive.part().database());
    return Collection(std::move(parts));
  }

  bool is_own(const Place& place) const { return place.part < own_parts_; }
  JoiningArchive& archive_of(const Place& place) { return archives_[place.part - own_parts_]; }

  void choose_of(const std::string& term) {
    std::vector<Place> places;
    std::vector<ArticleVersion> versions;  // numbered by their places
    for (const Place& place : places_of(term)) {
      ArticleVersion version = version_of(all_.parts()[place.part], place.document);
      if (!version.sound && !is_own(place)) {
        leave_damaged_out(place);
        continue;
      }
      if (!is_own(place) && !now_.empty()) version.added = std::min(version.added, now_);
      version.document = static_cast<DocId>(places.size());
      places.push_back(place);
      versions.push_back(std::move(version));
    }
    if (places.empty()) return;
    const auto [shown, added] = shown_version(versions);
    for (std::size_t i = 0; i < places.size(); ++i)
      if (i != shown) leave_out(places[i], term, is_own(places.front()));
    if (added) add_otherwise(places[shown], *added);
  }

  /// Those of the first part first, so that of versions that are equal in all what the archive has
  /// stays.
  std::vector<Place> places_of(const std::string& term) const {
    std::vector<Place> places;
    for (auto at = all_.all().postlist_begin(term); at != all_.all().postlist_end(term); ++at)
      places.push_back(all_.place_of(*at));
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
      return std::pair(a.part, a.document) < std::pair(b.part, b.document);
    });
    return places;
  }

  void leave_damaged_out(const Place& place) {
    JoiningArchive& archive = archive_of(place);
    archive.leave_out(place.document);
    watch_.left_out(archive.part().archive(),
                    article_name(archive.part().database(), place.document),
                    tr("its record is damaged"));
  }

  void leave_out(const Place& place, const std::string& term, bool known) {
    if (is_own(place)) return replaced_.keys.push_back(term.substr(key_prefix.size()));
    archive_of(place).leave_out(place.document);
    ++(known ? counts_.unchanged : counts_.duplicates);
  }

  void add_otherwise(const Place& place, const std::string& added) {
    if (is_own(place))
      replaced_.other_added.emplace(place.document, added);
    else
      archive_of(place).add_otherwise(place.document, added);
  }

  const std::size_t own_parts_;
  std::vector<JoiningArchive>& archives_;
  const std::string now_;  ///< or empty
  const JoinWatch& watch_;
  JoinCounts& counts_;
  const Collection all_;
  ReplacedArticles replaced_;
};

}  // namespace

ReplacedArticles choose_versions(const Xapian::Database* live,
                                 std::vector<JoiningArchive>& archives, const std::string& now,
                                 const JoinWatch& watch, JoinCounts& counts) {
  ReplacedArticles replaced = VersionChoice(live, archives, now, watch, counts).choose();
  for (JoiningArchive& archive : archives) {
    archive.settle(now);
    counts.added += archive.coming();
  }
  counts.changed = replaced.keys.size();
  counts.added -= counts.changed;
  return replaced;
}

}  // namespace timtin
