// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/generation.h"

#include <fmt/format.h>
#include <xapian.h>

#include <future>

#include "index/clusters.h"
#include "index/deletion.h"
#include "index/durable.h"
#include "index/folder_sizes.h"
#include "index/free_space.h"
#include "index/freed_memory.h"
#include "index/generation_files.h"
#include "index/generation_use.h"
#include "index/metadata.h"
#include "index/new_file.h"
#include "index/register/current_register.h"
#include "index/spellings.h"
#include "index/stream/living_tokens.h"
#include "index/stream/stream_merger.h"
#include "index/whole_database.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

/// Inputs of one compaction: each costs six open files.
constexpr std::size_t max_inputs = 64;

void compact(const std::vector<fs::path>& inputs, const fs::path& output) {
  Xapian::Database all;
  for (const fs::path& input : inputs) {
    all.add_database(open_whole(input));
  }
  fs::remove_all(output);
  // FULL saves 1 % against the default; FULLER makes the term lists larger.
  all.compact(output.string(), Xapian::DB_BACKEND_GLASS | Xapian::Compactor::FULL);
}

void make_empty(const fs::path& output) {
  fs::remove_all(output);
  Xapian::WritableDatabase(output.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS).commit();
}

/// In passes, so that the number of articles does not decide the number of open files.
void compact_in_passes(std::vector<fs::path> inputs, const fs::path& workshop,
                       const fs::path& output) {
  for (int pass = 0; inputs.size() > max_inputs; ++pass) {
    std::vector<fs::path> merged;
    for (std::size_t begin = 0; begin < inputs.size(); begin += max_inputs) {
      const std::size_t end = std::min(begin + max_inputs, inputs.size());
      merged.push_back(workshop / fmt::format("pass-{}-{}", pass, merged.size()));
      compact({inputs.begin() + static_cast<std::ptrdiff_t>(begin),
               inputs.begin() + static_cast<std::ptrdiff_t>(end)},
              merged.back());
    }
    inputs = std::move(merged);
  }
  compact(inputs, output);
}

/// A generation without some of its articles: itself, or a copy at `copy` of which `remove` takes
/// them.
template <typename LeftOut, typename Remove>
fs::path without(const LeftOut& left_out, const fs::path& generation, const fs::path& copy,
                 Remove remove) {
  check_plain_tree(generation);
  if (left_out.empty()) return generation;
  fs::remove_all(copy);
  fs::copy(generation, copy);
  remove(copy, left_out);
  return copy;
}

std::vector<fs::path> inputs_of(const GenerationParts& parts) {
  std::vector<fs::path> inputs;
  if (parts.live)
    inputs.push_back(without(parts.replaced, generation_path(parts.archive, parts.live->generation),
                             parts.workshop / "base", delete_by_key));
  for (const JoinedGeneration& joined : parts.joined)
    inputs.push_back(
        without(joined.left_out, generation_path(joined.archive, joined.manifest.generation),
                parts.workshop / fmt::format("joined-{}", inputs.size()), delete_documents));
  inputs.insert(inputs.end(), parts.shards.begin(), parts.shards.end());
  return inputs;
}

/// What was read of a generation while its archive was written to may be of two states.
void check_unchanged(const std::vector<JoinedGeneration>& generations) {
  for (const JoinedGeneration& joined : generations)
    if (read_manifest(joined.archive) != joined.manifest) throw written_meanwhile(joined.archive);
}

void describe(const fs::path& index, const std::string& lexicons) {
  Xapian::WritableDatabase database(
      index.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
  forget_living_streams(database);
  write_all_spellings(database);
  write_all_clusters(database);
  write_metadata(database, lexicons);
  database.commit();
}

Manifest seal(const fs::path& index, std::uint64_t generation) {
  fs::remove(index / "flintlock");
  Manifest manifest;
  manifest.generation = generation;
  manifest.files = sealed_files(index);
  const Xapian::Database database = open_whole(index);
  check_metadata(database, index.string());
  manifest.articles = database.get_doccount();
  manifest.revision = revision_of(database);
  sync_directory_tree(index);
  return manifest;
}

/// All generations but the live one, the newest `keep` before it and those that are being read; and
/// all workshops.
void remove_old(const fs::path& archive, std::uint64_t live, std::uint64_t keep) {
  for (const fs::path& path : generations_in(archive)) {
    const std::string name = path.filename();
    const auto number = std::stoull(name.substr(name.find('-') + 1));
    const bool unfinished = name.ends_with(".tmp");
    if (unfinished || number > live || number + keep < live) remove_unused(path);
  }
}

/// What is copied counts twice.
void check_space(const GenerationParts& parts) {
  std::uint64_t needed = 0;
  for (const fs::path& shard : parts.shards) needed += bytes_in(shard);
  const auto add = [&](const fs::path& generation, bool copied) {
    needed += bytes_in(generation) * (copied ? 2 : 1);
  };
  if (parts.live)
    add(generation_path(parts.archive, parts.live->generation), !parts.replaced.empty());
  for (const JoinedGeneration& joined : parts.joined)
    add(generation_path(joined.archive, joined.manifest.generation), !joined.left_out.empty());
  check_free_space(parts.archive, needed);
}

}  // namespace

void publish_generation(const GenerationParts& parts) {
  const fs::path index = parts.workshop / "index";
  check_space(parts);
  fs::create_directories(parts.workshop);
  const std::vector<fs::path> inputs = inputs_of(parts);
  // Compaction is one thread's work: the other cores may merge the streams meanwhile.
  auto streams = std::async(std::launch::async, [&inputs, &parts] {
    return std::make_unique<StreamMerger>(inputs, parts.workshop);
  });
  if (inputs.empty()) {
    make_empty(index);
  } else {
    compact_in_passes(inputs, parts.workshop, index);
  }
  // Done and gone before the next begins: each holds what grows with the archive.
  streams.get()->finish(open_whole(index), index);
  return_freed_memory();
  describe(index, parts.lexicons->digest());
  return_freed_memory();
  registry::write_register(open_whole(index), index, *parts.lexicons);
  const std::uint64_t number = parts.number;
  write_compact_size(index);
  follow_archive(index, parts.archive);
  const Manifest manifest = seal(index, number);
  check_unchanged(parts.joined);
  const fs::path path = generation_path(parts.archive, number);
  parts.place.check();
  fs::remove_all(path);  // from a writer that died before it wrote the manifest
  rename_durably(index, path);
  parts.place.check();
  write_manifest(parts.archive, manifest);
  sync_path(fs::absolute(parts.archive).parent_path());
  remove_old(parts.archive, number, parts.keep);
}

}  // namespace timtin
