// SPDX-License-Identifier: GPL-2.0-or-later
#include <CLI/App.hpp>
#include <filesystem>

#include "article/boilerplate_filter.h"
#include "cli/import_options.h"
#include "cli/import_sink.h"
#include "cli/input_size.h"
#include "cli/interrupt.h"
#include "cli/lexicons_note.h"
#include "cli/places.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "index/boilerplate_file.h"
#include "text/decoder.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

constexpr int exit_rejected = 5;
constexpr int exit_signal = 128;  // + the signal, as shells count
/// `--wait` without a number: as good as for ever, and a clock can still count it.
constexpr const char* wait_flag = "--wait{315360000}";

/// `path` as given can be read, or why not.
std::string unreadable(const std::string& path) {
  std::error_code failure;
  if (path == "-" || std::filesystem::exists(path, failure)) return {};
  return tr("cannot read {}: {}", path,
            failure ? failure.message() : std::string(tr("there is no such file or folder")));
}

class ImportCommand : public Command {
 public:
  CLI::App& declare(CLI::App& root) override {
    CLI::App& app = *root.add_subcommand("import", tr("read articles and add them to the archive"));
    app.add_option("PATH", paths_, tr("files or folders; - is standard input"))->option_text("...");
    app.add_flag("--dry-run", dry_run_, tr("print what was understood, as jsonl; write nothing"));
    app.add_flag("--explain", explain_,
                 tr("with --dry-run: also where findings stand and why lines were left out"));
    add_value(app, "--encoding", encoding_, "NAME", tr("charset of the input; auto recognises it"));
    add_value(app, "--rejects", rejects_, "FILE", tr("write down what was rejected, as jsonl"));
    add_value(app, "--collection", collection_, "NAME",
              tr("what identifiers are unique in, instead of the source"));
    app.add_option("--map", map_, tr("names of fields in JSON and csv: title=tieu_de,..."))
        ->option_text("FIELD=NAME,...")
        ->allow_extra_args(false);
    app.add_option("--filter", filters_,
                   tr("command that turns files into text, for an extension or all without reader"))
        ->option_text("[EXT=]CMD")
        ->allow_extra_args(false);
    app.add_flag(wait_flag, wait_, tr("wait for another import, N seconds at most"));
    add_value(app, "-j,--threads", threads_, "N", tr("threads; 0 is one a processor"));
    return app;
  }

  int run(Session& session) override {
    if (explain_ && !dry_run_) throw Error(ErrorCode::usage, tr("--explain needs --dry-run"));
    if (paths_.empty() && standard_input_is_terminal())
      throw Error(ErrorCode::usage, tr("there is nothing to import"),
                  tr("name files or folders, or `-` for standard input"));
    if (paths_.empty()) paths_.emplace_back("-");
    prepare_reading();
    if (const int status = refuse_nothing(); status != 0) return status;
    return dry_run_ ? try_out(session) : add(session);
  }

 private:
  void prepare_reading() {
    check_encoding(encoding_);
    reading_.collection = collection_;
    reading_.data = data_directory();
    reading_.encoding = encoding_;
    reading_.fields = parse_fields(map_);
    for (const std::string& filter : filters_) reading_.filters.push_back(parse_filter(filter));
  }

  /// One bad path among others is a reject like any other; nothing but bad paths is a mistake, and
  /// no archive is made for it.
  int refuse_nothing() const {
    std::vector<std::string> reasons;
    for (const std::string& path : paths_) {
      std::string reason = unreadable(path);
      if (reason.empty()) return 0;
      reasons.push_back(std::move(reason));
    }
    for (const std::string& reason : reasons) say("timtin: " + reason);
    return static_cast<int>(ErrorCode::io);
  }

  int add(Session& session) {
    Progress progress(!session.options.quiet, standard_error_is_terminal());
    const auto lexicons = Lexicons::load(data_directory());
    IndexWriter writer(
        {archive_path(session.options), lexicons, std::chrono::seconds(wait_), threads_});
    watch_for_interrupts();  // until here, while it waits for the lock too, there is nothing to
                             // keep
    ImportSink sink([&](Article article) { return writer.put(std::move(article)); }, rejects_,
                    progress);
    const std::filesystem::path archive = archive_path(session.options);
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
    const int status = report(session, sink, progress);
    if (interrupted_by() == 0 && !session.options.quiet) tell_of_lexicons(session, *lexicons);
    return status;
  }

  static void tell_of_lexicons(const Session& session, const Lexicons& lexicons) {
    const auto archive = archive_path(session.options);
    if (!has_these_lexicons(Index(archive).summary(), lexicons)) say(lexicons_note(archive));
  }

  int try_out(Session& session) {
    Progress progress(!session.options.quiet, standard_error_is_terminal());
    watch_for_interrupts();
    Analyzer analyzer;
    Extractor extractor(Lexicons::load(data_directory()), analyzer);
    ImportSink sink(
        [&](Article article) {
          extractor.extract(article, analyze(article, analyzer));
          session.out.write(to_json(article, explain_) + '\n');
          return Outcome::added;
        },
        rejects_, progress);
    BoilerplateFilter filter(sink, read_boilerplate(archive_path(session.options)));
    read_all(filter, progress);
    session.out.flush();
    return report(session, sink, progress);
  }

  void read_all(BoilerplateFilter& filter, Progress& progress) {
    if (progress.shows_bar()) progress.expect(size_of_inputs(paths_, filter));
    Reader reader(reading_, filter);
    for (const std::string& path : paths_)
      if (!filter.stopped()) reader.read(path);
    if (!filter.stopped()) filter.finish();
  }

  int report(const Session& session, ImportSink& sink, Progress& progress) const {
    progress.clear();
    sink.finish();
    if (!session.options.quiet)
      for (const auto& line : import_summary(sink, dry_run_, progress.elapsed().count())) say(line);
    if (const int signal = interrupted_by(); signal != 0) {
      say(std::string("timtin: ") +
          (dry_run_ ? tr("interrupted")
                    : tr("interrupted; the same command again goes on from here")));
      return exit_signal + signal;
    }
    return sink.report().rejected > 0 ? exit_rejected : 0;
  }

  std::vector<std::string> paths_;
  bool dry_run_ = false;
  bool explain_ = false;
  std::string rejects_;
  std::string collection_;
  std::string encoding_ = "auto";
  std::vector<std::string> map_, filters_;
  ReaderOptions reading_;
  int wait_ = 0;
  unsigned threads_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_import() { return std::make_unique<ImportCommand>(); }

}  // namespace timtin::cli
