// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/account.h"

#include <algorithm>

#include "text/message.h"

namespace timtin {
namespace {

/// Hostile records have other names each.
constexpr std::size_t max_unknown_members = 1000;

}  // namespace

void ImportAccount::take(Article article, std::uint64_t byte, std::uint64_t line) {
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

void ImportAccount::reject(const Reject& reject) {
  ++report_.read;
  ++report_.rejected;
  ++report_.rejects[reject.reason];
  observer_.rejected(reject);
}

void ImportAccount::skip(const std::string& path, const std::string& reason) {
  ++report_.skipped[reason];
  observer_.rejected({path, 0, 0, reason, {}, true});
}

void ImportAccount::note(const std::string& path, std::uint64_t line, const std::string& reason,
                         const std::string& detail) {
  ++report_.notes[reason];
  if (reason == "unknown-members" && report_.unknown_members.size() < max_unknown_members)
    ++report_.unknown_members[detail];
  observer_.noted({path, line, reason, detail});
}

void ImportAccount::progress(std::uint64_t files, std::uint64_t bytes) {
  report_.files += files;
  report_.bytes += bytes;
  observer_.progress(report_);
}

}  // namespace timtin
