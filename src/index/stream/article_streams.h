// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The token stream of every article of one open generation, wherever it lies: of those that a
/// build wrote in the stream file, of those written since in their Slot::stream.
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "index/stream/stream_file.h"

namespace timtin {

/// One thread at a time.
class ArticleStreams {
 public:
  /// `directory` of the generation, or of a shard. Throws Error(archive) if its stream file is
  /// missing or damaged.
  ArticleStreams(Xapian::Database database, const std::string& directory);

  /// Valid until the next call. Throws Error(archive) for a damaged one.
  StreamView of(Xapian::docid document);

  /// The weights of its tokens together: what the index has as the length of the document.
  Xapian::termcount length(Xapian::docid document) const {
    return document <= file_.documents() ? file_.length(document)
                                         : database_.get_doclength(document);
  }

  std::optional<TokenId> find(const std::string& term) const;
  /// The tokens of all terms with this folded form,
  std::vector<TokenId> sharing(std::string_view folded) const;
  /// with the terms,
  std::vector<std::pair<TokenId, std::string>> forms_sharing(std::string_view folded) const;
  /// and the smallest of them; 0 if there is none. It stays the smallest as long as the generation.
  TokenId head_of(std::string_view folded) const;
  /// In what the build wrote.
  std::uint32_t occurrences(TokenId token) const {
    return token <= file_.forms() ? file_.count(token) : 0;
  }

  const Xapian::Database& database() const { return database_; }
  const StreamFile& sealed() const { return file_; }

 private:
  /// Of those that the build did not know, with their terms. `sealed`: the ones that it knew.
  std::vector<std::pair<TokenId, std::string>> living_sharing(
      std::string_view folded, std::span<const TokenId> sealed) const;

  Xapian::Database database_;
  StreamFile file_;
  bool has_living_tokens_;
  std::vector<Unit> units_;
  TokenStream living_;
};

}  // namespace timtin
