// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/icu_status.h"

#include "text/message.h"
#include "timtin/error.h"

namespace timtin {

void IcuStatus::check() const {
  if (U_SUCCESS(code)) return;
  throw Error(ErrorCode::io, tr("cannot analyse text: ICU failed with {}", u_errorName(code)),
              tr("check that ICU's data files are installed and that memory is left"));
}

}  // namespace timtin
