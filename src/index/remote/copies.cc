// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/copies.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "index/remote/shared_articles.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin::remote {

namespace {

constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuv";
constexpr std::size_t band_digits = 7;
constexpr unsigned bits_a_digit = 5;
constexpr Band last_band = (Band{1} << (band_digits * bits_a_digit)) - 1;

Band band_in(std::string_view name) {
  Band band = 0;
  for (const char digit : name)
    band = (band << bits_a_digit) | (digits.find(digit) & (digits.size() - 1));
  return band & last_band;
}

std::string term_of(Band band) {
  std::string name(band_digits, digits.front());
  for (std::size_t i = band_digits; i > 0; --i, band >>= bits_a_digit)
    name[i - 1] = digits[band & (digits.size() - 1)];
  return std::string(band_prefix) + name;
}

std::vector<Band> take_bands(Decoder& decoder) {
  std::vector<Band> bands = take_ascending<Band>(decoder);
  if (!bands.empty() && bands.back() > last_band) throw Malformed();
  return bands;
}

}  // namespace

PartBands bands_of(const Snapshot& snapshot) {
  PartBands bands;
  const std::string prefix(band_prefix);
  snapshot.database().for_each_term(
      prefix, [&](const std::string& term, Xapian::doccount articles) {
        const Band band = band_in(std::string_view(term).substr(prefix.size()));
        bands.all.push_back(band);
        if (articles > 1) bands.repeated.push_back(band);
      });
  return bands;
}

void encode(Encoder& encoder, const PartBands& bands) {
  put_ascending(encoder, bands.all);
  put_ascending(encoder, bands.repeated);
}

PartBands decode_bands(Decoder& decoder) {
  PartBands bands;
  bands.all = take_bands(decoder);
  bands.repeated = take_bands(decoder);
  return bands;
}

std::vector<Band> shared_among(const std::vector<PartBands>& parts) {
  std::vector<Band> all;
  for (const PartBands& part : parts) {
    all.insert(all.end(), part.all.begin(), part.all.end());
    all.insert(all.end(), part.repeated.begin(), part.repeated.end());  // the second time
  }
  return repeated_in(std::move(all));
}

void encode_question(Encoder& encoder, const std::vector<Band>& bands) {
  put_ascending(encoder, bands);
}

std::vector<Band> decode_band_question(Decoder& decoder) { return take_bands(decoder); }

void encode_members(Encoder& encoder, const Snapshot& snapshot, const std::vector<Band>& bands) {
  const Collection& database = snapshot.database();
  std::map<Xapian::docid, std::vector<Band>> members;
  for (const Band band : bands)
    for (const Xapian::docid document : database.documents(term_of(band)))
      members[document].push_back(band);
  encoder.number(members.size());
  Ascending<Xapian::docid> documents;
  for (const auto& [document, own] : members) {
    documents.put(encoder, document);
    encoder.text(key_in_terms(database.all(), document))
        .text(database.get_document(document).get_value(
            static_cast<Xapian::valueno>(Slot::signature)));
    put_ascending(encoder, own);
  }
}

Members::Members() : database_(std::string(), Xapian::DB_BACKEND_INMEMORY) {}

void Members::add(Decoder& decoder, const std::function<DocId(DocId)>& number_of) {
  constexpr std::size_t longest_key = 200;
  Ascending<DocId> documents;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    const DocId there = documents.take_next(decoder);
    const std::string key = decoder.text(), signature = decoder.text();
    if (key.size() > longest_key || signature.empty()) throw Malformed();
    Xapian::Document member;
    member.add_boolean_term(field_term(key_prefix, key));
    member.add_value(static_cast<Xapian::valueno>(Slot::signature), signature);
    for (const Band band : take_bands(decoder)) member.add_boolean_term(term_of(band));
    database_.replace_document(number_of(there), member);
  }
}

void encode(Encoder& encoder, const std::map<DocId, std::uint64_t>& clusters) {
  encoder.number(clusters.size());
  Ascending<DocId> documents;
  for (const auto& [document, cluster] : clusters) {
    documents.put(encoder, document);
    encoder.number(cluster);
  }
}

JoinedClusters decode_clusters(Decoder& decoder) {
  std::map<Xapian::docid, std::string> clusters;
  Ascending<DocId> documents;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    const DocId document = documents.take_next(decoder);
    clusters[document] = std::to_string(decoder.number());
  }
  return JoinedClusters(std::move(clusters));
}

}  // namespace timtin::remote
