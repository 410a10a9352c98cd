// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Packed bytes -> the bytes in them, as a stream: nothing is written to a disk, and nothing of a
/// hostile archive is held in memory but some headers.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "article/container/byte_stream.h"
#include "article/container/packing.h"

namespace timtin {

/// Why the rest of an archive, or of one member, was not read.
struct UnpackFailure {
  const char* reason = "";  ///< as Reject::reason: `damaged`, `encrypted`, `ratio`, ...
  std::string detail;
  std::uint64_t byte = 0;  ///< of the packed bytes
};

/// What one file may become, whatever is packed in it, over all layers of packing.
class UnpackLimits {
 public:
  static constexpr unsigned max_archives = 2;      ///< one in another
  static constexpr unsigned max_compressions = 3;  ///< `tin.tar.gz` in an archive, with `bai.gz`
  static constexpr unsigned max_layers = max_archives + max_compressions;
  static constexpr std::uint64_t max_members = 1'000'000;
  /// Text becomes a tenth, seldom a fiftieth; what is a thousandth is not there to be read.
  static constexpr std::uint64_t max_ratio = 200;
  static constexpr std::uint64_t free_bytes = 32u << 20;  ///< not measured yet

  explicit UnpackLimits(const FileStream& file) : file_(file) {}

  /// Counts bytes that came out of a layer; false if they are too many.
  bool take_bytes(unsigned layer, std::uint64_t bytes);
  bool take_member() { return ++members_ <= max_members || !(exceeded_ = true); }
  /// Nothing more is to be read from this file.
  bool exceeded() const { return exceeded_; }
  bool stopped() const { return file_.stopped(); }

 private:
  const FileStream& file_;
  std::array<std::uint64_t, max_layers> unpacked_{};
  std::uint64_t members_ = 0;
  bool exceeded_ = false;
};

/// Reads packed bytes by libarchive. As a stream it is the decompressed bytes, or those of the
/// member at hand.
class Unpacker : public ByteStream {
 public:
  struct Member {
    enum class Kind : std::uint8_t { file, folder, link, special };
    std::string name;  ///< as in the archive, without a `./` in front; any bytes
    Kind kind = Kind::file;
    bool encrypted = false;
  };

  /// `packed` and `limits` must outlive it.
  Unpacker(ByteStream& packed, Packing packing, UnpackLimits& limits, unsigned layer);
  ~Unpacker() override;

  /// The next member, whatever is left of the one before; none at the end or after a failure. The
  /// one member of compressed bytes has no name.
  std::optional<Member> next();

  std::size_t read(char* buffer, std::size_t size) override;
  bool failed() const override;

  /// Why the member at hand is not whole, once.
  std::optional<UnpackFailure> take_member_failure();
  /// Why the rest was not read; none if what it is packed in failed, which has its own report.
  const std::optional<UnpackFailure>& failure() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin
