// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/account.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/interrupt.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

constexpr std::size_t rejects_shown = 5;

}  // namespace

ImportSink::ImportSink(Keep keep, const std::string& rejects, Progress& progress)
    : keep_(std::move(keep)), rejects_path_(rejects), progress_(progress) {
  if (rejects_path_.empty()) return;
  rejects_.open(rejects_path_, std::ios::binary | std::ios::trunc);
  if (!rejects_) fail_rejects();
}

void ImportSink::take(Article article, std::uint64_t byte, std::uint64_t line) {
  const std::string path = article.path;
  const std::string id = article.id.empty() ? article.url : article.id;
  const bool dated = article.published.has_value();
  const std::string charset = article.charset;
  const double score = article.charset_score;
  switch (keep_(std::move(article))) {
    case Outcome::added:
      ++report_.added;
      break;
    case Outcome::changed:
      ++report_.changed;
      break;
    case Outcome::unchanged:
      ++report_.unchanged;
      break;
    case Outcome::duplicate:
      ++report_.read;
      ++report_.duplicates;
      return;
    case Outcome::conflict:
      reject({path, byte, line, "id-conflict",
              tr("another article of this run has the identifier {}", id)});
      return;
  }
  ++report_.read;
  if (!dated) ++report_.undated;
  CharsetCount& count = report_.charsets[charset];
  ++count.articles;
  count.lowest_score = std::min(count.lowest_score, score);
}

void ImportSink::reject(const Reject& reject) {
  ++report_.read;
  ++report_.rejected;
  ++report_.rejects[reject.reason];
  if (first_rejects_.size() < rejects_shown) first_rejects_.push_back(reject);
  if (rejects_path_.empty()) return;
  rejects_ << to_json(reject) << '\n';
  if (!rejects_) fail_rejects();
}

void ImportSink::skip(const std::string&, const std::string& reason) { ++report_.skipped[reason]; }

void ImportSink::note(const std::string&, std::uint64_t, const std::string& reason,
                      const std::string&) {
  ++report_.notes[reason];
}

void ImportSink::progress(std::uint64_t files, std::uint64_t bytes) {
  report_.files += files;
  report_.bytes += bytes;
  progress_.update(report_.files, report_.bytes, report_.read);
}

bool ImportSink::stopped() const { return interrupted_by() != 0; }

void ImportSink::finish() {
  if (rejects_path_.empty()) return;
  rejects_.close();
  if (!rejects_) fail_rejects();
}

void ImportSink::fail_rejects() const {
  throw Error(ErrorCode::io,
              tr("cannot write the rejects to {}: {}", rejects_path_, std::strerror(errno)));
}

}  // namespace timtin::cli
