// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "index/descriptor.h"
#include "index/stream/stream_file.h"

namespace timtin {

/// Streams one after another -> the file; not synced. Throws Error(io).
class StreamFileWriter {
 public:
  /// `documents`: how many will be added, about.
  StreamFileWriter(const std::filesystem::path& path, std::size_t documents);

  void add(const StreamView& stream);

  /// `forms[i]` is token i + 1, and occurs `counts[i]` times. `order`: tokens by folded form.
  /// `documents`: the number of each stream that was added, ascending; `last_document`: not below.
  void finish(const std::vector<std::string_view>& forms, const std::vector<std::uint32_t>& counts,
              const std::vector<TokenId>& order, const std::vector<std::uint32_t>& documents,
              std::uint32_t last_document);

 private:
  template <typename Number>
  void write(const std::vector<Number>& numbers);
  void write_entries(const std::vector<std::uint32_t>& documents, std::uint32_t last_document);

  Descriptor file_;
  std::vector<Unit> buffer_;
  std::uint64_t units_ = 0;
  std::vector<StreamEntry> entries_;  ///< in the order of add()
};

}  // namespace timtin
