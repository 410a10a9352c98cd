// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a format reader makes of one record: the article as read, and what was odd about it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "timtin/article.h"

namespace timtin {

/// `reason` as in ImportReport::notes.
struct RecordNote {
  std::string reason;
  std::string detail;
};

struct Record {
  Article article;
  std::vector<RecordNote> notes;
  std::vector<std::string>
      unknown;  ///< members with text that mean nothing, the longest text first
};

/// Where a record stands in the input.
struct RecordPlace {
  std::uint64_t byte = 0;  ///< of its first byte
  std::uint64_t line = 0;  ///< from 1
};

}  // namespace timtin
