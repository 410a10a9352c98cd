// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How the parts of an article are named in every format.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "timtin/article.h"

namespace timtin::output {

/// As staff write it: `25/06/2021 17:00`, `25/06/2021`, `06/2021`, `2021`; empty without a date.
std::string day_first(const std::optional<Published>& published);

/// `12/03/2019 – 30/06/2021`, or one day; of ISO 8601 dates, ascending.
std::string days(const std::string& first, const std::string& last);

/// What `show` takes: the record's own id, or its key instead of an own id that would break a line
/// of output (unless records end in NUL), that looks like an option, or that is not `unique`.
std::string identifier(const Article& article, bool unique, bool nul = false);

/// The same for people: a key is cut to what is enough in any archive of some million articles.
std::string short_identifier(const Article& article, bool unique);

}  // namespace timtin::output
