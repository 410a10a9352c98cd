// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/query_names.h"

#include "cli/option_value.h"
#include "cli/seen_hits.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

Error unknown_name(const std::string& name) {
  return Error(ErrorCode::usage, tr("there is no saved query “{}”", name),
               tr("`timtin info queries` lists those there are"));
}

void forget_and_say(const Session& session, const std::string& name) {
  check_name("--forget", name);
  const std::string& archive = archive_path(session.options);
  if (!forget_query(archive, name)) throw unknown_name(name);
  SeenHitsFile(archive, name).remove();
  if (!session.options.quiet) say(tr("@{} is forgotten", name));
}

void rename_and_say(const Session& session, const std::string& names) {
  const std::size_t sign = names.find('=');
  if (sign == names.npos)
    throw Error(ErrorCode::usage, tr("{} cannot be \"{}\"", "--rename", names),
                tr("give both names: --rename=OLD=NEW"));
  const std::string from = names.substr(0, sign), to = names.substr(sign + 1);
  check_name("--rename", from);
  check_name("--rename", to);
  const std::string& archive = archive_path(session.options);
  if (!rename_query(archive, from, to)) throw unknown_name(from);
  SeenHitsFile(archive, from).rename({archive, to});
  if (!session.options.quiet) say(tr("@{} is now @{}", from, to));
}

}  // namespace

void check_name(const char* option, const std::string& name) {
  if (!is_query_name(name))
    throw Error(ErrorCode::usage, tr("{} cannot be \"{}\"", option, name),
                tr("a name is made of letters, digits, - and _"));
}

void add_name_options(CLI::App& app, NameOptions& options) {
  options.saving = add_value(app, "--save", options.save, "NAME",
                             tr("keep the query: @NAME stands for it from now on"));
  options.forgetting =
      add_value(app, "--forget", options.forget, "NAME", tr("forget a query that was kept"));
  options.renaming = add_value(app, "--rename", options.rename, "OLD=NEW",
                               tr("give a query that was kept a new name"));
}

bool saves(const NameOptions& options) { return options.saving->count() > 0; }

void check_save(const Session& session, const NameOptions& options, SavedQueries& saved) {
  if (!is_query_name(options.save))
    throw Error(ErrorCode::usage, tr("a query can't be saved as \"{}\"", options.save),
                tr("a name is made of letters, digits, - and _"));
  saved.set(options.save, session.query);
}

void save_and_say(const Session& session, const NameOptions& options) {
  const auto replaced = save_query(archive_path(session.options), options.save, session.query);
  if (session.options.quiet) return;
  say(replaced ? tr("saved as @{}, instead of: {}", options.save, *replaced)
               : tr("saved as @{}", options.save));
}

bool change_names(const Session& session, const NameOptions& options) {
  const bool forgets = options.forgetting->count() > 0, renames = options.renaming->count() > 0;
  if (!forgets && !renames) return false;
  if (!session.query.empty() || saves(options) || (forgets && renames))
    throw Error(ErrorCode::usage, tr("--forget and --rename stand alone, without a query"));
  if (forgets) forget_and_say(session, options.forget);
  if (renames) rename_and_say(session, options.rename);
  return true;
}

}  // namespace timtin::cli
