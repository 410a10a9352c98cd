// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/summary.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/import/reason.h"
#include "cli/progress.h"
#include "cli/shell_quote.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

std::string counts(const std::map<std::string, std::uint64_t>& by_reason) {
  std::string text;
  for (const auto& [reason, count] : by_reason)
    text += fmt::format("{}{} {:L}", text.empty() ? "" : ", ", readable_reason(reason), count);
  return text;
}

/// `TCVN3 3 (0.97), UTF-8 46`; that UTF-8 is certain goes without saying.
std::string charset_counts(const std::map<std::string, CharsetCount>& charsets) {
  std::string text;
  for (const auto& [name, count] : charsets) {
    text += fmt::format("{}{} {:L}", text.empty() ? "" : ", ", name, count.articles);
    if (count.lowest_score < 1 || name != "UTF-8")
      text += fmt::format(" ({:.2Lf})", count.lowest_score);
  }
  return text;
}

bool is_all_utf8(const std::map<std::string, CharsetCount>& charsets) {
  return std::all_of(charsets.begin(), charsets.end(),
                     [](const auto& row) { return row.first == "UTF-8"; });
}

std::string place_of(const Reject& reject) {
  if (reject.line > 0) return fmt::format("{}:{}", reject.path, reject.line);
  return reject.byte > 0 ? fmt::format("{}@{}", reject.path, reject.byte) : reject.path;
}

std::string head_line(const ImportReport& report, bool dry_run, double seconds) {
  const std::string amount = trn("{} record", "{} records", report.read, report.read);
  const std::string size =
      trn("{} file, {}", "{} files, {}", report.files, report.files, readable_bytes(report.bytes));
  if (dry_run)
    return tr("read {} ({}) in {:.1f} s: {} understood, {} rejected; nothing was written", amount,
              size, seconds, report.added, report.rejected);
  return tr("read {} ({}) in {:.1f} s: {} new, {} changed, {} unchanged, {} duplicate, {} rejected",
            amount, size, seconds, report.added, report.changed, report.unchanged,
            report.duplicates, report.rejected);
}

/// The commonest; the member with the longest text may be the body.
std::vector<std::string> unknown_lines(const std::map<std::string, std::uint64_t>& members) {
  constexpr std::size_t shown = 3;
  std::vector<std::pair<std::uint64_t, std::string>> rows;
  rows.reserve(members.size());
  for (const auto& [names, records] : members) rows.emplace_back(records, names);
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.first > b.first || (a.first == b.first && a.second < b.second);
  });
  rows.resize(std::min(rows.size(), shown));
  std::vector<std::string> lines;
  lines.reserve(rows.size());
  for (const auto& [records, names] : rows)
    lines.push_back(trn("  unknown members: {}: {} record without a body; perhaps --map body={}",
                        "  unknown members: {}: {} records without a body; perhaps --map body={}",
                        records, names, records, shell_quote(names.substr(0, names.find(", ")))));
  return lines;
}

}  // namespace

std::vector<std::string> reject_lines(const ImportReport& report,
                                      const std::vector<Reject>& first_rejects) {
  std::vector<std::string> lines;
  lines.reserve(first_rejects.size());
  for (const Reject& reject : first_rejects)
    lines.push_back(tr("rejected: {}: {} ({})", place_of(reject), reject.detail,
                       readable_reason(reject.reason)));
  if (report.rejected > first_rejects.size())
    lines.push_back(tr("and {} more; --rejects FILE writes all of them down",
                       report.rejected - first_rejects.size()));
  return lines;
}

std::vector<std::string> skip_lines(const std::vector<Reject>& first_skips) {
  std::vector<std::string> lines;
  lines.reserve(first_skips.size());
  for (const Reject& skip : first_skips)
    lines.push_back(tr("skipped: {} ({})", skip.path, readable_reason(skip.reason)));
  return lines;
}

std::vector<std::string> import_summary(const ImportReport& report, bool dry_run, double seconds) {
  std::vector<std::string> lines;
  lines.push_back(head_line(report, dry_run, seconds));
  if (!report.rejects.empty()) lines.push_back(tr("  rejected: {}", counts(report.rejects)));
  if (!report.skipped.empty())
    lines.push_back(tr("  files that are no articles: {}", counts(report.skipped)));
  if (!is_all_utf8(report.charsets))
    lines.push_back(tr("  charsets (lowest score): {}", charset_counts(report.charsets)));
  if (!report.notes.empty()) lines.push_back(tr("  accepted, but odd: {}", counts(report.notes)));
  for (const std::string& line : unknown_lines(report.unknown_members)) lines.push_back(line);
  if (report.undated > 0) lines.push_back(tr("  without a date: {}", report.undated));
  return lines;
}

std::string join_line(const ImportReport& report, double seconds) {
  std::string line =
      tr("joined {} in {:.1f} s: {} new, {} changed, {} unchanged, {} duplicate, {} rejected",
         trn("{} article", "{} articles", report.read, report.read), seconds, report.added,
         report.changed, report.unchanged, report.duplicates, report.rejected);
  if (report.anew > 0) line += tr("; {} read anew", report.anew);
  return line;
}

std::string prune_line(const ImportReport& report, bool dry_run) {
  if (!report.pruned)
    return trn("{} article has no file any more, of {}: nothing is removed; --force removes it",
               "{} articles have no file any more, of {}: nothing is removed; --force removes them",
               report.vanished, report.vanished, report.standing);
  if (dry_run)
    return trn("{} article has no file any more, of {}", "{} articles have no file any more, of {}",
               report.vanished, report.vanished, report.standing);
  return trn("{} article has no file any more, of {}: removed",
             "{} articles have no file any more, of {}: removed", report.vanished, report.vanished,
             report.standing);
}

}  // namespace timtin::cli
