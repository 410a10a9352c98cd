// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/joining.h"

#include <filesystem>
#include <optional>

#include "index/archive_place.h"
#include "index/errors.h"
#include "index/generation_files.h"
#include "index/metadata.h"
#include "index/remote/far_side.h"
#include "index/stored_article.h"
#include "index/table_check.h"
#include "index/values.h"
#include "index/whole_database.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {

namespace fs = std::filesystem;

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

void JoiningArchive::settle(const std::string& now) {
  sort_left_out();
  constexpr auto slot = static_cast<Xapian::valueno>(Slot::added);
  const Xapian::Database& database = part_.database();
  if (now.empty() || database.get_value_upper_bound(slot) <= now) return;
  for (auto added = database.valuestream_begin(slot); added != database.valuestream_end(slot);
       ++added)
    if (*added > now && !is_left_out(added.get_docid()))
      other_added_.try_emplace(added.get_docid(), now);
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
         coming() >= left_out_.size() + other_added_.size() && has_sound_records();
}

bool JoiningArchive::has_sound_records() const {
  return is_as_written(part_.directory(), part_.manifest(), records_table) ||
         is_sound_table(fs::path(part_.directory()) / records_table);
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
  // A generation takes damaged records of the one before over, and seals them.
  const bool is_told = part_.manifest().generation == 1 &&
                       is_as_written(part_.directory(), part_.manifest(), records_table);
  if (!is_told)
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

}  // namespace timtin
