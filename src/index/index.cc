// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/index.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "index/article_order.h"
#include "index/find_by_name.h"
#include "index/folder_sizes.h"
#include "index/generation_files.h"
#include "index/metadata.h"
#include "index/opened.h"
#include "index/register/corrections.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "index/values.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

/// `D20210625` -> `2021-06-25`.
std::string day_of(const std::string& term) {
  return term.substr(1, 4) + '-' + term.substr(5, 2) + '-' + term.substr(7, 2);
}

void add_days(const Collection& collection, Index::Summary& summary) {
  collection.for_each_term(std::string(row_of(Field::date).prefix),
                           [&](const std::string& term, Xapian::doccount) {
                             if (summary.first_day.empty()) summary.first_day = day_of(term);
                             summary.last_day = day_of(term);
                           });
  std::string latest;  // the bound that the index knows does not go back with a removal
  collection.for_each_value(Slot::added, [&](Xapian::docid, const std::string& value) {
    latest = std::max(latest, value);
  });
  if (const auto last = time_of_value(latest))
    summary.last_added = to_string(*last).substr(0, std::string_view("YYYY-MM-DD").size());
}

void add_clusters(const Snapshot& snapshot, Index::Summary& summary) {
  std::set<std::string> names;
  std::uint64_t members = 0;
  snapshot.database().for_each_value(Slot::cluster,
                                     [&](Xapian::docid document, const std::string& value) {
                                       std::string name = snapshot.cluster(document, value);
                                       if (name.empty()) return;
                                       ++members;
                                       names.insert(std::move(name));
                                     });
  summary.clusters = names.size();
  summary.copies = members - names.size();
}

void add_sizes(const Part& part, Index::Summary& summary) {
  const fs::path live = part.directory();
  summary.bytes += bytes_in(live);
  const TableSizes tables = table_sizes(live);
  summary.slack += tables.now - std::min(tables.now, tables.compact);
  summary.folder_bytes += bytes_in(part.archive());
  for (const fs::path& generation : generations_in(part.archive()))
    if (generation.filename() != live.filename()) summary.other_bytes += bytes_in(generation);
}

/// Of all of them.
std::string common_lexicons(const std::vector<Part>& parts) {
  std::string lexicons = lexicons_of(parts.front().database());
  for (const Part& part : parts)
    if (lexicons_of(part.database()) != lexicons) return mixed_lexicons;
  return lexicons;
}

void add_states(const std::vector<Part>& parts, Index::Summary& summary) {
  if (parts.size() == 1) summary.generation = parts.front().manifest().generation;
  summary.sealed = true;
  summary.lexicons = common_lexicons(parts);
  for (const Part& part : parts) {
    add_sizes(part, summary);
    summary.sealed = summary.sealed && part.manifest().state == Manifest::State::sealed;
  }
}

}  // namespace

Index::Index(const std::string& archive) : Index(std::vector<std::string>{archive}) {}
Index::Index(const std::vector<std::string>& archives, const std::string& cache,
             const RemoteAccess& access)
    : impl_(std::make_unique<Impl>(archives, cache, access)) {}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;

Index::Summary Index::summary() const {
  if (impl_->remote) return impl_->remote->summary();
  Snapshot& snapshot = impl_->snapshot();
  return retrying(snapshot, [&] {
    const Collection& collection = snapshot.database();
    Summary summary;
    summary.articles = collection.get_doccount();
    add_states(snapshot.parts(), summary);
    add_days(collection, summary);
    add_clusters(snapshot, summary);
    summary.undated = summary.articles;
    collection.for_each_value(Slot::published,
                              [&](Xapian::docid, const std::string&) { --summary.undated; });
    summary.forms = snapshot.folded_forms("").size();
    return summary;
  });
}

bool Index::all_read_by(const Lexicons& lexicons) const {
  if (impl_->remote) {
    const Summary summary = impl_->remote->summary();
    return summary.articles == 0 || summary.lexicons == lexicons.digest();
  }
  Snapshot& snapshot = impl_->snapshot();
  return retrying(snapshot, [&] {
    return snapshot.database().get_doccount() == 0 ||
           common_lexicons(snapshot.parts()) == lexicons.digest();
  });
}

Error replaced_meanwhile(std::size_t replaced, std::size_t all) {
  return Error(
      ErrorCode::io,
      tr("{} of {} articles were replaced or removed while the others were printed", replaced, all),
      tr("what has been printed is not the whole answer: run the same command again"));
}

Error read_from_changed(const std::string& archive, const std::vector<std::string>& files) {
  return Error(ErrorCode::archive,
               tr("what has been printed of archive {} may not be the whole answer, or the right "
                  "one: {} is not what was written",
                  archive, fmt::format("{}", fmt::join(files, ", "))),
               check_hint(archive));
}

