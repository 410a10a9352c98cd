// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/excerpt.h"

#include <algorithm>

#include "output/code_points.h"

namespace timtin::output {
namespace {

/// A word of a news article has 4 to 8 bytes; text without words may not fill the screen.
constexpr std::size_t bytes_per_token = 24;
/// Quotes, brackets and full stops that stand at a word.
constexpr std::size_t max_attached_bytes = 16;

bool ends_sentence(std::string_view gap) {
  const auto stop = gap.find_first_of(".!?\n");
  return stop != std::string_view::npos && stop + 1 < gap.size() &&
         (gap.back() == ' ' || gap.find(' ', stop) != std::string_view::npos || gap[stop] == '\n');
}

bool begins_sentence(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  if (at == 0) return true;
  const std::size_t from = tokens[at - 1].end;
  return ends_sentence(
      text.substr(from, std::min<std::size_t>(tokens[at].begin - from, max_attached_bytes)));
}

/// The sentence that `at` is in, if it begins within `reach` tokens before; else half of them, so
/// that as much stands before as behind.
std::size_t extend_left(std::string_view text, const std::vector<Token>& tokens, std::size_t at,
                        std::size_t reach) {
  const std::size_t least = at - std::min(at, reach);
  for (std::size_t first = at + 1; first-- > least;)
    if (begins_sentence(text, tokens, first)) return first;
  return at - std::min(at, reach / 2);
}

/// Room that the end of the paragraph leaves goes to whole sentences before.
std::size_t fill_left(std::string_view text, const std::vector<Token>& tokens, std::size_t at,
                      std::size_t room) {
  for (std::size_t first = at - std::min(at, room); first < at; ++first)
    if (begins_sentence(text, tokens, first)) return first;
  return at;
}

std::size_t attached_begin(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n' && text[at - 1] != '\t')
    if (begin - --at > max_attached_bytes) return begin;
  return at;
}

std::size_t attached_end(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at < text.size() && text[at] != ' ' && text[at] != '\n' && text[at] != '\t')
    if (++at - end > max_attached_bytes) return end;
  return at;
}

}  // namespace

Excerpt cut_excerpt(std::string_view text, const std::vector<Token>& tokens, const Window& window,
                    const FreeTokens& free, unsigned context) {
  const std::size_t count = tokens.size();
  std::size_t first = 0;
  std::size_t last = count;
  if (count > context + context / 4) {
    const std::size_t needed = std::max<std::size_t>(window.end - window.first, 1);
    const std::size_t room = context - std::min<std::size_t>(context, needed);
    first = extend_left(text, tokens, window.first, room);
    last = std::min(count, std::max<std::size_t>(window.end, first + context));
    first = fill_left(text, tokens, first, context - std::min<std::size_t>(context, last - first));
  }
  first = std::max(first, free.first);
  last = std::min(last, free.last);
  const std::size_t lowest = free.first == 0 ? 0 : tokens[free.first - 1].end;
  const std::size_t highest = free.last == count ? text.size() : tokens[free.last].begin;
  const std::size_t most = bytes_per_token * (context + 1);
  while (first < window.first && tokens[window.first].begin - tokens[first].begin > most / 2)
    ++first;
  while (last > window.end && last > first + 1 && tokens[last - 1].end - tokens[first].begin > most)
    --last;
  std::size_t begin = attached_begin(text, first == 0 ? 0 : tokens[first].begin);
  if (tokens[first].begin - begin > most / 2) begin = tokens[first].begin;
  begin = std::max(begin, lowest);
  while (first > free.first && tokens[first - 1].begin >= begin) --first;
  std::size_t end = last == count ? text.size() : attached_end(text, tokens[last - 1].end);
  end = std::min(end, highest);
  while (last < free.last && tokens[last].end <= end) ++last;
  if (last < count) end = std::min<std::size_t>(end, tokens[last].begin);
  if (end - begin > 2 * most) {
    end = boundary_before(text, begin + 2 * most);
    while (last > first + 1 && tokens[last - 1].end > end) --last;
  }
  return {first, last, begin, end};
}

}  // namespace timtin::output
