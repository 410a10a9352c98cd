// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A small import into a living archive: transactions on the live generation, each followed by a
/// sync of its directory, which Xapian leaves out.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "index/archive_place.h"
#include "index/document.h"
#include "index/manifest.h"
#include "index/stream/living_tokens.h"
#include "timtin/article.h"

namespace timtin {

class DirectWriter {
 public:
  DirectWriter(std::filesystem::path archive, const ArchivePlace& place, Manifest manifest,
               std::shared_ptr<const Lexicons> lexicons);

  /// Each article replaces what is under its key; what is under the keys of `removed` goes with the
  /// last of them. All of it is durable and visible when it returns; after an error that of the
  /// transactions before it is.
  void write(std::vector<Article> articles, const std::vector<std::string>& removed);

  /// Of the generation, as it is now.
  std::uint64_t articles() const { return manifest_.articles; }

 private:
  using Articles = std::span<Article>;

  void tell();
  void write_transaction(Articles articles, std::span<const std::string> removed);
  void add_stream(LivingTokens& tokens, Xapian::Document& document);

  std::filesystem::path archive_;
  const ArchivePlace& place_;
  std::filesystem::path index_;
  Manifest manifest_;
  std::shared_ptr<const Lexicons> lexicons_;
  StreamFile streams_;
  DocumentBuilder builder_;
};

}  // namespace timtin
