// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/joined_cache.h"

#include <fmt/format.h>

#include "index/durable.h"
#include "index/private_folder.h"
#include "text/checksum.h"
#include "text/digest.h"
#include "timtin/error.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

constexpr std::size_t max_cache_bytes = std::size_t{1} << 28;
constexpr std::size_t file_digits = 16, sum_digits = 32;
/// Rises when the same articles would be copies of others, or hidden, than before; and with the
/// form in which something is kept.
constexpr int derivation = 5;

}  // namespace

std::string state_of(const Part& part) {
  const Xapian::Database& database = part.database();
  std::string state =
      fmt::format("{}\t{}\t{}\t{}\t{}\n", part.manifest().generation, part.manifest().revision,
                  database.get_uuid(), database.get_lastdocid(), database.get_doccount());
  // An older state that was put back, and written to, may have the same numbers.
  for (const auto& [name, file] : part.manifest().files)
    state += fmt::format("{} {}\n", name, file.sha256.empty() ? file.xxh3 : file.sha256);
  return checksum_hex(state);
}

JoinedCache::JoinedCache(const std::string& folder, const std::vector<Archive>& archives)
    : folder_(folder) {
  std::string names, state = fmt::format("{} {}\n", schema_version, derivation);
  for (const Archive& archive : archives) {
    names += archive.name + '\n';
    state += archive.name + '\t' + archive.state + '\n';
  }
  path_ = folder + '/' + sha256_hex(names).substr(0, file_digits);
  state_ = checksum_hex(state);
}

std::optional<std::string> JoinedCache::find(std::string_view name) const {
  std::optional<std::string> text;
  try {
    text = find_file(path_of(name), max_cache_bytes);
  } catch (const Error&) {
    return std::nullopt;
  }
  const std::string head = state_ + '\n';
  if (!text || !text->starts_with(head) || text->size() <= head.size() + sum_digits)
    return std::nullopt;
  const std::size_t end = text->size() - sum_digits - 1;
  const std::string_view summed = std::string_view(*text).substr(0, end);
  if (text->substr(end) != checksum_hex(summed) + '\n') return std::nullopt;
  text->resize(end);
  text->erase(0, head.size());
  return text;
}

void JoinedCache::keep(std::string_view name, std::string_view bytes) const {
  std::string text = state_ + '\n';
  text += bytes;
  text += checksum_hex(text) + '\n';
  if (text.size() > max_cache_bytes) return;
  try {
    make_private_folder(folder_);
    write_durably(path_of(name), text);
  } catch (const Error&) {
    // It is derived anew the next time.
  }
}

}  // namespace timtin
