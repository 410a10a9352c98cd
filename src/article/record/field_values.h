// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Fields that come as text, one value each -> Record.
#pragma once

#include <string>
#include <string_view>

#include "article/record/published_fields.h"
#include "article/record/record.h"
#include "article/record/record_fields.h"

namespace timtin {

class TextFields {
 public:
  explicit TextFields(Record& record) : record_(record) {}
  /// Of several values the last one counts; bodies and captions are added up. What only an export
  /// of timtin has is kept as body.
  void set(RecordField field, std::string_view value);
  /// Reads the date, which may have come in two parts.
  void finish(DateOrders orders = {});

 private:
  Record& record_;
  std::string date_, datetime_;
};

}  // namespace timtin
