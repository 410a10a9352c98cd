// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/metadata.h"

#include <cstdlib>

#include "index/errors.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

constexpr char schema_key[] = "timtin.schema";
constexpr char articles_key[] = "timtin.articles";
constexpr char revision_key[] = "timtin.revision";
constexpr char lexicons_key[] = "timtin.lexicons";

std::string other_schema(const std::string& archive, const std::string& version) {
  return tr("cannot read archive {}: it has schema {}, this timtin reads schema {}", archive,
            version, schema_version);
}

}  // namespace

void check_readable(const Xapian::Database& database, const std::string& archive) {
  const std::string version = database.get_metadata(schema_key);
  const int number = std::atoi(version.c_str());
  if (number <= 0)
    throw Error(ErrorCode::archive,
                tr("cannot read archive {}: the index is damaged or not one of timtin", archive),
                rebuild_hint());
  if (number > schema_version)
    throw Error(ErrorCode::archive, other_schema(archive, version),
                tr("use the newer timtin that wrote it"));
  if (database.get_metadata(articles_key) != std::to_string(database.get_doccount()))
    throw Error(ErrorCode::archive,
                tr("cannot read archive {}: the index is damaged: {} articles, {} expected",
                   archive, database.get_doccount(), database.get_metadata(articles_key)),
                rebuild_hint());
}

void check_metadata(const Xapian::Database& database, const std::string& archive) {
  check_readable(database, archive);
  check_schema(database, archive);
}

void check_schema(const Xapian::Database& database, const std::string& archive) {
  const std::string version = database.get_metadata(schema_key);
  if (version != std::to_string(schema_version))
    throw Error(ErrorCode::archive, other_schema(archive, version), reindex_hint(archive));
}

bool has_other_schema(const Xapian::Database& database) {
  const int number = std::atoi(database.get_metadata(schema_key).c_str());
  return number > 0 && number != schema_version;
}

std::uint64_t revision_of(const Xapian::Database& database) {
  return std::strtoull(database.get_metadata(revision_key).c_str(), nullptr, 10);
}

std::string lexicons_of(const Xapian::Database& database) {
  return database.get_metadata(lexicons_key);
}

void write_metadata(Xapian::WritableDatabase& database, const std::string& lexicons) {
  const std::string before = lexicons_of(database);
  database.set_metadata(schema_key, std::to_string(schema_version));
  database.set_metadata(articles_key, std::to_string(database.get_doccount()));
  database.set_metadata(revision_key, std::to_string(revision_of(database) + 1));
  database.set_metadata(lexicons_key,
                        before.empty() || before == lexicons ? lexicons : mixed_lexicons);
}

}  // namespace timtin
