// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles -> micro-shards of about a thousand articles, on all cores. They are written as tables
/// of glass directly (glass/shard_writer.h) if the installed library has the format that is known
/// there, else by the library.
#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "index/batch.h"
#include "index/journal.h"
#include "index/known_articles.h"
#include "timtin/extract.h"

namespace timtin {

/// WriterOptions::threads -> how many are started.
unsigned writer_threads(unsigned wanted);

/// Who writes the shards. They hold the same.
enum class ShardWriting : std::uint8_t { direct, by_library };

class BulkBuild {
 public:
  /// Continues the build in `directory` if there is one. Without `writing` the installed library's
  /// format decides.
  BulkBuild(const std::filesystem::path& directory, std::shared_ptr<const Lexicons> lexicons,
            unsigned threads, std::optional<ShardWriting> writing = std::nullopt);
  /// Unless it was published: shards that are whole stay for the next build, the rest is dropped;
  /// without one there is nothing to go on from, and nothing stays.
  ~BulkBuild();
  BulkBuild(const BulkBuild&) = delete;
  BulkBuild& operator=(const BulkBuild&) = delete;

  /// True if an interrupted build has finished this very version of the article, `digest` is its
  /// digest_value(), on the day on which it came in: then it is kept.
  bool keep_finished(const Article& article, const std::string& digest);

  /// Takes that back: a later version follows.
  void drop_finished(const Key& key);

  /// Queues; returns the number of its batch. Rethrows what has gone wrong on a thread meanwhile.
  std::uint32_t add(Article article);

  /// The version of an article that is in `batch` is not to be kept: a later one follows.
  void supersede(const std::string& key, std::uint32_t batch);

  /// Waits until all is built; returns the shards that hold articles, in their order, without what
  /// was superseded and without what an interrupted build left and this one has not kept.
  std::vector<std::filesystem::path> finish();

 private:
  struct Finished {
    std::size_t shard;
    std::uint32_t document;
    std::string digest;
    std::string day;  ///< on which it came in
    bool kept = false;
  };

  void load_finished();
  void load_shard(std::size_t shard);
  void work();
  void build_shard(Batch& batch, class DocumentBuilder& builder);
  void write_directly(Batch& batch, DocumentBuilder& builder, class ShardStreams& streams) const;
  void write_by_library(Batch& batch, DocumentBuilder& builder, ShardStreams& streams) const;
  void dispatch();
  void fail(std::exception_ptr error);
  void rethrow_failure();
  void drop_superseded();

  std::filesystem::path archive_;
  std::shared_ptr<const Lexicons> lexicons_;
  Journal journal_;
  ShardWriting writing_;
  std::unordered_map<Key, Finished, KeyHash> finished_;  ///< by an interrupted build
  /// Older versions of what is in finished_, by shard: the interrupted build knew, but only in
  /// memory.
  std::map<std::size_t, std::vector<std::uint32_t>> outdated_;
  std::unordered_map<std::size_t, std::vector<std::string>> superseded_;  ///< keys by shard
  Batch batch_;
  BatchQueue queue_;
  std::mutex mutex_;  ///< of journal_ and failure_
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace timtin
