// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <optional>
#include <thread>

#include "index/bulk_build.h"
#include "index/direct_writer.h"
#include "index/folder_sizes.h"
#include "index/free_space.h"
#include "index/generation.h"
#include "index/known_articles.h"
#include "index/lock.h"
#include "index/record.h"
#include "index/register/corrections.h"
#include "index/snapshot.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "index/values.h"
#include "timtin/index.h"
#include "timtin/schema.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

/// An import of more articles than this, or than this share of the archive, builds a new
/// generation.
constexpr std::size_t max_direct_articles = 5000;
constexpr std::size_t max_direct_share = 5;
/// The archive may grow by this share of what its build wrote: what came later is slower to search.
constexpr std::size_t max_growth_share = 5;
/// As much text is held back until the size of an import is known.
constexpr std::size_t max_pending_bytes = 64u << 20;

/// Of an article whose record is damaged: no article has it.
constexpr std::string_view damaged_digest = "damaged";

/// KnownArticles::Entry::batch of what was not queued, and of what is pending.
constexpr std::uint32_t no_batch = static_cast<std::uint32_t>(-1);

/// Before the lock, which would make the folder.
WriterOptions with_room(WriterOptions options) {
  const fs::path archive = options.archive;
  std::error_code failure;
  if (!fs::exists(archive / "manifest", failure)) {
    const std::uint64_t built = bytes_in(workshop_path(options.archive, 1));
    check_free_space(archive, options.space - std::min(built, options.space));
  }
  return options;
}

}  // namespace

struct IndexWriter::Impl {
  explicit Impl(WriterOptions options);

  Outcome put(Article article);
  void remove(const std::vector<std::string>& keys);
  Outcome put_again(KnownArticles::Entry& known, const KnownArticles::Entry& now,
                    const std::string& digest, Article article);
  void publish();
  /// After a publication into the live generation.
  void compact_if_grown();
  /// A new generation of the live one, without what is replaced, and these shards.
  void publish_with(const std::vector<fs::path>& shards);

  /// Than what is live under its key, both by the times at which a web archive took them.
  bool is_older(const Article& article);
  /// The digest under `key` in the live generation, empty if there is none.
  std::string live_digest(const std::string& key);
  /// Returns the batch.
  std::uint32_t queue(Article article);
  void take_back(const std::string& key, std::uint32_t batch);
  void start_bulk();
  /// How many articles may be written into the live generation.
  std::size_t max_direct() const;
  std::uint64_t next_generation() const;
  fs::path workshop() const;

  WriterOptions options_;
  WriteLock lock_;
  ArchivePlace place_;
  std::optional<Snapshot> live_;
  KnownArticles known_;
  std::vector<std::string> replaced_;  ///< keys of live articles
  std::vector<std::string> removed_;   ///< the same, of those that nothing replaces
  std::vector<Article> pending_;
  std::size_t pending_bytes_ = 0;
  std::optional<BulkBuild> bulk_;
};

IndexWriter::Impl::Impl(WriterOptions options)
    : options_(std::move(options)),
      lock_(options_.archive, options_.wait_seconds, "timtin import"),
      place_(options_.archive) {
  options_.threads = writer_threads(options_.threads);
  if (read_manifest(options_.archive)) live_.emplace(options_.archive);
  // An interrupted build is continued, whatever the size of this import.
  if (!live_ || fs::exists(workshop() / "journal")) start_bulk();
}

std::uint64_t IndexWriter::Impl::next_generation() const {
  return live_ ? live_->manifest().generation + 1 : 1;
}

fs::path IndexWriter::Impl::workshop() const {
  return workshop_path(options_.archive, next_generation());
}

void IndexWriter::Impl::start_bulk() {
  if (live_)
    check_free_space(options_.archive,
                     bytes_in(generation_path(options_.archive, live_->manifest().generation)));
  translating(options_.archive,
              [this] { bulk_.emplace(workshop(), options_.lexicons, options_.threads); });
  for (Article& article : pending_) {
    const Key key = key_from_hex(article.key);
    known_.find(key)->batch = bulk_->add(std::move(article));
  }
  pending_.clear();
}

Outcome IndexWriter::Impl::put(Article article) {
  const std::string digest = digest_value(article);
  const Key key = key_from_hex(article.key);
  const auto now = KnownArticles::entry_of(article, digest, no_batch);
  if (auto* known = known_.find(key)) return put_again(*known, now, digest, std::move(article));
  known_.insert(key, now);
  const std::string before = live_digest(article.key);
  if (before == digest) return Outcome::unchanged;
  if (!before.empty() && is_older(article)) return Outcome::unchanged;
  if (!before.empty()) replaced_.push_back(article.key);
  if (!bulk_ || !bulk_->keep_finished(key, digest)) {
    const std::uint32_t batch = queue(std::move(article));
    known_.find(key)->batch = batch;
  }
  return before.empty() ? Outcome::added : Outcome::changed;
}

