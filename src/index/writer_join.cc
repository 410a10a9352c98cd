// SPDX-License-Identifier: GPL-2.0-or-later
#include <optional>

#include "index/errors.h"
#include "index/values.h"
#include "index/version_choice.h"
#include "index/writer_impl.h"
#include "text/message.h"

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
  std::optional<Error> first;
  const auto is_damaged = [&](const JoiningArchive& archive) {
    const std::string& name = archive.part().archive();
    const std::string file = in_one_state(name, [&] { return archive.damaged_file(); });
    if (file.empty()) return false;
    const Error error(
        ErrorCode::archive,
        tr("cannot read archive {}: {}", name, tr("its file {} is not what was written", file)),
        check_hint(name));
    watch.left_out(name, "", error.what());
    if (!first) first = error;
    return true;
  };
  std::erase_if(archives, is_damaged);
  if (archives.empty() && first) throw Error(*first);
}

}  // namespace

JoinCounts IndexWriter::Impl::join(const std::vector<std::string>& archives,
                                   const JoinWatch& watch) {
  check_places(archives, options_.archive);
  std::vector<JoiningArchive> joining = joining_archives(archives, watch);
  leave_damaged_out(joining, watch);
  JoinCounts counts;
  const ReplacedArticles replaced = in_one_state(joining.front().part().archive(), [&] {
    return choose_versions(live_ ? &live_->database() : nullptr, joining, added_value(options_.now),
                           watch, counts);
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
  if (!bulk_ || !bulk_->keep_finished(article, digest)) queue(key, std::move(article));
}

void IndexWriter::Impl::add_again(const AddedMinutes& added) {
  for (const auto& known : added) {
    auto article = translating(options_.archive, [&] {
      return article_added(live_->database().get_document(known.first), known.second);
    });
    if (!article) continue;
    replaced_.push_back(article->key);
    take_over(std::move(*article));
  }
}

}  // namespace timtin
