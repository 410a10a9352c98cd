// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Takes out of the articles what repeats over the articles of their source.
///
/// Which lines these are is known when all have been read, so the articles that could have some
/// wait until then, and those behind them, so that their order stays; those of one or two lines
/// before them, and the records of an export, do not. (Reading twice
/// would need less room, but standard input, archives and filters can be read once only, and the
/// pages of a site cost more to parse than to keep.) What was learned is kept with the archive and
/// holds for later runs, which may be too small to learn from: the same page says the same
/// whichever run it comes in with.
///
/// Nothing is lost: what was taken out stays in Article::boilerplate.
///
/// The copies of a page that a web archive took at several times wait, too: they are one article,
/// the last one.
#pragma once

#include "article/boilerplate/captures.h"
#include "article/boilerplate/held_articles.h"
#include "article/boilerplate/learned_lines.h"
#include "article/boilerplate/line_statistics.h"
#include "timtin/reader.h"

namespace timtin {

class BoilerplateFilter : public ArticleSink {
 public:
  /// `known`: what earlier runs have learned. `next` must outlive it.
  BoilerplateFilter(ArticleSink& next, LearnedLines known)
      : next_(next), lines_(std::move(known)) {}

  void take(Article article, std::uint64_t byte, std::uint64_t line) override;
  void reject(const Reject& reject) override { next_.reject(reject); }
  void skip(const std::string& path, const std::string& reason) override {
    next_.skip(path, reason);
  }
  void note(const std::string& path, std::uint64_t line, const std::string& reason,
            const std::string& detail) override {
    next_.note(path, line, reason, detail);
  }
  void progress(std::uint64_t files, std::uint64_t bytes) override { next_.progress(files, bytes); }
  bool stopped() const override { return next_.stopped(); }

  /// All has been read: learns, and hands on what has waited.
  void finish();

  /// After finish(): what was known and what this run has learned.
  const LearnedLines& lines() const { return lines_; }

 private:
  void clean(Article& article);

  ArticleSink& next_;
  LearnedLines lines_;
  LineStatistics statistics_;
  Captures captures_;
  HeldArticles held_;
};

}  // namespace timtin
