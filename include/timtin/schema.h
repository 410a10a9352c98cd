// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The fields of an article as they are searched. The writer, the query lowering, `info fields` and
/// the manual read this table and nothing else knows a prefix or a slot.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace timtin {

/// Raised whenever terms, positions, values or the stored article change shape.
inline constexpr int schema_version = 6;

enum class Field : std::uint8_t {
  title,
  lead,
  body,
  author,
  source,
  section,
  date,
  official,
  position,
  topic,
  document,
  url,
  id,
  cluster,
  added,
};

enum class FieldKind : std::uint8_t {
  zone,   ///< syllables with positions under a prefix of their own; a value is a phrase in it
  part,   ///< general terms that stand in one part of the article
  exact,  ///< one canonical value, one term
  range,  ///< dates: terms by day, month and year, or the slot alone
};

/// A value slot holds one string of bytes an article; several values are separated by `\n`.
enum class Slot : std::uint32_t {
  order,      ///< ascending: newer first, then id and key: every order is total
  published,  ///< `YYYYMMDDhhmm`, parts below the precision left off; absent without a date
  source,
  section,
  author,
  topics,     ///< ids
  officials,  ///< names with posts, packed
  digest,     ///< 32 bytes: content_digest() in binary
  stream,     ///< tokens in order, of an article written since the generation was built
  cluster,    ///< which articles are copies of one another
  title,      ///< ascending: words of the title in Vietnamese order, as a key; cut
  signature,  ///< what tells how alike two texts are
  added,      ///< as `published`: Article::added; absent where that is unknown
  none = 0xffffffff,
};

struct FieldRow {
  Field field;
  std::string_view name;        ///< as typed in a query
  std::string_view vietnamese;  ///< the same in Vietnamese, typed without marks
  FieldKind kind;
  std::string_view
      prefix;  ///< of its terms; Omega's where it has one; empty for fields without terms
  Slot slot;
  std::string_view help;     ///< English source of a translated message
  std::string_view example;  ///< a query that works on data/sample
};

inline constexpr std::array<FieldRow, 15> schema{{
    {Field::title, "title", "tieude", FieldKind::zone, "S", Slot::none, "words of the title",
     "title:\"đầu tư công\""},
    {Field::lead, "lead", "sapo", FieldKind::part, "", Slot::none, "words of the lead",
     "lead:\"giải ngân\""},
    {Field::body, "body", "noidung", FieldKind::part, "", Slot::none, "words of the body",
     "body:\"kế hoạch vốn\""},
    {Field::author, "author", "tacgia", FieldKind::zone, "A", Slot::author,
     "who signed the article", "author:\"Minh Hảo\""},
    {Field::source, "source", "nguon", FieldKind::zone, "XN", Slot::source,
     "newspaper or portal, by name or host", "source:\"Hải Phòng\""},
    {Field::section, "section", "chuyenmuc", FieldKind::zone, "XC", Slot::section,
     "section of the newspaper", "section:\"thời sự\""},
    {Field::date, "date", "ngay", FieldKind::range, "D", Slot::published,
     "day, month, quarter, year or range, day first", "date:6/2021"},
    {Field::official, "official", "canbo", FieldKind::zone, "XO", Slot::officials,
     "a person with a post, \"name/post\" for both", "official:\"Lê Anh Quân\""},
    {Field::position, "position", "chucvu", FieldKind::zone, "XP", Slot::none,
     "a post, from its first word", "position:\"Phó Chủ tịch\""},
    {Field::topic, "topic", "chude", FieldKind::exact, "K", Slot::topics, "topic by id or name",
     "topic:dau-tu"},
    {Field::document, "document", "vanban", FieldKind::exact, "XD", Slot::none, "a numbered act",
     "document:\"Nghị quyết 45\""},
    {Field::url, "url", "diachi", FieldKind::exact, "U", Slot::none,
     "address, host or beginning of the path", "url:haiphong.gov.vn"},
    {Field::id, "id", "ma", FieldKind::exact, "XI", Slot::none, "the article's own id or hash",
     "id:hp-0001"},
    {Field::cluster, "cluster", "bansao", FieldKind::exact, "", Slot::cluster,
     "an article, by its id, and its copies", "cluster:hp-0001"},
    {Field::added, "added", "nhap", FieldKind::range, "", Slot::added,
     "when it first came into the archive, as date", "added:1d.."},
}};

/// Terms that belong to no field.
inline constexpr std::string_view key_prefix = "Q";    ///< + 32 hexadecimal digits: article_key()
inline constexpr std::string_view year_prefix = "Y";   ///< + YYYY
inline constexpr std::string_view month_prefix = "M";  ///< + YYYYMM; the day is D + YYYYMMDD
inline constexpr std::string_view host_prefix = "H";
inline constexpr std::string_view flag_prefix =
    "XF";  ///< + flag: `unaccented` is what smart marks ask for
inline constexpr std::string_view band_prefix =
    "XB";  ///< + a part of the signature: copies have some in common
inline constexpr std::string_view abbreviation_prefix =
    "XA";  ///< + an abbreviation that the article defines, with its long form
inline constexpr std::string_view long_form_prefix = "XE";  ///< the same, the long form first

/// The prefixes of all terms of an index; those of fields without terms are empty.
inline constexpr auto all_prefixes = [] {
  constexpr std::array others{key_prefix,  year_prefix, month_prefix,        host_prefix,
                              flag_prefix, band_prefix, abbreviation_prefix, long_form_prefix};
  std::array<std::string_view, schema.size() + others.size()> prefixes{};
  for (std::size_t i = 0; i < schema.size(); ++i) prefixes[i] = schema[i].prefix;
  for (std::size_t i = 0; i < others.size(); ++i) prefixes[schema.size() + i] = others[i];
  return prefixes;
}();

static_assert(
    [] {
      for (std::size_t i = 0; i < all_prefixes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
          if (!all_prefixes[i].empty() && all_prefixes[i] == all_prefixes[j]) return false;
      return true;
    }(),
    "no two kinds of terms share a prefix");

constexpr const FieldRow& row_of(Field field) { return schema[static_cast<std::size_t>(field)]; }

/// By either name; nullptr if there is none. ASCII case does not matter.
const FieldRow* find_field(std::string_view name);

static_assert(
    [] {
      for (std::size_t i = 0; i < schema.size(); ++i)
        if (schema[i].field != static_cast<Field>(i)) return false;
      return true;
    }(),
    "rows stand in the order of the enumerators");

}  // namespace timtin
