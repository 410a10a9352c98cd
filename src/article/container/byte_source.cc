// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/container/byte_source.h"

#include <algorithm>

namespace timtin {
namespace {

constexpr std::size_t chunk_bytes = 256 << 10;

}  // namespace

/// Reads until the buffer holds `wanted` bytes, or the input ends. Returns what it holds.
std::string_view ByteSource::fill(std::size_t wanted) {
  buffer_.resize(wanted);
  const std::size_t got = read_fully(stream_, buffer_.data(), wanted);
  ended_ = got < wanted;
  return std::string_view(buffer_).substr(0, got);
}

void ByteSource::recognise(std::string_view beginning) {
  if (!named_) utf16_ = recognise_utf16(beginning);
  if (named_ == Charset::utf16le || named_ == Charset::utf16be) utf16_ = named_;
  // The name of UTF-16 is often given without the order of its bytes.
  if (named_ == Charset::utf16le && beginning.starts_with("\xFE\xFF")) utf16_ = Charset::utf16be;
  if (utf16_) decoder_.emplace(*utf16_);
}

std::string_view ByteSource::transcode(std::string_view bytes) {
  if (!decoder_) return bytes;
  decoded_.text.clear();
  decoder_->feed(bytes, decoded_);
  if (ended_) decoder_->finish(decoded_);
  return decoded_.text;
}

std::string_view ByteSource::with_line_feeds(std::string_view bytes) {
  if (!carriage_returns_) return bytes;
  lines_ = bytes;
  std::replace(lines_.begin(), lines_.end(), '\r', '\n');
  return lines_;
}

std::string_view ByteSource::head() {
  if (head_read_) return head_;
  head_read_ = true;
  raw_head_ = fill(head_bytes);
  recognise(raw_head_);
  const std::string_view text = transcode(raw_head_);
  carriage_returns_ = text.find('\r') != text.npos && text.find('\n') == text.npos;
  return head_ = with_line_feeds(text);
}

std::string_view ByteSource::next() {
  if (!head_given_) {
    head_given_ = true;
    if (const std::string_view first = head(); !first.empty()) return first;
  }
  return ended_ ? std::string_view() : with_line_feeds(transcode(fill(chunk_bytes)));
}

}  // namespace timtin
