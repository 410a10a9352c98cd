// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/bulk_build.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <span>

#include "index/deletion.h"
#include "index/document.h"
#include "index/durable.h"
#include "index/errors.h"
#include "index/freed_memory.h"
#include "index/glass/shard_writer.h"
#include "index/new_file.h"
#include "index/stream/shard_streams.h"
#include "index/stream/stream_file.h"
#include "index/values.h"
#include "index/whole_database.h"
#include "timtin/error.h"
#include "timtin/schema.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t shard_articles = 1000;
/// Of text. A shard is in memory until it is written: some ten times its text.
constexpr std::size_t shard_bytes = 8u << 20;
/// Articles that go through a stage before any goes through the next one; of more at once, an
/// import is no faster.
constexpr std::size_t read_at_once = 64;
/// Where the library writes: it buffers the postings of what is not flushed in maps, which are its
/// memory and most of its time.
constexpr std::size_t flush_bytes = 256u << 10;
/// A shard that is not finished is thrown away, and a finished one is synced by us. Not
/// DB_DANGEROUS: on a full disk Xapian wants to cancel, which that mode refuses, and ends the
/// process.
constexpr int shard_flags =
    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;

/// What a thread's analyser may know when a shard begins: forms are never forgotten, some 200 bytes
/// each, and each shard asks for all of them. An archive's grow with it, those of a shard do not.
constexpr std::size_t max_forms = std::size_t{1} << 16;

/// More than any machine has use for: each holds an analyser and a shard.
constexpr unsigned max_threads = 64;

ShardWriting writing_for_library(const fs::path& directory) {
  return glass::library_writes_known_format(directory / "probe") ? ShardWriting::direct
                                                                 : ShardWriting::by_library;
}

/// Of a value of Slot::added.
std::string day_added(const std::string& added_at) {
  return added_at.substr(0, std::string_view("YYYYMMDD").size());
}

}  // namespace

unsigned writer_threads(unsigned wanted) {
  if (wanted == 0) wanted = std::max(1u, std::thread::hardware_concurrency());
  return std::min(wanted, max_threads);
}

