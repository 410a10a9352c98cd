// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "index/register/current_register.h"
#include "index/remote/remote_index.h"

namespace timtin::remote {

/// The register of all parts, with corrections: derived here of what each sends of its articles,
/// and kept beside what else is derived of them. To be called within RemoteIndex::whole().
registry::CurrentRegister current_register(RemoteIndex& index, const Corrections& corrections,
                                           const Lexicons& lexicons, Analyzer& analyzer);

}  // namespace timtin::remote
