// SPDX-License-Identifier: GPL-2.0-or-later
// RSS 2.0, RSS 1.0 (RDF) and Atom:
//
//     <rss><channel><title>Báo Ví Dụ</title>
//       <item><title>...</title><link>...</link><pubDate>...</pubDate>
//         <description>the lead</description><content:encoded>the text</content:encoded></item>
//       ...
#include "article/structured/feed_format.h"

#include "article/html/html_tags.h"
#include "article/html/html_text.h"
#include "article/html/markup_body.h"
#include "article/html/markup_start.h"
#include "article/line/byline.h"
#include "article/line/paragraphs.h"
#include "article/model/url.h"
#include "article/record/published_fields.h"
#include "article/structured/feed_item.h"
#include "article/structured/feed_splitter.h"
#include "article/structured/shortcodes.h"
#include "article/xml/xml_head.h"
#include "text/message.h"

namespace timtin {
namespace {

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

/// What the summary says without the markup that newspapers wrap it in: a picture, a link. The lead
/// of the text is then its first paragraph, and without text the rest of the summary is it.
void read_summary(const std::string& summary, Article& article) {
  std::vector<std::string> paragraphs = plain_paragraphs(summary);
  std::erase(paragraphs, std::string());
  if (paragraphs.empty()) return;
  if (!article.lead.empty()) article.body.insert(article.body.begin(), std::move(article.lead));
  article.lead = std::move(paragraphs.front());
  if (article.body.empty()) article.body.assign(paragraphs.begin() + 1, paragraphs.end());
}

/// WordPress keeps paragraphs as lines with a blank one between them, and makes them when it shows
/// a post; where nothing else breaks lines, each line end does.
std::string with_paragraphs(std::string_view content) {
  const bool broken = breaks_lines(content);
  std::string markup = "<p>";
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    const std::string_view line = trimmed(content.substr(0, end));
    markup += line.empty() ? "<p>" : line;
    markup += broken || line.empty() ? "\n" : "<br>\n";
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return markup;
}

class FeedReader {
 public:
  explicit FeedReader(const FormatInput& input)
      : input_(input), splitter_(input.records.options().max_article_bytes, {"item", "entry"}) {}

  void read() {
    const RecordHandler handler = [this](const RawRecord& raw) { take(raw); };
    if (feed_all(input_, [&](std::string_view chunk) { splitter_.feed(chunk, handler); }))
      splitter_.finish(handler);
  }

 private:
  void take(const RawRecord& raw) {
    if (input_.records.stopped()) return;
    if (++items_ == 1) read_head();
    if (raw.too_large)
      return reject(
          raw, "too-large",
          tr("the record has more than {} bytes", input_.records.options().max_article_bytes));
    Decoded decoded = decode_input(input_, raw.bytes, declared_);
    input_.records.decoder().restore(decoded);
    const auto item = parse_feed_item(decoded.text);
    if (!item) return reject(raw, "bad-xml", tr("the item is no XML"));
    if (!item->kind.empty() && item->kind != "post" && item->kind != "page")
      return input_.records.skip(origin_of(*item), "no-post");
    if (!item->state.empty() && item->state != "publish")
      return input_.records.skip(origin_of(*item), "unpublished");
    Record record;
    if (fill(*item, record) != HtmlStatus::complete)
      return reject(raw, "too-deep",
                    tr("the markup of the record is too large or nested too deep"));
    // The path stands for the feed, not for one of its articles.
    input_.records.accept(std::move(record), {input_.origin.path, {}}, raw.place, decoded);
  }

  HtmlStatus fill(const FeedItem& item, Record& record) {
    Article& article = record.article;
    article.title = plain_line(item.title);
    const HtmlStatus status = read_content(item, article);
    if (article.lead.empty() || !item.summary.empty()) read_summary(item.summary, article);
    if (!article.body.empty() && article.body.front() == article.lead)
      article.body.erase(article.body.begin());
    if (is_address(item.url))
      article.url = item.url;
    else if (is_address(item.id))
      article.url = item.id;
    if (article.url.empty()) article.id = single_line(item.id);
    if (!item.author.empty() && byline(author_of(item))) article.author = author_of(item);
    article.source = source_of(item, article.url);
    if (!item.categories.empty()) article.section = plain_line(item.categories.front());
    for (std::size_t at = 1; at < item.categories.size(); ++at)
      article.tags.push_back(plain_line(item.categories[at]));
    for (const std::string& tag : item.tags) article.tags.push_back(plain_line(tag));
    read_published({}, item.local_date.empty() ? item.date : item.local_date, record);
    return status;
  }

  HtmlStatus read_content(const FeedItem& item, Article& article) {
    if (item.content.empty()) return HtmlStatus::complete;
    const auto& sources = input_.records.sources();
    const bool explain = input_.records.options().explain;
    if (item.kind.empty()) return read_markup(item.content, sources, explain, article);
    return read_markup(with_paragraphs(without_shortcodes(item.content)), sources, explain,
                       article);
  }

  /// WordPress names the author by what they log in with.
  std::string author_of(const FeedItem& item) const {
    const auto found = authors_.find(item.author);
    return plain_line(found == authors_.end() ? item.author : found->second);
  }

  Origin origin_of(const FeedItem& item) const {
    const std::string name = item.url.empty() ? plain_line(item.title) : item.url;
    return {name.empty() ? input_.origin.path : input_.origin.path + '/' + name, {}};
  }

  std::string source_of(const FeedItem& item, const std::string& url) const {
    if (!item.source.empty() && !is_address(item.source)) return plain_line(item.source);
    std::string name = input_.records.sources().name_of(host_of(url));
    return name.empty() ? channel_ : name;
  }

  void read_head() {
    const std::string& head = splitter_.head();
    declared_ = declared_encoding(head);
    authors_ = wordpress_authors(decode_input(input_, head, declared_).text);
    channel_ = plain_line(element_text(decode_input(input_, head, declared_).text, "title"));
  }

  void reject(const RawRecord& raw, const char* reason, std::string detail) {
    input_.records.reject(input_.origin, raw.place, reason, std::move(detail));
  }

  const FormatInput& input_;
  FeedSplitter splitter_;
  std::optional<Charset> declared_;
  std::string channel_;                         ///< the name of the feed
  std::map<std::string, std::string> authors_;  ///< of an export of WordPress
  std::size_t items_ = 0;
};

}  // namespace

bool is_feed(const InputHead& head) {
  const std::string start = lower_ascii_name(first_element(head.bytes).substr(0, 10));
  return start.starts_with("<rss") || start.starts_with("<feed") || start.starts_with("<rdf:rdf");
}

void read_feed(const FormatInput& input) { FeedReader(input).read(); }

}  // namespace timtin
