// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/joined_cache.h"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

#include "index/archive_place.h"
#include "index/durable.h"
#include "index/private_folder.h"
#include "text/checksum.h"
#include "text/digest.h"
#include "text/take_until.h"
#include "timtin/error.h"
#include "timtin/schema.h"

namespace timtin {
namespace {

constexpr std::size_t max_cache_bytes = std::size_t{1} << 28;
constexpr std::size_t file_digits = 16, cluster_digits = 32, sum_digits = 32;
/// Rises when the same articles would be copies of others, or hidden, than before; and with the
/// form of the file.
constexpr int derivation = 2;

}  // namespace

JoinedCache::JoinedCache(const std::string& folder, const std::vector<Part>& parts)
    : folder_(folder) {
  std::string paths, state = fmt::format("{} {}\n", schema_version, derivation);
  for (const Part& part : parts) {
    const Xapian::Database& database = part.database();
    const std::string path = canonical_path(part.archive());
    paths += path + '\n';
    state += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", path, part.manifest().generation,
                         part.manifest().revision, database.get_uuid(), database.get_lastdocid(),
                         database.get_doccount());
    // An older state that was put back, and written to, may have the same numbers.
    for (const auto& [name, file] : part.manifest().files) state += name + ' ' + file.digest + '\n';
  }
  path_ = folder + '/' + sha256_hex(paths).substr(0, file_digits);
  state_ = sha256_hex(state);
}

/// Nothing but what write() wrote of this state.
std::optional<Joined> JoinedCache::read() const {
  std::optional<std::string> text;
  try {
    text = find_file(path_, max_cache_bytes);
  } catch (const Error&) {
    return std::nullopt;
  }
  if (!text || text->size() <= sum_digits || text->back() != '\n') return std::nullopt;
  const std::size_t end = text->size() - sum_digits - 1;
  std::string_view rest = std::string_view(*text).substr(0, end);
  if (std::string_view(*text).substr(end, sum_digits) != checksum_hex(rest)) return std::nullopt;
  if (take_until(rest, '\n') != state_) return std::nullopt;
  JoinedClusters::Names names;
  for (auto line = take_until(rest, '\n'); !line || !line->empty(); line = take_until(rest, '\n')) {
    if (!line) return std::nullopt;
    Xapian::docid document = 0;
    const char* const last = line->data() + line->size();
    const auto [tab, failure] = std::from_chars(line->data(), last, document);
    if (failure != std::errc() || last - tab != cluster_digits + 1) return std::nullopt;
    names.emplace_hint(names.end(), document, std::string(tab + 1, last));
  }
  auto hidden = HiddenArticles::of_bytes(rest);
  if (!hidden) return std::nullopt;
  return Joined{std::move(*hidden), JoinedClusters(std::move(names))};
}

void JoinedCache::write(const HiddenArticles& hidden, const JoinedClusters& clusters) const {
  make_private_folder(folder_);
  std::string text = state_ + '\n';
  for (const auto& [document, name] : clusters.names())
    text += fmt::format("{}\t{}\n", document, name);
  text += '\n' + hidden.bytes();
  text += checksum_hex(text) + '\n';
  try {
    write_durably(path_, text);
  } catch (const Error&) {
    // It is derived anew the next time.
  }
}

}  // namespace timtin
