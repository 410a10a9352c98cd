// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/wire_result.h"

#include <utility>

namespace timtin::lowering {

using remote::Decoder;
using remote::Encoder;

namespace {

void put_highlights(Encoder& encoder, const std::vector<Highlight>& highlights) {
  encoder.number(highlights.size());
  for (const Highlight& highlight : highlights) {
    encoder.number(highlight.syllables.size());
    for (const auto& forms : highlight.syllables) encoder.texts(forms);
    encoder.real(highlight.weight).flag(highlight.part.has_value());
    if (highlight.part) encoder.choice(*highlight.part);
    encoder.flag(highlight.plain_in_unaccented);
  }
}

std::vector<Highlight> take_highlights(Decoder& decoder) {
  std::vector<Highlight> highlights;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    Highlight& highlight = highlights.emplace_back();
    for (std::size_t places = decoder.size(); places > 0; --places)
      highlight.syllables.push_back(decoder.texts());
    highlight.weight = decoder.real();
    if (decoder.flag()) highlight.part = decoder.choice(Evidence::Part::caption);
    highlight.plain_in_unaccented = decoder.flag();
  }
  return highlights;
}

}  // namespace

void encode(Encoder& encoder, const std::vector<Reading>& readings) {
  encoder.number(readings.size());
  for (const Reading& reading : readings)
    encoder.text(reading.typed).texts(reading.spellings).choice(reading.kind);
}

std::vector<Reading> decode_readings(Decoder& decoder) {
  std::vector<Reading> readings;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    Reading& reading = readings.emplace_back();
    reading.typed = decoder.text();
    reading.spellings = decoder.texts();
    reading.kind = decoder.choice(Reading::Kind::half_typed);
  }
  return readings;
}

void encode_frame(Encoder& encoder, const SearchResult& result) {
  encoder.number(result.total);
  put_highlights(encoder, result.highlights);
  encode(encoder, result.readings);
  encoder.number(result.suggestions.size());
  for (const Suggestion& suggestion : result.suggestions)
    encoder.text(suggestion.reason)
        .text(suggestion.option)
        .text(suggestion.query)
        .number(suggestion.count);
  encoder.text(result.explanation).flag(result.copies.has_value());
  if (result.copies) encoder.number(*result.copies);
}

SearchResult decode_frame(Decoder& decoder) {
  SearchResult result;
  result.total = decoder.number();
  result.highlights = take_highlights(decoder);
  result.readings = decode_readings(decoder);
  for (std::size_t left = decoder.size(); left > 0; --left) {
    Suggestion& suggestion = result.suggestions.emplace_back();
    suggestion.reason = decoder.text();
    suggestion.option = decoder.text();
    suggestion.query = decoder.text();
    suggestion.count = decoder.number();
  }
  result.explanation = decoder.text();
  if (decoder.flag()) result.copies = decoder.number();
  return result;
}

void encode(Encoder& encoder, const std::vector<FacetCount>& facets) {
  encoder.number(facets.size());
  for (const FacetCount& facet : facets) encoder.text(facet.value).number(facet.articles);
}

std::vector<FacetCount> decode_facets(Decoder& decoder) {
  std::vector<FacetCount> facets;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    std::string value = decoder.text();
    facets.push_back({std::move(value), decoder.number()});
  }
  return facets;
}

void encode(Encoder& encoder, const std::vector<DefinedAbbreviation>& abbreviations) {
  encoder.number(abbreviations.size());
  for (const auto& [brief, full, articles, use] : abbreviations)
    encoder.text(brief).text(full).number(articles).choice(use);
}

std::vector<DefinedAbbreviation> decode_abbreviations(Decoder& decoder) {
  std::vector<DefinedAbbreviation> abbreviations;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    DefinedAbbreviation& defined = abbreviations.emplace_back();
    defined.brief = decoder.text();
    defined.full = decoder.text();
    defined.articles = decoder.number();
    defined.use = decoder.choice(DefinedAbbreviation::Use::rare);
  }
  return abbreviations;
}

void encode(Encoder& encoder, const std::vector<DocId>& documents) {
  encoder.number(documents.size());
  remote::Ascending<DocId> ascending;
  for (const DocId document : documents) ascending.put(encoder, document);
}

std::vector<DocId> decode_documents(Decoder& decoder) {
  std::vector<DocId> documents(decoder.size());
  remote::Ascending<DocId> ascending;
  for (DocId& document : documents)
    if ((document = ascending.take(decoder)) == 0) throw remote::Malformed();
  return documents;
}

void encode(Encoder& encoder, const std::vector<MatchedTerm>& terms) {
  encoder.number(terms.size());
  for (const MatchedTerm& term : terms) encoder.text(term.text).texts(term.places);
}

std::vector<MatchedTerm> decode_terms(Decoder& decoder) {
  std::vector<MatchedTerm> terms;
  for (std::size_t left = decoder.size(); left > 0; --left) {
    std::string text = decoder.text();
    terms.push_back({std::move(text), decoder.texts()});
  }
  return terms;
}

}  // namespace timtin::lowering
