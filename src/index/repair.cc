// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "index/archive_place.h"
#include "index/bulk_build.h"
#include "index/durable.h"
#include "index/errors.h"
#include "index/folder_sizes.h"
#include "index/free_space.h"
#include "index/generation.h"
#include "index/lock.h"
#include "index/manifest.h"
#include "index/plain_file.h"
#include "index/salvage.h"
#include "index/text_files.h"
#include "index/values.h"
#include "timtin/check.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

/// Of `gen-N`; nothing of one that is being built.
std::optional<std::uint64_t> number_of_generation(const fs::path& path) {
  const std::string name = path.filename();
  if (name.ends_with(".tmp")) return std::nullopt;
  return std::stoull(name.substr(name.find('-') + 1));
}

/// What the manifest says or, if it can't be read, the newest generation of the folder.
std::optional<Manifest> damaged_state(const std::string& archive) {
  try {
    if (auto manifest = read_manifest(archive)) return manifest;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::archive) throw;
  }
  Manifest newest;
  if (fs::is_directory(archive))
    for (const fs::path& path : generations_in(archive))
      newest.generation = std::max(newest.generation, number_of_generation(path).value_or(0));
  if (newest.generation == 0) return std::nullopt;
  return newest;
}

/// A name that nothing has yet.
fs::path free_name(const fs::path& wanted) {
  fs::path name = wanted;
  for (unsigned i = 2; fs::exists(fs::symlink_status(name)); ++i)
    name = fmt::format("{}-{}", wanted.string(), i);
  return name;
}

void set_aside(const fs::path& from, const fs::path& to, Repair& repair) {
  const fs::path name = free_name(to);
  rename_durably(from, name);
  repair.aside.push_back(name.filename());
}

/// Throws for what may not be read, or not now: that is no damage.
std::vector<std::string> damaged_texts(const fs::path& archive) {
  std::vector<std::string> names;
  for_each_unreadable_text(archive, [&](const std::string& name, const Error& error) {
    const bool damaged =
        error.code() == ErrorCode::archive && dynamic_cast<const Forbidden*>(&error) == nullptr;
    if (!damaged) throw;
    names.push_back(name);
  });
  return names;
}

/// The articles that can be read, as shards; an interrupted repair is continued. The builder's
/// threads begin with the first article: the process that reads is a fork of one without any.
std::vector<fs::path> shards_of_salvaged(const WriterOptions& options, const Manifest& damaged,
                                         const std::function<void(const std::string&)>& lost,
                                         Repair& repair) {
  std::optional<BulkBuild> build;
  // Translated here: what the salvage does when it ends may hide the system's reason.
  const auto start = [&] {
    if (build) return;
    translating(options.archive, [&] {
      build.emplace(workshop_path(options.archive, damaged.generation + 1), options.lexicons,
                    writer_threads(options.threads));
    });
  };
  const auto add = [&](Article article) {
    start();
    ++repair.articles;
    if (!build->keep_finished(article, digest_value(article))) build->add(std::move(article));
  };
  salvage(generation_path(options.archive, damaged.generation),
          workshop_path(options.archive, damaged.generation + 2), damaged.articles, {add, lost});
  start();
  return build->finish();
}

}  // namespace

Repair repair_archive(const WriterOptions& options,
                      const std::function<void(const std::string& name)>& lost) {
  // Before the lock, which would make the folder.
  if (!damaged_state(options.archive)) throw missing_archive(options.archive);
  const WriteLock lock(options.archive, options.wait_seconds, "timtin check --repair");
  const ArchivePlace place(options.archive);
  const Manifest damaged = damaged_state(options.archive).value();
  return translating(options.archive, [&] {
    // First: what ends here has changed nothing.
    const std::vector<std::string> texts = damaged_texts(options.archive);
    const std::string workshop = workshop_path(options.archive, damaged.generation + 1);
    const std::uint64_t bytes = bytes_in(generation_path(options.archive, damaged.generation));
    check_free_space(options.archive, space_for_reindex(bytes, bytes_in(workshop)));
    Repair repair;
    std::uint64_t gone = 0;
    const auto shards = shards_of_salvaged(
        options, damaged,
        [&](const std::string& name) {
          ++gone;
          lost(name);
        },
        repair);
    publish_generation({options.archive,
                        place,
                        workshop,
                        damaged.generation + 1,
                        std::nullopt,
                        {},
                        {},
                        shards,
                        options.lexicons,
                        std::max(options.keep, 1u)});
    const fs::path archive = options.archive;
    if (gone > 0 || repair.articles < damaged.articles)
      set_aside(generation_path(options.archive, damaged.generation),
                archive / fmt::format("damaged-{}", damaged.generation), repair);
    for (const std::string& name : texts)
      set_aside(archive / name, archive / (name + ".damaged"), repair);
    return repair;
  });
}

}  // namespace timtin
