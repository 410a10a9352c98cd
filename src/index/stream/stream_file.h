// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The token streams of the articles of a shard or a generation, sealed: the number of a document
/// keeps its stream as long as the file lives. In the order of the file, numbers of the machine
/// that wrote it:
///
///     units       16 bits each, see token_stream.h; zeros up to a multiple of 8 bytes
///     documents   24 bytes each, from document 1: where its units begin (64 bits), where title,
///                 lead and body end in them, its length (32 bits each; the highest bit of the last
///                 is the flag `unaccented`). Its captions end where the next document begins
///     counts      32 bits a form, from token 1: how often it occurs
///     ends        32 bits a form: where its text ends
///     order       32 bits a form: tokens by folded form, then by form
///     text        of the forms, by token
///     foot        24 bytes: units (64 bits), documents, forms, length of the text, magic
///
/// Frequent forms have small tokens.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/descriptor.h"
#include "index/mapped_file.h"
#include "index/stream/token_stream.h"

namespace timtin {

/// In a shard and in a generation.
inline constexpr char stream_file[] = "streams";

struct StreamEntry {
  std::uint64_t begin = 0;
  std::array<std::uint32_t, 3> ends{};
  std::uint32_t length_and_flag = 0;
};
static_assert(sizeof(StreamEntry) == 24);

struct StreamFoot {
  std::uint64_t units = 0;
  std::uint32_t documents = 0, forms = 0, text_bytes = 0, magic = 0;
};
static_assert(sizeof(StreamFoot) == 24);

/// A program that writes the file otherwise takes another number.
inline constexpr std::uint32_t stream_magic = 0x31535454;  // "TTS1"
inline constexpr std::uint32_t unaccented_bit = std::uint32_t{1} << 31;

class StreamFile {
 public:
  /// Nothing if there is none, or none that this program understands. Whatever the file holds, no
  /// access leaves it.
  static std::optional<StreamFile> open(const std::string& path);

  /// Of a generation or a shard. Throws Error(archive) instead.
  static StreamFile of(const std::string& directory);

  /// Numbers of documents are 1 .. documents().
  std::uint32_t documents() const { return static_cast<std::uint32_t>(entries_.size()); }
  /// Tokens are 1 .. forms().
  std::uint32_t forms() const { return static_cast<std::uint32_t>(counts_.size()); }

  /// Empty for a token that is not in it.
  std::string_view form(TokenId token) const;
  std::uint32_t count(TokenId token) const { return counts_[token - 1]; }
  std::optional<TokenId> find(std::string_view form) const;
  /// Those with this folded form.
  std::span<const TokenId> sharing(std::string_view folded) const;

  /// The weights of its tokens together.
  std::uint32_t length(std::uint32_t document) const {
    return entries_[document - 1].length_and_flag & ~unaccented_bit;
  }

  /// Read into `buffer` or, when many have been asked for, where the file is mapped: a page fault
  /// costs more than a small read, but only once. Valid until the next call and as long as the
  /// file. Throws Error(io).
  StreamView read(std::uint32_t document, std::vector<Unit>& buffer) const;

 private:
  StreamFile(MappedFile file, std::unique_ptr<Descriptor> descriptor)
      : file_(std::move(file)), descriptor_(std::move(descriptor)) {}
  bool read_layout();
  /// Numbers [begin, end) in the order, or its end: there the first lies whose folded form is no
  /// smaller.
  std::pair<std::ptrdiff_t, std::ptrdiff_t> around(std::string_view folded) const;
  /// In the order: the first whose folded form is no smaller.
  std::span<const TokenId>::iterator first_of(std::string_view folded) const;

  MappedFile file_;
  std::unique_ptr<Descriptor> descriptor_;
  mutable unsigned reads_ = 0;
  std::span<const Unit> units_;
  std::span<const StreamEntry> entries_;
  std::span<const std::uint32_t> counts_, ends_, order_;
  mutable unsigned searches_ = 0;
  mutable std::vector<std::string> guide_;  ///< some folded forms, evenly spaced in the order
  std::string_view text_;
};

}  // namespace timtin
