// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/deflater.h"

#include <zlib.h>

#include <limits>
#include <new>
#include <vector>

namespace timtin::glass {

struct Deflater::Impl {
  z_stream stream{};
  std::vector<Bytef> out;
};

namespace {

/// The library's own settings: the same articles make the same bytes either way.
constexpr int raw_window_bits = -15;
constexpr int memory_level = 9;

}  // namespace

Deflater::Deflater() : impl_(std::make_unique<Impl>()) {
  if (deflateInit2(&impl_->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw_window_bits, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

Deflater::~Deflater() { deflateEnd(&impl_->stream); }

std::string_view Deflater::deflate(std::string_view bytes) {
  if (bytes.size() > std::numeric_limits<uInt>::max()) return {};
  z_stream& stream = impl_->stream;
  deflateReset(&stream);
  if (impl_->out.size() < bytes.size()) impl_->out.resize(bytes.size());
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = impl_->out.data();
  stream.avail_out = static_cast<uInt>(bytes.size());  // where there is no room, it does not pay
  if (::deflate(&stream, Z_FINISH) != Z_STREAM_END || stream.total_out >= bytes.size()) return {};
  return {reinterpret_cast<const char*>(impl_->out.data()), stream.total_out};
}

}  // namespace timtin::glass
