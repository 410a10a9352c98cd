// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/register_table.h"

#include <algorithm>

#include "text/ascii.h"

namespace timtin::registry {
namespace {

constexpr std::size_t section_count = static_cast<std::size_t>(Section::count);
constexpr std::size_t leading_numbers = 3 + section_count;

/// What the numbers of a section are.
enum class Holds : std::uint8_t { texts, begins, ids, plain };

struct SectionRow {
  Section section;
  Holds holds;
  Section of;    ///< begins and ids: of what; its texts or parts are counted
  Section like;  ///< has as many parts, or numbers, as this one has parts
};

using enum Section;

/// In the order of Section.
constexpr SectionRow rows[] = {
    {name_texts, Holds::texts, count, name_texts},
    {name_keys, Holds::texts, count, name_texts},
    {name_folds, Holds::texts, count, name_texts},
    {name_persons, Holds::ids, name_texts, name_texts},
    {post_texts, Holds::texts, count, post_texts},
    {post_readings, Holds::texts, count, post_texts},
    {post_folds, Holds::texts, count, post_texts},
    {post_offices, Holds::plain, count, post_texts},
    {post_places, Holds::texts, count, post_texts},
    {post_organisations, Holds::texts, count, post_texts},
    {source_texts, Holds::texts, count, source_texts},
    {mention_articles, Holds::plain, count, mention_posts},
    {mention_names, Holds::ids, name_texts, mention_posts},
    {mention_sources, Holds::ids, source_texts, mention_posts},
    {mention_days, Holds::plain, count, mention_posts},
    {mention_posts, Holds::begins, held_posts, mention_posts},
    {held_posts, Holds::ids, post_texts, count},
    {person_mentions, Holds::begins, mention_articles, person_mentions},
    {person_keys, Holds::ids, name_texts, person_mentions},
    {person_names, Holds::ids, name_texts, person_mentions},
    {person_shared, Holds::plain, count, person_mentions},
    {person_articles, Holds::plain, count, person_mentions},
    {person_posts, Holds::begins, shown_posts, person_mentions},
    {shown_posts, Holds::ids, post_texts, post_spellings},
    {post_spellings, Holds::begins, spellings, post_spellings},
    {spellings, Holds::ids, post_texts, count},
};
static_assert(std::size(rows) == section_count);

bool ascends(RegisterTable::Numbers numbers, std::size_t limit) {
  return !numbers.empty() && std::is_sorted(numbers.begin(), numbers.end()) &&
         numbers.back() <= limit;
}

}  // namespace

std::optional<RegisterTable> RegisterTable::open(const std::string& path) {
  RegisterTable table;
  table.file_ = MappedFile::open(path);
  if (!table.file_ || !table.read_layout(table.file_->bytes())) return std::nullopt;
  return table;
}

std::optional<RegisterTable> RegisterTable::of(std::string bytes) {
  RegisterTable table;
  table.bytes_ = std::move(bytes);
  if (!table.read_layout(std::as_bytes(std::span(table.bytes_)))) return std::nullopt;
  return table;
}

bool RegisterTable::read_layout(std::span<const std::byte> bytes) {
  const Numbers all(reinterpret_cast<const std::uint32_t*>(bytes.data()),
                    bytes.size() / sizeof(std::uint32_t));
  if (all.size() < leading_numbers || all[0] != register_magic) return false;
  last_document_ = all[1];
  documents_ = all[2];
  Numbers rest = all.subspan(leading_numbers);
  for (std::size_t i = 0; i < section_count; ++i) {
    const std::size_t size = all[3 + i];
    if (size > rest.size()) return false;
    sections_[i] = rest.first(size);
    rest = rest.subspan(size);
  }
  const std::size_t words = all.size() - rest.size();
  const auto heap = bytes.subspan(words * sizeof(std::uint32_t));
  texts_ = {reinterpret_cast<const char*>(heap.data()), heap.size()};
  return is_sound();
}

/// Every number points into what it is about, so that nobody else has to ask.
bool RegisterTable::is_sound() const {
  for (const SectionRow& row : rows) {
    const Numbers found = numbers(row.section);
    const bool has_parts = row.holds == Holds::texts || row.holds == Holds::begins;
    if (has_parts &&
        !ascends(found, row.holds == Holds::texts ? texts_.size() : numbers(row.of).size()))
      return false;
    if (row.like != count &&
        found.size() != numbers(row.like).size() - (has_parts || row.like == count ? 0 : 1))
      return false;
    if (row.holds != Holds::ids) continue;
    const std::size_t limit = parts_of(row.of);
    if (std::any_of(found.begin(), found.end(), [&](std::uint32_t id) { return id >= limit; }))
      return false;
  }
  return true;
}

std::string_view RegisterTable::text(Section section, std::uint32_t at) const {
  const auto [begin, end] = range(section, at);
  return texts_.substr(begin, end - begin);
}

Name RegisterTable::name(std::uint32_t name) const {
  return {text(name_texts, name), text(name_keys, name), text(name_folds, name),
          text(name_keys, number(name_persons, name))};
}

Post RegisterTable::post(std::uint32_t post) const {
  return {text(post_texts, post),
          text(post_readings, post),
          text(post_folds, post),
          number(post_offices, post) / 4,
          text(post_places, post),
          text(post_organisations, post),
          told(post)};
}

}  // namespace timtin::registry
