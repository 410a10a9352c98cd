// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The name of a numbered act: `Nghị quyết số 45-NQ/TW`, `100/2019/NĐ-CP`, `quyet dinh 1516`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

struct DocumentName {
  std::optional<std::size_t> kind;  ///< index in document_kinds
  std::string number;               ///< `45`, `30a`
  std::string year;                 ///< `2019`, or empty
  std::vector<std::string> code;    ///< `NQ`, `TW`, in their canonical spelling
};

/// What numbers and codes are compared by: folded, so that case and marks do not matter.
std::string folded_part(std::string_view part);

/// The bytes at the beginning of `text` that can be a number with its year and code; the signs may
/// have a space around them where a known code follows. 0 if there is no number.
std::size_t document_number_length(std::string_view text);

/// Number, year and code of `text`; nothing if it is none, `25/6/2021` for example.
std::optional<DocumentName> parse_document_number(std::string_view text);

/// Kind, number, year and code of `text`; what follows the number does not matter.
std::optional<DocumentName> parse_document(std::string_view text);

/// True if the first part of the code names a kind of act.
bool has_kind_code(const DocumentName& name);

/// True if both can be one act: same kind and number, and year and code equal where both have one.
bool same_document(const DocumentName& left, const DocumentName& right);

}  // namespace timtin
