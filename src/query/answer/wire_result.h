// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a query found, as messages between two timtins (index/remote). What is decoded throws
/// Malformed for what is none.
#pragma once

#include <vector>

#include "index/remote/wire.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// All of a result but the hits and who is damaged.
void encode_frame(remote::Encoder& encoder, const SearchResult& result);
SearchResult decode_frame(remote::Decoder& decoder);

void encode(remote::Encoder& encoder, const std::vector<Reading>& readings);
std::vector<Reading> decode_readings(remote::Decoder& decoder);

void encode(remote::Encoder& encoder, const std::vector<FacetCount>& facets);
std::vector<FacetCount> decode_facets(remote::Decoder& decoder);

void encode(remote::Encoder& encoder, const std::vector<DefinedAbbreviation>& abbreviations);
std::vector<DefinedAbbreviation> decode_abbreviations(remote::Decoder& decoder);

/// Ascending.
void encode(remote::Encoder& encoder, const std::vector<DocId>& documents);
std::vector<DocId> decode_documents(remote::Decoder& decoder);

void encode(remote::Encoder& encoder, const std::vector<MatchedTerm>& terms);
std::vector<MatchedTerm> decode_terms(remote::Decoder& decoder);

}  // namespace timtin::lowering
