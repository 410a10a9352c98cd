// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Slot::officials: who is named in an article with which posts, to be read without the article.
/// One line a person, fields separated by tabs:
///
///     name TAB `s` (state) or `c` (company) TAB post TAB post ...
#pragma once

#include <xapian.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/collection.h"
#include "timtin/article.h"
#include "timtin/index.h"

namespace timtin {

struct OfficialRecord {
  std::string_view name;
  bool state = true;
  std::vector<std::string_view> positions;
};

std::string encode_officials(const std::vector<Official>& officials);

/// Views into `value`. What is no record is left out.
std::vector<OfficialRecord> decode_officials(std::string_view value);

/// What the register is made of; valid during the call.
struct ArticleRecords {
  DocId document;
  std::string_view published;  ///< as in Slot::published, empty without a date
  std::string_view source;
  const std::vector<OfficialRecord>& officials;
};

/// Visits every article behind document `after` that names somebody. A few milliseconds for 10,000
/// articles: no article is decoded.
void for_each_official(const Collection& collection, DocId after,
                       const std::function<void(const ArticleRecords&)>& visit);

}  // namespace timtin
