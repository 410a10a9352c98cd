// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import.h"

#include <filesystem>

#include "article/boilerplate_filter.h"
#include "cli/import_sink.h"
#include "cli/input_size.h"
#include "cli/interrupt.h"
#include "cli/lexicons_note.h"
#include "cli/places.h"
#include "cli/reading_options.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "index/boilerplate_file.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

constexpr int exit_rejected = 5;
constexpr int exit_signal = 128;  // + the signal, as shells count

/// `path` as given can be read, or why not.
std::string unreadable(const std::string& path) {
  std::error_code failure;
  if (path == "-" || std::filesystem::exists(path, failure)) return {};
  return tr("cannot read {}: {}", path,
            failure ? failure.message() : std::string(tr("there is no such file or folder")));
}

class Import {
 public:
  Import(Session& session, const ImportOptions& options)
      : session_(session), options_(options), reading_(reading_options(options)) {}

  int run() {
    if (const int status = refuse_nothing(); status != 0) return status;
    return options_.dry_run ? try_out() : add();
  }

 private:
  /// One bad path among others is a reject like any other; nothing but bad paths is a mistake, and
  /// no archive is made for it.
  int refuse_nothing() const {
    std::vector<std::string> reasons;
    for (const std::string& path : options_.paths) {
      std::string reason = unreadable(path);
      if (reason.empty()) return 0;
      reasons.push_back(std::move(reason));
    }
    for (const std::string& reason : reasons) say("timtin: " + reason);
    return static_cast<int>(ErrorCode::io);
  }

  int add() {
    Progress progress(!session_.options.quiet, standard_error_is_terminal());
    const auto lexicons = Lexicons::load(data_directory());
    IndexWriter writer({archive_path(session_.options), lexicons,
                        std::chrono::seconds(options_.wait), options_.threads});
    watch_for_interrupts();  // there was nothing to keep until here, where it waited for the lock
    ImportSink sink([&](Article article) { return writer.put(std::move(article)); },
                    options_.rejects, progress);
    const std::filesystem::path archive = archive_path(session_.options);
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
