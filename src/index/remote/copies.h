// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which articles of all parts are copies of one another, as messages: of all bands (see
/// index/signature.h) their numbers, of those that two articles share the articles. From these the
/// clusters are derived as those of several archives that are at hand.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "index/joined_clusters.h"
#include "index/remote/wire.h"
#include "index/snapshot.h"

namespace timtin::remote {

/// 35 bits; in the order of the terms.
using Band = std::uint64_t;

/// Each list ascends.
struct PartBands {
  std::vector<Band> all;
  std::vector<Band> repeated;  ///< in two articles of the part or more
};

/// Of the articles that count.
PartBands bands_of(const Snapshot& snapshot);
void encode(Encoder& encoder, const PartBands& bands);
PartBands decode_bands(Decoder& decoder);

/// Those that two articles have, wherever these lie; ascending.
std::vector<Band> shared_among(const std::vector<PartBands>& parts);

/// What is asked of a part: who has these, ascending.
void encode_question(Encoder& encoder, const std::vector<Band>& bands);
std::vector<Band> decode_band_question(Decoder& decoder);

/// The articles that have some of these bands, with key, signature and bands.
void encode_members(Encoder& encoder, const Snapshot& snapshot, const std::vector<Band>& bands);

/// The articles of all parts as a database that JoinedClusters reads.
class Members {
 public:
  Members();
  void add(Decoder& decoder, const std::function<DocId(DocId)>& number_of);
  JoinedClusters clusters() const { return JoinedClusters(Collection(database_)); }

 private:
  Xapian::WritableDatabase database_;
};

/// Of a part, by its own numbers. The names of clusters are numbers: who asks knows of which.
void encode(Encoder& encoder, const std::map<DocId, std::uint64_t>& clusters);
JoinedClusters decode_clusters(Decoder& decoder);

}  // namespace timtin::remote
