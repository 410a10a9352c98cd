// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Real articles to try charsets on, and a second opinion on what their bytes mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::test {

/// `count` articles in NFC, spread over the corpus of $TIMTIN_CORPUS: title, blank line, body.
/// Empty without a corpus.
std::vector<std::string> corpus_articles(std::size_t count);

/// `text` from one charset of iconv to another; nothing if iconv refuses it.
std::optional<std::string> by_iconv(std::string_view text, const char* from, const char* to);

}  // namespace timtin::test
