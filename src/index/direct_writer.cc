// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/direct_writer.h"

#include <optional>

#include "index/batch.h"
#include "index/clusters.h"
#include "index/current_counts.h"
#include "index/durable.h"
#include "index/errors.h"
#include "index/generation_files.h"
#include "index/metadata.h"
#include "index/new_file.h"
#include "index/register/current_register.h"
#include "index/spellings.h"
#include "index/terms.h"
#include "index/whole_database.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

constexpr std::size_t transaction_bytes = 16u << 20;

}  // namespace

DirectWriter::DirectWriter(std::filesystem::path archive, const ArchivePlace& place,
                           Manifest manifest, std::shared_ptr<const Lexicons> lexicons)
    : archive_(std::move(archive)),
      place_(place),
      index_(generation_path(archive_, manifest.generation)),
      manifest_(std::move(manifest)),
      lexicons_(std::move(lexicons)),
      streams_(StreamFile::of(index_.string())),
      builder_(lexicons_) {}

void DirectWriter::write(std::vector<Article> articles, const std::vector<std::string>& removed) {
  if (articles.empty() && removed.empty()) return;
  check_plain_tree(index_);
  std::optional<registry::RegisterTable> before;
  std::optional<LivingCounts> counts_before;
  translating(archive_, [&] {
    before = registry::register_before(index_, manifest_, *lexicons_);
    counts_before = living_counts_before(index_.string(), manifest_);
    // Before the first write: what it says of the content is about to become wrong.
    begin_writing(index_, manifest_);
    tell();
  });
  Articles left = articles;
  do {
    std::size_t count = 0;
    for (std::size_t bytes = 0; count < left.size() && bytes < transaction_bytes; ++count)
      bytes += text_bytes(left[count]);
    const bool is_last = count == left.size();
    translating(archive_, [&] {
      place_.check();
      write_transaction(left.first(count),
                        is_last ? std::span(removed) : std::span<const std::string>());
      note_commit(index_, manifest_);
      tell();
    });
    left = left.subspan(count);
  } while (!left.empty());
  // A writer that does not come to here leaves the files of before, which readers recognise.
  translating(archive_, [&] {
    const Xapian::Database database = open_whole(index_);
    write_living_counts(database, index_.string(), counts_before ? &*counts_before : nullptr);
    registry::write_register(database, index_, *lexicons_, before ? &*before : nullptr);
    end_writing(index_, manifest_);
    tell();
  });
}

/// Readers.
void DirectWriter::tell() {
  place_.check();
  write_manifest(archive_, manifest_);
}

void DirectWriter::write_transaction(Articles articles, std::span<const std::string> removed) {
  Xapian::WritableDatabase database(index_.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  check_metadata(database, archive_.string());
  // An exception leaves the transaction open and the destructor cancels it: nothing of a batch is
  // ever half there.
  database.begin_transaction();
  ClusterUpdate clusters(database);
  LivingTokens tokens(database, streams_);
  FormSet forms, forms_before;
  // Never under the number of what it replaces: a number has one stream for ever.
  const auto take_out = [&](const std::string& key) {
    clusters.replacing(key);
    const std::string key_term = field_term(key_prefix, key);
    for (auto before = database.postlist_begin(key_term); before != database.postlist_end(key_term);
         ++before)
      collect_forms(database.get_document(*before), forms_before);
    database.delete_document(key_term);
  };
  for (Article& article : articles) {
    Xapian::Document document = builder_.build(article);
    add_stream(tokens, document);
    collect_forms(document, forms);
    take_out(article.key);
    clusters.written(database.add_document(document));
  }
  for (const std::string& key : removed) take_out(key);
  clusters.finish();
  remove_spellings(database, forms_before);
  add_spellings(database, forms);
  write_metadata(database, articles.empty() ? lexicons_of(database) : lexicons_->digest());
  database.commit_transaction();
  follow_archive(index_, archive_);
  sync_path(index_);
}

void DirectWriter::add_stream(LivingTokens& tokens, Xapian::Document& document) {
  TokenStream stream;
  encode(
      builder_.take_tokens(), [&](TokenId id) { return tokens.token(id - 1, builder_.analyzer()); },
      stream);
  document.add_value(static_cast<Xapian::valueno>(Slot::stream), pack(stream));
}

}  // namespace timtin
