// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/stream_file.h"

#include <fcntl.h>

#include <algorithm>
#include <cstring>

#include "index/errors.h"
#include "text/message.h"
#include "text/precomposed.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// What the second stage of a search reads (src/query/rank) and some phrases.
constexpr unsigned max_single_reads = 1000;

/// Of a query, which looks for few forms and makes no guide: that costs as much as a thousand of
/// them. A writer looks for thousands.
constexpr unsigned max_unguided_searches = 2000;
constexpr std::size_t guide_size = 4096;

template <typename Number>
std::span<const Number> numbers_at(std::span<const std::byte>& bytes, std::uint64_t count) {
  const std::span<const Number> numbers(reinterpret_cast<const Number*>(bytes.data()), count);
  bytes = bytes.subspan(count * sizeof(Number));
  return numbers;
}

/// How the folded form of `form` compares with `folded`, in byte order.
int compare_as_folded(std::string_view form, std::string_view folded) {
  if (const auto quickly = compare_folded(form, folded)) return *quickly;
  return folded_form(form).compare(folded);
}

}  // namespace

std::optional<StreamFile> StreamFile::open(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return std::nullopt;
  auto descriptor =
      std::make_unique<Descriptor>(path, O_RDONLY | O_NOFOLLOW, tr_noop("cannot open {}: {}"));
  StreamFile streams(std::move(*file), std::move(descriptor));
  if (!streams.read_layout()) return std::nullopt;
  return streams;
}

StreamFile StreamFile::of(const std::string& directory) {
  const std::string path = directory + '/' + stream_file;
  auto file = open(path);
  if (!file) throw_damaged(path);
  return std::move(*file);
}

bool StreamFile::read_layout() {
  std::span<const std::byte> bytes = file_.bytes();
  StreamFoot foot;
  if (bytes.size() < sizeof foot) return false;
  std::memcpy(&foot, bytes.last(sizeof foot).data(), sizeof foot);
  constexpr std::uint64_t max_units = std::uint64_t{1} << 48;
  if (foot.magic != stream_magic || foot.units > max_units) return false;
  const std::uint64_t padded_units = (foot.units + 3) / 4 * 4;
  const std::uint64_t size =
      padded_units * sizeof(Unit) + std::uint64_t{foot.documents} * sizeof(StreamEntry) +
      std::uint64_t{foot.forms} * 3 * sizeof(std::uint32_t) + foot.text_bytes + sizeof foot;
  if (size != bytes.size()) return false;
  units_ = numbers_at<Unit>(bytes, padded_units).first(foot.units);
  entries_ = numbers_at<StreamEntry>(bytes, foot.documents);
  counts_ = numbers_at<std::uint32_t>(bytes, foot.forms);
  ends_ = numbers_at<std::uint32_t>(bytes, foot.forms);
  order_ = numbers_at<std::uint32_t>(bytes, foot.forms);
  text_ = {reinterpret_cast<const char*>(bytes.data()), foot.text_bytes};
  return true;
}

std::string_view StreamFile::form(TokenId token) const {
  if (token == 0 || token > ends_.size()) return {};
  const std::size_t end = std::min<std::size_t>(ends_[token - 1], text_.size());
  const std::size_t begin = token == 1 ? 0 : std::min<std::size_t>(ends_[token - 2], end);
  return text_.substr(begin, end - begin);
}

std::pair<std::ptrdiff_t, std::ptrdiff_t> StreamFile::around(std::string_view folded) const {
  if (searches_ < max_unguided_searches) {
    ++searches_;
    return {0, std::ssize(order_)};
  }
  const std::size_t step = order_.size() / guide_size + 1;
  if (guide_.empty())
    for (std::size_t at = 0; at < order_.size(); at += step)
      guide_.push_back(folded_form(form(order_[at])));
  const auto behind = std::lower_bound(guide_.begin(), guide_.end(), folded) - guide_.begin();
  const auto distance = static_cast<std::ptrdiff_t>(step);
  return {std::max<std::ptrdiff_t>(behind - 1, 0) * distance,
          std::min(behind * distance, std::ssize(order_))};
}

std::span<const TokenId>::iterator StreamFile::first_of(std::string_view folded) const {
  const auto [from, to] = around(folded);
  return std::lower_bound(order_.begin() + from, order_.begin() + to, folded,
                          [this](TokenId token, std::string_view fold) {
                            return compare_as_folded(form(token), fold) < 0;
                          });
}

std::span<const TokenId> StreamFile::sharing(std::string_view folded) const {
  const auto begin = first_of(folded);
  auto end = begin;
  while (end != order_.end() && compare_as_folded(form(*end), folded) == 0) ++end;
  return {begin, end};
}

std::optional<TokenId> StreamFile::find(std::string_view wanted) const {
  const std::string folded = folded_form(wanted);
  for (auto token = first_of(folded); token != order_.end(); ++token) {
    if (form(*token) == wanted) return *token;
    if (compare_as_folded(form(*token), folded) != 0) break;
  }
  return std::nullopt;
}

StreamView StreamFile::read(std::uint32_t document, std::vector<Unit>& buffer) const {
  StreamView stream;
  if (document == 0 || document > entries_.size()) return stream;
  const StreamEntry& entry = entries_[document - 1];
  const std::uint64_t end = document == entries_.size() ? units_.size() : entries_[document].begin;
  if (entry.begin > end || end > units_.size()) return stream;
  const auto size = static_cast<std::size_t>(end - entry.begin);
  stream.facts.length = length(document);
  stream.facts.unaccented = (entry.length_and_flag & unaccented_bit) != 0;
  std::copy(entry.ends.begin(), entry.ends.end(), stream.facts.ends.begin());
  stream.facts.ends.back() = static_cast<std::uint32_t>(size);
  if (reads_ == max_single_reads) {
    stream.units = units_.subspan(entry.begin, size);
    return stream;
  }
  ++reads_;
  buffer.resize(size);
  const std::size_t bytes = size * sizeof(Unit);
  if (descriptor_->read_at(entry.begin * sizeof(Unit), reinterpret_cast<char*>(buffer.data()),
                           bytes) == bytes)
    stream.units = buffer;
  return stream;
}

}  // namespace timtin
