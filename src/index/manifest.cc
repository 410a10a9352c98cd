// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/manifest.h"

#include <nlohmann/json.hpp>

#include "article/model/json_writer.h"
#include "index/durable.h"
#include "index/errors.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {

namespace {

constexpr int manifest_version = 2;
constexpr int digests_only_version = 1;
constexpr std::size_t max_bytes = 64u << 10;

/// What may be looked for in a folder: a name, no way out of it.
bool is_file_name(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.find('/') == name.npos &&
         name.find('\0') == name.npos;
}

FileState file_from_json(const nlohmann::json& json, int version) {
  if (version == digests_only_version) return {std::nullopt, json.get<std::string>()};
  FileState file;
  if (json.contains("size")) file.bytes = json.at("size").get<std::uint64_t>();
  if (json.contains("sha256")) file.sha256 = json.at("sha256").get<std::string>();
  if (json.contains("xxh3")) file.xxh3 = json.at("xxh3").get<std::string>();
  return file;
}

/// Nothing for what no version writes.
std::optional<Manifest> from_json(const nlohmann::json& json, int version) {
  Manifest manifest;
  manifest.generation = json.at("generation").get<std::uint64_t>();
  manifest.state = json.at("state").get<std::string>() == "sealed" ? Manifest::State::sealed
                                                                   : Manifest::State::live;
  manifest.articles = json.at("articles").get<std::uint64_t>();
  manifest.revision = json.value("revision", std::uint64_t{0});
  for (const auto& [name, file] : json.at("files").get_ref<const nlohmann::json::object_t&>()) {
    if (!is_file_name(name)) return std::nullopt;
    manifest.files.emplace(name, file_from_json(file, version));
  }
  return manifest;
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
  try {
    const auto json = nlohmann::json::parse(*content);
    const int version = json.at("timtin").get<int>();
    if (version == manifest_version || version == digests_only_version) {
      if (auto manifest = from_json(json, version)) return manifest;
      throw damaged_manifest(archive, tr("it names what is no file of an index"));
    }
  } catch (const nlohmann::json::exception& error) {
    throw damaged_manifest(archive, error.what());
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
