// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/token_stream.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

#include "index/general_terms.h"
#include "text/message.h"
#include "text/varint.h"
#include "timtin/error.h"

namespace timtin {
namespace {

/// One of 32 bits.
std::optional<std::uint32_t> take_number(std::string_view& bytes) {
  const auto number = take_varint(bytes);
  if (!number || *number > UINT32_MAX) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

bool take_facts(std::string_view& bytes, StreamFacts& facts) {
  std::uint32_t end = 0;
  for (std::uint32_t& part_end : facts.ends) {
    const auto step = take_number(bytes);
    if (!step) return false;
    part_end = end += *step;
  }
  const auto length = take_number(bytes), unaccented = take_number(bytes);
  if (!length || !unaccented) return false;
  facts.length = *length;
  facts.unaccented = *unaccented != 0;
  return true;
}

}  // namespace

void append_token(std::vector<Unit>& units, TokenId id) {
  if (id < first_of_two_units) {
    units.push_back(static_cast<Unit>(id));
    return;
  }
  if (id > max_token_id)
    throw Error(ErrorCode::io, tr("the articles have more than {} different words", max_token_id));
  units.push_back(lead_of(id));
  units.push_back(trail_of(id));
}

std::span<const Unit> StreamView::part(Evidence::Part part) const {
  const auto at = static_cast<std::size_t>(part);
  const std::size_t end = std::min<std::size_t>(facts.ends[at], units.size());
  const std::size_t begin = at == 0 ? 0 : std::min<std::size_t>(facts.ends[at - 1], end);
  return units.subspan(begin, end - begin);
}

ArticleTokens tokens_of(const Article& article, const AnalyzedArticle& paragraphs) {
  ArticleTokens tokens;
  for (const AnalyzedParagraph& paragraph : paragraphs) {
    if (paragraph.tokens.empty()) continue;
    for (const Token& token : paragraph.tokens) tokens.ids.push_back(token.form + 1);
    tokens.ids.push_back(paragraph_end);
    tokens.facts.length +=
        weight_of(paragraph.part) * static_cast<std::uint32_t>(paragraph.tokens.size());
    for (auto part = static_cast<std::size_t>(paragraph.part); part < tokens.facts.ends.size();
         ++part)
      tokens.facts.ends[part] = static_cast<std::uint32_t>(tokens.ids.size());
  }
  tokens.facts.unaccented =
      std::find(article.flags.begin(), article.flags.end(), "unaccented") != article.flags.end();
  return tokens;
}

void decode(const StreamView& stream, ArticleTokens& tokens) {
  tokens.ids.clear();
  tokens.facts = stream.facts;
  std::size_t part = 0;
  const std::span<const Unit> units = stream.units;
  for (std::size_t at = 0; at < units.size(); ++at) {
    for (; part < tokens.facts.ends.size() && stream.facts.ends[part] <= at; ++part)
      tokens.facts.ends[part] = static_cast<std::uint32_t>(tokens.ids.size());
    const Unit unit = units[at];
    if (!is_lead(unit)) {
      tokens.ids.push_back(unit);
    } else if (at + 1 < units.size()) {
      tokens.ids.push_back(token_of(unit, units[++at]));
    }
  }
  for (; part < tokens.facts.ends.size(); ++part)
    tokens.facts.ends[part] = static_cast<std::uint32_t>(tokens.ids.size());
}

std::string pack(const TokenStream& stream) {
  std::string bytes;
  std::uint32_t before = 0;
  for (const std::uint32_t end : stream.facts.ends) {
    append_varint(bytes, end - before);
    before = end;
  }
  append_varint(bytes, stream.facts.length);
  append_varint(bytes, stream.facts.unaccented ? 1 : 0);
  for (const Unit unit : stream.units) {
    bytes += static_cast<char>(unit & 0xff);
    bytes += static_cast<char>(unit >> 8);
  }
  return bytes;
}

bool unpack(std::string_view bytes, TokenStream& stream) {
  if (!take_facts(bytes, stream.facts) || bytes.size() != 2 * std::size_t{stream.facts.ends.back()})
    return false;
  stream.units.resize(bytes.size() / sizeof(Unit));
  if (!bytes.empty()) std::memcpy(stream.units.data(), bytes.data(), bytes.size());
  if constexpr (std::endian::native == std::endian::big)
    for (Unit& unit : stream.units) unit = static_cast<Unit>(unit << 8 | unit >> 8);
  return true;
}

}  // namespace timtin
