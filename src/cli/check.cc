// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/check.h"
#include "article/model/json_writer.h"
#include "cli/choices.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/session.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

constexpr int exit_damaged = 1;

std::string json_of(const Finding& finding) {
  std::string line;
  JsonWriter json(line);
  json.begin_object();
  json.text("kind", name_of(finding.kind));
  json.text("place", finding.place);
  json.end_object();
  return line;
}

class CheckCommand : public Command {
 public:
  std::string name() const override { return "check"; }

  std::string summary() const override { return tr("look for damage in the archive"); }

  void declare(CLI::App& app) override {
    add_value(app, "-f,--format", format_, "FORMAT", tr("text or jsonl"));
    app.add_flag("--repair", repair_,
                 tr("if there is damage, put what can be read into a new generation"));
    app.add_flag(wait_flag, wait_, tr("wait for another import, N seconds at most"));
    app.add_flag("--deep", deep_, tr("derive everything of every article again and compare"));
  }

  int run(Session& session) override {
    const bool json = choose(finding_formats, "--format", format_) == Format::jsonl;
    std::size_t findings = 0;
    const auto print = [&](const Finding& finding) {
      ++findings;
      session.out.write(
          (json ? json_of(finding) : printable_line(finding.place + ": " + finding.what)) + '\n');
    };
    const std::string archive = archive_path(session.options);
    const auto lexicons = deep_ || repair_ ? Lexicons::load(data_directory()) : nullptr;
    if (!look(archive, print, deep_ ? lexicons : nullptr)) ++findings;
    session.out.flush();
    if (!session.options.quiet)
      say(findings == 0 ? tr("no damage found")
                        : trn("{} finding", "{} findings", findings, findings));
    if (findings == 0) return 0;
    return repair_ ? repair(session, {archive, lexicons, wait_}, print) : exit_damaged;
  }

 private:
  /// False for what is not even an archive that can be looked at, but may be repaired.
  bool look(const std::string& archive, const std::function<void(const Finding&)>& print,
            const std::shared_ptr<const Lexicons>& lexicons) const {
    try {
      check_archive(archive, print, lexicons);
      return true;
    } catch (const Error& error) {
      if (!repair_ || error.code() != ErrorCode::archive) throw;
      say("timtin: " + std::string(error.what()));
      return false;
    }
  }

  static int repair(Session& session, const WriterOptions& options,
                    const std::function<void(const Finding&)>& print) {
    std::uint64_t lost = 0;
    const Repair done = repair_archive(options, [&](const std::string& name) {
      ++lost;
      print({Finding::Kind::article, name, tr("it can't be read, and is left out")});
      session.out.flush();  // whatever fails later: the next look does not find it
    });
    if (!session.options.quiet) {
      say(trn("{} article is in the new generation", "{} articles are in the new generation",
              done.articles, done.articles));
      for (const std::string& name : done.aside) say(tr("kept as it is: {}", name));
    }
    return lost > 0 ? exit_some_rejected : 0;
  }

  std::string format_ = "text";
  bool deep_ = false;
  bool repair_ = false;
  int wait_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_check() { return std::make_unique<CheckCommand>(); }

}  // namespace timtin::cli
