// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/lexicons_of.h"
#include "index/boilerplate_file.h"
#include "text/message.h"
#include "timtin/import.h"

namespace timtin {
namespace {

/// What was learned anywhere; of one line what the archive has learned itself.
LearnedLines joined_boilerplate(const std::vector<std::string>& archives, const LearnedLines& own) {
  LearnedLines joined;
  for (auto archive = archives.rbegin(); archive != archives.rend(); ++archive)
    joined.merge(read_boilerplate(*archive));
  joined.merge(own);
  return joined;
}

void add_counts(ImportReport& report, const JoinCounts& counts) {
  report.added = counts.added;
  report.changed = counts.changed;
  report.unchanged = counts.unchanged;
  report.duplicates = counts.duplicates;
  report.anew = counts.anew;
  report.read = counts.added + counts.changed + counts.unchanged + counts.duplicates;
  for (const auto& [reason, articles] : report.rejects) report.read += articles;
}

}  // namespace

ImportReport join_archives(const std::vector<std::string>& archives, const ImportOptions& options,
                           ImportObserver& observer) {
  WriterOptions writing = options.writing;
  writing.lexicons = lexicons_of(options);
  check_joining(archives, writing.archive);
  IndexWriter writer(writing);
  observer.begins();
  ImportReport report;
  const JoinWatch watch{
      [&](const std::string& archive, const std::string& article, const std::string& why) {
        ++report.rejected;
        ++report.rejects["damaged"];
        observer.rejected({archive, 0, 0, "damaged", article.empty() ? why : article + ": " + why});
      },
      [&] { return observer.stopped(); }};
  const JoinCounts counts = writer.join(archives, watch);
  add_counts(report, counts);
  if (observer.stopped()) {
    writer.finish_batch();
    return report;
  }
  observer.publishes();
  const LearnedLines own = read_boilerplate(writing.archive);
  const LearnedLines joined = joined_boilerplate(archives, own);
  if (joined != own) write_boilerplate(writing.archive, joined);
  writer.publish();
  report.other_lexicons = !Index(writing.archive).all_read_by(*writing.lexicons);
  return report;
}

}  // namespace timtin
