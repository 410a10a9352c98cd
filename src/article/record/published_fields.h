// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The date fields of a record -> when it was published.
#pragma once

#include <string_view>

#include "article/date/date_order.h"
#include "article/record/record.h"

namespace timtin {

/// Of the two columns, or members, of an input.
struct DateOrders {
  DateOrder date = DateOrder::day_first;
  DateOrder datetime = DateOrder::day_first;
};

/// The two columns from which they are learned.
struct DateColumns {
  DateColumn date, datetime;
  DateOrders orders() const { return {date.order(), datetime.order()}; }
};

/// `date`, where present, is the civil day; `datetime` adds the time if its civil day at +07:00 is
/// the same, else it is noted. One of them alone gives all it can. What can't be read is noted and
/// leaves the article undated. Numbers of spreadsheets are dates here.
void read_published(std::string_view date, std::string_view datetime, Record& record,
                    DateOrders orders = {});

}  // namespace timtin
