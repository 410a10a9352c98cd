// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/field_help.h"

#include <array>

#include "text/message.h"

namespace timtin::cli {
namespace {

/// The schema is data that is not called, so its sentences are marked here.
constexpr std::array<std::string_view, schema.size()> sentences{
    tr_noop("words of the title"),
    tr_noop("words of the lead"),
    tr_noop("words of the body"),
    tr_noop("who signed the article"),
    tr_noop("newspaper or portal, by name or host"),
    tr_noop("section of the newspaper"),
    tr_noop("day, month, quarter, year or range, day first"),
    tr_noop("a person with a post, \"name/post\" for both"),
    tr_noop("a post, from its first word"),
    tr_noop("topic by id or name"),
    tr_noop("a numbered act"),
    tr_noop("address, host or beginning of the path"),
    tr_noop("the article's own id or hash"),
    tr_noop("an article, by its id, and its copies"),
    tr_noop("when it first came into the archive, as date"),
};

static_assert(
    [] {
      for (std::size_t i = 0; i < schema.size(); ++i)
        if (schema[i].help != sentences[i]) return false;
      return true;
    }(),
    "the sentences are those of the schema");

}  // namespace

std::string field_help(const FieldRow& row) { return tr(std::string(row.help).c_str()); }

}  // namespace timtin::cli
