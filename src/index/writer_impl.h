// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an IndexWriter is made of. Its functions are in writer.cc; those of join() in
/// writer_join.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "index/archive_place.h"
#include "index/bulk_build.h"
#include "index/joining.h"
#include "index/known_articles.h"
#include "index/live_article.h"
#include "index/lock.h"
#include "index/part.h"
#include "timtin/index.h"

namespace timtin {

/// KnownArticles::Entry::batch of what was not queued, and of what is pending.
inline constexpr std::uint32_t no_batch = static_cast<std::uint32_t>(-1);

struct IndexWriter::Impl {
  explicit Impl(WriterOptions options);

  Outcome put(Article article);
  JoinCounts join(const std::vector<std::string>& archives, const JoinWatch& watch);
  void remove(const std::vector<std::string>& keys);
  Outcome put_again(const KnownArticles::Entry& known, const KnownArticles::Entry& now,
                    const std::string& digest, Article article);
  void publish();
  /// After a publication into the live generation.
  void compact_if_grown();
  /// A new generation of the live one, without what is replaced, and these shards.
  void publish_with(const std::vector<std::filesystem::path>& shards);

  /// One that join() takes by itself.
  void take_over(Article article);
  /// Those of the live generation that only get another day on which they came in.
  void add_again(const AddedMinutes& added);

  LiveArticle live(const std::string& key) const;
  bool is_older(const Article& article) const;
  /// `before` is what the live generation has of it.
  void set_added(Article& article, const LiveArticle& before) const;
  /// One that is known, by this key.
  void queue(const Key& key, Article article);
  void take_back(const std::string& key, std::uint32_t batch);
  void start_bulk();
  /// How many articles may be written into the live generation.
  std::size_t max_direct() const;
  std::uint64_t next_generation() const;
  std::filesystem::path workshop() const;

  WriterOptions options_;
  WriteLock lock_;
  ArchivePlace place_;
  std::optional<Part> live_;
  KnownArticles known_;
  std::vector<std::string> replaced_;    ///< keys of live articles
  std::vector<std::string> removed_;     ///< the same, of those that nothing replaces
  std::vector<JoiningArchive> joining_;  ///< whose indexes are taken over
  std::vector<Article> pending_;
  std::size_t pending_bytes_ = 0;
  std::optional<BulkBuild> bulk_;
};

}  // namespace timtin
