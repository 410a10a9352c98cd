// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/stream_merger.h"

#include <fcntl.h>

#include <unordered_map>

#include "index/descriptor.h"
#include "index/durable.h"
#include "index/errors.h"
#include "index/stream/living_tokens.h"
#include "index/whole_database.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

/// The smallest token that has the same folded form, of each.
std::vector<TokenId> heads_of_folds(const std::vector<std::string_view>& forms) {
  std::unordered_map<std::string, TokenId> heads;
  std::vector<TokenId> head_of;
  head_of.reserve(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i)
    head_of.push_back(
        heads.try_emplace(folded_form(forms[i]), static_cast<TokenId>(i + 1)).first->second);
  return head_of;
}

}  // namespace

/// One index. It is open only while it is read: a build may have more shards than a process may
/// have files.
class StreamMerger::Source {
 public:
  explicit Source(fs::path index) : index_(std::move(index)) {}

  /// Its forms, which are numbered there.
  void add_forms(FormTable& table) {
    const ArticleStreams streams = open();
    const StreamFile& sealed = streams.sealed();
    places_.assign(sealed.forms() + 1, 0);
    for (TokenId token = 1; token <= sealed.forms(); ++token)
      if (sealed.count(token) > 0)
        places_[token] = table.add(sealed.form(token), sealed.count(token)) + 1;
    for (const auto& [token, term] : living_tokens(streams.database())) {
      if (token >= places_.size()) places_.resize(token + 1);
      places_[token] = table.add(term, 1) + 1;
    }
  }

  /// In the table. Throws Error(archive) for a token that has no form.
  std::uint32_t number_of(TokenId token) const {
    if (token < places_.size() && places_[token] > 0) return places_[token] - 1;
    throw_damaged((index_ / stream_file).string());
  }

  template <typename Take>
  void for_each_article(Take take) const {
    ArticleStreams streams = open();
    const Xapian::Database& database = streams.database();
    ArticleTokens tokens;
    for (auto document = database.postlist_begin(""); document != database.postlist_end("");
         ++document) {
      decode(streams.of(*document), tokens);
      take(tokens);
    }
  }

 private:
  ArticleStreams open() const { return {open_whole(index_), index_.string()}; }

  fs::path index_;
  std::vector<std::uint32_t> places_;  ///< by token: 1 + number in the table, or 0
};

StreamMerger::StreamMerger(const std::vector<fs::path>& indexes, const fs::path& file)
    : file_(file), writer_(file) {
  for (const fs::path& index : indexes) sources_.emplace_back(index);
  number_forms();
  for (Source& source : sources_) merge(source);
}

StreamMerger::~StreamMerger() = default;

void StreamMerger::number_forms() {
  for (Source& source : sources_) source.add_forms(table_);
  tokens_ = table_.tokens();
  forms_ = table_.forms_by(tokens_);
  counts_.assign(forms_.size(), 0);
  token_counts_ = std::make_unique<TokenCountsBuilder>(
      static_cast<std::uint32_t>(forms_.size()),
      [heads = heads_of_folds(forms_)](TokenId token) { return heads[token - 1]; },
      file_.parent_path());
}

void StreamMerger::merge(Source& source) {
  TokenStream stream;
  source.for_each_article([&](ArticleTokens& article) {
    for (TokenId& id : article.ids) {
      if (id == paragraph_end) continue;
      id = tokens_[source.number_of(id)];
      ++counts_[id - 1];
    }
    encode(
        article, [](TokenId id) { return id; }, stream);
    writer_.add(stream.view());
    token_counts_->add(article);
  });
}

void StreamMerger::finish(const Xapian::Database& compacted, const fs::path& directory) {
  const std::vector<std::uint32_t> documents(compacted.postlist_begin(""),
                                             compacted.postlist_end(""));
  writer_.finish(forms_, counts_, documents, compacted.get_lastdocid());
  rename_durably(file_, directory / stream_file);
  Descriptor counts(directory / token_counts_file, O_WRONLY | O_CREAT | O_TRUNC,
                    tr_noop("cannot create {}: {}"));
  token_counts_->write([&counts](std::string_view bytes) { counts.write(bytes); });
  counts.sync();
  sync_path(directory);
}

}  // namespace timtin