BulkBuild::BulkBuild(const fs::path& directory, std::shared_ptr<const Lexicons> lexicons,
                     unsigned threads, std::optional<ShardWriting> writing)
    : archive_(directory.parent_path()),
      lexicons_(std::move(lexicons)),
      journal_(directory, lexicons_->digest()),
      writing_(writing ? *writing : writing_for_library(directory)),
      queue_(threads) {
  load_finished();
  batch_.number = journal_.shards().empty() ? 0 : journal_.shards().back() + 1;
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

BulkBuild::~BulkBuild() {
  queue_.abandon();
  for (std::thread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
  if (journal_.shards().empty()) journal_.remove();
}

void BulkBuild::load_finished() {
  try {
    for (const std::size_t shard : journal_.shards()) load_shard(shard);
    return;
  } catch (const Xapian::Error&) {
  } catch (const Error&) {
  }
  // A damaged shard is no loss: its articles are in the input again.
  finished_.clear();
  outdated_.clear();
  journal_.begin_anew();
}

/// Shards come in the order of the input: a later one has the later version.
void BulkBuild::load_shard(std::size_t shard) {
  const std::string prefix(key_prefix);
  const std::string path = journal_.shard_path(shard).string();
  static_cast<void>(StreamFile::of(path));  // a shard without streams is damaged
  const Xapian::Database database = open_whole(path);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const Xapian::docid document = *database.postlist_begin(*term);
    const Xapian::Document written = database.get_document(document);
    const std::string digest = written.get_value(static_cast<Xapian::valueno>(Slot::digest));
    const std::string added_at = written.get_value(static_cast<Xapian::valueno>(Slot::added));
    const Finished found{shard, document, digest, day_added(added_at)};
    const auto [known, added] =
        finished_.try_emplace(key_from_hex((*term).substr(prefix.size())), found);
    if (added) continue;
    outdated_[known->second.shard].push_back(known->second.document);
    known->second = found;
  }
}

bool BulkBuild::keep_finished(const Article& article, const std::string& digest) {
  const auto found = finished_.find(key_from_hex(article.key));
  if (found == finished_.end() || found->second.digest != digest) return false;
  if (found->second.day != day_added(added_value(article.added))) return false;
  return found->second.kept = true;
}

void BulkBuild::drop_finished(const Key& key) {
  const auto found = finished_.find(key);
  if (found != finished_.end()) found->second.kept = false;
}

std::uint32_t BulkBuild::add(Article article) {
  rethrow_failure();
  const auto number = static_cast<std::uint32_t>(batch_.number);
  batch_.bytes += text_bytes(article);
  batch_.articles.push_back(std::move(article));
  if (batch_.articles.size() >= shard_articles || batch_.bytes >= shard_bytes) dispatch();
  return number;
}

void BulkBuild::supersede(const std::string& key, std::uint32_t batch) {
  if (batch != batch_.number) {
    superseded_[batch].push_back(key);
    return;
  }
  std::erase_if(batch_.articles, [&](const Article& article) { return article.key == key; });
}

void BulkBuild::dispatch() {
  const std::size_t number = batch_.number;
  if (!batch_.articles.empty()) queue_.push(std::move(batch_));
  batch_ = Batch();
  batch_.number = number + 1;
}

std::vector<fs::path> BulkBuild::finish() {
  dispatch();
  queue_.close();
  for (std::thread& thread : threads_) thread.join();
  rethrow_failure();
  return_freed_memory();
  drop_superseded();
  finished_ = {};  // of a build that is continued, larger than all that publishing needs
  std::vector<std::size_t> shards = journal_.shards();
  std::sort(shards.begin(), shards.end());
  std::vector<fs::path> paths;
  for (const std::size_t shard : shards) {
    const fs::path path = journal_.shard_path(shard);
    if (open_whole(path).get_doccount() > 0) {
      paths.push_back(path);
    }
  }
  return paths;
}

void BulkBuild::drop_superseded() {
  for (const auto& [key, finished] : finished_) {
    if (!finished.kept) outdated_[finished.shard].push_back(finished.document);
  }
  for (const auto& [shard, keys] : superseded_) {
    delete_by_key(journal_.shard_path(shard), keys);
  }
  for (const auto& [shard, documents] : outdated_) {
    delete_documents(journal_.shard_path(shard), documents);
  }
}

void BulkBuild::work() {
  try {
    std::optional<DocumentBuilder> builder;
    while (auto batch = queue_.pop()) {
      if (builder && builder->analyzer().size() > max_forms) {
        builder.reset();
        return_freed_memory();
      }
      if (!builder) builder.emplace(lexicons_);
      translating(archive_, [&] { build_shard(*batch, *builder); });
    }
  } catch (...) {
    fail(std::current_exception());
  }
}

void BulkBuild::build_shard(Batch& batch, DocumentBuilder& builder) {
  ShardStreams streams;
  if (writing_ == ShardWriting::direct) {
    write_directly(batch, builder, streams);
  } else {
    write_by_library(batch, builder, streams);
  }
  streams.write(journal_.shard_path(batch.number), builder.analyzer());
  follow_archive(journal_.shard_path(batch.number), archive_);
  sync_directory_tree(journal_.shard_path(batch.number));
  const std::lock_guard lock(mutex_);
  journal_.add(batch.number);
}

void BulkBuild::write_directly(Batch& batch, DocumentBuilder& builder,
                               ShardStreams& streams) const {
  glass::ShardWriter shard(journal_.shard_path(batch.number));
  const std::span<Article> all = batch.articles;
  for (std::size_t at = 0; at < all.size(); at += read_at_once) {
    const auto articles = all.subspan(at, std::min(read_at_once, all.size() - at));
    builder.read(articles);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      builder.build(i, shard);
      streams.add(builder.take_tokens());
      shard.finish_document();
      articles[i] = Article();
    }
  }
  shard.finish();
}

void BulkBuild::write_by_library(Batch& batch, DocumentBuilder& builder,
                                 ShardStreams& streams) const {
  Xapian::WritableDatabase database(journal_.shard_path(batch.number).string(), shard_flags);
  std::size_t unflushed = 0;
  for (Article& article : batch.articles) {
    database.add_document(builder.build(article));
    streams.add(builder.take_tokens());
    unflushed += text_bytes(article);
    if (unflushed >= flush_bytes) {
      database.commit();
      unflushed = 0;
    }
    article = Article();
  }
  database.commit();
  database.close();
}

void BulkBuild::fail(std::exception_ptr error) {
  {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(error);
  }
  queue_.abandon();
}

void BulkBuild::rethrow_failure() {
  const std::lock_guard lock(mutex_);
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace timtin
