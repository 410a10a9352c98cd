// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where names of persons stand. All functions take the token where to look and return the token
/// behind, or the same if there is no name.
#pragma once

#include <cstddef>

#include "extract/passage.h"

namespace timtin {

inline constexpr std::size_t max_name_syllables = 6;

/// Written as a name is: with a capital, or one letter.
inline bool is_capital(const Passage& passage, std::size_t token) {
  return token < passage.size() && passage.shape(token) == Shape::capital;
}

/// End of the run of capitalised syllables with nothing but spaces and hyphens between them.
std::size_t capital_run_end(const Passage& passage, std::size_t at);

/// A capitalised word that begins the next sentence though no full stop stands before it, as after
/// a caption: `Tấn Thành Bà Nguyễn Thị Bình`.
bool begins_next_sentence(const Passage& passage, std::size_t token);

/// `Ban Phân tích`, `Tổ Giám sát`: an organisation and its capital word, not somebody of a rare
/// family who does something, nor a place.
bool begins_organisation(const Passage& passage, std::size_t at);

/// A family name and one to four syllables, cut where a post or an organisation begins.
std::size_t vietnamese_name_end(const Passage& passage, std::size_t at);

/// A name that is spelled as Vietnamese never is, or joined by hyphens: `Donald Trump`, `Xa-bơ
/// Chau-hơ-ry`, `Park Won-soon`.
std::size_t foreign_name_end(const Passage& passage, std::size_t at);

/// `JD Vance`, `HR McMaster`: two initials without stops before a foreign name.
std::size_t initials_name_end(const Passage& passage, std::size_t at);

/// `de Wever`, `Theo Francken` behind a post, `YOON Kwang Shik` behind a form of address: what no
/// other rule takes for a name; `at` if it is none.
std::size_t unusual_name_end(const Passage& passage, std::size_t at, bool after_post);

/// The end of a name of two words without marks that no list of families holds, where a clause
/// begins and a post follows: `Lu Kang - người phát ngôn Bộ Ngoại giao`; `at` if none begins there.
std::size_t introduced_name_end(const Passage& passage, std::size_t at);

/// `Newsmax Media`: up to the last word that only firms have in their names.
std::size_t firm_end(const Passage& passage, std::size_t at);

/// `Phạm Văn Chínhnhấn mạnh`: a space is missing, and the name stands elsewhere without the word.
bool runs_into_word(const Passage& passage, std::size_t at, std::size_t end);

/// The name at tokens [first, last), without the word that a lost space joined to its end: `Abe
/// Shinzo` of `Abe Shinzocó`.
std::string_view name_text(const Passage& passage, std::size_t first, std::size_t last);

/// `BidenÔng`: a sentence begins within the token.
bool holds_next_sentence(const Passage& passage, std::size_t token);

/// The token behind `(còn gọi là Hùng Lớn,`; `at` if no other name is told there.
std::size_t alias_end(const Passage& passage, std::size_t at);

/// `II` of `Elizabeth II`, `khu vực III`.
bool is_roman_number(const Passage& passage, std::size_t token);

/// `Thích nữ Diệu An`: what nuns are called; `at` for other names.
std::size_t nun_name_end(const Passage& passage, std::size_t at);

/// The two syllables at `at` stand elsewhere without the third: `PGS Bùi An,` for `Bùi An Nguyên`.
bool is_named_without(const Passage& passage, std::size_t at, std::size_t third);

/// `ông`, `Thiếu tướng`, `PGS.TS`, one after another.
std::size_t honorifics_end(const Passage& passage, std::size_t at);

}  // namespace timtin
