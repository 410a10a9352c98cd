// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/current_counts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

#include "index/durable.h"
#include "index/errors.h"
#include "index/generation_files.h"
#include "index/saturating.h"
#include "index/stream/living_tokens.h"
#include "timtin/text.h"

namespace timtin {
namespace {

constexpr std::size_t living_leading_words = 4;

bool differs_from_build(const ArticleStreams& streams, const TokenCounts& sealed) {
  return streams.database().get_lastdocid() > streams.sealed().documents() ||
         streams.database().get_doccount() != sealed.articles();
}

/// What has come and what has gone since the build, ascending.
struct ChangedDocuments {
  std::vector<Xapian::docid> written, gone;

  /// `hidden` ascend; those up to `sealed` were there when it was built.
  void hide(std::span<const Xapian::docid> hidden, Xapian::docid sealed) {
    const auto living = std::ranges::upper_bound(hidden, sealed);
    gone.insert(gone.end(), hidden.begin(), living);
    std::ranges::sort(gone);
    std::erase_if(written, [&](Xapian::docid document) {
      return std::binary_search(living, hidden.end(), document);
    });
  }
};

ChangedDocuments changed_documents(const ArticleStreams& streams) {
  ChangedDocuments changed;
  const Xapian::Database& database = streams.database();
  const Xapian::docid sealed = streams.sealed().documents();
  Xapian::docid expected = 1;
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document) {
    for (; expected < *document && expected <= sealed; ++expected) changed.gone.push_back(expected);
    expected = *document + 1;
    if (*document > sealed) changed.written.push_back(*document);
  }
  for (; expected <= sealed; ++expected) changed.gone.push_back(expected);
  return changed;
}

void write_head(const Xapian::Database& database, std::span<const TokenId> tokens,
                const ByteSink& sink) {
  const std::array<std::uint32_t, living_leading_words> leading{
      living_counts_magic, database.get_lastdocid(), database.get_doccount(),
      static_cast<std::uint32_t>(tokens.size())};
  write_words(leading, sink);
  write_words(tokens, sink);
}

/// Counts these documents.
class Difference {
 public:
  Difference(ArticleStreams& streams, ChangedDocuments changed)
      : streams_(streams), changed_(std::move(changed)) {
    for (auto& [token, term] : living_tokens(streams.database()))
      living_terms_.emplace(token, std::move(term));
    number_tokens();
  }

  std::string bytes() {
    std::string bytes;
    const ByteSink sink = [&bytes](std::string_view more) { bytes += more; };
    write_head(streams_.database(), tokens_, sink);
    write_counts(changed_.written, sink);
    write_counts(changed_.gone, sink);
    return bytes;
  }

 private:
  template <typename Take>
  void for_each_article(const std::vector<Xapian::docid>& documents, Take take) {
    ArticleTokens article;
    for (const Xapian::docid document : documents) {
      decode(streams_.of(document), article);
      if (!article.ids.empty()) take(article);
    }
  }

  /// Those of the articles, and their heads.
  void number_tokens() {
    std::unordered_map<TokenId, TokenId> heads;
    for (const auto* documents : {&changed_.written, &changed_.gone})
      for_each_article(*documents, [&](const ArticleTokens& article) {
        for (const TokenId id : article.ids)
          if (id != paragraph_end && !heads.contains(id)) heads.emplace(id, head_of(id));
      });
    for (const auto& [token, head] : heads) {
      tokens_.push_back(token);
      tokens_.push_back(head);
    }
    std::sort(tokens_.begin(), tokens_.end());
    tokens_.erase(std::unique(tokens_.begin(), tokens_.end()), tokens_.end());
    numbers_.resize(tokens_.empty() ? 0 : tokens_.back() + std::size_t{1});
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      numbers_[tokens_[i]] = static_cast<TokenId>(i + 1);
    heads_.resize(tokens_.size());
    for (const auto& [token, head] : heads) heads_[number_of(token) - 1] = number_of(head);
  }

  TokenId head_of(TokenId token) const {
    const auto living = living_terms_.find(token);
    const TokenId head = streams_.head_of(folded_form(
        living != living_terms_.end() ? living->second : streams_.sealed().form(token)));
    return head == 0 ? token : head;
  }

