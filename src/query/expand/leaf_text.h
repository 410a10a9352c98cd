// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The words in the leaves of a tree: where they stand in the query as typed, and changing them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/query.h"

namespace timtin::lowering {

/// The text of a word, phrase, `~N` or value of a field of words; nullptr for all other nodes and
/// for prefixes, which are no whole words.
std::string* text_of(query::Node& leaf);
const std::string* text_of(const query::Node& leaf);

/// How the marks of such a leaf were settled; smart where they can't be.
Marks marks_of(const query::Node& leaf);

/// The children of And, Or and Not; nullptr for leaves.
std::vector<query::Node>* children_of(query::Node& node);
const std::vector<query::Node>* children_of(const query::Node& node);

/// The prefix of the terms that the words of this leaf are looked up in; empty for the general
/// ones.
std::string_view zone_of(const query::Node& leaf);

/// Where text_of(leaf) begins in the query as typed; nothing if it is not there, as in a saved
/// query.
std::optional<std::size_t> place_of(const query::Node& leaf, std::string_view query);

/// Another text for these bytes of the query.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< exclusive
  std::string replacement;
};

/// The text with edits that do not overlap, in order.
std::string edited(std::string_view text, const std::vector<Edit>& edits);

/// The query as it would be read from its edited text.
ParsedQuery edited(ParsedQuery query, const std::vector<Edit>& edits);

}  // namespace timtin::lowering
