// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/option_value.h"
#include "cli/places.h"
#include "index/remote/far_side.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/output.h"

namespace timtin::cli {

void add_global_options(CLI::App& root, GlobalOptions& options) {
  struct Row {
    const char* names;
    std::string* target;
    const char* value;
    const char* help;
  };
  const Row rows[] = {
      {"--color,--colour", &options.colour, "WHEN",
       tr("paint: auto, always or never; auto heeds $NO_COLOR")},
      {"--hyperlink", &options.hyperlink, "WHEN",
       tr("titles lead to addresses: auto, always or never")},
      {"--format-version", &options.format_version, "N",
       tr("fail unless formats for programs have this version")},
      {"--lang", &options.language, "LANG", tr("language of the messages: vi or en")},
      {"--partial", &options.partial, "WHEN",
       tr("where an archive does not answer: fail, warn or auto, which is warn on a terminal")},
  };
  // An empty variable of a script must not mean the default archive.
  root.add_option("-a,--archive", options.archives,
                  tr("the archive (else $TIMTIN_ARCHIVE, else the user's own); several are asked "
                     "as one, and so is @NAME"))
      ->option_text("DIR")
      ->allow_extra_args(false)
      ->check([](const std::string& directory) {
        return directory.empty() ? std::string(tr("the name is empty")) : std::string();
      });
  for (const Row& row : rows) add_value(root, row.names, *row.target, row.value, row.help);
  add_value(root, "--timeout", options.timeout, "SECONDS",
            tr("for each trip to an archive on another machine"));
  root.add_flag("--no-pager", options.no_pager, tr("print everything at once"));
  root.add_flag("-q,--quiet", options.quiet, tr("no totals, hints or progress; errors only"));
}

void check_format_version(const GlobalOptions& options) {
  const std::string ours = std::to_string(format_version);
  if (!options.format_version.empty() && options.format_version != ours)
    throw Error(ErrorCode::usage,
                tr("there are no formats of the version {}", options.format_version),
                tr("this program has version {}; see NEWS and timtin-formats(5)", ours));
}

std::vector<std::string> archive_paths(const GlobalOptions& options) {
  return options.archives.empty() ? std::vector{default_archive()} : options.archives;
}

std::string archive_path(const GlobalOptions& options) {
  const std::vector<std::string> archives = archive_paths(options);
  const std::string others =
      tr("search, browse, count, show, open, officials, export and info ask several archives as "
         "one, on other machines too");
  if (archives.size() > 1)
    throw Error(ErrorCode::usage, tr("this takes one archive, not {}", archives.size()), others);
  if (remote::is_remote(archives.front()))
    throw Error(ErrorCode::usage, tr("this takes a folder, not {}", archives.front()), others);
  return archives.front();
}

std::string archives_name(const GlobalOptions& options) {
  return fmt::format("{}", fmt::join(archive_paths(options), ":"));
}

}  // namespace timtin::cli