  TokenId number_of(TokenId token) const { return numbers_[token]; }

  void write_counts(const std::vector<Xapian::docid>& documents, const ByteSink& sink) {
    TokenCountsBuilder builder(static_cast<std::uint32_t>(tokens_.size()),
                               [this](TokenId token) { return heads_[token - 1]; });
    for_each_article(documents, [&](ArticleTokens& article) {
      for (TokenId& id : article.ids)
        if (id != paragraph_end) id = number_of(id);
      builder.add(article);
    });
    builder.write(sink);
  }

  ArticleStreams& streams_;
  ChangedDocuments changed_;
  std::unordered_map<TokenId, std::string> living_terms_;
  std::vector<TokenId> tokens_;   ///< ascending; a number is its place from 1
  std::vector<TokenId> numbers_;  ///< by token
  std::vector<TokenId> heads_;    ///< by number: that of the head
};

std::string difference(ArticleStreams& streams) {
  return Difference(streams, changed_documents(streams)).bytes();
}

/// The places from 1 that some of these tokens have among all of them; both ascend.
std::vector<TokenId> places_in(std::span<const TokenId> all, std::span<const TokenId> some) {
  std::vector<TokenId> places;
  places.reserve(some.size());
  std::size_t place = 0;
  for (const TokenId token : some) {
    while (place < all.size() && all[place] < token) ++place;
    places.push_back(static_cast<TokenId>(place + 1));
  }
  return places;
}

/// The same bytes as difference() gives, with what `before` has counted; nothing if articles have
/// gone again that it counts among the new ones: their streams have gone with them.
std::optional<std::string> continued(const LivingCounts& before, ArticleStreams& streams) {
  ChangedDocuments changed = changed_documents(streams);
  const auto recent =
      std::upper_bound(changed.written.begin(), changed.written.end(), before.last_document());
  if (recent - changed.written.begin() != before.added().articles()) return std::nullopt;
  changed.written.erase(changed.written.begin(), recent);
  // What was built and is gone does not come again: as many are the same ones. Others are counted
  // anew, with those that were.
  const bool same_gone = changed.gone.size() == before.removed().articles();
  if (same_gone) changed.gone.clear();
  const auto since = LivingCounts::of_bytes(Difference(streams, std::move(changed)).bytes());
  if (!since) return std::nullopt;
  std::vector<TokenId> tokens;
  std::ranges::set_union(before.tokens(), since->tokens(), std::back_inserter(tokens));
  const auto old_places = places_in(tokens, before.tokens()),
             new_places = places_in(tokens, since->tokens());
  const auto all = static_cast<std::uint32_t>(tokens.size());
  const TokenCounts none;
  std::string bytes;
  const ByteSink sink = [&bytes](std::string_view more) { bytes += more; };
  write_head(streams.database(), tokens, sink);
  write_sum({before.added(), old_places}, {since->added(), new_places}, all, sink);
  write_sum({same_gone ? before.removed() : none, old_places}, {since->removed(), new_places}, all,
            sink);
  return bytes;
}

}  // namespace

bool LivingCounts::read(std::span<const std::byte> bytes) {
  std::span<const std::uint32_t> words(reinterpret_cast<const std::uint32_t*>(bytes.data()),
                                       bytes.size() / sizeof(std::uint32_t));
  if (words.size() < living_leading_words || words[0] != living_counts_magic) return false;
  last_document_ = words[1];
  documents_ = words[2];
  const std::size_t tokens = words[3];
  words = words.subspan(living_leading_words);
  if (words.size() < tokens) return false;
  tokens_ = words.first(tokens);
  words = words.subspan(tokens);
  return added_.read(words) && removed_.read(words) && words.empty() && added_.tokens() == tokens &&
         removed_.tokens() == tokens;
}

std::optional<LivingCounts> LivingCounts::open(const std::string& directory) {
  LivingCounts counts;
  counts.file_ = MappedFile::open(directory + '/' + living_counts_file);
  if (!counts.file_ || !counts.read(counts.file_->bytes())) return std::nullopt;
  return counts;
}

