// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/check.h"

#include <filesystem>
#include <optional>

#include "index/errors.h"
#include "index/generation_files.h"
#include "index/index_check.h"
#include "index/lock.h"
#include "index/plain_file.h"
#include "index/text_files.h"
#include "text/message.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

using Take = std::function<void(const Finding&)>;

void check_file(const fs::path& generation, const Folder& folder, const std::string& name,
                const FileState& expected, const Take& take) {
  const std::string place = (generation.filename() / name).string();
  const auto status = folder.plain_file(name);
  if (!status) return take({Finding::Kind::missing, place, tr("the file is missing")});
  const auto bytes = static_cast<std::uint64_t>(status->st_size);
  if (!has_size(expected, bytes))
    return take({Finding::Kind::size, place, tr("{} bytes, {} expected", bytes, *expected.bytes)});
  if (expected.is_summed() && !has_content(expected, generation / name))
    take({Finding::Kind::content, place, tr("its checksum is another: the content has changed")});
}

void check_files(const std::string& archive, const Manifest& manifest, const Take& take) {
  const fs::path generation = generation_path(archive, manifest.generation);
  std::optional<Folder> folder;
  try {
    folder.emplace(generation);
  } catch (const Error& error) {
    return take({Finding::Kind::unreadable, generation.filename().string(), error.what()});
  }
  for (const auto& [name, expected] : manifest.files) try {
      check_file(generation, *folder, name, expected, take);
    } catch (const Error& error) {
      take({Finding::Kind::unreadable, (generation.filename() / name).string(), error.what()});
    }
  if (manifest.state != Manifest::State::sealed || manifest.files.empty()) return;
  for (const std::string& name : file_names(generation))
    if (!manifest.files.contains(name))
      take({Finding::Kind::unknown, (generation.filename() / name).string(),
            tr("timtin has not written this file")});
}

/// Nothing where one may not write: nobody else of those who may not does either.
std::optional<WriteLock> lock_if_allowed(const std::string& archive) try {
  return std::optional<WriteLock>(std::in_place, archive, 0, "timtin check");
} catch (const Error& error) {
  if (error.code() == ErrorCode::locked) throw;
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Finding::Kind kind) {
  using enum Finding::Kind;
  switch (kind) {
    case missing:
      return "missing";
    case unreadable:
      return "unreadable";
    case size:
      return "size";
    case content:
      return "content";
    case unknown:
      return "unknown";
    case index:
      return "index";
    case article:
      return "article";
    case derived:
      return "derived";
  }
  return "";
}

void check_archive(const std::string& archive, const Take& take,
                   const std::shared_ptr<const Lexicons>& lexicons) {
  if (!read_manifest(archive)) throw missing_archive(archive);
  const auto lock = lock_if_allowed(archive);
  const auto manifest = read_manifest(archive);
  if (!manifest) throw missing_archive(archive);
  bool readable = true;
  check_files(archive, *manifest, [&](const Finding& finding) {
    // Xapian would not open it, or wait for the other end of a FIFO.
    if (finding.kind != Finding::Kind::content && finding.kind != Finding::Kind::unknown)
      readable = false;
    take(finding);
  });
  if (readable) check_index(archive, *manifest, take, lexicons);
  for_each_unreadable_text(archive, [&](const std::string& name, const Error& error) {
    take({Finding::Kind::unreadable, name, error.what()});
  });
}

}  // namespace timtin
