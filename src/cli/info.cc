// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/archive_tables.h"
#include "cli/choices.h"
#include "cli/field_help.h"
#include "cli/lexicons_note.h"
#include "cli/opened_index.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "cli/table.h"
#include "output/labels.h"
#include "timtin/saved_queries.h"

namespace timtin::cli {
namespace {

/// The names in the first column are for programs too and stay English there.
struct Fact {
  const char* name;
  const char* label;
  Cell value;
};

Table fields_table(bool for_people) {
  Table table{{"field", "vietnamese", "help", "example"}, {}};
  for (const FieldRow& row : schema) {
    table.rows.push_back({std::string(row.name), std::string(row.vietnamese),
                          for_people ? field_help(row) : std::string(row.help),
                          std::string(row.example)});
  }
  return table;
}

std::string yes_or_no(bool value, bool for_people) {
  if (for_people) return value ? tr("yes") : tr("no");
  return value ? "yes" : "no";
}

std::vector<Fact> facts_of_archive(const Index& index, const GlobalOptions& options,
                                   bool for_people) {
  const Index::Summary summary = index.summary();
  const auto lexicons = Lexicons::load(data_directory());
  const bool current = index.all_read_by(*lexicons);
  if (!current && !options.quiet)
    for (const std::string& archive : archive_paths(options)) say(lexicons_note(archive));
  Searcher searcher(index, lexicons);
  const auto sources = searcher.count_by(parse_query("*", {}), Facet::source, {}).facets;
  const auto size = [&](std::uint64_t bytes) {
    return for_people ? Cell(readable_bytes(bytes)) : Cell(bytes);
  };
  const auto number = [&](std::uint64_t count) {
    return for_people ? Cell(fmt::format("{:L}", count)) : Cell(count);
  };
  const auto day = [&](const std::string& date) {
    return for_people ? output::days(date, date) : date;
  };
  // That of several is none.
  const bool one = archive_paths(options).size() == 1;
  return {
      {"archive", tr("archive"), archives_name(options)},
      {"articles", tr("articles"), number(summary.articles)},
      {"undated", tr("without a date"), number(summary.undated)},
      {"clusters", tr("groups of copies"), number(summary.clusters)},
      {"copies", tr("copies, beyond the first of a group"), number(summary.copies)},
      {"first_day", tr("first day"), day(summary.first_day)},
      {"last_day", tr("last day"), day(summary.last_day)},
      {"last_added", tr("last day on which articles came in"), day(summary.last_added)},
      {"sources", tr("sources"), number(sources.size())},
      {"forms", tr("distinct words, without marks"), number(summary.forms)},
      {"generation", tr("generation"),
       one ? number(summary.generation) : Cell(std::optional<std::uint64_t>())},
      {"sealed", tr("unchanged since its build"), yes_or_no(summary.sealed, for_people)},
      {"bytes", tr("on disk"), size(summary.bytes)},
      {"slack", tr("of these left unused by writing"), size(summary.slack)},
      {"other_bytes", tr("older and unfinished generations"), size(summary.other_bytes)},
      {"folder_bytes", tr("the whole folder"), size(summary.folder_bytes)},
      {"lexicons", tr("all read by these lexicons"), yes_or_no(current, for_people)},
  };
}

Table archive_table(const Index& index, const GlobalOptions& options, bool for_people) {
  Table table{{"name", "value"}, {}};
  for (Fact& fact : facts_of_archive(index, options, for_people))
    table.rows.push_back({for_people ? fact.label : fact.name, std::move(fact.value)});
  return table;
}

enum class Subject { archive, fields, sources, topics, abbreviations, queries };

constexpr Choices<Subject, 6> subjects{{
    {"archive", Subject::archive},
    {"fields", Subject::fields},
    {"sources", Subject::sources},
    {"topics", Subject::topics},
    {"abbreviations", Subject::abbreviations},
    {"queries", Subject::queries},
}};

/// Topics and sources are told without one, too.
bool needs_index(Subject subject, const GlobalOptions& options) {
  if (subject == Subject::topics || subject == Subject::sources) return has_archive(options);
  return subject == Subject::archive || subject == Subject::abbreviations;
}

/// `index`: where needs_index(), else nullptr.
Table table_of(Subject subject, const Index* index, const GlobalOptions& options, bool for_people) {
  switch (subject) {
    case Subject::sources:
      return sources_table(index);
    case Subject::topics:
      return topics_table(index);
    case Subject::abbreviations:
      return abbreviations_table(*index);
    case Subject::archive:
      return archive_table(*index, options, for_people);
    case Subject::fields:
    case Subject::queries:
      break;
  }
  return fields_table(for_people);
}

class InfoCommand : public Command {
 public:
  std::string name() const override { return "info"; }

  std::string summary() const override {
    return tr(
        "what is in the archive, or which fields, sources, topics, "
        "abbreviations and saved queries there are");
  }

  void declare(CLI::App& app) override {
    app.add_option("SUBJECT", subject_,
                   tr("archive, fields, sources, topics, abbreviations or queries"))
        ->option_text(" ");
    add_value(app, "-f,--format", format_, "FORMAT", tr("text, tsv, csv, jsonl or json"));
  }

  int run(Session& session) override {
    const Format format = choose(table_formats, "--format", format_);
    const bool for_people = format == Format::text;
    const Subject subject = choose(subjects, "info", subject_);
    if (subject == Subject::queries) return list_queries(session, format);
    std::optional<Index> index;
    if (needs_index(subject, session.options)) index.emplace(opened_partial_index(session.options));
    const Index* const articles = index ? &*index : nullptr;
    session.out.write(
        render_table(table_of(subject, articles, session.options, for_people), format));
    session.out.flush();
    return index ? with_losses(*index, 0) : 0;
  }

 private:
  static int list_queries(Session& session, Format format) {
    const SavedQueries saved(archive_paths(session.options));
    Table table{{"name", "query"}, {}};
    int status = 0;
    for (const SavedQuery& query : saved.all()) {
      if (query.fault.empty()) {
        table.rows.push_back({query.name, query.text});
      } else {
        say(fmt::format("timtin: {}:{}: {}", query.path, query.line, query.fault));
        status = static_cast<int>(ErrorCode::usage);
      }
    }
    session.out.write(render_table(table, format));
    session.out.flush();
    if (format != Format::text || session.options.quiet) return status;
    if (table.rows.empty() && status == 0) say(tr("there is no saved query"));
    say(tr("hint: `timtin search --save=NAME QUERY` saves one, and @NAME stands for it"));
    return status;
  }

  std::string subject_ = "archive";
  std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_info() { return std::make_unique<InfoCommand>(); }

}  // namespace timtin::cli
