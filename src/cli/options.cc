// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/options.h"

#include "cli/option_value.h"
#include "cli/places.h"
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
      {"-a,--archive", &options.archive, "DIR",
       tr("the archive (else $TIMTIN_ARCHIVE, else the user's own)")},
      {"--color,--colour", &options.colour, "WHEN",
       tr("paint: auto, always or never; auto heeds $NO_COLOR")},
      {"--hyperlink", &options.hyperlink, "WHEN",
       tr("titles lead to addresses: auto, always or never")},
      {"--format-version", &options.format_version, "N",
       tr("fail unless formats for programs have this version")},
      {"--lang", &options.language, "LANG", tr("language of the messages: vi or en")},
  };
  for (const Row& row : rows) add_value(root, row.names, *row.target, row.value, row.help);
  // An empty variable of a script must not mean the default archive.
  root.get_option("--archive")->check([](const std::string& directory) {
    return directory.empty() ? std::string(tr("the name is empty")) : std::string();
  });
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

std::string archive_path(const GlobalOptions& options) {
  return options.archive.empty() ? default_archive() : options.archive;
}

}  // namespace timtin::cli
