// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A database of SQLite, read only, within limits: its file may be hostile.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace timtin {

struct SqliteTable {
  std::string name;
  std::vector<std::string> columns;
};

class SqliteDatabase {
 public:
  /// `stopped`: asked now and then; true ends what is running.
  static SqliteDatabase open_file(const std::string& path, std::function<bool()> stopped);
  static SqliteDatabase open_bytes(std::string bytes, std::function<bool()> stopped);
  ~SqliteDatabase();
  SqliteDatabase(SqliteDatabase&&) noexcept;
  SqliteDatabase& operator=(SqliteDatabase&&) = delete;

  /// Neither views nor virtual tables, which are code.
  std::vector<SqliteTable> tables();

  /// Gives each row, a text a column, until `take` returns false.
  void read(const SqliteTable& table,
            const std::function<bool(const std::vector<std::string>&)>& take);

  /// What went wrong last; empty if nothing did.
  const std::string& failure() const;

 private:
  struct Impl;
  explicit SqliteDatabase(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin
