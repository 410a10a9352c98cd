// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/descriptor.h"
#include "index/stream/stream_file.h"

namespace timtin {

/// Forms with how often they occur, numbered from 0 in any order, and what they are numbered in a
/// file: the most frequent is 1.
class FormTable {
 public:
  /// Returns its number here; counts of the same form add up.
  std::uint32_t add(std::string_view form, std::uint32_t count);

  /// By number here. Equal counts: in byte order.
  std::vector<TokenId> tokens() const;

  /// What was added, in the order of `tokens`; valid as long as this is.
  std::vector<std::string_view> forms_by(const std::vector<TokenId>& tokens) const;
  std::vector<std::uint32_t> counts_by(const std::vector<TokenId>& tokens) const;

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> forms_;  ///< the keys of numbers_
  std::vector<std::uint32_t> counts_;
};

/// Streams one after another -> the file; not synced. Throws Error(io).
class StreamFileWriter {
 public:
  explicit StreamFileWriter(const std::filesystem::path& path);

  void add(const StreamView& stream);

  /// `forms[i]` is token i + 1, and occurs `counts[i]` times. `documents`: the number of each
  /// stream that was added, ascending; `last_document`: not below.
  void finish(const std::vector<std::string_view>& forms, const std::vector<std::uint32_t>& counts,
              const std::vector<std::uint32_t>& documents, std::uint32_t last_document);

 private:
  template <typename Number>
  void write(const std::vector<Number>& numbers);

  Descriptor file_;
  std::vector<Unit> buffer_;
  std::uint64_t units_ = 0;
  std::vector<StreamEntry> entries_;  ///< in the order of add()
};

}  // namespace timtin
