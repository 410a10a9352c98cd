// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/search_notes.h"

#include "cli/shell_quote.h"
#include "output/labels.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

constexpr std::size_t spellings_shown = 5;

std::string total_line(const SearchResult& result, const SearchOptions& options) {
  const auto total = result.total;
  if (total == 0) return tr("no article found");
  const auto shown = result.hits.size();
  if (shown == total) return trn("{} article", "{} articles", total, total);
  if (shown == 0) return trn("{} article, none shown", "{} articles, none shown", total, total);
  const std::uint64_t last = options.offset + shown;
  std::string line = trn("{} article; {} to {} shown", "{} articles; {} to {} shown", total, total,
                         options.offset + 1, last);
  if (last < total) line += tr("; more with --offset {}", last);
  return line;
}

/// `giai: giải, giai; ngan: ngân, ngàn, …`
std::string readings_line(const std::vector<Reading>& readings) {
  std::string line;
  for (const Reading& reading : readings) {
    if (reading.spellings.empty() ||
        (reading.spellings.size() == 1 && reading.spellings.front() == reading.typed))
      continue;
    line += line.empty() ? "" : "; ";
    line += reading.typed + ": ";
    for (std::size_t i = 0; i < reading.spellings.size() && i < spellings_shown; ++i)
      line += (i == 0 ? "" : ", ") + reading.spellings[i];
    if (reading.spellings.size() > spellings_shown) line += ", …";
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

std::vector<std::string> search_notes(const SearchResult& result, const SearchOptions& options,
                                      const Session& session) {
  std::vector<std::string> lines{total_line(result, options)};
  if (const std::string readings = readings_line(result.readings); !readings.empty())
    lines.push_back(tr("read as: {}", readings));
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

}  // namespace timtin::cli
