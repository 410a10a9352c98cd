// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/wire_result.h"

#include <string>

namespace timtin::lowering {

using remote::Decoder;
using remote::Encoder;
using remote::take_each;

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
  return take_each<Highlight>(decoder, [&](Highlight& highlight) {
    highlight.syllables = take_each<std::vector<std::string>>(
        decoder, [&](std::vector<std::string>& forms) { forms = decoder.texts(); });
    highlight.weight = decoder.real();
    if (decoder.flag()) highlight.part = decoder.choice(Evidence::Part::caption);
    highlight.plain_in_unaccented = decoder.flag();
  });
}

}  // namespace

void encode(Encoder& encoder, const std::vector<Reading>& readings) {
  encoder.number(readings.size());
  for (const Reading& reading : readings)
    encoder.text(reading.typed).texts(reading.spellings).choice(reading.kind);
}

std::vector<Reading> decode_readings(Decoder& decoder) {
  return take_each<Reading>(decoder, [&](Reading& reading) {
    reading.typed = decoder.text();
    reading.spellings = decoder.texts();
    reading.kind = decoder.choice(Reading::Kind::half_typed);
  });
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
  result.suggestions = take_each<Suggestion>(decoder, [&](Suggestion& suggestion) {
    suggestion.reason = decoder.text();
    suggestion.option = decoder.text();
    suggestion.query = decoder.text();
    suggestion.count = decoder.number();
  });
  result.explanation = decoder.text();
  if (decoder.flag()) result.copies = decoder.number();
  return result;
}

void encode(Encoder& encoder, const std::vector<FacetCount>& facets) {
  encoder.number(facets.size());
  for (const FacetCount& facet : facets) encoder.text(facet.value).number(facet.articles);
}

std::vector<FacetCount> decode_facets(Decoder& decoder) {
  return take_each<FacetCount>(decoder, [&](FacetCount& facet) {
    facet.value = decoder.text();
    facet.articles = decoder.number();
  });
}

void encode(Encoder& encoder, const std::vector<DefinedAbbreviation>& abbreviations) {
  encoder.number(abbreviations.size());
  for (const auto& [brief, full, articles, use] : abbreviations)
    encoder.text(brief).text(full).number(articles).choice(use);
}

std::vector<DefinedAbbreviation> decode_abbreviations(Decoder& decoder) {
  return take_each<DefinedAbbreviation>(decoder, [&](DefinedAbbreviation& defined) {
    defined.brief = decoder.text();
    defined.full = decoder.text();
    defined.articles = decoder.number();
    defined.use = decoder.choice(DefinedAbbreviation::Use::rare);
  });
}

void encode(Encoder& encoder, const std::vector<DocId>& documents) {
  remote::put_ascending(encoder, documents);
}

std::vector<DocId> decode_documents(Decoder& decoder) { return remote::take_documents(decoder); }

void encode(Encoder& encoder, const std::vector<MatchedTerm>& terms) {
  encoder.number(terms.size());
  for (const MatchedTerm& term : terms) encoder.text(term.text).texts(term.places);
}

std::vector<MatchedTerm> decode_terms(Decoder& decoder) {
  return take_each<MatchedTerm>(decoder, [&](MatchedTerm& term) {
    term.text = decoder.text();
    term.places = decoder.texts();
  });
}

}  // namespace timtin::lowering
