// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "index/durable.h"
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

}  // namespace

Journal::Journal(fs::path directory, const std::string& lexicons)
    : directory_(std::move(directory)) {
  const std::string header = fmt::format("timtin-build {} {}", schema_version, lexicons);
  if (load(header)) {
    remove_unfinished();
    return;
  }
  shards_.clear();
  fs::remove_all(directory_);
  fs::create_directories(directory_);
  append_durably(directory_ / "journal", header);
  sync_path(directory_.parent_path());
}

bool Journal::load(const std::string& header) {
  const fs::path path = directory_ / "journal";
  if (!fs::exists(path)) return false;
  const std::vector<std::string> lines = whole_lines(read_file(path));
  if (lines.empty() || lines.front() != header) return false;
  for (const std::string& line : lines) {
    if (!std::string_view(line).starts_with(shard_word)) continue;
    std::size_t shard = 0;
    std::from_chars(line.data() + shard_word.size(), line.data() + line.size(), shard);
    if (!fs::exists(shard_path(shard) / "iamglass")) return false;
    shards_.push_back(shard);
  }
  std::sort(shards_.begin(), shards_.end());
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
