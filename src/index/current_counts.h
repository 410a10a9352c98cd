// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// TokenCounts of the articles that an open generation has now: those of its build, with what was
/// written since and without what is gone.
///
/// The difference lies in a file beside the index, written after each import into a living archive
/// and derived from the index alone: a reader of another state counts for itself. 32-bit words of
/// the machine that wrote it: magic, last document and number of documents of the state; tokens N
/// that differ, ascending (N); then twice what TokenCounts reads, of articles written and of those
/// that are gone, with the tokens numbered from 1 as they stand there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/manifest.h"
#include "index/mapped_file.h"
#include "index/stream/article_streams.h"
#include "index/token_counts.h"

namespace timtin {

inline constexpr char living_counts_file[] = "living";

/// A program that writes the file otherwise takes another number.
inline constexpr std::uint32_t living_counts_magic = 0x31434c54;  // "TLC1"

/// What differs from the build. Whatever its file holds, no access leaves it.
class LivingCounts {
 public:
  /// Reads the file, or counts where it speaks of another state. Nothing if no article differs.
  /// What is `hidden`, ascending, is counted as gone.
  static std::optional<LivingCounts> of(ArticleStreams& streams, const std::string& directory,
                                        const TokenCounts& sealed,
                                        const std::vector<Xapian::docid>& hidden);

  /// Of whatever state the file speaks; nothing if there is none.
  static std::optional<LivingCounts> open(const std::string& directory);
  /// Of bytes as the file has them, which are kept.
  static std::optional<LivingCounts> of_bytes(std::string bytes);

  bool is_of(const Xapian::Database& database) const {
    return last_document_ == database.get_lastdocid() && documents_ == database.get_doccount();
  }
  Xapian::docid last_document() const { return last_document_; }
  std::span<const TokenId> tokens() const { return tokens_; }  ///< ascending
  const TokenCounts& added() const { return added_; }
  const TokenCounts& removed() const { return removed_; }

  /// Of a token there; 0 if it has none.
  TokenId number_of(TokenId token) const;

 private:
  bool read(std::span<const std::byte> bytes);

  std::optional<MappedFile> file_;
  std::string bytes_;  ///< where no file speaks of this state
  Xapian::docid last_document_ = 0;
  Xapian::doccount documents_ = 0;
  std::span<const std::uint32_t> tokens_;
  TokenCounts added_, removed_;
};

class CurrentCounts {
 public:
  /// Without what is `hidden`, ascending. Throws Error(archive) if the counts of the build are
  /// missing or damaged.
  CurrentCounts(ArticleStreams& streams, const std::string& directory,
                const std::vector<Xapian::docid>& hidden = {});

  /// As TokenCounts has them.
  std::uint64_t occurrences() const;
  std::uint32_t occurrences(TokenId token) const;
  std::uint32_t occurrences(TokenId first, TokenId second) const;
  std::uint32_t articles(TokenId first, TokenId second) const;

  const TokenCounts& sealed() const { return sealed_; }

 private:
  template <typename Count>
  std::uint32_t with_difference(std::uint32_t sealed, Count count) const;

  TokenCounts sealed_;
  std::optional<LivingCounts> living_;
};

/// False if the file says other than the articles. One of another state, or none, does no harm.
bool has_right_living_counts(ArticleStreams& streams, const std::string& directory);

/// What the file says before a write, if it is what was written.
std::optional<LivingCounts> living_counts_before(const std::string& directory,
                                                 const Manifest& manifest);

/// After articles were written into the generation in `directory`; of what `before` counts, only
/// what has changed since is counted. Durable when it returns.
void write_living_counts(const Xapian::Database& database, const std::string& directory,
                         const LivingCounts* before);

}  // namespace timtin
