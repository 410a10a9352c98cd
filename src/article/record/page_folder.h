// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The folder that a browser saves beside a page: `bai.html`, `bai_files/`.
#pragma once

#include <string_view>

#include "timtin/article.h"

namespace timtin {

/// True if a folder of the path is called so and its page lies beside it. Of a member of an archive
/// only the name is looked at: its neighbours may come later.
bool is_in_page_folder(std::string_view path);

/// In such a folder lie the frames, advertisements and scripts of the page, and seldom an article:
/// no date and hardly any running text is boilerplate.
bool is_boilerplate_page(const Article& article);

}  // namespace timtin
