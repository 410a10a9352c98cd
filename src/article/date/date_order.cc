// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date_order.h"

#include "article/date/date.h"
#include "article/date/date_forms.h"
#include "article/date/date_patterns.h"
#include "article/line/paragraphs.h"

namespace timtin {

void DateColumn::take(std::string_view value) {
  const auto found = find_day(date_tokens(cut_text(value, max_date_bytes)));
  if (!found || !found->day) return;
  if (found->month_first)
    month_first_ = true;
  else if (found->form == day_forms.data() && static_cast<unsigned>(found->day->day()) > 12)
    day_first_ = true;
}

}  // namespace timtin
