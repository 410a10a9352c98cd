// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/article_blocks.h"

#include <algorithm>
#include <utility>

#include "article/line/paragraphs.h"
#include "article/plain/header_lines.h"
#include "article/plain/line_pieces.h"
#include "article/plain/titled_page.h"
#include "text/message.h"

namespace timtin {
namespace {

/// No rule and no header is as long.
constexpr std::size_t longest_line = 4096;

class BlockReader {
 public:
  explicit BlockReader(const FormatInput& input) : input_(input), origin_{input.origin.path, {}} {}

  void take(const RawRecord& raw) {
    if (input_.records.stopped()) return;
    if (raw.too_large) {
      input_.records.reject(
          origin_, raw.place, "too-large",
          tr("the record has more than {} bytes", input_.records.options().max_article_bytes));
      return;
    }
    Decoded decoded = decode_input(input_, raw.bytes);
    input_.records.decoder().restore(decoded);
    if (input_.records.refuse_lines(decoded.text, origin_, raw.place)) return;
    input_.records.accept(read_text_page(text_lines(decoded.text)), origin_, raw.place, decoded);
  }

 private:
  const FormatInput& input_;
  Origin origin_;  ///< the path is that of many articles
};

/// With these a text has no line of its own.
bool is_heading(std::optional<RecordField> field) {
  return field == RecordField::url || field == RecordField::title || field == RecordField::id;
}

}  // namespace

BlockSplitter::BlockSplitter(std::uint64_t limit, std::uint64_t start)
    : record_(limit), next_{start, 1} {}

void BlockSplitter::count_headers(bool header, bool first) {
  counting_ = header && (counting_ || first);
  headers_ += counting_;
}

void BlockSplitter::take_line(const RecordHandler& handler) {
  const RecordPlace place = next_;
  next_.byte += line_.size();
  ++next_.line;
  const bool whole = !std::exchange(long_line_, false);
  const bool blank = whole && trimmed(line_).empty();
  if (whole && (is_rule(line_) || (blank && !rule_.empty()))) {
    rule_ += line_;
  } else {
    const auto field = whole && !blank ? header_field(line_) : std::nullopt;
    const bool parted = !rule_.empty() || (after_blank_ && headers_ > 1 && is_heading(first_));
    const bool begins = field && (!begun_ || (parted && field == first_));
    count_headers(field.has_value(), begins && !begun_);
    if (begins) {
      if (begun_) record_.finish({}, handler);
      if (!begun_) first_ = field;
      begun_ = true;
      record_.begin(place);
    } else {
      record_.append(rule_);
    }
    rule_.clear();
    record_.append(line_);
  }
  after_blank_ = blank;
  line_.clear();
}

void BlockSplitter::feed(std::string_view chunk, const RecordHandler& handler) {
  feed_lines(
      chunk, line_, longest_line, [&] { take_line(handler); },
      [&] {
        record_.append(std::exchange(rule_, {}));
        record_.append(line_);
        next_.byte += line_.size();
        line_.clear();
        long_line_ = true;
      });
}

void BlockSplitter::finish(const RecordHandler& handler) {
  if (!line_.empty()) take_line(handler);
  record_.finish({}, handler);
}

bool is_text_blocks(const InputHead& head) {
  const std::string_view start = trimmed(head.bytes);
  const std::string_view line = start.substr(0, start.find('\n'));
  if (!header_field(line) && !is_rule(line)) return false;
  std::size_t articles = 0;
  BlockSplitter splitter(head.bytes.size(), 0);
  const RecordHandler count = [&](const RawRecord&) { ++articles; };
  splitter.feed(head.bytes, count);
  splitter.finish(count);
  return articles > 1;
}

void read_text_records(const FormatInput& input, const MakeSplitter& make) {
  std::string_view chunk = input.bytes.next();
  const std::size_t start = chunk.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  chunk.remove_prefix(start);
  const auto splitter = make(chunk, input.records.options().max_article_bytes, start);
  BlockReader reader(input);
  const RecordHandler handler = [&](const RawRecord& raw) { reader.take(raw); };
  for (; !chunk.empty() && !input.records.stopped(); chunk = input.bytes.next())
    splitter->feed(chunk, handler);
  if (!input.bytes.failed()) splitter->finish(handler);
}

void read_text_blocks(const FormatInput& input) {
  read_text_records(input, [](std::string_view, std::uint64_t limit, std::uint64_t start) {
    return std::make_unique<BlockSplitter>(limit, start);
  });
}

}  // namespace timtin
