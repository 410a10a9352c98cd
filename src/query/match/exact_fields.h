// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Fields with one canonical value, one term. A value that can't be understood is Error(usage).
#pragma once

#include <xapian.h>

#include <string_view>

#include "index/snapshot.h"
#include "timtin/extract.h"

namespace timtin::lowering {

/// A topic by id or name.
Xapian::Query topic_query(const Snapshot& snapshot, std::string_view name,
                          const Lexicons& lexicons);

/// A numbered act in any spelling.
Xapian::Query document_query(std::string_view name);

/// An address, a host or the beginning of a path.
Xapian::Query url_query(std::string_view address);

/// An article's own id, else the beginning of its key.
Xapian::Query id_query(const Snapshot& snapshot, std::string_view id);

/// The article of that id and its copies.
Xapian::Query cluster_query(const Snapshot& snapshot, std::string_view id);

}  // namespace timtin::lowering
