// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// XML that is neither a feed nor a page: an agency's (NITF, NewsML), a wiki's, or any whose
/// elements repeat and are named as the fields of articles are.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

bool is_xml(const InputHead& head);
/// Lists of addresses (sitemaps, OPML) are skipped as `list-of-links`.
void read_xml(const FormatInput& input);

}  // namespace timtin
