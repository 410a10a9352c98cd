// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/counts_check.h"

#include <algorithm>
#include <span>
#include <vector>

#include "index/mapped_file.h"
#include "index/saturating.h"
#include "index/token_counts.h"
#include "timtin/text.h"

namespace timtin {

namespace {

constexpr std::size_t articles_at = 2 * sizeof(std::uint32_t),
                      articles_end = 3 * sizeof(std::uint32_t);

template <typename Take>
void for_each_sealed_article(const ArticleStreams& streams, Take take) {
  const StreamFile& file = streams.sealed();
  const Xapian::Database& database = streams.database();
  std::vector<Unit> buffer;
  ArticleTokens tokens;
  auto lives = database.postlist_begin("");
  for (std::uint32_t document = 1; document <= file.documents(); ++document) {
    while (lives != database.postlist_end("") && *lives < document) ++lives;
    decode(file.read(document, buffer), tokens);
    const bool is_known =
        !tokens.ids.empty() || (lives != database.postlist_end("") && *lives == document);
    if (is_known) take(tokens);
  }
}

/// Compares what is written to it with a file.
class Comparison {
 public:
  Comparison(std::span<const std::byte> expected, bool with_articles)
      : expected_(expected), with_articles_(with_articles) {}

  void write(std::string_view bytes) {
    if (at_ + bytes.size() > expected_.size()) {
      same_ = false;
      return;
    }
    for (std::size_t i = 0; i < bytes.size() && same_; ++i, ++at_) {
      const bool is_free = !with_articles_ && at_ >= articles_at && at_ < articles_end;
      same_ = is_free || static_cast<std::byte>(bytes[i]) == expected_[at_];
    }
  }
  bool is_same() const { return same_ && at_ == expected_.size(); }

 private:
  std::span<const std::byte> expected_;
  bool with_articles_;
  std::size_t at_ = 0;
  bool same_ = true;
};

}  // namespace

bool has_right_forms(const ArticleStreams& streams) {
  const StreamFile& file = streams.sealed();
  std::vector<std::uint32_t> counts(file.forms());
  bool known = true;
  for_each_sealed_article(streams, [&](const ArticleTokens& tokens) {
    for (const TokenId token : tokens.ids) {
      if (token > counts.size())
        known = false;
      else if (token != paragraph_end)
        add_saturating(counts[token - 1], 1);
    }
  });
  for (TokenId token = 1; token <= file.forms() && known; ++token)
    known = file.count(token) == counts[token - 1] && file.find(file.form(token)) == token;
  return known;
}

bool has_right_counts(const ArticleStreams& streams, const std::string& directory) {
  const StreamFile& file = streams.sealed();
  TokenCountsBuilder builder(file.forms(), [&](TokenId token) {
    const auto sharing = file.sharing(folded_form(file.form(token)));
    return sharing.empty() ? token : *std::min_element(sharing.begin(), sharing.end());
  });
  for_each_sealed_article(streams, [&](const ArticleTokens& tokens) {
    for (const TokenId token : tokens.ids)
      if (token > file.forms()) return;
    builder.add(tokens);
  });
  const auto stored = MappedFile::open(directory + '/' + token_counts_file);
  if (!stored) return false;
  const Xapian::Database& database = streams.database();
  const bool none_gone =
      database.get_doccount() == file.documents() && database.get_lastdocid() == file.documents();
  Comparison comparison(stored->bytes(), none_gone);
  builder.write([&](std::string_view bytes) { comparison.write(bytes); });
  return comparison.is_same();
}

}  // namespace timtin
