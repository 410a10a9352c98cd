// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/markdown_format.h"

#include "article/html/markup_body.h"
#include "article/html/markup_start.h"
#include "article/line/paragraphs.h"
#include "article/plain/titled_page.h"
#include "article/record/json_record.h"
#include "article/structured/front_matter.h"
#include "article/structured/markdown_text.h"
#include "text/message.h"

namespace timtin {
namespace {

bool is_markdown_name(std::string_view extension) {
  return extension == "md" || extension == "markdown" || extension == "mdown" ||
         extension == "mkd" || extension == "mdx";
}

bool is_true(const nlohmann::json& fields, const char* name) {
  const auto found = fields.find(name);
  return found != fields.end() && (*found == true || *found == "true");
}

bool is_draft(const nlohmann::json& fields) {
  const auto published = fields.find("published");
  return is_true(fields, "draft") ||
         (published != fields.end() && (*published == false || *published == "false"));
}

/// A text without front matter: its lines say who wrote it and when.
Record record_from_markdown(const MarkdownText& text) {
  TextLines lines;
  if (!text.title.empty()) lines.push_back({text.title, true});
  for (const std::string& paragraph : text.paragraphs) lines.push_back({paragraph, true});
  Record record = read_text_page(lines);
  if (text.title.empty() || record.article.title == text.title) return record;
  if (!record.article.title.empty())
    record.article.body.insert(record.article.body.begin(), record.article.title);
  std::erase(record.article.body, text.title);
  record.article.title = text.title;
  return record;
}

/// Below front matter the text is the body, whatever its lines look like.
void add_body(std::string_view text, Article& article) {
  if (is_markup(text)) {
    article.body.emplace_back(text);
    return;
  }
  MarkdownText markdown = read_markdown(text);
  if (article.title.empty())
    article.title = std::move(markdown.title);
  else if (!markdown.title.empty() && markdown.title != article.title)
    article.body.push_back(std::move(markdown.title));
  for (std::string& paragraph : markdown.paragraphs) article.body.push_back(std::move(paragraph));
  for (std::string& caption : markdown.captions) article.captions.push_back(std::move(caption));
}

}  // namespace

bool is_markdown(const InputHead& head) {
  if (is_binary(head.bytes)) return false;
  if (is_markdown_name(head.extension)) return true;
  // An object alone is JSON.
  if (trimmed(head.bytes).starts_with('{')) return false;
  const auto front = read_front_matter(head.bytes);
  if (!front) return false;
  for (const auto& [name, value] : front->fields.items())
    if (head.names.find(name)) return true;
  return false;
}

void read_markdown_file(const FormatInput& input) {
  const auto bytes = read_whole(input);
  if (!bytes) return;
  Decoded decoded = decode_input(input, *bytes);
  input.records.decoder().restore(decoded);
  if (input.records.refuse_lines(decoded.text, input.origin, {0, 1})) return;
  auto front = read_front_matter(decoded.text);
  Record record;
  if (!front) {
    MarkdownText text = read_markdown(decoded.text);
    record = record_from_markdown(text);
    for (std::string& caption : text.captions)
      record.article.captions.push_back(std::move(caption));
  } else {
    if (is_draft(front->fields)) return input.records.skip(input.origin, "unpublished");
    if (front->fields.contains("published") && front->fields["published"].is_boolean())
      front->fields.erase("published");
    JsonRecord header = record_from_json(front->fields, input.records.field_names());
    if (header.record) record = std::move(*header.record);
    // The address of a page on a site of its own is none.
    if (record.article.url.find("://") == std::string::npos) record.article.url.clear();
    add_body(std::string_view(decoded.text).substr(front->bytes), record.article);
  }
  if (resolve_markup(record.article, input.records.sources(), input.records.options().explain) !=
      HtmlStatus::complete)
    return input.records.reject(input.origin, {0, 1}, "too-deep",
                                tr("the markup of the record is too large or nested too deep"));
  input.records.accept(std::move(record), input.origin, {0, 1}, decoded);
}

}  // namespace timtin
