// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/manifest.h"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "article/model/json_writer.h"
#include "index/durable.h"
#include "index/errors.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {

namespace {

constexpr int manifest_version = 1;

Manifest from_json(const nlohmann::json& json) {
  Manifest manifest;
  manifest.generation = json.at("generation").get<std::uint64_t>();
  manifest.state = json.at("state").get<std::string>() == "sealed" ? Manifest::State::sealed
                                                                   : Manifest::State::live;
  manifest.articles = json.at("articles").get<std::uint64_t>();
  manifest.files = json.at("files").get<std::map<std::string, std::string>>();
  return manifest;
}

}  // namespace

std::string generation_path(const std::string& archive, std::uint64_t generation) {
  return fmt::format("{}/gen-{}", archive, generation);
}

std::optional<Manifest> read_manifest(const std::string& archive) {
  const std::string path = archive + "/manifest";
  if (!std::filesystem::exists(path)) return std::nullopt;
  try {
    const auto json = nlohmann::json::parse(read_file(path));
    if (json.at("timtin").get<int>() == manifest_version) return from_json(json);
  } catch (const nlohmann::json::exception& error) {
    throw Error(ErrorCode::archive,
                tr("cannot read archive {}: its manifest is damaged: {}", archive, error.what()),
                rebuild_hint());
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
  json.begin_object("files");
  for (const auto& [name, digest] : manifest.files) json.text(name, digest);
  json.end_object();
  json.end_object();
  write_durably(archive + "/manifest", line + '\n');
}

}  // namespace timtin
