// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Every sentence that people read goes through tr(): English is the source, data/po holds the
/// other languages. Machine formats never pass here.
#pragma once

#include <fmt/format.h>
#include <libintl.h>

#include <string>

namespace timtin {

inline constexpr const char* message_domain = "timtin";

/// The translation of `id`, or `id` itself.
inline const char* tr(const char* id) { return dgettext(message_domain, id); }

/// Marks a sentence that is translated elsewhere.
constexpr const char* tr_noop(const char* id) { return id; }

/// The translation with its fmt placeholders filled in. A catalogue with a wrong placeholder must
/// not stop the program: then the English source is formatted.
template <typename... Args>
std::string tr(const char* id, const Args&... args) {
  try {
    return fmt::format(fmt::runtime(tr(id)), args...);
  } catch (const fmt::format_error&) {
    return fmt::format(fmt::runtime(id), args...);
  }
}

/// The same by number: `one` for 1, `many` otherwise in English; `n` chooses only, it must also be
/// among `args` to be printed.
template <typename... Args>
std::string trn(const char* one, const char* many, unsigned long n, const Args&... args) {
  const char* english = n == 1 ? one : many;
  try {
    return fmt::format(fmt::runtime(dngettext(message_domain, one, many, n)), args...);
  } catch (const fmt::format_error&) {
    return fmt::format(fmt::runtime(english), args...);
  }
}

}  // namespace timtin