std::optional<LivingCounts> LivingCounts::of_bytes(std::string bytes) {
  LivingCounts counts;
  counts.bytes_ = std::move(bytes);
  if (!counts.read(std::as_bytes(std::span(counts.bytes_)))) return std::nullopt;
  return counts;
}

std::optional<LivingCounts> LivingCounts::of(ArticleStreams& streams, const std::string& directory,
                                             const TokenCounts& sealed,
                                             const std::vector<Xapian::docid>& hidden) {
  if (!hidden.empty()) {
    ChangedDocuments changed = changed_documents(streams);
    changed.hide(hidden, streams.sealed().documents());
    return of_bytes(Difference(streams, std::move(changed)).bytes());
  }
  if (!differs_from_build(streams, sealed)) return std::nullopt;
  if (auto counts = open(directory); counts && counts->is_of(streams.database())) return counts;
  return of_bytes(difference(streams));
}

TokenId LivingCounts::number_of(TokenId token) const {
  const auto found = std::lower_bound(tokens_.begin(), tokens_.end(), token);
  if (found == tokens_.end() || *found != token) return 0;
  return static_cast<TokenId>(found - tokens_.begin() + 1);
}

CurrentCounts::CurrentCounts(ArticleStreams& streams, const std::string& directory,
                             const std::vector<Xapian::docid>& hidden) {
  const std::string path = directory + '/' + token_counts_file;
  auto sealed = TokenCounts::open(path);
  if (!sealed) throw_damaged(path);
  sealed_ = std::move(*sealed);
  living_ = LivingCounts::of(streams, directory, sealed_, hidden);
}

template <typename Count>
std::uint32_t CurrentCounts::with_difference(std::uint32_t sealed, Count count) const {
  if (!living_) return sealed;
  const std::uint32_t gone = count(living_->removed());
  std::uint32_t left = sealed > gone ? sealed - gone : 0;
  add_saturating(left, count(living_->added()));
  return left;
}

std::uint64_t CurrentCounts::occurrences() const {
  if (!living_) return sealed_.occurrences();
  return sealed_.occurrences() + living_->added().occurrences() - living_->removed().occurrences();
}

std::uint32_t CurrentCounts::occurrences(TokenId token) const {
  return with_difference(sealed_.occurrences(token), [&](const TokenCounts& counts) {
    return counts.occurrences(living_->number_of(token));
  });
}

std::uint32_t CurrentCounts::occurrences(TokenId first, TokenId second) const {
  return with_difference(sealed_.occurrences(first, second), [&](const TokenCounts& counts) {
    return counts.occurrences(living_->number_of(first), living_->number_of(second));
  });
}

std::uint32_t CurrentCounts::articles(TokenId first, TokenId second) const {
  return with_difference(sealed_.articles(first, second), [&](const TokenCounts& counts) {
    return counts.articles(living_->number_of(first), living_->number_of(second));
  });
}

bool has_right_living_counts(ArticleStreams& streams, const std::string& directory) {
  const auto file = MappedFile::open(directory + '/' + living_counts_file);
  const std::string derived = difference(streams);
  const auto derived_bytes = std::as_bytes(std::span(derived));
  constexpr std::size_t state_bytes = 3 * sizeof(std::uint32_t);
  if (!file || file->bytes().size() < state_bytes ||
      !std::ranges::equal(file->bytes().first(state_bytes), derived_bytes.first(state_bytes)))
    return true;
  return std::ranges::equal(file->bytes(), derived_bytes);
}

std::optional<LivingCounts> living_counts_before(const std::string& directory,
                                                 const Manifest& manifest) {
  if (!is_as_written(directory, manifest, living_counts_file)) return std::nullopt;
  return LivingCounts::open(directory);
}

void write_living_counts(const Xapian::Database& database, const std::string& directory,
                         const LivingCounts* before) {
  ArticleStreams streams(database, directory);
  std::optional<std::string> bytes;
  if (before != nullptr) bytes = continued(*before, streams);
  if (!bytes) bytes = difference(streams);
  write_durably(std::filesystem::path(directory) / living_counts_file, *bytes);
}

}  // namespace timtin
