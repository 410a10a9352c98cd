// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The signature under an article.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// `Minh Hảo`, `(Theo TTXVN)`, `PV`, `Tin, ảnh: Lê Mai - Vũ An`: the names as written, without
/// brackets around the whole and words that only say that they wrote. Nothing if the line reads
/// like text.
std::optional<std::string> byline(std::string_view line);

/// `Theo TTXVN`, `Nguồn: Reuters`: it is named because it reported first.
bool quotes_source(std::string_view author);

/// True for `Minh Hảo` and other names alone, which need a place of their own to be a signature.
bool is_name_list(std::string_view line);

/// `Lê Mai`, `PV Lê Mai - Vũ An (TTXVN)`: persons alone, as written, without what is in brackets
/// and what they are. Nothing if one part is no name of a person.
std::optional<std::string> persons_alone(std::string_view line);

/// The signature behind the last sentence of a paragraph, `... vào tháng tới. Lê Mai` or `(Theo
/// TTXVN)`; empty if there is none.
std::string signature_at_end(std::string_view paragraph);

/// Takes the signature from the end of `paragraphs`; empty if there is none. Up to two short lines
/// after it (an address, a label) stay, and so does the text that it ends.
std::string take_byline(std::vector<std::string>& paragraphs);

}  // namespace timtin
