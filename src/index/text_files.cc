// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/text_files.h"

#include "index/boilerplate_file.h"
#include "index/durable.h"

namespace timtin {

namespace {

constexpr std::size_t max_text_bytes = 64u << 20;

/// Of files that people write, too.
constexpr const char* text_files[] = {"queries.tsv", "officials.tsv"};

}  // namespace

void for_each_unreadable_text(
    const std::filesystem::path& archive,
    const std::function<void(const std::string& name, const Error& error)>& take) {
  try {
    static_cast<void>(read_boilerplate(archive));
  } catch (const Error& error) {
    take("boilerplate.tsv", error);
  }
  for (const char* name : text_files) try {
      static_cast<void>(find_file(archive / name, max_text_bytes));
    } catch (const Error& error) {
      take(name, error);
    }
}

}  // namespace timtin
