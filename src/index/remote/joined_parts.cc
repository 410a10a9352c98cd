// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is derived of all parts together, told to them, and kept.
#include <set>
#include <utility>

#include "index/remote/copies.h"
#include "index/remote/remote_index.h"
#include "index/remote/summary.h"

namespace timtin::remote {

void RemoteIndex::agree() {
  std::vector<JoinedCache::Archive> archives = parts_.archives();
  if (archives == agreed_) return;
  clusters_.reset();
  copies_are_told_ = false;
  summary_.reset();
  joined_.reset();
  if (!cache_.empty()) joined_.emplace(cache_, archives);
  if (parts_.size() > 1) tell_hidden();
  agreed_ = std::move(archives);
}

void RemoteIndex::tell_hidden() {
  std::vector<HiddenList> lists = kept_lists();
  if (lists.empty()) lists = compare_keys();
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    const bool hides = !lists[part].documents.empty() || !lists[part].added.empty();
    if (!hides && !hides_[part]) continue;
    Encoder encoder;
    encode(encoder, lists[part]);
    parts_.tell(part, Told::hidden, encoder.take());
    hides_[part] = hides;
  }
}

/// By part; empty if there are none.
std::vector<HiddenList> RemoteIndex::kept_lists() const {
  std::vector<HiddenList> lists;
  const auto bytes = find_joined("hidden");
  if (!bytes) return lists;
  try {
    Decoder decoder(*bytes);
    for (std::size_t part = 0; part < parts_.size(); ++part)
      lists.push_back(decode_hidden(decoder));
    decoder.end();
  } catch (const Malformed&) {
    lists.clear();  // they are made anew
  }
  return lists;
}

std::vector<HiddenList> RemoteIndex::compare_keys() {
  std::vector<std::vector<Fingerprint>> fingerprints(parts_.size());
  ask_all(asking(Call::keys).take(), [&](std::size_t part, Decoder& answer) {
    fingerprints[part] = decode_fingerprints(answer);
  });
  Versions versions;
  if (const auto shared = shared_among(fingerprints); !shared.empty()) {
    Encoder question = asking(Call::versions);
    encode(question, shared);
    ask_all(question.take(), [&](std::size_t part, Decoder& answer) {
      add_versions(
          answer, [&](DocId there) { return number_of(part, there); }, versions);
    });
  }
  auto lists =
      hidden_lists(versions, parts_.size(), [this](DocId document) { return place_of(document); });
  Encoder kept;
  for (const HiddenList& list : lists) encode(kept, list);
  keep_joined("hidden", kept.take());
  return lists;
}

const JoinedClusters& RemoteIndex::joined_clusters() {
  if (clusters_) return *clusters_;
  if (const auto bytes = find_joined("clusters")) clusters_ = JoinedClusters::of_bytes(*bytes);
  if (clusters_) return *clusters_;
  clusters_ = compare_bands();
  keep_joined("clusters", clusters_->bytes());
  return *clusters_;
}

JoinedClusters RemoteIndex::compare_bands() {
  std::vector<PartBands> bands(parts_.size());
  ask_all(asking(Call::bands).take(),
          [&](std::size_t part, Decoder& answer) { bands[part] = decode_bands(answer); });
  Encoder question = asking(Call::members);
  encode_question(question, shared_among(bands));
  Members members;
  ask_all(question.take(), [&](std::size_t part, Decoder& answer) {
    members.add(answer, [&](DocId there) { return number_of(part, there); });
  });
  return members.clusters();
}

void RemoteIndex::tell_copies() {
  if (parts_.size() == 1 || copies_are_told_) return;
  std::map<std::string, std::uint64_t> numbers;
  std::vector<std::map<DocId, std::uint64_t>> by_part(parts_.size());
  for (const auto& [document, name] : joined_clusters().names()) {
    const Place place = place_of(document);
    by_part[place.part].emplace(place.document,
                                numbers.emplace(name, numbers.size() + 1).first->second);
  }
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    Encoder encoder;
    encode(encoder, by_part[part]);
    parts_.tell(part, Told::copies, encoder.take());
  }
  copies_are_told_ = true;
}

Index::Summary RemoteIndex::summary() {
  return whole([&] {
    if (!summary_) summary_ = read_summary();
    return *summary_;
  });
}

Index::Summary RemoteIndex::read_summary() {
  SummaryOfParts sum;
  ask_all(asking(Call::summary).take(), [&](std::size_t, Decoder& answer) { sum.add(answer); });
  Index::Summary summary = sum.take();
  if (parts_.size() == 1) return summary;
  std::set<std::string> names;
  for (const auto& [document, name] : joined_clusters().names()) names.insert(name);
  summary.clusters = names.size();
  summary.copies = joined_clusters().names().size() - names.size();
  summary.generation = 0;
  return summary;
}

std::optional<std::string> RemoteIndex::find_joined(std::string_view name) const {
  return joined_ ? joined_->find(name) : std::nullopt;
}

void RemoteIndex::keep_joined(std::string_view name, std::string_view bytes) const {
  if (joined_) joined_->keep(name, bytes);
}

}  // namespace timtin::remote
