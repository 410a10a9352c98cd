// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/container/decompressor.h"

#include <lzma.h>
#include <zlib.h>

#include <algorithm>
#include <limits>

namespace timtin {
namespace {

using State = Decompressor::Step::State;

/// zlib counts in 32 bits.
std::size_t capped(std::size_t size) {
  return std::min<std::size_t>(size, std::numeric_limits<uInt>::max());
}

// The sum of windowBits: the largest window, and how the stream begins.
constexpr int gzip_or_zlib = 15 + 32;
constexpr int without_header = -15;

class Gzip : public Decompressor {
 public:
  explicit Gzip(int window_bits) { good_ = ::inflateInit2(&stream_, window_bits) == Z_OK; }
  ~Gzip() override { ::inflateEnd(&stream_); }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  Step step(std::string_view input, char* output, std::size_t size, bool last) override {
    if (!good_) return {0, 0, State::damaged};
    if (between_) {
      if (input.empty()) return {0, 0, last ? State::ended : State::more};
      if (input.front() != '\x1F') return {0, 0, State::ended};
      ::inflateReset(&stream_);
      between_ = false;
    }
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    stream_.avail_in = static_cast<uInt>(capped(input.size()));
    stream_.next_out = reinterpret_cast<Bytef*>(output);
    stream_.avail_out = static_cast<uInt>(capped(size));
    const int status = ::inflate(&stream_, Z_NO_FLUSH);
    Step step{capped(input.size()) - stream_.avail_in, capped(size) - stream_.avail_out};
    between_ = status == Z_STREAM_END;
    const bool stuck = step.consumed == 0 && step.produced == 0;
    if (!between_ && ((status != Z_OK && status != Z_BUF_ERROR) || (stuck && last)))
      step.state = State::damaged;
    return step;
  }

 private:
  z_stream stream_{};
  bool good_ = false;
  bool between_ = false;  ///< behind a stream
};

class Xz : public Decompressor {
 public:
  Xz() { good_ = ::lzma_stream_decoder(&stream_, max_memory_bytes, LZMA_CONCATENATED) == LZMA_OK; }
  ~Xz() override { ::lzma_end(&stream_); }
  Xz(const Xz&) = delete;
  Xz& operator=(const Xz&) = delete;

  Step step(std::string_view input, char* output, std::size_t size, bool last) override {
    if (!good_) return {0, 0, State::damaged};
    stream_.next_in = reinterpret_cast<const std::uint8_t*>(input.data());
    stream_.avail_in = input.size();
    stream_.next_out = reinterpret_cast<std::uint8_t*>(output);
    stream_.avail_out = size;
    const lzma_ret status = ::lzma_code(&stream_, last ? LZMA_FINISH : LZMA_RUN);
    Step step{input.size() - stream_.avail_in, size - stream_.avail_out};
    if (status == LZMA_STREAM_END)
      step.state = State::ended;
    else if (status != LZMA_OK && (status != LZMA_BUF_ERROR || last))
      step.state = State::damaged;
    return step;
  }

 private:
  /// `xz -9` needs 65 MB.
  static constexpr std::uint64_t max_memory_bytes = 128u << 20;
  lzma_stream stream_ = LZMA_STREAM_INIT;
  bool good_ = false;
};

std::string inflated_by(Decompressor& decompressor, std::string_view body, std::size_t limit) {
  std::string result;
  constexpr std::size_t chunk_size = 64 << 10;
  State state = State::more;
  while (state == State::more && result.size() < limit) {
    const std::size_t had = result.size();
    result.resize(std::min(limit, had + chunk_size));
    const auto step = decompressor.step(body, result.data() + had, result.size() - had, true);
    result.resize(had + step.produced);
    body.remove_prefix(step.consumed);
    state = step.state;
  }
  return result;
}

}  // namespace

std::unique_ptr<Decompressor> Decompressor::make(Packing packing) {
  if (packing == Packing::gzip) return std::make_unique<Gzip>(gzip_or_zlib);
  if (packing == Packing::xz) return std::make_unique<Xz>();
  return nullptr;
}

std::string inflated(std::string_view body, std::size_t limit) {
  Gzip with_header(gzip_or_zlib);
  std::string result = inflated_by(with_header, body, limit);
  if (!result.empty()) return result;
  Gzip raw(without_header);
  return inflated_by(raw, body, limit);
}

}  // namespace timtin
