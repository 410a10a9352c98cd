// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The date of the last change, beside that of publication.
#pragma once

#include "article/date/date_tokens.h"

namespace timtin {

/// `Ngày cập nhật: 26/6/2021 - Ngày tạo: 25/6/2021` -> what is not about the update. A text with
/// no other date keeps it: `Cập nhật: 25/6/2021`.
void leave_out_update(DateTokens& tokens);

}  // namespace timtin
