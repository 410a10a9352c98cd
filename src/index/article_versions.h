// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// An article that several archives hold under one key: which of its versions counts.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "timtin/index.h"

namespace timtin {

struct ArticleVersion {
  std::string added, digest;  ///< as in Slot::added and Slot::digest
  std::string captured;       ///< as Article::captured
  bool sound = false;         ///< its record can be read
  DocId document = 0;
};

/// Throws as the library does if there is no such document.
ArticleVersion version_of(const Xapian::Database& database, DocId document);

struct ShownVersion {
  DocId document;
  std::optional<std::string> added;  ///< what counts as its Slot::added, if that is not its own
};

/// What one archive would have, had the versions come into it one after the other. Their order is
/// that of the minutes in which they were added, those without one first; of one minute that of
/// their digests. As IndexWriter has it, the same content changes nothing, nor does what was
/// captured before. Of damaged records only those count that no sound one replaces. `versions`: one
/// or more.
ShownVersion shown_version(std::vector<ArticleVersion> versions);

}  // namespace timtin
