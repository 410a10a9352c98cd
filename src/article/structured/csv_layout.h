// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the columns of separated values mean, by the row of their names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/record/record_fields.h"
#include "article/record/table_row.h"
#include "article/structured/csv_rows.h"

namespace timtin {

struct CsvLayout {
  CsvDialect dialect;
  TableColumns columns;
  std::uint64_t line = 1;  ///< of the names
};

/// Looks for the row of names: the first one, or if that names nothing another one of the beginning
/// (spreadsheets that were sorted have it anywhere). `expected`: the file is called .csv or .tsv;
/// else the row must be beyond doubt.
std::optional<CsvLayout> find_csv_layout(std::string_view beginning, const FieldNames& names,
                                         bool expected);

/// The separator that the first line has most of, if it has one.
std::optional<char> likely_separator(std::string_view beginning);

}  // namespace timtin
