// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/import.h"

#include <filesystem>
#include <utility>

#include "cli/clock.h"
#include "cli/import/console_observer.h"
#include "cli/import/joined_texts.h"
#include "cli/import/reading_options.h"
#include "cli/import/run_log.h"
#include "cli/import/summary.h"
#include "cli/interrupt.h"
#include "cli/lexicons_note.h"
#include "cli/session.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/import.h"

namespace timtin::cli {
namespace {

/// The files of rejects and notes are emptied first.
void spare_inputs(const ImportArguments& arguments) {
  for (const auto& [option, file] :
       {std::pair("--rejects", arguments.rejects), std::pair("--notes", arguments.notes)})
    for (const std::string& path : arguments.paths) {
      std::error_code failure;
      if (std::filesystem::is_regular_file(path, failure) &&
          std::filesystem::equivalent(path, file, failure))
        throw Error(ErrorCode::usage, tr("{} would overwrite the input {}", option, path));
    }
}

/// False if some of it could not be taken over.
bool join_and_tell(const std::string& archive, const ImportArguments& arguments, bool quiet) {
  const JoinedTexts texts = join_texts(archive, arguments.archives);
  if (!quiet)
    for (const std::string& sentence : texts.taken) say(tr("taken over: {}", sentence));
  for (const std::string& sentence : texts.refused) say(tr("not taken over: {}", sentence));
  return texts.refused.empty();
}

ImportReport imported(const ImportArguments& arguments, const ImportOptions& options,
                      ImportObserver& observer) {
  if (!arguments.archives.empty()) return join_archives(arguments.archives, options, observer);
  return arguments.dry_run ? try_import(options, observer) : import_articles(options, observer);
}

int import_and_tell(Session& session, const ImportArguments& arguments, RunLog& log) {
  ImportOptions options{arguments.paths,
                        reading_options(arguments),
                        {archive_path(session.options), nullptr, arguments.wait, arguments.threads},
                        arguments.prune,
                        arguments.force,
                        arguments.keep_added};
  options.writing.now = time_of_import();
  spare_inputs(arguments);
  const bool quiet = session.options.quiet, dry_run = arguments.dry_run;
  ConsoleObserver observer(arguments, options.writing.archive, session.out, quiet);
  const bool joins = !arguments.archives.empty();
  const ImportReport report = imported(arguments, options, observer);
  session.out.flush();
  observer.finish();
  for (const std::string& line : reject_lines(report, observer.first_rejects())) say(line);
  if (!quiet) {
    for (const std::string& line : skip_lines(observer.first_skips())) say(line);
    if (!joins)
      for (const std::string& line : import_summary(report, dry_run, observer.seconds())) say(line);
    else if (interrupted_by() == 0)
      say(join_line(report, observer.seconds()));
  }
  if (report.vanished > 0 && (!quiet || !report.pruned)) say(prune_line(report, dry_run));
  const bool refused = report.vanished > 0 && !report.pruned;
  int status = report.rejected > 0 || refused ? exit_some_rejected : 0;
  if (joins && interrupted_by() == 0 && !join_and_tell(options.writing.archive, arguments, quiet))
    status = exit_some_rejected;
  if (interrupted_by() != 0)
    status = say_interrupted(!dry_run);
  else if (!quiet && report.other_lexicons)
    say(lexicons_note(options.writing.archive));
  log.end(report, status);
  return status;
}

}  // namespace

int run_import(Session& session, const ImportArguments& arguments) {
  RunLog log(arguments.log, arguments.log_format);
  log.begin(arguments.archives.empty() ? arguments.paths : arguments.archives);
  try {
    return import_and_tell(session, arguments, log);
  } catch (const Error& error) {
    log.fail(error);
    throw;
  }
}

}  // namespace timtin::cli
