// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "index/durable.h"
#include "index/new_file.h"
#include "timtin/schema.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view shard_word = "shard ";

/// The lines that have their end.
std::vector<std::string> whole_lines(const std::string& content) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = content.find('\n', begin)) != content.npos; begin = end + 1) {
    lines.push_back(content.substr(begin, end - begin));
  }
  return lines;
}

/// The number in `shard N`.
std::optional<std::size_t> shard_in(std::string_view line) {
  if (!line.starts_with(shard_word)) return std::nullopt;
  line.remove_prefix(shard_word.size());
  std::size_t shard = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), shard);
  if (error != std::errc() || end != line.data() + line.size()) return std::nullopt;
  return shard;
}

}  // namespace

Journal::Journal(fs::path directory, const std::string& lexicons)
    : directory_(std::move(directory)),
      header_(fmt::format("timtin-build {} {}", schema_version, lexicons)) {
  if (load()) {
    remove_unfinished();
  } else {
    begin_anew();
  }
}

void Journal::begin_anew() {
  shards_.clear();
  fs::remove_all(directory_);
  fs::create_directories(directory_);
  follow_archive(directory_, directory_.parent_path());
  append_durably(directory_ / "journal", header_);
  sync_path(directory_.parent_path());
}

void Journal::remove() const noexcept {
  std::error_code ignored;
  fs::remove_all(directory_, ignored);
}

bool Journal::load() {
  const fs::path path = directory_ / "journal";
  if (fs::exists(fs::symlink_status(directory_))) check_plain_tree(directory_);
  if (!fs::exists(path)) return false;
  const std::vector<std::string> lines = whole_lines(read_file(path));
  if (lines.empty() || lines.front() != header_) return false;
  std::string whole = header_ + '\n';
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto shard = shard_in(lines[i]);
    if (!shard || !fs::exists(shard_path(*shard) / "iamglass")) return false;
    shards_.push_back(*shard);
    whole += lines[i] + '\n';
  }
  std::sort(shards_.begin(), shards_.end());
  shards_.erase(std::unique(shards_.begin(), shards_.end()), shards_.end());
  // A torn last line is cut off, or the next one would continue it.
  write_durably(path, whole);
  return true;
}

void Journal::remove_unfinished() const {
  for (const auto& entry : fs::directory_iterator(directory_)) {
    const bool finished = std::any_of(shards_.begin(), shards_.end(), [&](std::size_t shard) {
      return shard_path(shard) == entry.path();
    });
    if (entry.is_directory() && !finished) fs::remove_all(entry.path());
  }
}

void Journal::add(std::size_t shard) {
  sync_path(directory_);
  append_durably(directory_ / "journal", fmt::format("{}{}", shard_word, shard));
  shards_.push_back(shard);
}

fs::path Journal::shard_path(std::size_t shard) const {
  return directory_ / fmt::format("shard-{}", shard);
}

}  // namespace timtin
