// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles that several parts hold under one key, as messages: of all keys as much as tells which
/// may be shared, of those the versions, and to each part which of its own do not count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "index/article_versions.h"
#include "index/remote/wire.h"
#include "index/snapshot.h"

namespace timtin::remote {

/// The first 48 bits of a key: about five bytes an article travel, and of ten million articles
/// hardly one is taken for another's version, until their keys are seen.
using Fingerprint = std::uint64_t;
inline constexpr std::size_t fingerprint_digits = 12;

/// Ascending.
void encode(Encoder& encoder, const std::vector<Fingerprint>& fingerprints);
std::vector<Fingerprint> decode_fingerprints(Decoder& decoder);

/// Of all articles of a part, hidden or not.
std::vector<Fingerprint> fingerprints_of(const Snapshot& snapshot);

/// Those that stand there twice or more often; ascending, each once.
std::vector<std::uint64_t> repeated_in(std::vector<std::uint64_t> numbers);

/// Those that stand in more than one of the lists.
std::vector<Fingerprint> shared_among(const std::vector<std::vector<Fingerprint>>& lists);

/// By key; the numbers of documents are those of the whole.
using Versions = std::map<std::string, std::vector<ArticleVersion>>;

/// Of the articles of a part, hidden or not, whose keys begin so.
void encode_versions(Encoder& encoder, const Snapshot& snapshot,
                     const std::vector<Fingerprint>& fingerprints);
void add_versions(Decoder& decoder, const std::function<DocId(DocId)>& number_of,
                  Versions& versions);

/// What a part is told of its own articles.
struct HiddenList {
  std::vector<DocId> documents;        ///< which do not count; ascending
  std::map<DocId, std::string> added;  ///< what counts as Slot::added of others
};

void encode(Encoder& encoder, const HiddenList& hidden);
HiddenList decode_hidden(Decoder& decoder);

/// For the part of which `parts` there are; `place_of` says where a document is.
using Place = Collection::Place;
std::vector<HiddenList> hidden_lists(const Versions& versions, std::size_t parts,
                                     const std::function<Place(DocId)>& place_of);

}  // namespace timtin::remote
