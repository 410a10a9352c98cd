// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/url.h"

#include <algorithm>
#include <array>

#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// Parameters that say how a reader came, not what they read. A final `_` makes a prefix.
constexpr std::array<std::string_view, 8> tracking_parameters{
    "utm_", "fbclid", "gclid", "zarsrc", "igshid", "mc_cid", "mc_eid", "yclid"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

bool is_tracking(std::string_view parameter) {
  const std::string name = lower_ascii(parameter.substr(0, parameter.find('=')));
  return std::any_of(tracking_parameters.begin(), tracking_parameters.end(),
                     [&](std::string_view known) {
                       return known.ends_with('_') ? name.starts_with(known) : name == known;
                     });
}

std::string without_tracking(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    if (!parameter.empty() && !is_tracking(parameter)) {
      if (!kept.empty()) kept += '&';
      kept += parameter;
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return kept;
}

/// Without the scheme of the web, or the `//` of an address without one.
std::string_view without_scheme(std::string_view url) {
  const std::string start = lower_ascii(url.substr(0, 8));
  for (const std::string_view scheme : {"https://", "http://", "//"})
    if (start.starts_with(scheme)) return url.substr(scheme.size());
  return url;
}

std::string canonical_host(std::string_view host) {
  std::string result = lower_ascii(host);
  for (const std::string_view port : {":443", ":80"})
    if (result.ends_with(port)) result.resize(result.size() - port.size());
  while (result.ends_with('.')) result.pop_back();
  if (result.starts_with("www.")) result.erase(0, 4);
  return result;
}

}  // namespace

std::string canonical_url(std::string_view url) {
  std::string_view rest = without_scheme(trimmed(url));
  rest = rest.substr(0, rest.find('#'));
  const std::size_t query_begin = std::min(rest.find('?'), rest.size());
  std::string_view location = rest.substr(0, query_begin);
  const std::string query = without_tracking(rest.substr(std::min(query_begin + 1, rest.size())));
  const std::size_t host_end = std::min(location.find('/'), location.size());
  std::string_view path = location.substr(host_end);
  while (path.ends_with('/')) path.remove_suffix(1);
  std::string result = canonical_host(location.substr(0, host_end));
  result += path;
  if (!query.empty()) result += '?' + query;
  return result;
}

std::string host_of(std::string_view url) {
  const std::string_view rest = without_scheme(trimmed(url));
  if (rest.size() == trimmed(url).size() && rest.find('.') == rest.npos) return {};
  return canonical_host(rest.substr(0, rest.find_first_of("/?#")));
}

std::string capture_time(std::string_view date) {
  constexpr std::size_t digits = 14;
  std::string time;
  for (const char c : date)
    if (ascii::is_digit(c) && time.size() < digits) time += c;
  return time.size() == digits ? time : std::string();
}

std::optional<WebCapture> web_capture(std::string_view url) {
  std::string_view rest = without_scheme(trimmed(url));
  const std::size_t path = rest.find("/web/");
  const std::string host = canonical_host(rest.substr(0, path));
  if (path == rest.npos || (host != "web.archive.org" && host != "web-beta.archive.org" &&
                            host != "wayback.archive.org"))
    return std::nullopt;
  rest.remove_prefix(path + 5);
  // Letters behind the time say how it is shown: `20200401000000id_`.
  const std::string_view when = rest.substr(0, rest.find('/'));
  std::string time(when.substr(0, when.find_first_not_of("0123456789")));
  rest.remove_prefix(std::min(when.size() + 1, rest.size()));
  if (time.size() < 4 || rest.empty()) return std::nullopt;
  time.resize(14, '0');
  const bool has_scheme = without_scheme(rest).size() < rest.size();
  return WebCapture{(has_scheme ? "" : "http://") + std::string(rest), time};
}

}  // namespace timtin
