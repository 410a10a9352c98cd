// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/page_state.h"

#include "article/html/markup_body.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/model/json_parser.h"
#include "article/record/json_articles.h"
#include "article/record/json_record.h"

namespace timtin {
namespace {

constexpr std::size_t max_state_bytes = 4u << 20;

/// The first value of a script: `{...};(function(){...})()`.
std::string_view first_value(std::string_view script) {
  std::size_t depth = 0;
  bool in_string = false, escaped = false;
  for (std::size_t at = 0; at < script.size(); ++at) {
    const char c = script[at];
    if (in_string) {
      in_string = escaped || c != '"';
      escaped = !escaped && c == '\\';
      continue;
    }
    in_string = c == '"';
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return script.substr(0, at + 1);
  }
  return {};
}

bool is_called(const Article& article, const std::string& page_title) {
  const std::string words = folded_words(article.title);
  return !words.empty() && page_title.starts_with(words);
}

class StateReader {
 public:
  StateReader(std::string_view title, std::size_t shown, const SourceTable& sources)
      : title_(folded_words(title)), most_(shown), sources_(sources) {}

  void read(std::string_view state) {
    const std::string_view text = first_value(state);
    if (text.empty() || text.size() > max_state_bytes) return;
    ParsedJson parsed = parse_json(text);
    if (parsed.status != JsonStatus::complete) return;
    if (parsed.value.is_array()) parsed.value = {{"list", std::move(parsed.value)}};
    if (!parsed.value.is_object()) return;
    for (nlohmann::json* object : find_json_articles(parsed.value, names_).articles) take(*object);
  }

  std::optional<Article> best() { return std::move(best_); }

 private:
  void take(nlohmann::json& object) {
    JsonRecord read = record_from_json(object, names_);
    if (!read.record || read.record->article.title.empty()) return;
    Article& article = read.record->article;
    if (resolve_markup(article, sources_, false) != HtmlStatus::complete) return;
    const std::size_t size = bytes_of(article.body);
    const bool called = is_called(article, title_);
    if (size <= most_ || (called_ && !called)) return;
    called_ = called;
    most_ = size;
    best_ = std::move(article);
  }

  const FieldNames names_{{}};
  std::string title_;
  std::size_t most_;
  bool called_ = false;
  const SourceTable& sources_;
  std::optional<Article> best_;
};

}  // namespace

std::optional<Article> article_in_states(const std::vector<std::string_view>& states,
                                         std::string_view title, std::size_t shown,
                                         const SourceTable& sources) {
  StateReader reader(title, shown, sources);
  for (const std::string_view state : states) reader.read(state);
  return reader.best();
}

}  // namespace timtin
