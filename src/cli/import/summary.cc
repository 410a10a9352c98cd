// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/summary.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/progress.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

std::string counts(const std::map<std::string, std::uint64_t>& by_reason) {
  std::string text;
  for (const auto& [reason, count] : by_reason)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", reason, count);
  return text;
}

/// `TCVN3 3 (0.97), UTF-8 46`; that UTF-8 is certain goes without saying.
std::string charset_counts(const std::map<std::string, CharsetCount>& charsets) {
  std::string text;
  for (const auto& [name, count] : charsets) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, count.articles);
    if (count.lowest_score < 1 || name != "UTF-8")
      text += fmt::format(" ({:.2f})", count.lowest_score);
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

}  // namespace

std::vector<std::string> import_summary(const ImportReport& report,
                                        const std::vector<Reject>& first_rejects, bool dry_run,
                                        double seconds) {
  std::vector<std::string> lines;
  lines.reserve(first_rejects.size());
  for (const Reject& reject : first_rejects)
    lines.push_back(tr("rejected: {}: {} ({})", place_of(reject), reject.detail, reject.reason));
  if (report.rejected > first_rejects.size())
    lines.push_back(tr("and {} more; --rejects FILE writes all of them down",
                       report.rejected - first_rejects.size()));
  lines.push_back(head_line(report, dry_run, seconds));
  if (!report.rejects.empty()) lines.push_back(tr("  rejected: {}", counts(report.rejects)));
  if (!report.skipped.empty())
    lines.push_back(tr("  files that are no articles: {}", counts(report.skipped)));
  if (!is_all_utf8(report.charsets))
    lines.push_back(tr("  charsets (lowest score): {}", charset_counts(report.charsets)));
  if (!report.notes.empty()) lines.push_back(tr("  accepted, but odd: {}", counts(report.notes)));
  if (report.undated > 0) lines.push_back(tr("  without a date: {}", report.undated));
  return lines;
}

}  // namespace timtin::cli
