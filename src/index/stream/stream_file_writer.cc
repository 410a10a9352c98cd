// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/stream_file_writer.h"

#include <fcntl.h>

#include <algorithm>

#include "text/message.h"

namespace timtin {
namespace {

constexpr std::size_t buffered_units = std::size_t{1} << 16;

}  // namespace

StreamFileWriter::StreamFileWriter(const std::filesystem::path& path)
    : file_(path, O_WRONLY | O_CREAT | O_TRUNC, tr_noop("cannot create {}: {}")) {}

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

void StreamFileWriter::finish(const std::vector<std::string_view>& forms,
                              const std::vector<std::uint32_t>& counts,
                              const std::vector<TokenId>& order,
                              const std::vector<std::uint32_t>& documents,
                              std::uint32_t last_document) {
  buffer_.insert(buffer_.end(), (4 - units_ % 4) % 4, 0);
  write(buffer_);
  // A number without an article has a stream without units, where the next one begins.
  std::vector<StreamEntry> entries(last_document);
  std::uint64_t begin = units_;
  for (std::size_t document = last_document, next = documents.size(); document > 0; --document) {
    if (next > 0 && documents[next - 1] == document) {
      entries[document - 1] = entries_[--next];
      begin = entries[document - 1].begin;
    } else {
      entries[document - 1].begin = begin;
    }
  }
  write(entries);
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
