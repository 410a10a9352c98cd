// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is asked of a query, as a message between two timtins (index/remote). What is decoded
/// throws Malformed for what is none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/remote/wire.h"
#include "timtin/search.h"

namespace timtin::lowering {

enum class Asked : std::uint8_t {
  hits,
  count,
  facets,
  documents,
  matches,        ///< their numbers alone
  values,         ///< how many have each of QueryQuestion::values
  abbreviations,  ///< of no query
};

struct QueryQuestion {
  Asked asked;
  ParsedQuery query;  ///< without notes
  SearchOptions options;
  Facet facet = Facet::year;  ///< of Asked::facets and Asked::values
  std::vector<std::string> values = {};
  std::string language = {};  ///< of what people read: `vi` or `en`
  std::size_t part = 0;       ///< the number of who is asked
};

/// What a part answers while nothing is a guess but how many are found in all.
struct LikelyAnswer {
  std::string asked;        ///< the question (index/census.h) how many they are
  std::uint64_t above = 0;  ///< right if more than these are found
  std::string answer;       ///< that of the whole, but for how many are found
};

void encode(remote::Encoder& encoder, const QueryQuestion& question);
/// Throws Malformed also for a tree that the parser would not have made: too deep, too large.
QueryQuestion decode_question(remote::Decoder& decoder);

/// What is known of the whole by then.
void encode(remote::Encoder& encoder, const Census::Answers& known);
Census::Answers decode_known(remote::Decoder& decoder);

void encode(remote::Encoder& encoder, const std::optional<LikelyAnswer>& likely);
std::optional<LikelyAnswer> decode_likely(remote::Decoder& decoder);

}  // namespace timtin::lowering
