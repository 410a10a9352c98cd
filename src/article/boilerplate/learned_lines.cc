// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/boilerplate/learned_lines.h"

#include <fmt/format.h>

#include <charconv>
#include <set>

#include "article/boilerplate/candidate_lines.h"
#include "text/take_until.h"

namespace timtin {
namespace {

std::optional<std::uint64_t> number_in(std::optional<std::string_view> column) {
  std::uint64_t number = 0;
  if (!column) return std::nullopt;
  const char* const end = column->data() + column->size();
  const auto [stop, error] = std::from_chars(column->data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

bool read_row(std::string_view row, LearnedLines& lines) {
  const auto source = take_until(row, '\t');
  const auto seen = number_in(take_until(row, '\t'));
  const auto articles = number_in(take_until(row, '\t'));
  if (!source || !seen || !articles || row.empty()) return false;
  lines.add(std::string(*source), boilerplate_key(row), {std::string(row), *seen, *articles});
  return true;
}

}  // namespace

LearnedLine* LearnedLines::find(const std::string& source, std::uint64_t key) {
  const auto lines = sources_.find(source);
  if (lines == sources_.end()) return nullptr;
  const auto line = lines->second.find(key);
  return line == lines->second.end() ? nullptr : &line->second;
}

void LearnedLines::add(const std::string& source, std::uint64_t key, LearnedLine line) {
  sources_[source][key] = std::move(line);
}

void LearnedLines::merge(const LearnedLines& newer) {
  for (const auto& [source, lines] : newer.sources_)
    for (const auto& [key, line] : lines) add(source, key, line);
}

std::string LearnedLines::to_text() const {
  std::string text;
  for (const auto& [source, lines] : sources_) {
    std::set<std::string> rows;
    for (const auto& [key, line] : lines)
      if (!line.text.empty())
        rows.insert(fmt::format("{}\t{}\t{}\t{}\n", source, line.seen, line.articles, line.text));
    for (const std::string& row : rows) text += row;
  }
  return text;
}

std::optional<LearnedLines> LearnedLines::from_text(std::string_view text, std::size_t& bad_line) {
  LearnedLines lines;
  for (bad_line = 1; !text.empty(); ++bad_line) {
    const std::string_view row = take_field(text, '\n');
    if (!row.empty() && !row.starts_with('#') && !read_row(row, lines)) return std::nullopt;
  }
  return lines;
}

}  // namespace timtin
