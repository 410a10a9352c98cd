// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/boilerplate_file.h"

#include "index/durable.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {

namespace {

constexpr char file_head[] =
    "# timtin boilerplate 1: source, articles with the line, articles, the line\n";

std::filesystem::path file_of(const std::filesystem::path& archive) {
  return archive / "boilerplate.tsv";
}

}  // namespace

LearnedLines read_boilerplate(const std::filesystem::path& archive) {
  const std::filesystem::path file = file_of(archive);
  if (!std::filesystem::exists(file)) return {};
  std::size_t bad_line = 0;
  auto lines = LearnedLines::from_text(read_file(file), bad_line);
  if (!lines)
    throw Error(ErrorCode::archive,
                tr("cannot read {}:{}: it is no row of boilerplate", file.string(), bad_line),
                tr("correct or remove this line of the file"));
  return std::move(*lines);
}

void write_boilerplate(const std::filesystem::path& archive, const LearnedLines& lines) {
  write_durably(file_of(archive), file_head + lines.to_text());
}

}  // namespace timtin