Outcome IndexWriter::Impl::put_again(KnownArticles::Entry& known, const KnownArticles::Entry& now,
                                     const std::string& digest, Article article) {
  if (known.digest == now.digest) return Outcome::duplicate;
  if (!same_article(known, now)) return Outcome::conflict;
  const Key key = key_from_hex(article.key);
  take_back(article.key, known.batch);
  known = now;
  const std::string before = live_digest(article.key);
  if (before == digest) {
    std::erase(replaced_, article.key);
    return Outcome::unchanged;
  }
  if (!before.empty()) replaced_.push_back(article.key);
  const std::uint32_t batch = queue(std::move(article));
  known_.find(key)->batch = batch;
  return Outcome::changed;
}

void IndexWriter::Impl::remove(const std::vector<std::string>& keys) {
  for (const std::string& key : keys)
    if (known_.find(key_from_hex(key)) == nullptr) removed_.push_back(key);
}

std::string IndexWriter::Impl::live_digest(const std::string& key) {
  if (!live_) return {};
  return translating(options_.archive, [&]() -> std::string {
    const Xapian::Database& database = live_->database();
    const std::string term = field_term(key_prefix, key);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return {};
    const Xapian::Document document = database.get_document(*posting);
    // What is damaged is written again, as a changed one would be.
    if (!has_sound_record(document)) return std::string(damaged_digest);
    return document.get_value(static_cast<Xapian::valueno>(Slot::digest));
  });
}

bool IndexWriter::Impl::is_older(const Article& article) {
  if (article.captured.empty()) return false;
  return translating(options_.archive, [&] {
    const Xapian::Database& database = live_->database();
    const auto posting = database.postlist_begin(field_term(key_prefix, article.key));
    const auto stored = decode_record(database.get_document(*posting).get_data());
    return stored && stored->captured > article.captured;
  });
}

std::uint32_t IndexWriter::Impl::queue(Article article) {
  if (bulk_) return bulk_->add(std::move(article));
  pending_bytes_ += text_bytes(article);
  pending_.push_back(std::move(article));
  if (pending_.size() > max_direct() || pending_bytes_ > max_pending_bytes) {
    const Key key = key_from_hex(pending_.back().key);
    start_bulk();
    return known_.find(key)->batch;
  }
  return no_batch;
}

std::size_t IndexWriter::Impl::max_direct() const {
  const std::size_t articles = live_->database().get_doccount();
  const std::size_t most = std::min(max_direct_articles, articles / max_direct_share);
  const std::size_t built = live_->counts().sealed().articles();
  const std::size_t grown = built + built / max_growth_share;
  return std::min(most, grown > articles ? grown - articles : 0);
}

void IndexWriter::Impl::take_back(const std::string& key, std::uint32_t batch) {
  if (bulk_) bulk_->drop_finished(key_from_hex(key));
  if (batch != no_batch) return bulk_->supersede(key, batch);
  std::erase_if(pending_, [&](const Article& article) { return article.key == key; });
}

void IndexWriter::Impl::publish() {
  if (!bulk_) {
    if (pending_.empty() && removed_.empty()) return;
    DirectWriter(options_.archive, place_, live_->manifest(), options_.lexicons)
        .write(std::move(pending_), removed_);
    return;
  }
  known_ = {};
  const auto shards = translating(options_.archive, [this] { return bulk_->finish(); });
  replaced_.insert(replaced_.end(), removed_.begin(), removed_.end());
  if (live_ && shards.empty() && replaced_.empty()) {
    bulk_.reset();
    fs::remove_all(workshop());
    return;
  }
  publish_with(shards);
}

void IndexWriter::Impl::compact_if_grown() {
  if (bulk_ || !live_) return;
  if (!has_grown_slack(generation_path(options_.archive, live_->manifest().generation))) return;
  replaced_.clear();  // they are in place already
  const fs::path built = workshop();
  try {
    publish_with({});
  } catch (const Error&) {
    // Everything is there; what could not be made smaller is tried again by the next import.
    std::error_code ignored;
    fs::remove_all(built, ignored);
  }
}

void IndexWriter::Impl::publish_with(const std::vector<fs::path>& shards) {
  GenerationParts parts{options_.archive, place_,    workshop(), next_generation(),
                        std::nullopt,     replaced_, shards,     options_.lexicons,
                        options_.keep};
  if (live_) parts.live = read_manifest(options_.archive);
  live_.reset();  // or this writer would be one of those who read the generation
  translating(options_.archive, [&] {
    fs::create_directories(parts.workshop);
    publish_generation(parts);
  });
}

IndexWriter::IndexWriter(WriterOptions options)
    : impl_(std::make_unique<Impl>(with_room(std::move(options)))) {}
IndexWriter::~IndexWriter() = default;
Outcome IndexWriter::put(Article article) { return impl_->put(std::move(article)); }
void IndexWriter::remove(const std::vector<std::string>& keys) { impl_->remove(keys); }
void IndexWriter::publish() {
  impl_->publish();
  impl_->compact_if_grown();
  keep_corrections(impl_->options_.archive);
}
void IndexWriter::finish_batch() {
  if (!impl_->bulk_) impl_->publish();
}

}  // namespace timtin
