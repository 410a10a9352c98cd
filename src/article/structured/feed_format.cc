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

class FeedReader {
 public:
  explicit FeedReader(const FormatInput& input)
      : input_(input), splitter_(input.records.options().max_article_bytes) {}

  void read() {
    const RecordHandler handler = [this](const RawRecord& raw) { take(raw); };
    for (std::string_view chunk = input_.bytes.next(); !chunk.empty() && !input_.records.stopped();
         chunk = input_.bytes.next())
      splitter_.feed(chunk, handler);
    if (input_.records.stopped() || input_.bytes.failed()) return;
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
      return input_.records.skip(input_.origin, "no-post");
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
    const HtmlStatus status = item.content.empty()
                                  ? HtmlStatus::complete
                                  : read_markup(item.content, input_.records.sources(),
                                                input_.records.options().explain, article);
    if (article.lead.empty() || !item.summary.empty()) read_summary(item.summary, article);
    if (!article.body.empty() && article.body.front() == article.lead)
      article.body.erase(article.body.begin());
    if (is_address(item.url))
      article.url = item.url;
    else if (is_address(item.id))
      article.url = item.id;
    if (article.url.empty()) article.id = single_line(item.id);
    if (!item.author.empty() && byline(plain_line(item.author)))
      article.author = plain_line(item.author);
    article.source = source_of(item, article.url);
    if (!item.categories.empty()) article.section = plain_line(item.categories.front());
    for (std::size_t at = 1; at < item.categories.size(); ++at)
      article.tags.push_back(plain_line(item.categories[at]));
    read_published({}, item.date, record);
    return status;
  }

  std::string source_of(const FeedItem& item, const std::string& url) const {
    if (!item.source.empty() && !is_address(item.source)) return plain_line(item.source);
    std::string name = input_.records.sources().name_of(host_of(url));
    return name.empty() ? channel_ : name;
  }

  void read_head() {
    const std::string& head = splitter_.head();
    const std::size_t encoding = head.substr(0, 200).find("encoding=");
    if (encoding != head.npos) {
      const std::string name = head.substr(encoding + 10, 32);
      declared_ = find_charset(name.substr(0, name.find_first_of("\"'")));
    }
    channel_ = plain_line(element_text(decode_input(input_, head, declared_).text, "title"));
  }

  void reject(const RawRecord& raw, const char* reason, std::string detail) {
    input_.records.reject(input_.origin, raw.place, reason, std::move(detail));
  }

  const FormatInput& input_;
  FeedSplitter splitter_;
  std::optional<Charset> declared_;
  std::string channel_;  ///< the name of the feed
  std::size_t items_ = 0;
};

}  // namespace

bool is_feed(const InputHead& head) {
  const std::string start = lower_ascii_name(first_element(head.bytes).substr(0, 10));
  return start.starts_with("<rss") || start.starts_with("<feed") || start.starts_with("<rdf:rdf");
}

void read_feed(const FormatInput& input) { FeedReader(input).read(); }

}  // namespace timtin
