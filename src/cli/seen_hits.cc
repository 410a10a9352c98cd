// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/seen_hits.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <system_error>

#include "cli/archives.h"
#include "cli/places.h"
#include "index/durable.h"
#include "index/private_folder.h"
#include "text/digest.h"
#include "text/message.h"
#include "text/take_until.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view format_words = "timtin 1\t";
constexpr std::size_t digest_digits = 16;
constexpr std::size_t most_bytes = 1u << 30;

/// The name in the user's folder; nothing without one.
fs::path path_of(const std::string& archive, const std::string& name) {
  const fs::path base = state_directory();
  if (base.empty()) return {};
  return base / "new" / (sha256_hex(archive).substr(0, digest_digits) + '-' + name);
}

void need_home(const fs::path& path) {
  if (path.empty())
    throw Error(ErrorCode::usage, tr("cannot tell what you have seen: HOME is not set"),
                tr("set HOME or XDG_STATE_HOME to a folder of your own"));
}

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

/// A path has no line end in it, or hardly ever; those of one archive are its path.
std::string all_paths(const std::vector<std::string>& archives) {
  std::vector<std::string> paths;
  paths.reserve(archives.size());
  for (const std::string& archive : archives) paths.push_back(place_of(archive));
  std::sort(paths.begin(), paths.end());
  return fmt::format("{}", fmt::join(paths, "\n"));
}

}  // namespace

SeenHitsFile::SeenHitsFile(const std::string& archive, const std::string& name)
    : SeenHitsFile(std::vector{archive}, {}, name) {}

SeenHitsFile::SeenHitsFile(const std::vector<std::string>& archives, const std::string& word,
                           const std::string& name)
    : archive_(word.empty() ? all_paths(archives) : word), path_(path_of(archive_, name)) {}

std::optional<SeenHits> SeenHitsFile::read() const {
  need_home(path_);
  const auto content = find_file(path_, most_bytes);
  if (!content) return std::nullopt;
  std::string_view text = *content;
  const std::string_view line = take_field(text, '\n');
  const std::size_t tab = line.find('\t', format_words.size());
  if (!line.starts_with(format_words) || tab == line.npos || !content->ends_with('\n'))
    throw Error(ErrorCode::io,
                tr("cannot tell what you have seen: {} is not whole", path_.string()),
                tr("remove it; the next question begins anew"));
  SeenHits seen{std::string(line.substr(tab + 1)), {}};
  while (!text.empty()) seen.keys.emplace_back(take_field(text, '\n'));
  return seen;
}

void SeenHitsFile::write(const SeenHits& seen) const {
  need_home(path_);
  make_private_folder(path_.parent_path());
  std::string text =
      std::string(format_words) + one_line(archive_) + '\t' + one_line(seen.query) + '\n';
  for (const std::string& key : seen.keys) text += key + '\n';
  write_durably(path_, text);
}

void SeenHitsFile::rename(const SeenHitsFile& to) const {
  std::error_code failure;
  if (!path_.empty()) fs::rename(path_, to.path_, failure);
}

void SeenHitsFile::remove() const {
  std::error_code failure;
  if (!path_.empty()) fs::remove(path_, failure);
}

}  // namespace timtin::cli
