// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What browsers save of the traffic of a page (HAR 1.2):
///
///     {"log": {"entries": [{"startedDateTime": "...", "request": {"url": "https://..."},
///                           "response": {"status": 200, "content": {"mimeType": "text/html",
///                                        "text": "<html>...", "encoding": "base64"}}}]}}
#pragma once

#include <nlohmann/json.hpp>

#include "article/record/input_format.h"

namespace timtin {

/// True if the object is such a file, or one entry of it. Its pages are read, each at the path of
/// the file and its address; what else was sent is skipped.
bool read_http_archive(nlohmann::json& object, const FormatInput& input, RecordPlace place);

}  // namespace timtin
