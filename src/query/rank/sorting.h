// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <memory>

#include "timtin/search.h"

namespace timtin::lowering {

/// Sets the order of the hits; every order is total: what is equal comes newest first, then by id.
/// The result, if any, must live as long as `enquire`.
std::unique_ptr<Xapian::KeyMaker> set_order(Xapian::Enquire& enquire, Sort sort);

}  // namespace timtin::lowering
