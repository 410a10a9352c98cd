// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/shared_articles.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "index/terms.h"

namespace timtin::remote {

namespace {

constexpr int hexadecimal = 16;
constexpr Fingerprint last_fingerprint = (Fingerprint{1} << (4 * fingerprint_digits)) - 1;

void encode(Encoder& encoder, const ArticleVersion& version) {
  encoder.number(version.document)
      .flag(version.sound)
      .text(version.added)
      .text(version.digest)
      .text(version.captured);
}

ArticleVersion decode_version(Decoder& decoder) {
  ArticleVersion version;
  version.document = decoder.document();
  version.sound = decoder.flag();
  version.added = decoder.text();
  version.digest = decoder.text();
  version.captured = decoder.text();
  return version;
}

}  // namespace

void encode(Encoder& encoder, const std::vector<Fingerprint>& fingerprints) {
  put_ascending(encoder, fingerprints);
}

std::vector<Fingerprint> decode_fingerprints(Decoder& decoder) {
  std::vector<Fingerprint> fingerprints = take_ascending<Fingerprint>(decoder);
  if (!fingerprints.empty() && fingerprints.back() > last_fingerprint) throw Malformed();
  return fingerprints;
}

std::vector<Fingerprint> fingerprints_of(const Snapshot& snapshot) {
  const Xapian::Database& all = snapshot.database().all();
  const std::string prefix(key_prefix);
  std::vector<Fingerprint> fingerprints;
  for (auto term = all.allterms_begin(prefix); term != all.allterms_end(prefix); ++term) {
    const std::string key = (*term).substr(prefix.size());
    Fingerprint fingerprint = 0;
    const char* const end = key.data() + std::min(key.size(), fingerprint_digits);
    std::from_chars(key.data(), end, fingerprint, hexadecimal);
    fingerprints.push_back(fingerprint);
  }
  return fingerprints;
}

std::vector<std::uint64_t> repeated_in(std::vector<std::uint64_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  std::vector<std::uint64_t> repeated;
  for (std::size_t i = 1; i < numbers.size(); ++i)
    if (numbers[i] == numbers[i - 1] && (repeated.empty() || repeated.back() != numbers[i]))
      repeated.push_back(numbers[i]);
  return repeated;
}

std::vector<Fingerprint> shared_among(const std::vector<std::vector<Fingerprint>>& lists) {
  std::vector<Fingerprint> all;
  for (const std::vector<Fingerprint>& list : lists) {
    const auto end = all.insert(all.end(), list.begin(), list.end()) + std::ssize(list);
    all.erase(std::unique(end - std::ssize(list), end), end);
  }
  return repeated_in(std::move(all));
}

void encode_versions(Encoder& encoder, const Snapshot& snapshot,
                     const std::vector<Fingerprint>& fingerprints) {
  const Xapian::Database& all = snapshot.database().all();
  std::vector<std::pair<std::string, ArticleVersion>> versions;
  for (const Fingerprint fingerprint : fingerprints) {
    const std::string beginning =
        std::string(key_prefix) + fmt::format("{:0{}x}", fingerprint, fingerprint_digits);
    for (auto term = all.allterms_begin(beginning); term != all.allterms_end(beginning); ++term)
      for (auto at = all.postlist_begin(*term); at != all.postlist_end(*term); ++at)
        versions.emplace_back((*term).substr(key_prefix.size()), version_of(all, *at));
  }
  encoder.number(versions.size());
  for (const auto& [key, version] : versions) {
    encoder.text(key);
    encode(encoder, version);
  }
}

void add_versions(Decoder& decoder, const std::function<DocId(DocId)>& number_of,
                  Versions& versions) {
  for (std::size_t left = decoder.size(); left > 0; --left) {
    std::vector<ArticleVersion>& same = versions[decoder.text()];
    same.push_back(decode_version(decoder));
    same.back().document = number_of(same.back().document);
  }
}

void encode(Encoder& encoder, const HiddenList& hidden) {
  put_ascending(encoder, hidden.documents);
  encoder.number(hidden.added.size());
  Ascending<DocId> shown;
  for (const auto& [document, added] : hidden.added) {
    shown.put(encoder, document);
    encoder.text(added);
  }
}

HiddenList decode_hidden(Decoder& decoder) {
  HiddenList hidden;
  hidden.documents = take_documents(decoder);
  Ascending<DocId> shown;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    const DocId document = shown.take_next(decoder);
    hidden.added[document] = decoder.text();
  }
  return hidden;
}

std::vector<HiddenList> hidden_lists(const Versions& versions, std::size_t parts,
                                     const std::function<Place(DocId)>& place_of) {
  std::vector<HiddenList> lists(parts);
  for (const auto& [key, same] : versions) {
    if (same.size() < 2) continue;
    const ShownVersion shown = shown_version(same);
    for (const ArticleVersion& version : same) {
      const auto [part, document] = place_of(version.document);
      if (version.document != shown.document)
        lists[part].documents.push_back(document);
      else if (shown.added)
        lists[part].added.emplace(document, *shown.added);
    }
  }
  for (HiddenList& list : lists) std::sort(list.documents.begin(), list.documents.end());
  return lists;
}

}  // namespace timtin::remote
