// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/manifest.h"

#include "article/model/json_writer.h"
#include "index/durable.h"
#include "index/errors.h"
#include "index/plain_json.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {

namespace {

constexpr std::uint64_t manifest_version = 2;
constexpr std::uint64_t digests_only_version = 1;
constexpr std::size_t max_bytes = 64u << 10;

/// What may be looked for in a folder: a name, no way out of it.
bool is_file_name(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.find('/') == name.npos &&
         name.find('\0') == name.npos;
}

/// Version 1 has the digest alone.
FileState read_file_state(PlainJson& json, std::uint64_t version) {
  if (version == digests_only_version) return {std::nullopt, std::string(json.text())};
  FileState file;
  json.object([&](std::string_view name) {
    if (name == "size")
      file.bytes = json.number();
    else if (name == "sha256")
      file.sha256 = json.text();
    else if (name == "xxh3")
      file.xxh3 = json.text();
    else
      json.skip();
  });
  return file;
}

struct ReadManifest {
  Manifest manifest;
  std::uint64_t version = 0;  ///< of another one the rest is not read
};

bool is_known(std::uint64_t version) {
  return version == manifest_version || version == digests_only_version;
}

void read_member(PlainJson& json, std::string_view name, ReadManifest& read) {
  Manifest& manifest = read.manifest;
  if (name == "generation")
    manifest.generation = json.number();
  else if (name == "state")
    manifest.state = json.text() == "sealed" ? Manifest::State::sealed : Manifest::State::live;
  else if (name == "articles")
    manifest.articles = json.number();
  else if (name == "revision")
    manifest.revision = json.number();
  else if (name == "files")
    json.object([&](std::string_view file) {
      manifest.files.emplace(file, read_file_state(json, read.version));
    });
  else
    json.skip();
}

/// Throws PlainJson::Malformed. Whose version is not the first member is none of ours.
ReadManifest parse(std::string_view text) {
  ReadManifest read;
  PlainJson json(text);
  json.object([&](std::string_view name) {
    if (name == "timtin")
      read.version = json.number();
    else if (is_known(read.version))
      read_member(json, name, read);
    else
      json.skip();
  });
  json.end();
  return read;
}

Error damaged_manifest(const std::string& archive, std::string_view why) {
  return Error(ErrorCode::archive,
               tr("cannot read archive {}: its manifest is damaged: {}", archive, why),
               rebuild_hint());
}

void write_file(JsonWriter& json, const std::string& name, const FileState& file) {
  json.begin_object(std::string_view(name));
  if (file.bytes) json.number("size", *file.bytes);
  if (!file.sha256.empty()) json.text("sha256", file.sha256);
  if (!file.xxh3.empty()) json.text("xxh3", file.xxh3);
  json.end_object();
}

}  // namespace

std::string generation_path(const std::string& archive, std::uint64_t generation) {
  return fmt::format("{}/gen-{}", archive, generation);
}

std::string workshop_path(const std::string& archive, std::uint64_t generation) {
  return generation_path(archive, generation) + ".tmp";
}

std::optional<Manifest> read_manifest(const std::string& archive) {
  const auto content = find_file(archive + "/manifest", max_bytes + 1);
  if (!content) return std::nullopt;
  if (content->size() > max_bytes) throw damaged_manifest(archive, tr("it is too large"));
  ReadManifest read;
  try {
    read = parse(*content);
  } catch (const PlainJson::Malformed& malformed) {
    throw damaged_manifest(archive, tr("it makes no sense at byte {}", malformed.position));
  }
  if (is_known(read.version)) {
    for (const auto& [name, file] : read.manifest.files)
      if (!is_file_name(name))
        throw damaged_manifest(archive, tr("it names what is no file of an index"));
    if (read.manifest.generation == 0) throw damaged_manifest(archive, tr("it names no index"));
    return std::move(read.manifest);
  }
  throw Error(ErrorCode::archive,
              tr("cannot read archive {}: it was made by another version of timtin", archive),
              rebuild_hint());
}

void write_manifest(const std::string& archive, const Manifest& manifest) {
  std::string line;
  JsonWriter json(line);
  json.begin_object();
  json.number("timtin", manifest_version);
  json.number("generation", manifest.generation);
  json.text("state", manifest.state == Manifest::State::sealed ? "sealed" : "live");
  json.number("articles", manifest.articles);
  json.number("revision", manifest.revision);
  json.begin_object("files");
  for (const auto& [name, file] : manifest.files) write_file(json, name, file);
  json.end_object();
  json.end_object();
  write_durably(archive + "/manifest", line + '\n');
}

}  // namespace timtin
