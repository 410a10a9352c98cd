// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Small tables of words: for people in columns, for programs as tsv or JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "timtin/output.h"

namespace timtin::cli {

/// A text, or a number, which is one in JSON, too.
struct Cell {
  Cell(std::string words) : text(std::move(words)) {}
  Cell(const char* words) : text(words) {}
  Cell(std::uint64_t number) : text(std::to_string(number)), is_number(true) {}
  /// Nothing, in JSON null, if it is not known.
  Cell(std::optional<std::uint64_t> number)
      : text(number ? std::to_string(*number) : std::string()), is_number(true) {}

  std::string text;
  bool is_number = false;
};

struct Table {
  std::vector<std::string> columns;  ///< names, for JSON
  std::vector<std::vector<Cell>> rows;
};

std::string render_table(const Table& table, Format format);

}  // namespace timtin::cli
