// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Small tables of words: for people in columns, for programs as tsv or JSON.
#pragma once

#include <string>
#include <vector>

#include "timtin/output.h"

namespace timtin::cli {

struct Table {
  std::vector<std::string> columns;  ///< names, for JSON
  std::vector<std::vector<std::string>> rows;
};

std::string render_table(const Table& table, Format format);

}  // namespace timtin::cli
