// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/batch.h"

namespace timtin {

std::size_t text_bytes(const Article& article) {
  std::size_t bytes = article.title.size() + article.lead.size();
  for (const std::string& paragraph : article.body) bytes += paragraph.size();
  for (const std::string& caption : article.captions) bytes += caption.size();
  return bytes;
}

bool BatchQueue::push(Batch batch) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || batches_.size() < capacity_; });
  if (closed_) return false;
  batches_.push_back(std::move(batch));
  changed_.notify_all();
  return true;
}

std::optional<Batch> BatchQueue::pop() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || !batches_.empty(); });
  if (batches_.empty()) return std::nullopt;
  Batch batch = std::move(batches_.front());
  batches_.pop_front();
  changed_.notify_all();
  return batch;
}

void BatchQueue::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

void BatchQueue::abandon() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  batches_.clear();
  changed_.notify_all();
}

}  // namespace timtin
