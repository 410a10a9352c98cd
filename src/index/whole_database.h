// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Opening a database to read it. Xapian takes a table that it could not open, for want of
/// descriptors, for one that is empty, and says nothing: articles have no text then, phrases are
/// nowhere, and a build makes that permanent.
#pragma once

#include <xapian.h>

#include <filesystem>

namespace timtin {

/// The tables that the library does without where it cannot open them: the articles' records, which
/// have checksums of their own, the terms of each article, and positions.
inline constexpr char records_table[] = "docdata.glass";
inline constexpr char terms_table[] = "termlist.glass";
inline constexpr char positions_table[] = "position.glass";

/// With all its tables. Throws Error(io) that tells why one cannot be opened, Error(archive) of a
/// version file by which the library would lose its way, else as Xapian does; a table that is
/// damaged is left to who reads it.
Xapian::Database open_whole(const std::filesystem::path& index);

/// The same of a folder that was made to look into one: tables may be links to those of the index,
/// or empty, and nothing of it is checked.
Xapian::Database open_view(const std::filesystem::path& index);

}  // namespace timtin
