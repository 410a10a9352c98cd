// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/import.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "article/boilerplate/boilerplate_filter.h"
#include "cli/import/account.h"
#include "cli/import/input_size.h"
#include "cli/import/reading_options.h"
#include "cli/interrupt.h"
#include "cli/lexicons_note.h"
#include "cli/places.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "index/boilerplate_file.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/text.h"

namespace timtin::cli {
namespace {

constexpr int exit_rejected = 5;
/// 0, or the errno of why a path as given can't be read.
int reading_error(const std::string& path) {
  return path == "-" || ::access(path.c_str(), R_OK) == 0 ? 0 : errno;
}

class Import {
 public:
  Import(Session& session, const ImportOptions& options)
      : session_(session), options_(options), reading_(reading_options(options)) {}

  int run() {
    spare_inputs();
    const bool nothing = std::all_of(options_.paths.begin(), options_.paths.end(),
                                     [](const auto& path) { return reading_error(path) != 0; });
    if (nothing) return refuse_all();
    return options_.dry_run ? try_out() : add();
  }

 private:
  /// The file of the rejects is emptied first.
  void spare_inputs() const {
    for (const std::string& path : options_.paths) {
      std::error_code failure;
      if (std::filesystem::is_regular_file(path, failure) &&
          std::filesystem::equivalent(path, options_.rejects, failure))
        throw Error(ErrorCode::usage, tr("--rejects would overwrite the input {}", path));
    }
  }

  /// Bad paths among others are rejects like any other; for nothing but bad paths no archive is
  /// made.
  int refuse_all() const {
    Progress progress(false, false);
    ImportSink sink([](const Article&) { return Outcome::unchanged; }, options_.rejects, progress);
    for (const std::string& path : options_.paths)
      sink.reject({decode_utf8(path).text, 0, 0, "unreadable",
                   tr("cannot read it: {}", std::strerror(reading_error(path)))});
    return report(sink, progress);
  }

  int add() {
    Progress progress(!session_.options.quiet, standard_error_is_terminal());
    const auto lexicons = Lexicons::load(data_directory());
    IndexWriter writer({archive_path(session_.options), lexicons, options_.wait, options_.threads});
    watch_for_interrupts();  // there was nothing to keep until here, where it waited for the lock
    ImportSink sink([&](Article article) { return writer.put(std::move(article)); },
                    options_.rejects, progress);
    const std::string archive = archive_path(session_.options);
    const LearnedLines known = read_boilerplate(archive);
    BoilerplateFilter filter(sink, known);
    read_all(filter, progress);
    if (interrupted_by() == 0) {
      let_interrupts_kill();
      progress.stage(tr("writing the index ..."));
      if (filter.lines() != known) write_boilerplate(archive, filter.lines());
      writer.publish();
    } else {
      writer.finish_batch();
    }
    const int status = report(sink, progress);
    if (interrupted_by() == 0 && !session_.options.quiet) tell_of_lexicons(*lexicons);
    return status;
  }

  void tell_of_lexicons(const Lexicons& lexicons) const {
    const auto archive = archive_path(session_.options);
    if (!has_these_lexicons(Index(archive).summary(), lexicons)) say(lexicons_note(archive));
  }

  int try_out() {
    Progress progress(!session_.options.quiet, standard_error_is_terminal());
    watch_for_interrupts();
    Analyzer analyzer;
    Extractor extractor(Lexicons::load(data_directory()), analyzer);
    ImportSink sink(
        [&](Article article) {
          extractor.extract(article, analyze(article, analyzer));
          session_.out.write(to_json(article, options_.explain) + '\n');
          return Outcome::added;
        },
        options_.rejects, progress);
    BoilerplateFilter filter(sink, read_boilerplate(archive_path(session_.options)));
    read_all(filter, progress);
    session_.out.flush();
    return report(sink, progress);
  }

  void read_all(BoilerplateFilter& filter, Progress& progress) {
    if (progress.shows_bar()) progress.expect(size_of_inputs(options_.paths, filter));
    Reader reader(reading_, filter);
    for (const std::string& path : options_.paths)
      if (!filter.stopped()) reader.read(path);
    if (!filter.stopped()) filter.finish();
  }

  int report(ImportSink& sink, Progress& progress) const {
    progress.clear();
    sink.finish();
    if (!session_.options.quiet)
      for (const auto& line : import_summary(sink, options_.dry_run, progress.elapsed().count()))
        say(line);
    if (const int signal = interrupted_by(); signal != 0) {
      say(std::string("timtin: ") +
          (options_.dry_run ? tr("interrupted")
                            : tr("interrupted; the same command again goes on from here")));
      return exit_signal + signal;
    }
    return sink.report().rejected > 0 ? exit_rejected : 0;
  }

  Session& session_;
  const ImportOptions& options_;
  const ReaderOptions reading_;
};

}  // namespace

int import_articles(Session& session, const ImportOptions& options) {
  return Import(session, options).run();
}

}  // namespace timtin::cli
