// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The streams of several indexes -> those of the generation that is compacted of them, and what
/// is counted of the tokens on the way.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <memory>
#include <vector>

#include "index/stream/article_streams.h"
#include "index/stream/stream_file_writer.h"
#include "index/token_counts.h"

namespace timtin {

class StreamMerger {
 public:
  /// Of the articles of `indexes` in their order, as far as they are not deleted. Reads them all
  /// and writes the streams into `file`, to which finish() adds the rest. Throws Error(archive) for
  /// a damaged input, Error(io).
  StreamMerger(const std::vector<std::filesystem::path>& indexes,
               const std::filesystem::path& file);
  ~StreamMerger();

  /// `compacted` has the same articles in the same order, under numbers of its own. The files are
  /// then in `directory`, durable.
  void finish(const Xapian::Database& compacted, const std::filesystem::path& directory);

 private:
  class Source;

  void number_forms();
  void merge(Source& source);

  std::filesystem::path file_;
  std::vector<Source> sources_;
  FormTable table_;
  std::vector<TokenId> tokens_;          ///< by number in table_
  std::vector<std::string_view> forms_;  ///< by token
  std::vector<std::uint32_t> counts_;    ///< by token
  StreamFileWriter writer_;
  std::unique_ptr<TokenCountsBuilder> token_counts_;
};

}  // namespace timtin
