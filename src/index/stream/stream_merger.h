// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The streams of several indexes -> those of the generation that is compacted of them, and what
/// is counted of the tokens on the way.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <vector>

#include "index/stream/article_streams.h"
#include "index/stream/form_table.h"
#include "index/stream/stream_file_writer.h"
#include "index/token_counts.h"

namespace timtin {

class StreamMerger {
 public:
  /// Of the articles of `indexes` in their order, as far as they are not deleted. Reads them all
  /// and writes the files into `workshop`, the streams but for what finish() adds. Throws
  /// Error(archive) for a damaged input, Error(io).
  StreamMerger(const std::vector<std::filesystem::path>& indexes, std::filesystem::path workshop);
  ~StreamMerger();

  /// `compacted` has the same articles in the same order, under numbers of its own. The files are
  /// then in `directory`, durable. Once.
  void finish(const Xapian::Database& compacted, const std::filesystem::path& directory);

 private:
  class Source;

  /// The heads of the tokens.
  std::vector<TokenId> number_forms(const std::vector<std::filesystem::path>& indexes);
  void merge(const std::filesystem::path& index, TokenCountsBuilder& token_counts);
  void write_counts(TokenCountsBuilder& token_counts) const;

  std::filesystem::path workshop_;
  FormTable table_;
  std::vector<TokenId> tokens_;        ///< by number in table_
  std::vector<TokenId> order_;         ///< of the tokens, by folded form
  std::vector<std::uint32_t> counts_;  ///< by token
  std::size_t documents_ = 0;
  std::optional<StreamFileWriter> writer_;
};

}  // namespace timtin
