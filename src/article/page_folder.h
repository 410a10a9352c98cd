// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The folder that a browser saves beside a page: `bai.html`, `bai_files/`.
#pragma once

#include <string_view>

#include "timtin/article.h"

namespace timtin {

/// True if a folder of the path is called so. `path` is the one below the given root.
bool is_in_page_folder(std::string_view path);

/// In such a folder lie the frames, advertisements and scripts of the page, and seldom an article:
/// no date and hardly any running text is furniture.
bool is_page_furniture(const Article& article);

}  // namespace timtin
