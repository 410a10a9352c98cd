// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/stream_file_writer.h"

#include <fcntl.h>

#include "text/message.h"

namespace timtin {
namespace {

constexpr std::size_t buffered_units = std::size_t{1} << 16;
constexpr std::size_t buffered_entries = std::size_t{1} << 12;

}  // namespace

StreamFileWriter::StreamFileWriter(const std::filesystem::path& path, std::size_t documents)
    : file_(path, O_WRONLY | O_CREAT | O_TRUNC, tr_noop("cannot create {}: {}")) {
  entries_.reserve(documents);
}

template <typename Number>
void StreamFileWriter::write(const std::vector<Number>& numbers) {
  file_.write({reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)});
}

void StreamFileWriter::add(const StreamView& stream) {
  const auto& ends = stream.facts.ends;
  entries_.push_back({units_,
                      {ends[0], ends[1], ends[2]},
                      stream.facts.length | (stream.facts.unaccented ? unaccented_bit : 0)});
  buffer_.insert(buffer_.end(), stream.units.begin(), stream.units.end());
  units_ += stream.units.size();
  if (buffer_.size() < buffered_units) return;
  write(buffer_);
  buffer_.clear();
}

/// A number without an article has a stream without units, where the next one begins.
void StreamFileWriter::write_entries(const std::vector<std::uint32_t>& documents,
                                     std::uint32_t last_document) {
  std::vector<StreamEntry> piece;
  std::size_t next = 0;
  for (std::uint32_t document = 1; document <= last_document; ++document) {
    StreamEntry entry;
    entry.begin = next < documents.size() ? entries_[next].begin : units_;
    if (next < documents.size() && documents[next] == document) entry = entries_[next++];
    piece.push_back(entry);
    if (piece.size() < buffered_entries && document < last_document) continue;
    write(piece);
    piece.clear();
  }
}

void StreamFileWriter::finish(const std::vector<std::string_view>& forms,
                              const std::vector<std::uint32_t>& counts,
                              const std::vector<TokenId>& order,
                              const std::vector<std::uint32_t>& documents,
                              std::uint32_t last_document) {
  buffer_.insert(buffer_.end(), (4 - units_ % 4) % 4, 0);
  write(buffer_);
  write_entries(documents, last_document);
  write(counts);
  std::string text;
  std::vector<std::uint32_t> ends;
  for (const std::string_view form : forms) {
    text += form;
    ends.push_back(static_cast<std::uint32_t>(text.size()));
  }
  write(ends);
  write(order);
  file_.write(text);
  const StreamFoot foot{units_, last_document, static_cast<std::uint32_t>(forms.size()),
                        static_cast<std::uint32_t>(text.size()), stream_magic};
  file_.write({reinterpret_cast<const char*>(&foot), sizeof foot});
}

}  // namespace timtin
