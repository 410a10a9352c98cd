// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/import.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "article/boilerplate/boilerplate_filter.h"
#include "import/account.h"
#include "import/lexicons_of.h"
#include "import/space_needed.h"
#include "import/vanished.h"
#include "index/boilerplate_file.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// 0, or the errno of why a path as given can't be read.
int reading_error(const std::string& path) {
  return path == "-" || ::access(path.c_str(), R_OK) == 0 ? 0 : errno;
}

/// Bad paths among others are rejects like any other: this is for nothing but bad ones.
std::optional<ImportReport> reject_all(const std::vector<std::string>& paths,
                                       ImportObserver& observer) {
  const bool nothing = std::all_of(paths.begin(), paths.end(),
                                   [](const auto& path) { return reading_error(path) != 0; });
  if (!nothing) return std::nullopt;
  observer.begins();
  ImportAccount account([](const Article&) { return Outcome::unchanged; }, observer);
  for (const std::string& path : paths)
    account.reject({decode_utf8(path).text, 0, 0, "unreadable",
                    tr("cannot read it: {}", std::strerror(reading_error(path)))});
  return account.report();
}

void read_all(const ImportOptions& options, BoilerplateFilter& filter) {
  Reader reader(options.reading, filter);
  for (const std::string& path : options.paths)
    if (!filter.stopped()) reader.read(path);
  if (!filter.stopped()) filter.finish();
}

/// The days of an export are those of another archive, unless they are asked for.
void settle_added(Article& article, const ImportOptions& options) {
  const auto& now = options.writing.now;
  const bool past = article.added && now && to_string(*article.added) <= to_string(*now) &&
                    article.added->precision == DatePrecision::minute;
  if (!options.keep_added || !past) article.added.reset();
}

/// The keys of the articles of a run, if it prunes.
class SeenKeys {
 public:
  explicit SeenKeys(bool wanted) : wanted_(wanted) {}
  void add(const std::string& key) {
    if (wanted_) keys_.insert(key);
  }
  const std::unordered_set<std::string>& keys() const { return keys_; }

 private:
  bool wanted_;
  std::unordered_set<std::string> keys_;
};

/// What is to be removed; what there is to say of it goes into the report.
std::vector<std::string> pruned_keys(const ImportOptions& options, const SeenKeys& seen,
                                     ImportReport& report) {
  if (!options.prune || !std::filesystem::exists(options.writing.archive + "/manifest")) return {};
  const Index index(options.writing.archive);
  Vanished vanished = find_vanished(index, options.paths, seen.keys());
  report.vanished = vanished.keys.size();
  report.standing = vanished.standing;
  report.pruned = options.force || !is_too_many(vanished);
  if (!report.pruned) vanished.keys.clear();
  return std::move(vanished.keys);
}

void check_names(const ReaderOptions& options) {
  check_encoding(options.encoding);
  check_record_fields(options.fields);
}

}  // namespace

ImportReport import_articles(const ImportOptions& options, ImportObserver& observer) {
  check_names(options.reading);
  if (auto rejects = reject_all(options.paths, observer)) return *rejects;
  WriterOptions writing = options.writing;
  writing.lexicons = lexicons_of(options);
  std::error_code unknown;
  if (!std::filesystem::exists(writing.archive + "/manifest", unknown))
    writing.space = space_needed(options.paths);
  IndexWriter writer(writing);
  observer.begins();
  SeenKeys seen(options.prune);
  ImportAccount account(
      [&](Article article) {
        seen.add(article.key);
        settle_added(article, options);
        return writer.put(std::move(article));
      },
      observer);
  const LearnedLines known = read_boilerplate(writing.archive);
  BoilerplateFilter filter(account, known);
  read_all(options, filter);
  ImportReport report = account.report();
  if (observer.stopped()) {
    writer.finish_batch();
    return report;
  }
  writer.remove(pruned_keys(options, seen, report));
  observer.publishes();
  if (filter.lines() != known) write_boilerplate(writing.archive, filter.lines());
  writer.publish();
  report.other_lexicons = !Index(writing.archive).all_read_by(*writing.lexicons);
  return report;
}

ImportReport try_import(const ImportOptions& options, ImportObserver& observer) {
  check_names(options.reading);
  if (auto rejects = reject_all(options.paths, observer)) return *rejects;
  observer.begins();
  Analyzer analyzer;
  Extractor extractor(lexicons_of(options), analyzer);
  SeenKeys seen(options.prune);
  ImportAccount account(
      [&](Article article) {
        seen.add(article.key);
        settle_added(article, options);
        extractor.extract(article, analyze(article, analyzer));
        observer.understood(article);
        return Outcome::added;
      },
      observer);
  BoilerplateFilter filter(account, read_boilerplate(options.writing.archive));
  read_all(options, filter);
  ImportReport report = account.report();
  if (!observer.stopped()) static_cast<void>(pruned_keys(options, seen, report));
  return report;
}

}  // namespace timtin
