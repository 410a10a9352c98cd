// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The pages in a web archive.
#pragma once

#include "article/record/input_format.h"

namespace timtin {

/// A WARC file; see container/warc_records.h.
bool is_web_archive(const InputHead& head);

/// Answers with status 200 and the content of a page are pages with their address and the time of
/// their capture. Records about records (requests, metadata) mean nothing; all others are skipped
/// as `revisit`, `http-status` or `not-page`.
void read_web_archive(const FormatInput& input);

}  // namespace timtin
