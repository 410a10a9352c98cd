// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/boilerplate/held_articles.h"

#include <array>

namespace timtin {
namespace {

std::size_t bytes_of(const Article& article) {
  std::size_t bytes = sizeof article + article.title.size() + article.lead.size();
  for (const std::string& paragraph : article.body) bytes += paragraph.size();
  for (const std::string& caption : article.captions) bytes += caption.size();
  return bytes;
}

/// Before the JSON of each article.
using Head = std::array<std::uint64_t, 3>;  ///< byte, line, bytes of JSON

}  // namespace

void HeldArticles::add(HeldArticle held) {
  if (file_) return write(held);
  memory_bytes_ += bytes_of(held.article);
  memory_.push_back(std::move(held));
  if (memory_bytes_ > max_memory_bytes) file_.emplace();
}

void HeldArticles::write(const HeldArticle& held) {
  const std::string json = to_json(held.article, true);
  const Head head{held.byte, held.line, json.size()};
  file_->write({reinterpret_cast<const char*>(head.data()), sizeof head});
  file_->write(json);
  ++in_file_;
}

void HeldArticles::release(const std::function<bool(HeldArticle)>& take) {
  bool wanted = true;
  for (HeldArticle& held : memory_) wanted = wanted && take(std::move(held));
  memory_.clear();
  memory_bytes_ = 0;
  if (!file_) return;
  file_->seek(0);
  for (; wanted && in_file_ > 0; --in_file_) {
    Head head{};
    file_->read(reinterpret_cast<char*>(head.data()), sizeof head);
    std::string json(head[2], '\0');
    file_->read(json.data(), json.size());
    wanted = take({article_from_json(json), head[0], head[1]});
  }
  file_.reset();
  in_file_ = 0;
}

}  // namespace timtin
