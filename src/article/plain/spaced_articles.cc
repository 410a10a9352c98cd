// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/spaced_articles.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "article/date/meta_line.h"
#include "article/line/paragraphs.h"
#include "article/line/running_text.h"
#include "article/plain/article_blocks.h"
#include "article/plain/header_lines.h"
#include "article/plain/line_pieces.h"

namespace timtin {
namespace {

/// No title is as long.
constexpr std::size_t longest_spaced_line = 4096;

struct SpacedLine {
  std::string_view text;
  std::size_t blanks = 0;  ///< lines before it
};

std::vector<SpacedLine> spaced_lines(std::string_view text) {
  std::vector<SpacedLine> lines;
  std::size_t blanks = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) {
      ++blanks;
      continue;
    }
    lines.push_back({line, std::exchange(blanks, 0)});
  }
  return lines;
}

/// Headings within an article are shorter, or have a number.
bool is_spaced_title(std::string_view line) {
  constexpr std::size_t max_bytes = 300, min_words = 5;
  constexpr std::string_view no_ends = ".,;:", no_beginnings = "0123456789-–*•\"'(#>=";
  return line.size() <= max_bytes && no_ends.find(line.back()) == no_ends.npos &&
         no_beginnings.find(line.front()) == no_beginnings.npos &&
         split_words(line).size() >= min_words && !header_field(line);
}

bool is_dated(std::string_view line) { return read_meta_line(line).dated; }

using Lines = std::vector<SpacedLine>;

bool begins_dated(const Lines& lines, std::size_t at) {
  return at + 1 < lines.size() && (at == 0 || lines[at].blanks > 0) && lines[at + 1].blanks < 2 &&
         is_spaced_title(lines[at].text) && is_dated(lines[at + 1].text);
}

std::size_t prose_lines(const Lines& lines, std::size_t begin, std::size_t end) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                    lines.begin() + static_cast<std::ptrdiff_t>(end), [](const SpacedLine& line) {
                      return line.text.ends_with('.') && is_running_text(line.text);
                    }));
}

/// True if `begins` is where articles begin: at the first line, more than once, and each has so
/// much running text.
template <typename Begins>
bool parts_articles(const Lines& lines, std::size_t min_articles, std::size_t min_prose,
                    Begins begins) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (begins(at)) starts.push_back(at);
  if (starts.size() < min_articles || starts.front() != 0) return false;
  starts.push_back(lines.size());
  for (std::size_t at = 0; at + 1 < starts.size(); ++at)
    if (prose_lines(lines, starts[at] + 1, starts[at + 1]) < min_prose) return false;
  return true;
}

/// The fewer blank lines, the more has to speak for it.
std::optional<SpacedLayout> layout_by_gaps(const Lines& lines) {
  constexpr struct {
    std::size_t blanks, articles, prose;
  } rows[] = {{3, 2, 1}, {2, 2, 2}, {1, 3, 2}};
  for (const auto& row : rows) {
    const auto parts = [&](std::size_t at) { return at == 0 || lines[at].blanks >= row.blanks; };
    bool titled = true;
    for (std::size_t at = 0; at < lines.size() && titled; ++at)
      titled = !parts(at) || is_spaced_title(lines[at].text);
    if (titled && parts_articles(lines, row.articles, row.prose, parts))
      return SpacedLayout{false, row.blanks};
  }
  return std::nullopt;
}

}  // namespace

std::optional<SpacedLayout> find_spaced_layout(std::string_view head) {
  Lines lines = spaced_lines(head);
  // The last part may be cut off.
  if (head.size() >= ByteSource::head_bytes)
    while (!lines.empty() && lines.back().blanks == 0) lines.pop_back();
  if (head.size() >= ByteSource::head_bytes && !lines.empty()) lines.pop_back();
  if (lines.size() < 4 || !is_spaced_title(lines.front().text)) return std::nullopt;
  if (parts_articles(lines, 2, 1, [&](std::size_t at) { return begins_dated(lines, at); }))
    return SpacedLayout{true, 0};
  return layout_by_gaps(lines);
}

SpacedSplitter::SpacedSplitter(SpacedLayout layout, std::uint64_t limit, std::uint64_t start)
    : layout_(layout), record_(limit), next_{start, 1} {
  record_.begin(next_);
}

void SpacedSplitter::begin_at(RecordPlace place, const RecordHandler& handler) {
  record_.finish({}, handler);
  record_.begin(place);
}

void SpacedSplitter::append_held() { record_.append(std::exchange(held_, {})); }

void SpacedSplitter::take_line(const RecordHandler& handler) {
  const RecordPlace place = next_;
  next_.byte += line_.size();
  ++next_.line;
  const bool whole = !std::exchange(long_line_, false);
  const std::string_view text = trimmed(line_);
  if (whole && text.empty()) {
    ++blanks_;
    if (held_.empty())
      record_.append(line_);
    else
      held_ += line_;
    return line_.clear();
  }
  const std::size_t blanks = std::exchange(blanks_, 0);
  if (!held_.empty() && blanks < 2 && whole && is_dated(text)) begin_at(held_place_, handler);
  append_held();
  const bool titled = whole && blanks > 0 && is_spaced_title(text);
  if (titled && layout_.dated) {
    held_ = std::exchange(line_, {});
    held_place_ = place;
    return;
  }
  if (titled && !layout_.dated && blanks >= layout_.blank_lines) begin_at(place, handler);
  record_.append(line_);
  line_.clear();
}

void SpacedSplitter::feed(std::string_view chunk, const RecordHandler& handler) {
  feed_lines(
      chunk, line_, longest_spaced_line, [&] { take_line(handler); },
      [&] {
        append_held();
        record_.append(line_);
        next_.byte += line_.size();
        line_.clear();
        long_line_ = true;
        blanks_ = 0;
      });
}

void SpacedSplitter::finish(const RecordHandler& handler) {
  if (!line_.empty()) take_line(handler);
  append_held();
  record_.finish({}, handler);
}

bool is_spaced_articles(const InputHead& head) {
  return find_spaced_layout(head.bytes).has_value();
}

void read_spaced_articles(const FormatInput& input) {
  read_text_records(input, [](std::string_view head, std::uint64_t limit, std::uint64_t start) {
    return std::make_unique<SpacedSplitter>(find_spaced_layout(head).value_or(SpacedLayout()),
                                            limit, start);
  });
}

}  // namespace timtin
