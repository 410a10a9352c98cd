// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a query is and what it becomes, as messages between two timtins (index/remote).
#pragma once

#include <string>
#include <vector>

#include "index/remote/wire.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// What is asked of a query.
enum class Asked : std::uint8_t { hits, count, facets, documents };
inline constexpr auto last_asked = static_cast<std::uint64_t>(Asked::documents);

struct QueryQuestion {
  std::string language;
  std::size_t part = 0;  ///< the number of who is asked
  Asked asked = Asked::hits;
  Facet facet = Facet::year;
  ParsedQuery query;  ///< without notes
  SearchOptions options;
};

void encode(remote::Encoder& encoder, const QueryQuestion& question);
/// Throws Malformed; also for a tree that the parser would not have made: too deep, too large.
QueryQuestion decode_question(remote::Decoder& decoder);

void encode(remote::Encoder& encoder, const Census::Answers& known);
Census::Answers decode_known(remote::Decoder& decoder);

void encode(remote::Encoder& encoder, const std::vector<Reading>& readings);
std::vector<Reading> decode_readings(remote::Decoder& decoder);

/// All of a result but the hits and who is damaged.
void encode_frame(remote::Encoder& encoder, const SearchResult& result);
SearchResult decode_frame(remote::Decoder& decoder);

void encode(remote::Encoder& encoder, const std::vector<MatchedTerm>& terms);
std::vector<MatchedTerm> decode_terms(remote::Decoder& decoder);

}  // namespace timtin::lowering
