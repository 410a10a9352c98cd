// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "index/document_sink.h"

namespace timtin::test {

inline constexpr int hostile_documents = 3000;

/// Fills the `number`th of documents that strain every limit of an index: the longest terms and
/// those with NUL, nothing at all, 200,000 words, data and values of megabytes, great weights,
/// positions up to the highest. Terms in no order. Always the same.
void fill_hostile(DocumentSink& document, int number);

/// Bytes that cannot be compressed.
std::string noise(std::size_t bytes, unsigned seed);

}  // namespace timtin::test
