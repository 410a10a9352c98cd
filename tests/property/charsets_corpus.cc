// SPDX-License-Identifier: GPL-2.0-or-later
#include "property/charsets_corpus.h"

#include <iconv.h>

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "timtin/text.h"

namespace timtin::test {
namespace {

constexpr std::size_t corpus_size = 15140;  // articles

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  char buffer[1 << 16];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe))
    output.append(buffer, size);
  ::pclose(pipe);
  return output;
}

}  // namespace

std::vector<std::string> corpus_articles(std::size_t count) {
  std::vector<std::string> articles;
  const char* folder = std::getenv("TIMTIN_CORPUS");
  if (folder == nullptr || std::string_view(folder).find('\'') != std::string_view::npos)
    return articles;
  const std::string lines = output_of("xz -dc '" + std::string(folder) + "/dated15k.jsonl.xz'");
  const std::size_t step = corpus_size / count;
  std::size_t number = 0;
  for (std::size_t at = 0; at < lines.size() && articles.size() < count; ++number) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    if (number % step == 0) {
      const auto article = nlohmann::json::parse(lines.substr(at, end - at));
      articles.push_back(to_nfc(article.at("title").get<std::string>() + "\n\n" +
                                article.at("body").get<std::string>() + "\n"));
    }
    at = end + 1;
  }
  return articles;
}

std::optional<std::string> by_iconv(std::string_view text, const char* from, const char* to) {
  const iconv_t conversion = ::iconv_open(to, from);
  if (conversion == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string input(text);
  std::string output(4 * text.size() + 16, '\0');
  char* in = input.data();
  char* out = output.data();
  std::size_t in_left = input.size();
  std::size_t out_left = output.size();
  const bool done =
      ::iconv(conversion, &in, &in_left, &out, &out_left) != static_cast<size_t>(-1) &&
      ::iconv(conversion, nullptr, nullptr, &out, &out_left) != static_cast<size_t>(-1);
  ::iconv_close(conversion);
  if (!done) return std::nullopt;
  output.resize(output.size() - out_left);
  return output;
}

}  // namespace timtin::test
