// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/sqlite_tables.h"

#include <sqlite3.h>

#include <algorithm>

#include "timtin/text.h"

namespace timtin {
namespace {

constexpr std::size_t max_tables = 1000;
constexpr int max_value_bytes = 16 << 20;
constexpr int steps_between_questions = 10'000;
/// Of the virtual machine, for one row: a hostile database makes loops.
constexpr unsigned max_questions_for_row = 2'000;

struct StatementCloser {
  void operator()(sqlite3_stmt* statement) const { ::sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, StatementCloser>;

std::string quoted_name(const std::string& name) {
  std::string quoted = "\"";
  for (const char c : name) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

std::string column_text(sqlite3_stmt* statement, int column) {
  if (::sqlite3_column_type(statement, column) == SQLITE_NULL) return {};
  const void* bytes = ::sqlite3_column_blob(statement, column);
  const auto size = static_cast<std::size_t>(::sqlite3_column_bytes(statement, column));
  return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

}  // namespace

struct SqliteDatabase::Impl {
  explicit Impl(std::function<bool()> stop) : stopped(std::move(stop)) {}
  ~Impl() { ::sqlite3_close_v2(handle); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void open(const std::string& name, int flags) {
    const int status = ::sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    if (status != SQLITE_OK) return fail();
    ::sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    ::sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    ::sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    ::sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    ::sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, max_value_bytes);
    ::sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    ::sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    ::sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    ::sqlite3_progress_handler(handle, steps_between_questions, ask, this);
    run("PRAGMA cell_size_check = 1; PRAGMA mmap_size = 0; PRAGMA cache_size = -4096;");
  }

  static int ask(void* self) {
    Impl& impl = *static_cast<Impl*>(self);
    return impl.stopped() || ++impl.questions > max_questions_for_row ? 1 : 0;
  }

  void run(const char* statements) {
    ::sqlite3_exec(handle, statements, nullptr, nullptr, nullptr);
  }

  void fail() {
    failure = handle == nullptr ? "no memory" : decode_utf8(::sqlite3_errmsg(handle)).text;
  }

  Statement prepare(const std::string& query) {
    sqlite3_stmt* statement = nullptr;
    if (handle != nullptr && failure.empty() &&
        ::sqlite3_prepare_v2(handle, query.c_str(), static_cast<int>(query.size()), &statement,
                             nullptr) != SQLITE_OK)
      fail();
    return Statement(statement);
  }

  /// True if there is a row.
  bool step(const Statement& statement) {
    questions = 0;
    if (!statement) return false;
    const int status = ::sqlite3_step(statement.get());
    if (status != SQLITE_ROW && status != SQLITE_DONE) fail();
    return status == SQLITE_ROW;
  }

  sqlite3* handle = nullptr;
  std::string bytes;  ///< of a database in memory
  std::function<bool()> stopped;
  unsigned questions = 0;
  std::string failure;
};

SqliteDatabase::SqliteDatabase(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SqliteDatabase::~SqliteDatabase() = default;
SqliteDatabase::SqliteDatabase(SqliteDatabase&&) noexcept = default;

SqliteDatabase SqliteDatabase::open_file(const std::string& path, std::function<bool()> stopped) {
  auto impl = std::make_unique<Impl>(std::move(stopped));
  impl->open("file:" + path + "?mode=ro&immutable=1",
             SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX);
  return SqliteDatabase(std::move(impl));
}

SqliteDatabase SqliteDatabase::open_bytes(std::string bytes, std::function<bool()> stopped) {
  auto impl = std::make_unique<Impl>(std::move(stopped));
  impl->bytes = std::move(bytes);
  impl->open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
  // Versions 2 of the format ask for a log beside the file, which memory has not.
  if (impl->bytes.size() > 20) impl->bytes[18] = impl->bytes[19] = 1;
  const auto size = static_cast<sqlite3_int64>(impl->bytes.size());
  if (impl->failure.empty() &&
      ::sqlite3_deserialize(impl->handle, "main",
                            reinterpret_cast<unsigned char*>(impl->bytes.data()), size, size,
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
    impl->fail();
  return SqliteDatabase(std::move(impl));
}

std::vector<SqliteTable> SqliteDatabase::tables() {
  std::vector<SqliteTable> tables;
  const Statement list = impl_->prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 "
      "AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name");
  while (tables.size() < max_tables && impl_->step(list))
    tables.push_back({column_text(list.get(), 0), {}});
  for (SqliteTable& table : tables) {
    const Statement columns = impl_->prepare("PRAGMA table_info(" + quoted_name(table.name) + ')');
    while (impl_->step(columns)) table.columns.push_back(column_text(columns.get(), 1));
  }
  return tables;
}

void SqliteDatabase::read(const SqliteTable& table,
                          const std::function<bool(const std::vector<std::string>&)>& take) {
  std::string query = "SELECT ";
  for (const std::string& column : table.columns)
    query.append(query.size() > 7 ? ", " : "").append(quoted_name(column));
  const Statement rows = impl_->prepare(query + " FROM " + quoted_name(table.name));
  std::vector<std::string> values(table.columns.size());
  while (impl_->step(rows)) {
    for (std::size_t column = 0; column < values.size(); ++column)
      values[column] = column_text(rows.get(), static_cast<int>(column));
    if (!take(values)) return;
  }
}

const std::string& SqliteDatabase::failure() const { return impl_->failure; }

}  // namespace timtin