Article Index::article(DocId document) const {
  if (impl_->remote) {
    const remote::StoredArticle& stored = impl_->remote->stored(document);
    if (stored.article) return *stored.article;
    throw Error(ErrorCode::archive,
                tr("cannot read article {}: its record is damaged", stored.name),
                tr("importing it again heals it"));
  }
  return retrying(impl_->snapshot(), [&] { return impl_->snapshot().article(document); });
}

std::optional<Article> Index::sound_article(DocId document) const {
  if (impl_->remote) return impl_->remote->stored(document).article;
  return retrying(impl_->snapshot(), [&]() -> std::optional<Article> {
    try {
      return impl_->snapshot().sound_article(document);
    } catch (const Xapian::DocNotFoundError&) {
      return std::nullopt;
    }
  });
}

std::size_t Index::read_of_one_state(
    const std::vector<DocId>& documents,
    const std::function<void(DocId, std::optional<Article>)>& take) const {
  if (impl_->remote) {
    std::size_t read = 0;
    for (; read < documents.size() && !impl_->remote->stored(documents[read]).gone; ++read)
      take(documents[read], impl_->remote->stored(documents[read]).article);
    return read;
  }
  Snapshot& snapshot = impl_->snapshot();
  return translating(snapshot.archive(), [&] {
    std::size_t read = 0;
    try {
      for (; read < documents.size(); ++read)
        take(documents[read], snapshot.sound_article(documents[read]));
    } catch (const Xapian::DatabaseModifiedError&) {
      snapshot.reopen();
    } catch (const Xapian::DocNotFoundError&) {  // who listed them was overtaken at the end
      snapshot.reopen();
    }
    return read;
  });
}

void Index::for_each_path(
    const std::function<void(const std::string& key, const std::string& path)>& take) const {
  const auto documents = retrying(
      impl_->snapshot(), [&] { return impl_->snapshot().database().documents(std::string()); });
  for (const DocId document : documents)
    if (const auto article = sound_article(document)) take(article->key, article->path);
}

bool Index::holds(DocId document) const {
  if (impl_->remote) return !impl_->remote->stored(document).gone;
  return retrying(impl_->snapshot(), [&] {
    try {
      static_cast<void>(impl_->snapshot().database().get_document(document));
      return true;
    } catch (const Xapian::DocNotFoundError&) {
      return false;
    }
  });
}

std::string Index::name(DocId document) const {
  if (impl_->remote) return impl_->remote->stored(document).name;
  return retrying(impl_->snapshot(),
                  [&] { return article_name(impl_->snapshot().database().all(), document); });
}

std::string Index::key(DocId document) const {
  if (impl_->remote) return impl_->remote->stored(document).key;
  return retrying(impl_->snapshot(), [&] {
    try {
      return key_in_terms(impl_->snapshot().database().all(), document);
    } catch (const Xapian::DatabaseCorruptError&) {
      return std::string();
    }
  });
}

std::vector<std::string> Index::changed_files(bool of_queries) const {
  if (impl_->remote) return impl_->remote->changed_files(of_queries);
  const Snapshot& snapshot = impl_->snapshot();
  std::vector<std::string> changed;
  for (const Part& part : snapshot.parts())
    for (const std::string& name :
         timtin::changed_files(part.archive(), part.manifest(),
                               of_queries ? FileSet::everything : FileSet::all_articles))
      changed.push_back(snapshot.parts().size() == 1 ? name : part.archive() + '/' + name);
  return changed;
}

std::vector<DocId> Index::find(const std::string& id) const {
  if (impl_->remote) return impl_->remote->find(id);
  Snapshot& snapshot = impl_->snapshot();
  return retrying(snapshot, [&] {
    const Collection& collection = snapshot.database();
    const std::vector<DocId> found = find_by_name(collection, id).documents;
    return found.size() > 1 ? in_order(collection.all(), found) : found;
  });
}

std::vector<std::pair<std::string, std::string>> Index::correction_files() const {
  return impl_->remote ? impl_->remote->parts().corrections()
                       : Corrections::files_of(impl_->snapshot().archives());
}

std::uint64_t Index::trips() const { return impl_->remote ? impl_->remote->parts().trips() : 0; }

std::vector<PartReport> Index::part_reports() const {
  return impl_->remote ? impl_->remote->parts().reports() : std::vector<PartReport>();
}

std::string Index::losses() const {
  return impl_->remote ? impl_->remote->parts().losses() : std::string();
}

Index::Impl::Impl(const std::vector<std::string>& archives, const std::string& cache,
                  const RemoteAccess& access) {
  if (std::any_of(archives.begin(), archives.end(), remote::is_remote))
    remote = std::make_unique<remote::RemoteIndex>(archives, access, cache);
  else
    own = std::make_unique<Snapshot>(archives, cache);
}

Snapshot& Index::Impl::snapshot() {
  if (!own) throw Error(ErrorCode::usage, tr("this is asked of archives on this machine only"));
  return *own;
}

}  // namespace timtin
