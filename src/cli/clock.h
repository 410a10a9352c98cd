// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The present time, civil time at +07:00.
#pragma once

#include "timtin/article.h"

namespace timtin::cli {

Day today_in_vietnam();

/// To the minute. $SOURCE_DATE_EPOCH, seconds since 1970, stands for the present: then two archives
/// of the same articles are the same. Throws Error(usage) if it is no such number.
Published time_of_import();

}  // namespace timtin::cli
