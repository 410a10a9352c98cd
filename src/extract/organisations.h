// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What follows an office: organisation inside organisation, with their places.
#pragma once

#include "extract/passage.h"
#include "extract/phrase_attributes.h"
#include "extract/place_names.h"

namespace timtin {

/// The length of what stands behind an office and says more of it, `danh dự`, `đầu tiên`.
std::size_t quality_length(const Passage& passage, std::size_t at);

/// Reads on from an office, piece by piece, and stops where a person's name begins.
class OrganisationReader {
 public:
  /// `office`: the attributes of the office. `Trợ lý Bộ trưởng` is with an officer, `Trưởng khoa`
  /// says itself what kind of organisation follows, `Trưởng thôn` what kind of place.
  explicit OrganisationReader(const Passage& passage, std::uint8_t office = 0)
      : passage_(passage),
        personal_((office & attribute::office::personal) != 0),
        local_((office & attribute::office::local) != 0),
        weak_((office & attribute::office::weak) != 0),
        state_((office & (attribute::holder_mask | attribute::office::either)) == attribute::state),
        last_((office & attribute::office::unit) != 0 ? Piece::head : Piece::office) {}

  /// The token behind the organisation that follows the office; `at` if none does.
  std::size_t read(std::size_t at);
  /// The same for one right behind an opening bracket.
  std::size_t read_in_bracket(std::size_t at);

  /// Where a post inside this one begins that must be read by itself; 0 if there is none.
  std::size_t resume() const { return resume_; }

  /// The last piece read may go on: it is no place with a name, nor complete by itself.
  bool open() const {
    return last_ == Piece::head || last_ == Piece::proper || last_ == Piece::plain || nameless_;
  }

  /// Nothing has to follow the last piece: a place, or an organisation by itself.
  bool complete() const { return last_ == Piece::place || last_ == Piece::whole; }

  /// A head was read last, and nothing of its name.
  bool unfinished() const { return last_ == Piece::head; }

  /// A field of what may bear a person's name was read last: `Bệnh viện Phụ sản`.
  bool namesake() const { return named_ && last_ == Piece::field && holder_ != Holder::company; }

  /// No lexicon knows anything of what was read.
  bool unknown() const { return !known_; }

  /// Of the first organisation read whose holder is known.
  Holder holder() const { return holder_; }

 private:
  /// What was read last: it decides what may follow.
  enum class Piece : std::uint8_t { office, head, proper, field, plain, place, whole };

  std::size_t read_piece(std::size_t at);
  std::size_t read_any_piece(std::size_t at);
  std::size_t read_known(std::size_t at);
  std::size_t field_across(std::size_t at, std::size_t head) const;
  std::size_t read_linker(std::size_t at);
  bool steers(std::size_t at) const;
  std::size_t read_seat(std::size_t at, std::size_t next);
  std::size_t read_members(std::size_t at);
  std::size_t read_part_number(std::size_t at) const;
  std::size_t read_linked_office(std::size_t at, std::size_t next);
  std::size_t read_linked_name(std::size_t next);
  std::size_t read_served_person(std::size_t at) const;
  std::size_t read_quality(std::size_t at);
  std::size_t read_term(std::size_t at);
  std::size_t read_number(std::size_t at);
  bool is_last_number(std::size_t at) const;
  bool is_level(std::size_t at, PhraseAt known, bool head) const;
  std::size_t read_level(std::size_t at);
  std::size_t read_local_place(std::size_t at);
  std::size_t read_unit_name(std::size_t at);
  bool follows_part(std::size_t at) const;
  std::size_t place_end(std::size_t at, PlaceContext context);
  std::size_t place_end_by_shape(std::size_t at) const;
  std::size_t read_proper(std::size_t at);
  std::size_t named_after_person_end(std::size_t at);
  std::size_t head_of_namesake(std::size_t at, std::size_t run) const;
  std::size_t read_office_word(std::size_t at);
  std::size_t read_behind_break(std::size_t at);
  std::size_t read_countries(std::size_t at) const;
  std::size_t read_numbered_place(std::size_t at, bool dash);
  std::size_t read_capital_fields(std::size_t at);
  std::size_t read_larger(std::size_t at);
  std::size_t read_further_fields(std::size_t at);
  std::size_t read_lower_field(std::size_t at);
  std::size_t read_lower_list(std::size_t at);
  std::size_t read_joined(std::size_t at);
  std::size_t read_behind_acronym(std::size_t at);
  bool is_last_before_acronym(std::size_t at) const;
  bool vietnamese_name_follows(std::size_t at) const;
  std::size_t read_plain_words(std::size_t at);
  /// `Trung tâm Dự báo khí tượng quốc gia | thông tin`: nothing of a name in lower case follows.
  bool ends_with_rank(std::size_t at) const;
  std::size_t words_before_name(std::size_t at) const;
  std::size_t words_before_linker(std::size_t at) const;
  bool ends_plain_words(std::size_t at) const;
  bool ends_country(std::size_t at) const;
  bool brand_begins(std::size_t at) const;
  bool officer_begins(std::size_t at) const;
  bool name_begins(std::size_t at) const;
  bool vietnamese_name_begins(std::size_t at) const;
  bool unknown_family_begins(std::size_t at) const;
  void note_holder(std::uint8_t attributes);

  const Passage& passage_;
  bool personal_;
  bool local_;  ///< the name of a place follows
  bool weak_;   ///< the office says little by itself
  bool state_;  ///< no firm has such an office
  bool envoy_ = false;
  Piece last_;
  bool named_ = false;     ///< the last head, or that of the last field, may bear a person's name
  bool nameless_ = false;  ///< the last piece is a level alone: `phường`
  bool part_ = false;      ///< the last place is a part of a commune: `thôn Đông`
  bool known_ = false;
  bool fixed_ = false;  ///< the last head has no fields but those of the lexicon
  bool open_ = false;   ///< words in lower case may follow the last field
  Holder holder_ = Holder::unclear;
  std::size_t resume_ = 0;
  std::size_t person_ = 0;  ///< a person's name begins there, behind a place; 0 if nowhere yet
};

}  // namespace timtin
