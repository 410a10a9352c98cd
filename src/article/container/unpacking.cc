// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/container/unpacking.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "article/container/decompressor.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin {
namespace {

constexpr std::size_t packed_chunk_bytes = 64 << 10;

struct ArchiveCloser {
  void operator()(archive* handle) const { ::archive_read_free(handle); }
};
using ArchiveHandle = std::unique_ptr<archive, ArchiveCloser>;

/// One decompression at most: libarchive would look for more inside, and a bomb can hide between
/// them.
int filter_code(Packing packing) {
  switch (packing) {
    case Packing::gzip:
      return ARCHIVE_FILTER_GZIP;
    case Packing::bzip2:
      return ARCHIVE_FILTER_BZIP2;
    case Packing::xz:
      return ARCHIVE_FILTER_XZ;
    case Packing::zstd:
      return ARCHIVE_FILTER_ZSTD;
    default:
      return ARCHIVE_FILTER_NONE;
  }
}

/// zip as a stream: the same file means the same, whether it is read from a disk or a pipe.
void choose_format(archive* handle, Packing packing) {
  if (packing == Packing::zip) ::archive_read_support_format_zip_streamable(handle);
  if (packing == Packing::tar) ::archive_read_support_format_tar(handle);
  if (is_archive(packing)) return;
  ::archive_read_append_filter(handle, filter_code(packing));
  ::archive_read_support_format_raw(handle);
  ::archive_read_support_format_empty(handle);
}

Unpacker::Member::Kind kind_of(archive_entry* entry) {
  using enum Unpacker::Member::Kind;
  if (::archive_entry_hardlink(entry) != nullptr) return link;
  switch (::archive_entry_filetype(entry)) {
    case AE_IFREG:
    case 0:  // some writers leave it out
      return file;
    case AE_IFDIR:
      return folder;
    case AE_IFLNK:
      return link;
    default:
      return special;
  }
}

std::string name_of(archive_entry* entry) {
  const char* name = ::archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = ::archive_entry_pathname(entry);
  std::string_view text = name == nullptr ? "" : name;
  while (text.starts_with("./")) text.remove_prefix(2);
  return std::string(text);
}

}  // namespace

bool UnpackLimits::take_bytes(unsigned layer, std::uint64_t bytes) {
  std::uint64_t& unpacked = unpacked_[layer];
  unpacked += bytes;
  if (unpacked > free_bytes && unpacked / max_ratio > file_.bytes_read()) exceeded_ = true;
  return !exceeded_;
}

struct Unpacker::Impl {
  Impl(ByteStream& stream, Packing packing, UnpackLimits& most, unsigned depth)
      : packed(stream),
        limits(most),
        layer(depth),
        buffer(packed_chunk_bytes),
        direct(Decompressor::make(packing)) {
    if (direct) return;
    choose_format(handle.get(), packing);
    const int status = ::archive_read_open2(handle.get(), this, nullptr, feed, nullptr, nullptr);
    // What fails before its first byte passes for an empty stream.
    if (status != ARCHIVE_OK || ::archive_error_string(handle.get()) != nullptr)
      fail(ARCHIVE_FATAL);
  }

  static la_ssize_t feed(archive* handle, void* self, const void** bytes) {
    Impl& impl = *static_cast<Impl*>(self);
    const std::size_t size = impl.packed.read(impl.buffer.data(), impl.buffer.size());
    *bytes = impl.buffer.data();
    if (size > 0 || (!impl.packed.failed() && !impl.limits.stopped()))
      return static_cast<la_ssize_t>(size);
    ::archive_set_error(handle, EIO, "the input ended");
    return ARCHIVE_FATAL;
  }

  /// What happened, unless the packed bytes failed themselves: that is not ours to report.
  void fail(int status) {
    const bool fatal = status <= ARCHIVE_FATAL || status == ARCHIVE_RETRY;
    (fatal ? ended : member_ended) = true;
    if (packed.failed() || limits.stopped()) return;
    const char* text = ::archive_error_string(handle.get());
    const std::string why = decode_utf8(text == nullptr ? "" : text).text;
    auto& report = fatal ? failure : member_failure;
    report = {"damaged", fatal ? tr("it is damaged, the rest was not read: {}", why) : why,
              position()};
    if (fatal && encrypted)
      report = {"encrypted", tr("it is encrypted, and nothing behind it can be found"), position()};
  }

  /// Some more packed bytes for the decompressor, if it has had all.
  void fill_input() {
    if (!input.empty() || input_ended) return;
    const std::size_t size = packed.read(buffer.data(), buffer.size());
    input = {buffer.data(), size};
    input_bytes += size;
    input_ended = size == 0;
  }

  /// The one member, without a name; none if the stream is empty.
  std::optional<Member> begin_stream() {
    if (std::exchange(begun, true) || limits.stopped() || limits.exceeded()) return std::nullopt;
    first.resize(1);
    first.resize(decompress(first.data(), 1));
    if (first.empty()) return std::nullopt;
    inside = true;
    return Member{};
  }

