// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The register of one state of an index, as bytes: derived when a generation is published or
/// written to, kept beside it in a file, and read where it lies.
///
/// 32-bit words of the machine that wrote it: magic, the last document and the number of documents
/// that it was derived from, the number of words in each section (Section), then the sections, then
/// the bytes of all texts. A section that tells where parts begin has one entry more than there are
/// parts.
///
/// Mentions lie in the order of their persons, those of nobody behind the last one; persons in the
/// order in which the register shows them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "index/mapped_file.h"
#include "index/register/evidence.h"

namespace timtin::registry {

inline constexpr char register_file[] = "register";

/// A program that writes it otherwise takes another number.
inline constexpr std::uint32_t register_magic = 0x34475254;  // "TRG4"

enum class Section : std::uint8_t {
  name_texts,
  name_keys,
  name_folds,    ///< the keys, folded
  name_persons,  ///< a name that has Name::person as its key
  post_texts,
  post_readings,  ///< matching forms, separated by a space
  post_folds,     ///< the readings, folded
  post_offices,   ///< 4 * PostParts::office + PostParts::told
  post_places,    ///< each closed by a line end; organisations likewise
  post_organisations,
  source_texts,
  mention_articles,
  mention_names,
  mention_sources,
  mention_days,     ///< 2 * YYYYMMDD, + 1 for Mention::state
  mention_posts,    ///< where its posts begin ...
  held_posts,       ///< ... among these
  person_mentions,  ///< where its mentions begin
  person_keys,      ///< a name that has the person's key
  person_names,     ///< the name that the person is shown by
  person_shared,    ///< 1 if another person has the key
  person_articles,
  person_posts,    ///< where its posts begin, among the following two
  shown_posts,     ///< the spelling that stands for all
  post_spellings,  ///< where the spellings begin ...
  spellings,       ///< ... among these
  count
};

class RegisterTable {
 public:
  using Numbers = std::span<const std::uint32_t>;

  /// Nothing if there is none, or none that this program understands. Whatever the file holds, no
  /// access leaves it.
  static std::optional<RegisterTable> open(const std::string& path);
  /// Of bytes as register_bytes() makes them.
  static std::optional<RegisterTable> of(std::string bytes);

  /// True if it was derived from this state of the index.
  bool describes(std::uint32_t last_document, std::uint32_t documents) const {
    return last_document == last_document_ && documents == documents_;
  }
  std::uint32_t last_document() const { return last_document_; }

  std::uint32_t names() const { return parts_of(Section::name_texts); }
  std::uint32_t posts() const { return parts_of(Section::post_texts); }
  std::uint32_t sources() const { return parts_of(Section::source_texts); }
  std::uint32_t mentions() const { return parts_of(Section::mention_posts); }
  std::uint32_t persons() const { return parts_of(Section::person_mentions); }

  /// A text of one of the sections of texts.
  std::string_view text(Section section, std::uint32_t at) const;
  std::uint32_t number(Section section, std::uint32_t at) const { return numbers(section)[at]; }
  /// The numbers [begin, end) of what lies in part `at`.
  struct Range {
    std::uint32_t begin, end;
  };
  Range range(Section section, std::uint32_t at) const {
    return {numbers(section)[at], numbers(section)[at + 1]};
  }
  /// What part `at` has in the section of its contents.
  Numbers part(Section begins, Section contents, std::uint32_t at) const {
    const auto [begin, end] = range(begins, at);
    return numbers(contents).subspan(begin, end - begin);
  }

  std::uint32_t day(std::uint32_t mention) const {
    return number(Section::mention_days, mention) / 2;
  }
  bool is_of_state(std::uint32_t mention) const {
    return number(Section::mention_days, mention) % 2 == 1;
  }

  Told told(std::uint32_t post) const {
    return static_cast<Told>(number(Section::post_offices, post) % 4);
  }

  /// As they were in the evidence; views of the table.
  Name name(std::uint32_t name) const;
  Post post(std::uint32_t post) const;

 private:
  RegisterTable() = default;
  Numbers numbers(Section section) const { return sections_[static_cast<std::size_t>(section)]; }
  std::uint32_t parts_of(Section begins) const {
    return static_cast<std::uint32_t>(numbers(begins).size() - 1);
  }
  bool read_layout(std::span<const std::byte> bytes);
  bool is_sound() const;

  std::optional<MappedFile> file_;
  std::string bytes_;  ///< where there is no file
  std::uint32_t last_document_ = 0, documents_ = 0;
  std::array<Numbers, static_cast<std::size_t>(Section::count)> sections_;
  std::string_view texts_;
};

}  // namespace timtin::registry
