// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>
#include <vector>

namespace timtin::glass {

namespace {

/// zlib's usual one; a higher level costs more than its bytes are worth.
constexpr int compression_level = 6;

struct CompressorDeleter {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

libdeflate_compressor& compressor_of_thread() {
  static thread_local const std::unique_ptr<libdeflate_compressor, CompressorDeleter> compressor(
      libdeflate_alloc_compressor(compression_level));
  if (!compressor) throw std::bad_alloc();
  return *compressor;
}

}  // namespace

std::string_view deflated(std::string_view bytes) {
  static thread_local std::vector<char> out;
  if (bytes.empty()) return {};
  if (out.size() < bytes.size()) out.resize(bytes.size());
  // Where there is no room for it, it does not pay.
  const std::size_t size = libdeflate_deflate_compress(&compressor_of_thread(), bytes.data(),
                                                       bytes.size(), out.data(), bytes.size() - 1);
  return {out.data(), size};
}

}  // namespace timtin::glass
