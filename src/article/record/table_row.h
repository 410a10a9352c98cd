// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A row of a table, of csv or a database -> Record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "article/record/published_fields.h"
#include "article/record/record.h"
#include "article/record/record_fields.h"

namespace timtin {

struct TableColumns {
  std::vector<std::string> names;  ///< as they are written
  std::vector<std::optional<FieldName>> fields;
};

/// Of several columns of one field the best that has a value counts. `values`: as many as columns.
Record record_from_row(const TableColumns& columns, const std::vector<std::string>& values,
                       DateOrders orders = {});

/// Shows the dates of a row.
void take_dates(const TableColumns& columns, const std::vector<std::string>& values,
                DateColumns& dates);

/// What content systems say about a text in a member or column of this name: the reason to skip it
/// (`unpublished`: a draft, or in the bin; `no-post`: no text but a picture or an old version), or
/// nullptr.
const char* reason_to_skip(std::string_view name, std::string_view value);

}  // namespace timtin
