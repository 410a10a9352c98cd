// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/boilerplate/held_articles.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "text/message.h"
#include "timtin/error.h"

namespace timtin {
namespace {

[[noreturn]] void fail() {
  throw Error(ErrorCode::io,
              tr("cannot keep articles in a temporary file: {}", std::strerror(errno)),
              tr("TMPDIR names a folder with more room"));
}

std::FILE* temporary_file() {
  std::error_code failure;
  std::string path = std::filesystem::temp_directory_path(failure) / "timtin-XXXXXX";
  const int fd = failure ? -1 : ::mkstemp(path.data());
  if (fd < 0) fail();
  ::unlink(path.c_str());
  std::FILE* const file = ::fdopen(fd, "w+b");
  if (file == nullptr) fail();
  return file;
}

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
  if (memory_bytes_ > max_memory_bytes) file_.reset(temporary_file());
}

void HeldArticles::write(const HeldArticle& held) {
  const std::string json = to_json(held.article, true);
  const Head head{held.byte, held.line, json.size()};
  put(head.data(), sizeof head);
  put(json.data(), json.size());
}

void HeldArticles::put(const void* data, std::size_t size) {
  if (std::fwrite(data, 1, size, file_.get()) != size) fail();
}

bool HeldArticles::get(void* data, std::size_t size) {
  const std::size_t got = std::fread(data, 1, size, file_.get());
  if (got != size && (got > 0 || std::ferror(file_.get()))) fail();
  return got == size;
}

void HeldArticles::release(const std::function<bool(HeldArticle)>& take) {
  bool wanted = true;
  for (HeldArticle& held : memory_) wanted = wanted && take(std::move(held));
  memory_.clear();
  memory_bytes_ = 0;
  if (!file_) return;
  if (std::fseek(file_.get(), 0, SEEK_SET) != 0) fail();
  for (Head head{}; wanted && get(head.data(), sizeof head);) {
    std::string json(head[2], '\0');
    if (!get(json.data(), json.size())) fail();
    wanted = take({article_from_json(json), head[0], head[1]});
  }
  file_.reset();
}

}  // namespace timtin
