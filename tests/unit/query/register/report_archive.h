// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "temporary_directory.h"
#include "timtin/register.h"

namespace timtin::test {

inline std::shared_ptr<const Lexicons> lexicons() {
  static const auto loaded = Lexicons::load(TIMTIN_TEST_DATA);
  return loaded;
}

/// Who is said to be what, when and by whom.
struct Report {
  const char* name;
  const char* post;
  const char* day;
  const char* source;
};

/// An archive of reports, in the order given.
class ReportArchive {
 public:
  explicit ReportArchive(const std::vector<Report>& reports) { write(reports); }

  /// More of them, each an article of its own.
  void write(const std::vector<Report>& reports) {
    IndexWriter writer({path(), lexicons()});
    for (const Report& report : reports) writer.put(article_of(report, reports_++));
    writer.publish();
    index_ = std::make_unique<Index>(path());
  }
  /// Says something else where report `number` was.
  void replace(std::size_t number, const Report& report) {
    IndexWriter writer({path(), lexicons()});
    writer.put(article_of(report, number));
    writer.publish();
    index_ = std::make_unique<Index>(path());
  }

  RegisterResult page(const RegisterQuery& query = {}) const {
    return read_register(*index_, *lexicons(), query);
  }
  std::vector<RegisterEntry> read(const RegisterQuery& query = {}) const {
    return page(query).entries;
  }
  std::vector<std::string> ids(const RegisterQuery& query = {}) const {
    std::vector<std::string> found;
    for (const RegisterEntry& entry : read(query)) found.push_back(entry.id);
    return found;
  }
  Article article(DocId document) const { return index_->article(document); }
  std::size_t articles() const { return reports_; }
  std::string path() const { return folder_.path() / "archive"; }
  void correct(const char* lines) const { std::ofstream(path() + "/officials.tsv") << lines; }

 private:
  static Article article_of(const Report& report, std::size_t number) {
    Article article;
    article.id = "r" + std::to_string(number);
    article.source = report.source;
    article.title = "Tin vắn";
    article.body = {std::string("Ông ") + report.name + ", " + report.post + ", đi kiểm tra."};
    article.published = published_from_string(report.day);
    article.key = article_key(article, "collection", "");
    return article;
  }

  TemporaryDirectory folder_;
  std::size_t reports_ = 0;
  std::unique_ptr<Index> index_;
};

}  // namespace timtin::test
