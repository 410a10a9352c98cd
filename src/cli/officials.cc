// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/arguments.h"
#include "cli/choices.h"
#include "cli/opened_index.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/query_options.h"
#include "cli/session.h"
#include "cli/shell_quote.h"
#include "cli/terminal.h"
#include "index/remote/far_side.h"
#include "output/labels.h"
#include "output/plot.h"
#include "text/message.h"
#include "timtin/register.h"

namespace timtin::cli {
namespace {

constexpr std::size_t usual_limit = 20, others_named = 3;

class OfficialsCommand : public Command {
 public:
  std::string name() const override { return "officials"; }

  std::string summary() const override { return tr("who is reported in which posts, and when"); }

  void declare(CLI::App& app) override {
    app.add_option("NAME", name_, tr("words of the name; without marks they mean every spelling"))
        ->option_text("...");
    add_value(app, "--position", position_, "POST", tr("only posts that begin so"));
    add_value(app, "--at", at_, "DATE", tr("only posts reported around this time"));
    add_value(app, "--source", source_, "NAME", tr("only reports of this newspaper or portal"));
    app.add_flag("--all", all_,
                 tr("also who is in no public office, or in a post that does not say of what"));
    add_value(app, "-n,--limit", limit_, "N", tr("persons at most; 20 if not given, 0 is all"));
    add_value(app, "--offset", offset_, "N", tr("leave off so many persons"));
    add_value(app, "--today", today_, "DATE", tr("the day that relative dates count from"));
    app.add_flag("--plot", plot_, tr("posts as bars on a line of years"));
    add_value(app, "-f,--format", format_, "FORMAT", tr("text, tsv, csv, jsonl, json or ids"));
    app.add_flag("-0,--null", nul_, tr("with ids: each ends in a NUL byte"));
  }

  int run(Session& session) override {
    RenderOptions render;
    render.format = choose(register_formats, "--format", format_);
    render.appearance = appearance_of_output(session.colour, session.hyperlink);
    render.first = offset_ + 1;
    render.nul = nul_;
    if (plot_ && render.format != Format::text)
      throw Error(ErrorCode::usage, tr("{} is for --format={}", "--plot", "text"));
    RegisterQuery query{join_words(name_), position_, source_,
                        std::nullopt,      offset_,   limit_or_all(limit_)};
    query.only_told = !all_ && query.name.empty() && query.position.empty();
    if (!at_.empty()) query.at = read_date("--at", at_, read_today(today_));
    const auto lexicons = Lexicons::open(data_directory());
    const Index index = opened_partial_index(session.options);
    const RegisterResult found = read_register(index, *lexicons, query);
    page(session, render.format);
    session.out.write(plot_ ? output::timeline(found.entries, render.appearance)
                            : render_register(found.entries, found.persons, render));
    session.out.flush();
    if (!session.options.quiet) {
      say_total(found.persons, found.entries.size());
      if (found.untold > 0)
        say(tr("hint: with --all {} more: in no public office, or in posts that do not say of what",
               found.untold));
      if (found.persons == 0 && !say_others(index, *lexicons, query)) say_hint(session);
      say_variants(found.variants);
      if (render.format == Format::text && found.variants.empty())
        say_corrections(session, found.entries);
    }
    return with_losses(index, found.persons == 0 ? exit_nothing_found : 0);
  }

 private:
  void say_total(std::size_t total, std::size_t shown) const {
    if (total == 0) return say(tr("no person found"));
    std::string line = trn("{} person", "{} persons", total, total);
    if (shown > 0 && shown < total)
      line = tr("{}; {} to {} shown", line, offset_ + 1, offset_ + shown);
    if (shown > 0 && offset_ + shown < total)
      line += tr("; more with --offset {}", offset_ + shown);
    say(line);
  }

  /// Who would be there at another time; false if nobody would.
  static bool say_others(const Index& index, const Lexicons& lexicons, RegisterQuery query) {
    if (!query.at) return false;
    query.at.reset();
    query.offset = 0;
    query.limit = others_named;
    const RegisterResult others = read_register(index, lexicons, query);
    if (others.persons == 0) return false;
    say(trn("hint: without --at there is {} person:", "hint: without --at there are {} persons:",
            others.persons, others.persons));
    for (const RegisterEntry& entry : others.entries) {
      const PostReport& report = entry.posts.front();
      say("  " + entry.name + " · " + report.post + " · " +
          output::days(report.first, report.last));
    }
    return true;
  }

  /// Who asks for a name sees what is wrong about it, and how it is put right.
  void say_corrections(const Session& session, const std::vector<RegisterEntry>& entries) const {
    if (name_.empty() || entries.empty() || entries.size() > others_named) return;
    const RegisterEntry& entry = entries.front();
    std::vector<std::string> lines;
    if (entries.size() > 1 && entries[1].name == entry.name) {
      lines.push_back("merge\t" + entry.name + '\t' + entry.name);
    } else if (entry.posts.size() > 1) {
      lines.push_back("split\t" + entry.name + '\t' + entry.posts.back().post);
      lines.push_back("hide\t" + entry.name + '\t' + entry.posts.back().post);
    } else {
      lines.push_back("rename\t" + entry.name + '\t' + tr("NAME"));
      lines.push_back("hide\t" + entry.name);
    }
    say(trn("hint: were it wrong, a line in {} would correct it:",
            "hint: were it wrong, one of these lines in {} would correct it:", lines.size(),
            corrections_of(archive_paths(session.options).front())));
    for (const std::string& line : lines) say("  " + line);
  }

  static std::string corrections_of(const std::string& archive) {
    return remote::is_remote(archive) ? tr("officials.tsv of {}", archive)
                                      : archive + "/officials.tsv";
  }

  /// Names that were typed in two ways are two persons until somebody corrects it.
  void say_variants(const std::vector<NameVariant>& variants) const {
    if (variants.empty()) return;
    say(tr("hint: if these are one person, lines for officials.tsv of the archive:"));
    for (const NameVariant& variant : variants)
      say("  merge\t" + variant.name + '\t' + variant.other);
  }

  /// Without a result the articles themselves may say more.
  void say_hint(const Session& session) const {
    if (name_.empty()) return;
    say(tr("hint: articles with these words, whoever they speak of:"));
    std::string command = shell_quote(session.program);
    for (const std::string& archive : session.options.archives)
      command += " -a " + shell_quote(archive);
    say("  " + command + " search " + shell_quote('"' + join_words(name_) + '"'));
  }

  std::vector<std::string> name_;
  std::string position_, at_, source_, today_;
  std::uint32_t limit_ = usual_limit, offset_ = 0;
  std::string format_ = "text";
  bool nul_ = false;
  bool plot_ = false, all_ = false;
};

}  // namespace

std::unique_ptr<Command> make_officials() { return std::make_unique<OfficialsCommand>(); }

}  // namespace timtin::cli
