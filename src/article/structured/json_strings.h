// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Text within JSON that was garbled before it became JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "text/decoder.h"

namespace timtin {

/// Examines the texts of a record together and repairs each, all but ids, addresses and dates.
/// `decoded` is what the record was parsed from; it says then what the texts were. The depth of
/// `object` must be limited.
void restore_strings(nlohmann::json& object, const Decoder& decoder, Decoded& decoded);

}  // namespace timtin
