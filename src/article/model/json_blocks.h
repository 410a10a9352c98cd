// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A text that an editor keeps as a tree of blocks:
///
///     {"blocks": [{"type": "paragraph", "data": {"text": "..."}}]}             Editor.js
///     {"blocks": [{"text": "...", "type": "unstyled"}]}                        Draft.js
///     {"type": "doc", "content": [{"type": "paragraph", "content": [...]}]}    ProseMirror, Tiptap
///     [{"type": "paragraph", "children": [{"text": "..."}]}]                   Slate, Portable
///     Text
///     {"ops": [{"insert": "...\n"}]}                                           Quill
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace timtin {

/// Its paragraphs; none if it is no such tree. The depth of a parsed tree is limited.
std::vector<std::string> block_texts(const nlohmann::json& value);

}  // namespace timtin
