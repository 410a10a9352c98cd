// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/container/brotli.h"

#include <brotli/decode.h>

#include <algorithm>
#include <memory>

namespace timtin {
namespace {

struct DecoderCloser {
  void operator()(BrotliDecoderState* state) const { ::BrotliDecoderDestroyInstance(state); }
};

}  // namespace

std::string decoded_brotli(std::string_view body, std::size_t limit) {
  const std::unique_ptr<BrotliDecoderState, DecoderCloser> decoder(
      ::BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
  if (!decoder) return {};
  constexpr std::size_t chunk_size = 64 << 10;
  std::string result;
  const auto* input = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t input_left = body.size();
  BrotliDecoderResult state = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (state == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && result.size() < limit) {
    const std::size_t had = result.size();
    std::size_t room = std::min(limit - had, chunk_size);
    result.resize(had + room);
    auto* output = reinterpret_cast<std::uint8_t*>(result.data()) + had;
    state = ::BrotliDecoderDecompressStream(decoder.get(), &input_left, &input, &room, &output,
                                            nullptr);
    result.resize(result.size() - room);
  }
  return result;
}

}  // namespace timtin
