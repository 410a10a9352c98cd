// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/stream_merger.h"

#include <fcntl.h>

#include "index/descriptor.h"
#include "index/durable.h"
#include "index/errors.h"
#include "index/saturating.h"
#include "index/stream/living_tokens.h"
#include "index/whole_database.h"
#include "text/message.h"

namespace timtin {

namespace fs = std::filesystem;

/// One index. It is open only while it is read: a build may have more shards than a process may
/// have files, and each has numbers of its own for most forms of the archive.
class StreamMerger::Source {
 public:
  explicit Source(fs::path index)
      : index_(std::move(index)), streams_(open_whole(index_), index_.string()) {}

  std::size_t documents() const { return streams_.database().get_doccount(); }

  void add_forms(FormTable& table) const {
    const StreamFile& sealed = streams_.sealed();
    for (TokenId token = 1; token <= sealed.forms(); ++token)
      if (sealed.count(token) > 0) table.add(sealed.form(token), sealed.count(token));
    for (const auto& [token, term] : living_tokens(streams_.database())) table.add(term, 1);
  }

  /// Each with the tokens that `tokens` has for the forms, by number in the table, which has all of
  /// them. Throws Error(archive) for a token that has no form.
  template <typename Take>
  void for_each_article(const FormTable& table, const std::vector<TokenId>& tokens, Take take) {
    const std::vector<TokenId> numbers = numbers_in(table, tokens);
    const Xapian::Database& database = streams_.database();
    ArticleTokens article;
    for (auto document = database.postlist_begin(""); document != database.postlist_end("");
         ++document) {
      decode(streams_.of(*document), article);
      for (TokenId& id : article.ids) {
        if (id == paragraph_end) continue;
        if (id >= numbers.size() || numbers[id] == 0)
          throw_damaged((index_ / stream_file).string());
        id = numbers[id];
      }
      take(article);
    }
  }

 private:
  /// By token here; 0 for what does not occur.
  std::vector<TokenId> numbers_in(const FormTable& table,
                                  const std::vector<TokenId>& tokens) const {
    const StreamFile& sealed = streams_.sealed();
    std::vector<TokenId> numbers(std::size_t{sealed.forms()} + 1);
    const auto number = [&](TokenId token, std::string_view form) {
      if (token >= numbers.size()) numbers.resize(std::size_t{token} + 1);
      if (const auto known = table.find(form)) numbers[token] = tokens[*known];
    };
    for (TokenId token = 1; token <= sealed.forms(); ++token) number(token, sealed.form(token));
    for (const auto& [token, term] : living_tokens(streams_.database())) number(token, term);
    return numbers;
  }

  fs::path index_;
  ArticleStreams streams_;
};

StreamMerger::StreamMerger(const std::vector<fs::path>& indexes, fs::path workshop)
    : workshop_(std::move(workshop)) {
  std::vector<TokenId> heads = number_forms(indexes);
  writer_.emplace(workshop_ / stream_file, documents_);
  TokenCountsBuilder token_counts(
      static_cast<std::uint32_t>(tokens_.size()),
      [heads = std::move(heads)](TokenId token) { return heads[token - 1]; }, workshop_);
  for (const fs::path& index : indexes) merge(index, token_counts);
  write_counts(token_counts);
}

StreamMerger::~StreamMerger() = default;

std::vector<TokenId> StreamMerger::number_forms(const std::vector<fs::path>& indexes) {
  for (const fs::path& index : indexes) {
    const Source source(index);
    source.add_forms(table_);
    documents_ += source.documents();
  }
  tokens_ = table_.tokens();
  counts_.assign(tokens_.size(), 0);
  FoldedOrder order = folded_order(table_.forms_by(tokens_));
  order_ = std::move(order.tokens);
  return std::move(order.heads);
}

void StreamMerger::merge(const fs::path& index, TokenCountsBuilder& token_counts) {
  TokenStream stream;
  Source(index).for_each_article(table_, tokens_, [&](const ArticleTokens& article) {
    for (const TokenId id : article.ids)
      if (id != paragraph_end) add_saturating(counts_[id - 1], 1);
    encode(
        article, [](TokenId id) { return id; }, stream);
    writer_->add(stream.view());
    token_counts.add(article);
  });
}

/// Here already: what has counted them is larger than all that is kept for the streams.
void StreamMerger::write_counts(TokenCountsBuilder& token_counts) const {
  Descriptor counts(workshop_ / token_counts_file, O_WRONLY | O_CREAT | O_TRUNC,
                    tr_noop("cannot create {}: {}"));
  token_counts.write([&counts](std::string_view bytes) { counts.write(bytes); });
}

void StreamMerger::finish(const Xapian::Database& compacted, const fs::path& directory) {
  const std::vector<std::uint32_t> documents(compacted.postlist_begin(""),
                                             compacted.postlist_end(""));
  writer_->finish(table_.forms_by(tokens_), counts_, order_, documents, compacted.get_lastdocid());
  for (const char* file : {stream_file, token_counts_file})
    rename_durably(workshop_ / file, directory / file);
}

}  // namespace timtin
