// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/shortcodes.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/ascii.h"

namespace timtin {
namespace {

constexpr std::array<std::string_view, 9> own_codes{
    "gallery", "embed", "audio", "video", "playlist", "caption", "wp_caption", "toc", "ads"};
constexpr std::size_t max_code_bytes = 1000;

struct Shortcode {
  std::string_view name;
  std::size_t bytes = 0;  ///< brackets included; 0: it is none
  bool ends = false;      ///< `[/name]`
  bool attributes = false;
};

bool is_code_byte(char c) { return ascii::is_alphanumeric(c) || c == '_' || c == '-'; }

/// What begins with the bracket at the front of `text`.
Shortcode shortcode_at(std::string_view text) {
  text = text.substr(0, max_code_bytes);
  if (text.size() < 2 || (text[1] != '/' && !ascii::is_letter(text[1]))) return {};
  const std::size_t close = text.find(']');
  if (close == text.npos || text.substr(1, close - 1).find('[') != text.npos) return {};
  Shortcode code;
  code.ends = text.substr(1).starts_with('/');
  const std::size_t begin = code.ends ? 2 : 1;
  std::size_t end = begin;
  while (end < close && is_code_byte(text[end])) ++end;
  code.name = text.substr(begin, end - begin);
  if (code.name.empty() || ascii::is_digit(code.name.front())) return {};
  const std::string_view rest = text.substr(end, close - end);
  if (!rest.empty() && rest.front() != ' ' && rest.front() != '/' && rest.front() != '\n')
    return {};
  code.attributes = rest.find("=\"") != rest.npos || rest.find("='") != rest.npos ||
                    rest.find("=&#8221;") != rest.npos || rest.find("=&quot;") != rest.npos;
  if (!code.attributes && rest.find_first_not_of(" /\n") != rest.npos) return {};
  code.bytes = close + 1;
  return code;
}

/// The names that have an end somewhere.
std::set<std::string_view> names_with_end(std::string_view text) {
  std::set<std::string_view> names;
  for (std::size_t at = text.find("[/"); at != text.npos; at = text.find("[/", at + 1))
    if (const Shortcode code = shortcode_at(text.substr(at)); code.bytes > 0)
      names.insert(code.name);
  return names;
}

bool is_caption(std::string_view name) { return name == "caption" || name == "wp_caption"; }

/// `<img src="a.jpg" /> Đê sông Lạch` -> a figure.
std::string figure_of(std::string_view content) {
  const std::size_t picture = content.rfind('>');
  std::string figure = "<figure>";
  figure.append(content.substr(0, picture == content.npos ? 0 : picture + 1));
  figure.append("<figcaption>");
  figure.append(content.substr(picture == content.npos ? 0 : picture + 1));
  return figure.append("</figcaption></figure>");
}

}  // namespace

std::string without_shortcodes(std::string_view markup) {
  const std::set<std::string_view> paired = names_with_end(markup);
  std::string result;
  std::size_t caption = std::string::npos;  // where its content begins in the result
  for (std::size_t at = 0; at < markup.size();) {
    const std::size_t open = std::min(markup.find('[', at), markup.size());
    result += markup.substr(at, open - at);
    at = open;
    if (at == markup.size()) break;
    const Shortcode code = shortcode_at(markup.substr(at));
    const bool known =
        code.bytes > 0 &&
        (code.ends || code.attributes || paired.contains(code.name) ||
         code.name.find('_') != code.name.npos ||
         std::find(own_codes.begin(), own_codes.end(), code.name) != own_codes.end());
    if (!known) {
      result += markup[at++];
      continue;
    }
    if (is_caption(code.name) && !code.ends) caption = result.size();
    if (is_caption(code.name) && code.ends && caption != std::string::npos) {
      const std::string figure = figure_of(std::string_view(result).substr(caption));
      result.replace(caption, result.npos, figure);
      caption = std::string::npos;
    }
    at += code.bytes;
  }
  return result;
}

}  // namespace timtin
