// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which archives are meant: folders, lists of them, and names that the configuration gives to
/// several:
///
///     [archives]
///     tat-ca = ~/tin/20*
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin::cli {

/// There is one, for those who may read it.
bool is_archive(const std::string& folder);

/// What is the same for all names of one archive: of a folder its path without links, of an archive
/// behind a pipe its name as it stands.
std::string place_of(const std::string& archive);

/// What TIMTIN_ARCHIVE holds: names, separated by line ends if there is one, else by colons. Of
/// `ssh://HOST:PORT/PATH` the first colon that separates is one behind the path's first slash;
/// `exec:COMMAND` is all of the rest. Throws Error(usage) if one is empty, the variable of a script
/// that nobody set: that does not mean the default archive.
std::vector<std::string> listed_archives(std::string_view list);

/// Each word that is no `@NAME`, and of those the folders that `file` says: of a pattern the
/// archives that it matches, by name, and folders that cannot be looked into. No folder twice.
/// Throws Error(usage) for a name that is not there or matches nothing, Error(io) for a pattern
/// that leads through a folder which cannot be read.
std::vector<std::string> named_archives(const std::vector<std::string>& words,
                                        const std::string& file);

}  // namespace timtin::cli
