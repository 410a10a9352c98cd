// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>

#include "index/direct_writer.h"
#include "index/errors.h"
#include "index/folder_sizes.h"
#include "index/free_space.h"
#include "index/generation.h"
#include "index/generation_files.h"
#include "index/register/corrections.h"
#include "index/values.h"
#include "index/writer_impl.h"
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

IndexWriter::Impl::Impl(WriterOptions options)
    : options_(std::move(options)),
      lock_(options_.archive, options_.wait_seconds, "timtin import"),
      place_(options_.archive) {
  options_.threads = writer_threads(options_.threads);
  if (read_manifest(options_.archive)) {
    live_.emplace(options_.archive);
    translating(options_.archive, [this] {
      check_before_writing(options_.archive, live_->manifest(), FileSet::tables);
    });
  }
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
    known_.set_batch(key, bulk_->add(std::move(article)));
  }
  pending_.clear();
}

Outcome IndexWriter::Impl::put(Article article) {
  const std::string digest = digest_value(article);
  const Key key = key_from_hex(article.key);
  const auto now = KnownArticles::entry_of(article, digest, no_batch);
  if (const auto known = known_.find(key))
    return put_again(*known, now, digest, std::move(article));
  known_.insert(key, now);
  const LiveArticle before = live(article.key);
  if (before.digest == digest) return Outcome::unchanged;
  if (before.exists() && is_older(article)) return Outcome::unchanged;
  if (before.exists()) replaced_.push_back(article.key);
  set_added(article, before);
  if (!bulk_ || !bulk_->keep_finished(article, digest)) queue(key, std::move(article));
  return before.exists() ? Outcome::changed : Outcome::added;
}

Outcome IndexWriter::Impl::put_again(const KnownArticles::Entry& known,
                                     const KnownArticles::Entry& now, const std::string& digest,
                                     Article article) {
  if (known.digest == now.digest) return Outcome::duplicate;
  if (!same_article(known, now)) return Outcome::conflict;
  const Key key = key_from_hex(article.key);
  take_back(article.key, known.batch);
  known_.replace(key, now);
  const LiveArticle before = live(article.key);
  if (before.digest == digest) {
    std::erase(replaced_, article.key);
    return Outcome::unchanged;
  }
  if (before.exists()) replaced_.push_back(article.key);
  set_added(article, before);
  queue(key, std::move(article));
  return Outcome::changed;
}

void IndexWriter::Impl::remove(const std::vector<std::string>& keys) {
  for (const std::string& key : keys)
    if (!known_.find(key_from_hex(key))) removed_.push_back(key);
}

LiveArticle IndexWriter::Impl::live(const std::string& key) const {
  if (!live_) return {};
  return translating(options_.archive, [&] { return live_article(live_->database(), key); });
}

bool IndexWriter::Impl::is_older(const Article& article) const {
  return translating(options_.archive,
                     [&] { return timtin::is_older(live_->database(), article); });
}

void IndexWriter::Impl::set_added(Article& article, const LiveArticle& before) const {
  if (before.added)
    article.added = before.added;
  else if (!before.exists() && !article.added)
    article.added = options_.now;
}

void IndexWriter::Impl::queue(const Key& key, Article article) {
  if (bulk_) {
    known_.set_batch(key, bulk_->add(std::move(article)));
    return;
  }
  pending_bytes_ += text_bytes(article);
  pending_.push_back(std::move(article));
  if (pending_.size() > max_direct() || pending_bytes_ > max_pending_bytes) start_bulk();
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
  if (live_ && shards.empty() && joining_.empty() && replaced_.empty()) {
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
  GenerationParts parts{options_.archive, place_, workshop(), next_generation(), std::nullopt,
                        replaced_,        {},     shards,     options_.lexicons, options_.keep};
  for (const JoiningArchive& archive : joining_) parts.joined.push_back(archive.generation());
  if (live_) parts.live = read_manifest(options_.archive);
  if (parts.live)
    translating(options_.archive,
                [&] { check_before_writing(options_.archive, *parts.live, FileSet::everything); });
  live_.reset();  // or this writer would be one of those who read the generation
  translating(options_.archive, [&] { publish_generation(parts); });
}

IndexWriter::IndexWriter(WriterOptions options)
    : impl_(std::make_unique<Impl>(with_room(std::move(options)))) {}
IndexWriter::~IndexWriter() = default;
Outcome IndexWriter::put(Article article) { return impl_->put(std::move(article)); }
JoinCounts IndexWriter::join(const std::vector<std::string>& archives, const JoinWatch& watch) {
  return impl_->join(archives, watch);
}
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
