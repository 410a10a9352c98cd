// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Posting lists in the postlist table, cut into chunks.
///
///     key   of the first chunk: the list's
///           of the others: their start, then the first document of the chunk, sorted (packed.h)
///     tag   first chunk only: number of documents, sum of weights, first document - 1
///           flag: this is the last chunk
///           last document of the chunk - first document
///           weight of the first document
///           of each other: document - the one before - 1, its weight
///
/// A chunk is full when its tag, without what stands before the first weight, has 2,000 bytes.
///
///     list          key                start of other chunks
///     a term        the term           the term and its NUL
///     lengths       0x00 0xe0          0x00 0xe0             documents and sum of weights are 0
#pragma once

#include <span>

#include "index/glass/postings.h"
#include "index/glass/table_writer.h"

namespace timtin::glass {

/// The lengths of all documents, as weights.
void write_lengths(TableWriter& postlist, std::span<const Weight> lengths);

/// The lists of all terms, behind all else.
void write_posting_lists(TableWriter& postlist, const Postings& postings);

}  // namespace timtin::glass
