// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles on their way from the reader to the threads that index them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

#include "timtin/article.h"

namespace timtin {

/// Becomes one micro-shard.
struct Batch {
  std::size_t number = 0;  ///< of the shard; in the order of the input
  std::vector<Article> articles;
  std::size_t bytes = 0;  ///< of text
};

/// Bytes of text of one article, for limits.
std::size_t text_bytes(const Article& article);

/// Hands batches from one thread to several, at most `capacity` waiting.
class BatchQueue {
 public:
  explicit BatchQueue(std::size_t capacity) : capacity_(capacity) {}

  /// Waits for room. False if the queue was closed: the batch is dropped.
  bool push(Batch batch);

  /// Waits for a batch. Nothing once the queue is closed and empty.
  std::optional<Batch> pop();

  /// No more batches will come.
  void close();

  /// Closes and drops what is waiting.
  void abandon();

 private:
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> batches_;
  bool closed_ = false;
};

}  // namespace timtin
