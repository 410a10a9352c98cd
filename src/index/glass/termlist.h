// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The termlist table: what a document holds, so that it can be taken out again.
///
///     key   document, sorted (packed.h)
///     tag   empty without terms, else its length, how many terms, and each in the order of bytes:
///
///         first term   length (1 byte), term, weight
///         others       shared (1 byte): how much is as in the term before
///                      length of the rest (1 byte), rest, weight
///
///         If it fits below 256, shared becomes (weight + 1) * (length of the term before + 1) +
///         shared, which is more than can be shared, and the weight is left out.
///
///     key   document, sorted, then NUL
///     tag   slots of its values, each less the one before and less 1; no entry without values
#pragma once

#include "index/glass/postings.h"
#include "index/glass/table_writer.h"
#include "index/glass/values.h"

namespace timtin::glass {

void write_term_lists(TableWriter& termlist, const Postings& postings, const Values& values);

}  // namespace timtin::glass
