// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// ARCHIVE/boilerplate.tsv: what imports have learned, for those to come. It is written before the
/// articles are published: it may be ahead of them, never behind.
#pragma once

#include <filesystem>

#include "article/boilerplate/learned_lines.h"

namespace timtin {

/// Nothing is known if there is no such file. Throws Error(archive) for one that makes no sense.
LearnedLines read_boilerplate(const std::filesystem::path& archive);

/// Durable when it returns.
void write_boilerplate(const std::filesystem::path& archive, const LearnedLines& lines);

}  // namespace timtin
