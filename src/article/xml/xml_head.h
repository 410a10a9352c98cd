// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the beginning of an XML file says about the rest.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "article/record/record_fields.h"
#include "text/charset.h"

namespace timtin {

/// Of `<?xml version="1.0" encoding="..."?>`; none if it is not known.
std::optional<Charset> declared_encoding(std::string_view head);

/// The name of the first element; empty if the text is no XML.
std::string root_element(std::string_view head);

/// The name of the elements that have the fields of articles: `article` of `<articles><article>
/// <title>`. The root itself may be the one. Fields are elements, `<field name="title">`, or
/// attributes of the element. Empty if there is none with a title or a text.
std::string record_element(std::string_view head, const FieldNames& names);

/// The field that an element with this tag (without `<` and `>`) names: by its attribute `name` if
/// it is one of those that tables are written with (`<column name="tieu_de">`).
std::string field_name_of_tag(std::string_view tag);

}  // namespace timtin
