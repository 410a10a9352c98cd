// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A JSON object -> Record.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "article/record/published_fields.h"
#include "article/record/record.h"
#include "article/record/record_fields.h"

namespace timtin {

struct JsonRecord {
  std::optional<Record> record;
  std::string bad_field;  ///< without a record: the name of the member whose value makes no sense
};

/// Fields are found by their names in timtin-formats(5) and common synonyms; others are ignored,
/// and so is what timtin derives itself. Takes the strings out of `object`.
JsonRecord record_from_json(nlohmann::json& object, const FieldNames& names,
                            DateOrders orders = {});

/// Shows the columns what the object has in them.
void take_dates(const nlohmann::json& object, const FieldNames& names, DateColumns& columns);

}  // namespace timtin
