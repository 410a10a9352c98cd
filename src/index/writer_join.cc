// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "index/errors.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "index/values.h"
#include "index/writer_impl.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

/// Runs what reads an archive in one state.
template <typename Read>
auto in_one_state(const std::string& archive, Read read) -> decltype(read()) {
  return translating(archive, [&] {
    try {
      return read();
    } catch (const Xapian::DatabaseModifiedError&) {
      throw written_meanwhile(archive);
    }
  });
}

/// Without those that have a damaged file: nobody could tell afterwards.
void leave_damaged_out(std::vector<JoiningArchive>& archives, const JoinWatch& watch) {
  std::string why;
  const auto is_damaged = [&](const JoiningArchive& archive) {
    const std::string& name = archive.part().archive();
    const std::string file = in_one_state(name, [&] { return archive.damaged_file(); });
    if (file.empty()) return false;
    why = tr("cannot read archive {}: {}", name, tr("its file {} is not what was written", file));
    watch.left_out(name, "", why);
    return true;
  };
  const std::string first = archives.front().part().archive();
  std::vector<JoiningArchive> sound;
  for (JoiningArchive& archive : archives)
    if (!is_damaged(archive)) sound.push_back(std::move(archive));
  archives = std::move(sound);
  if (archives.empty()) throw Error(ErrorCode::archive, why, check_hint(first));
}

}  // namespace

JoinCounts IndexWriter::Impl::join(const std::vector<std::string>& archives,
                                   const JoinWatch& watch) {
  check_joining(archives, options_.archive);
  std::vector<JoiningArchive> joining = joining_archives(archives, watch);
  leave_damaged_out(joining, watch);
  JoinCounts counts;
  const ReplacedArticles replaced = in_one_state(joining.front().part().archive(), [&] {
    return choose_versions(live_ ? &live_->database() : nullptr, joining, counts);
  });
  replaced_ = replaced.keys;
  const std::size_t coming = counts.added + counts.changed;
  const bool few = live_ && !bulk_ && coming <= max_direct();
  for (JoiningArchive& archive : joining) {
    if (archive.coming() == 0) continue;
    const std::string name = archive.part().archive();
    const auto take = [&](Article article) {
      ++counts.anew;
      take_over(std::move(article));
      return !watch.stopped();
    };
    const auto damaged = [&](const std::string& article) {
      --counts.added;
      watch.left_out(name, article, tr("its record is damaged"));
    };
    in_one_state(name, [&] {
      if (few || !archive.can_be_taken_whole(*options_.lexicons)) {
        archive.for_each(take, damaged);
        return;
      }
      archive.prepare_whole(take, damaged);
      joining_.push_back(std::move(archive));
    });
    if (watch.stopped()) return counts;
  }
  if (!joining_.empty() && !bulk_) start_bulk();
  add_again(replaced.other_added);
  return counts;
}

void IndexWriter::Impl::take_over(Article article) {
  const std::string digest = digest_value(article);
  const Key key = key_from_hex(article.key);
  known_.insert(key, KnownArticles::entry_of(article, digest, no_batch));
  if (bulk_ && bulk_->keep_finished(article, digest)) return;
  const std::uint32_t batch = queue(std::move(article));
  known_.find(key)->batch = batch;
}

void IndexWriter::Impl::add_again(
    const std::vector<std::pair<std::string, std::string>>& keys_and_added) {
  for (const auto& key_and_added : keys_and_added) {
    const std::string& key = key_and_added.first;
    auto article = translating(options_.archive, [&] {
      const Xapian::Database& database = live_->database();
      return stored_article(
          database.get_document(*database.postlist_begin(field_term(key_prefix, key))));
    });
    if (!article) continue;
    article->added = time_of_value(key_and_added.second);
    replaced_.push_back(key);
    take_over(std::move(*article));
  }
}

}  // namespace timtin
