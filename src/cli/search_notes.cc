// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/search_notes.h"

#include <algorithm>
#include <iterator>

#include "cli/shell_quote.h"
#include "cli/terminal.h"
#include "output/labels.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

constexpr std::size_t spellings_shown = 5;

std::string total_line(const SearchResult& result, const SearchOptions& options) {
  const auto total = result.total;
  if (total == 0) return tr("no article found");
  // The hits themselves may have been handed over.
  const auto behind = total - std::min<std::uint64_t>(options.offset, total);
  const auto shown = std::min<std::uint64_t>(options.limit, behind);
  if (shown == total) return trn("{} article", "{} articles", total, total);
  if (shown == 0) return trn("{} article, none shown", "{} articles, none shown", total, total);
  const std::uint64_t last = options.offset + shown;
  std::string line = trn("{} article; {} to {} shown", "{} articles; {} to {} shown", total, total,
                         options.offset + 1, last);
  if (last < total) line += tr("; more with --offset {}", last);
  return line;
}

/// `giải, giai, …`
std::string some_of(const std::vector<std::string>& spellings) {
  std::string text;
  for (std::size_t i = 0; i < spellings.size() && i < spellings_shown; ++i)
    text += (i == 0 ? "" : ", ") + spellings[i];
  if (spellings.size() > spellings_shown) text += ", …";
  return text;
}

bool is_as_typed(const Reading& reading) {
  return reading.spellings.size() == 1 && reading.spellings.front() == reading.typed;
}

/// `giai: giải, giai; ngan: ngân, ngàn, …`, or with arrows for what stands instead of the typed.
std::string readings_in(const std::vector<Reading>& readings, Reading::Kind kind) {
  const char* const sign = kind == Reading::Kind::spellings ? ": " : " → ";
  std::string line;
  for (const Reading& reading : readings) {
    if (reading.kind != kind || is_as_typed(reading)) continue;
    line += line.empty() ? "" : "; ";
    line += reading.typed;
    if (!reading.spellings.empty()) line += sign + some_of(reading.spellings);
  }
  return line;
}

/// `giải (title, body); dau-tu (topic)`
std::string reasons_line(const std::vector<MatchedTerm>& why) {
  std::string line;
  for (const MatchedTerm& term : why)
    line +=
        fmt::format("{}{} ({})", line.empty() ? "" : "; ", term.text, fmt::join(term.places, ", "));
  return line;
}

}  // namespace

std::string damaged_note(const std::string& name) {
  return tr("article {} is damaged and left out; importing it again heals it", name);
}

std::vector<std::string> explanation(const SearchResult& result, const SearchOptions& options) {
  std::vector<std::string> lines;
  if (!result.explanation.empty()) lines.push_back(result.explanation);
  std::uint64_t rank = options.offset;
  for (const Hit& hit : result.hits) {
    const std::string id = output::short_identifier(hit.article, hit.id_is_unique);
    lines.push_back(fmt::format("{}. {}: {}", ++rank, printable_line(id), reasons_line(hit.why)));
  }
  return lines;
}

std::string command_with(const Session& session, const std::string& option,
                         const std::string& query) {
  std::string command = shell_quote(session.program);
  for (const std::string& word : session.typed) command += ' ' + shell_quote(word);
  if (!option.empty()) command += ' ' + shell_quote(option);
  if (query.starts_with('-')) command += " --";
  return command + ' ' + shell_quote(query);
}

std::vector<std::string> reading_notes(const std::vector<Reading>& readings) {
  std::vector<std::string> lines;
  const auto add = [&](Reading::Kind kind, const char* message) {
    const std::string text = readings_in(readings, kind);
    if (!text.empty()) lines.push_back(tr(message, text));
  };
  add(Reading::Kind::telex, tr_noop("read as Telex: {}"));
  add(Reading::Kind::vni, tr_noop("read as VNI: {}"));
  for (const Reading& reading : readings)
    if (reading.kind == Reading::Kind::ambiguous)
      lines.push_back(tr("{} has several meanings and is searched for as it is: {}", reading.typed,
                         fmt::format("{}", fmt::join(reading.spellings, "; "))));
  add(Reading::Kind::half_typed, tr_noop("found nowhere as typed, read with more marks: {}"));
  add(Reading::Kind::spellings, tr_noop("read as: {}"));
  return lines;
}

void say_all_readings(Session& session, const std::vector<Reading>& readings,
                      const std::string& head) {
  session.out.flush();
  if (session.options.quiet) return;
  for (const std::string& line : reading_notes(readings)) say(head + line);
}

void say_readings(Session& session, const std::vector<Reading>& readings, const std::string& head) {
  std::vector<Reading> others;
  std::copy_if(readings.begin(), readings.end(), std::back_inserter(others),
               [](const Reading& reading) { return reading.kind != Reading::Kind::spellings; });
  say_all_readings(session, others, head);
}

std::vector<std::string> search_notes(const SearchResult& result, const SearchOptions& options,
                                      const Session& session) {
  std::vector<std::string> lines{total_line(result, options)};
  for (const std::string& name : result.damaged) lines.push_back(damaged_note(name));
  if (const auto copies = result.copies.value_or(0); copies > 0)
    lines.push_back(trn("{} copy left out; --dups=show shows it",
                        "{} copies left out; --dups=show shows them", copies, copies));
  for (std::string& line : reading_notes(result.readings)) lines.push_back(std::move(line));
  for (const Suggestion& suggestion : result.suggestions) {
    const std::string count = trn("{} article", "{} articles", suggestion.count, suggestion.count);
    // The reason is English in machine formats; a sentence that is translated already stays as it
    // is.
    const std::string reason = tr(suggestion.reason.c_str());
    lines.push_back(tr("hint: {}, {}:", reason, count));
    lines.push_back("  " + command_with(session, suggestion.option, suggestion.query));
  }
  return lines;
}

void say_parsing(const Session& session, const ParsedQuery& query) {
  if (session.options.quiet) return;
  for (const std::string& line : query.notes) say(line);
}

std::vector<std::string> phrase_notes(const Session& session, std::uint64_t total,
                                      const CountQuery& count) {
  if (total < 2 || session.phrase.empty() || session.options.quiet) return {};
  // It costs a count more, half as much again as the search: only where somebody reads it.
  if (!standard_error_is_terminal()) return {};
  std::uint64_t found = 0;
  try {
    found = count(session.phrase);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::usage) throw;  // all the words are no value of the field
  }
  if (found == 0 || found >= total) return {};
  return {tr("hint: {}, {}:", tr("as a phrase"), trn("{} article", "{} articles", found, found)),
          "  " + command_with(session, "", session.phrase)};
}

}  // namespace timtin::cli
