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
  }

  int run(Session& session) override {
    const bool json = choose(finding_formats, "--format", format_) == Format::jsonl;
    std::size_t findings = 0;
    check_archive(archive_path(session.options), [&](const Finding& finding) {
      ++findings;
      session.out.write(
          (json ? json_of(finding) : printable_line(finding.place + ": " + finding.what)) + '\n');
    });
    session.out.flush();
    if (!session.options.quiet)
      say(findings == 0 ? tr("no damage found")
                        : trn("{} finding", "{} findings", findings, findings));
    return findings == 0 ? 0 : exit_damaged;
  }

 private:
  std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_check() { return std::make_unique<CheckCommand>(); }

}  // namespace timtin::cli
