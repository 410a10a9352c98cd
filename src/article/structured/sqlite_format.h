// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The tables of a database of SQLite whose columns are named as the fields of articles are.
/// libsqlite3 is known to sqlite_tables.cc only.
#pragma once

#include <string>
#include <string_view>

#include "article/record/record_sink.h"

namespace timtin {

bool is_sqlite(std::string_view beginning);

/// Reads the file as it is now; what a program has not yet written into it (a `-wal` file beside
/// it) is not seen, and nothing is written.
void read_sqlite_file(const std::string& path, RecordSink& records, const Origin& origin);
void read_sqlite_bytes(std::string bytes, RecordSink& records, const Origin& origin);

}  // namespace timtin