  std::size_t decompress(char* output, std::size_t size) {
    while (!ended) {
      fill_input();
      const auto step = direct->step(input, output, size, input_ended);
      input.remove_prefix(step.consumed);
      if (step.state == Decompressor::Step::State::ended) direct_ended = true;
      const bool stuck =
          step.consumed == 0 && step.produced == 0 && !input.empty() && !direct_ended;
      if (step.state == Decompressor::Step::State::damaged || stuck) damage();
      if (step.produced > 0 || direct_ended) return step.produced;
    }
    return 0;
  }

  std::size_t read_direct(char* output, std::size_t size) {
    std::size_t count = first.copy(output, std::min<std::size_t>(size, first.size()));
    first.clear();
    if (count == 0) count = decompress(output, size);
    if (limits.take_bytes(layer, count)) return count;
    exceed_ratio();
    return 0;
  }

  void damage() {
    ended = true;
    if (packed.failed() || limits.stopped()) return;
    const std::string why =
        input_ended ? tr("it ends too early") : tr("the packed bytes make no sense");
    failure = {"damaged", tr("it is damaged, the rest was not read: {}", why), position()};
  }

  void exceed(const char* reason, std::string detail) {
    ended = true;
    failure = {reason, std::move(detail), position()};
  }

  void exceed_ratio() {
    exceed("ratio", tr("it becomes more than {} times as large, the rest was not read",
                       UnpackLimits::max_ratio));
  }

  std::uint64_t position() const {
    if (direct) return input_bytes - input.size();
    return static_cast<std::uint64_t>(
        std::max<la_int64_t>(0, ::archive_filter_bytes(handle.get(), -1)));
  }

  /// Reads what is left of a member by ourselves, because libarchive would do it without limits.
  void skip_rest() {
    while (inside && !ended && !member_ended && !limits.stopped()) {
      const void* block = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      const int status = ::archive_read_data_block(handle.get(), &block, &size, &offset);
      if (status == ARCHIVE_EOF) break;
      if (status != ARCHIVE_OK) return fail(status);
      if (!limits.take_bytes(layer, size)) return exceed_ratio();
    }
  }

  ByteStream& packed;
  UnpackLimits& limits;
  unsigned layer;
  std::vector<char> buffer;
  std::unique_ptr<Decompressor> direct;  ///< then libarchive has nothing to do
  std::string_view input;                ///< of the buffer, what the decompressor has not had
  std::uint64_t input_bytes = 0;         ///< read into the buffer so far
  bool input_ended = false;
  bool direct_ended = false;
  std::string first;   ///< byte of it, still to be given
  bool begun = false;  ///< the one member of a compressed stream was given
  ArchiveHandle handle{::archive_read_new()};
  bool inside = false;        ///< a member is at hand
  bool encrypted = false;     ///< the last member
  bool ended = false;         ///< nothing more can be read
  bool member_ended = false;  ///< nothing more of this member, because of a failure
  std::optional<UnpackFailure> failure, member_failure;
};

Unpacker::Unpacker(ByteStream& packed, Packing packing, UnpackLimits& limits, unsigned layer)
    : impl_(std::make_unique<Impl>(packed, packing, limits, layer)) {}
Unpacker::~Unpacker() = default;

std::optional<Unpacker::Member> Unpacker::next() {
  Impl& impl = *impl_;
  if (impl.direct) return impl.begin_stream();
  impl.skip_rest();
  impl.member_ended = impl.inside = false;
  impl.member_failure.reset();
  if (impl.ended || impl.limits.stopped() || impl.limits.exceeded()) return std::nullopt;
  archive_entry* entry = nullptr;
  const int status = ::archive_read_next_header(impl.handle.get(), &entry);
  if (status == ARCHIVE_EOF) return std::nullopt;
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
    impl.fail(ARCHIVE_FATAL);
    return std::nullopt;
  }
  if (!impl.limits.take_member()) {
    impl.exceed("too-many-members", tr("it has more than {} members, the rest was not read",
                                       UnpackLimits::max_members));
    return std::nullopt;
  }
  impl.inside = true;
  impl.encrypted = ::archive_entry_is_encrypted(entry) != 0;
  return Member{name_of(entry), kind_of(entry), impl.encrypted};
}

std::size_t Unpacker::read(char* buffer, std::size_t size) {
  Impl& impl = *impl_;
  if (!impl.inside || impl.member_ended || (impl.ended && impl.first.empty())) return 0;
  if (impl.direct) return impl.read_direct(buffer, size);
  const la_ssize_t count = ::archive_read_data(impl.handle.get(), buffer, size);
  if (count < 0) {
    impl.fail(static_cast<int>(count));
    return 0;
  }
  const auto bytes = static_cast<std::size_t>(count);
  if (impl.limits.take_bytes(impl.layer, bytes)) return bytes;
  impl.exceed_ratio();
  return 0;
}

bool Unpacker::failed() const {
  return impl_->member_ended || impl_->ended || impl_->packed.failed() || impl_->limits.exceeded();
}

std::optional<UnpackFailure> Unpacker::take_member_failure() {
  return std::exchange(impl_->member_failure, std::nullopt);
}

const std::optional<UnpackFailure>& Unpacker::failure() const { return impl_->failure; }

}  // namespace timtin
