// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/xml_format.h"

#include <algorithm>
#include <array>

#include "article/html/html_tags.h"
#include "article/html/markup_body.h"
#include "article/html/markup_start.h"
#include "article/line/paragraphs.h"
#include "article/structured/feed_splitter.h"
#include "article/structured/wiki_page.h"
#include "article/structured/xml_record.h"
#include "article/xml/xml_head.h"
#include "text/message.h"

namespace timtin {
namespace {

enum class XmlKind : std::uint8_t { links, wiki, news, records };

std::string local_part_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return lower_ascii_name(colon == name.npos ? name : name.substr(colon + 1));
}

XmlKind kind_of(std::string_view root) {
  const std::string name = local_part_of(root);
  if (name == "urlset" || name == "sitemapindex" || name == "opml") return XmlKind::links;
  if (name == "mediawiki") return XmlKind::wiki;
  if (name == "nitf" || name == "newsml" || name == "newsitem" || name == "newsmessage")
    return XmlKind::news;
  return XmlKind::records;
}

/// The elements that are articles, as they are written.
std::vector<std::string> record_names(XmlKind kind, std::string_view head,
                                      const FieldNames& names) {
  if (kind == XmlKind::wiki) return {"page"};
  if (kind == XmlKind::records) return {record_element(head, names)};
  const std::string root = root_element(head);
  if (local_part_of(root) == "nitf") return {root};
  // Their names have the prefix that the root has.
  const std::size_t colon = root.find(':');
  const std::string prefix = colon == root.npos ? std::string() : root.substr(0, colon + 1);
  return {prefix + "newsItem", prefix + "NewsItem"};
}

/// Of the articles that the beginning of the input holds.
DateOrders date_orders(std::string_view head, const std::vector<std::string>& elements,
                       const FieldNames& names) {
  DateColumns dates;
  FeedSplitter splitter(head.size(), elements);
  splitter.feed(head, [&](const RawRecord& raw) {
    const XmlDocument document(raw.bytes);
    if (const auto root = document.root(); root && !raw.too_large) take_dates(*root, names, dates);
  });
  return dates.orders();
}

class XmlReader {
 public:
  XmlReader(const FormatInput& input, XmlKind kind, std::vector<std::string> names,
            std::optional<Charset> declared)
      : input_(input),
        kind_(kind),
        orders_(kind == XmlKind::records
                    ? date_orders(input.bytes.head(), names, input.records.field_names())
                    : DateOrders()),
        splitter_(input.records.options().max_article_bytes, std::move(names)),
        declared_(declared) {}

  void read() {
    const RecordHandler handler = [this](const RawRecord& raw) { take(raw); };
    if (feed_all(input_, [&](std::string_view chunk) { splitter_.feed(chunk, handler); }))
      splitter_.finish(handler);
  }

 private:
  void take(const RawRecord& raw) {
    if (input_.records.stopped()) return;
    if (raw.too_large)
      return reject(
          raw, "too-large",
          tr("the record has more than {} bytes", input_.records.options().max_article_bytes));
    Decoded decoded = decode_input(input_, raw.bytes, declared_);
    input_.records.decoder().restore(decoded);
    const XmlDocument document(decoded.text);
    const auto root = document.root();
    if (!root) return reject(raw, "bad-xml", tr("the element is no XML"));
    auto record = record_of(*root);
    if (!record) return input_.records.skip(input_.origin, "no-post");
    if (resolve_markup(record->article, input_.records.sources(),
                       input_.records.options().explain) != HtmlStatus::complete)
      return reject(raw, "too-deep",
                    tr("the markup of the record is too large or nested too deep"));
    // The path stands for the file, not for one of its articles.
    input_.records.accept(std::move(*record), {input_.origin.path, {}}, raw.place, decoded);
  }

  std::optional<Record> record_of(const XmlElement& root) const {
    if (kind_ == XmlKind::wiki) return record_from_wiki_page(root);
    if (kind_ == XmlKind::news) return record_from_news_xml(root);
    return record_from_xml(root, input_.records.field_names(), orders_);
  }

  void reject(const RawRecord& raw, const char* reason, std::string detail) {
    input_.records.reject(input_.origin, raw.place, reason, std::move(detail));
  }

  const FormatInput& input_;
  XmlKind kind_;
  DateOrders orders_;
  FeedSplitter splitter_;
  std::optional<Charset> declared_;
};

}  // namespace

bool is_xml(const InputHead& head) {
  const std::string root = root_element(head.bytes);
  if (root.empty() || local_part_of(root) == "html" || local_part_of(root) == "svg") return false;
  const bool declared = trimmed(head.bytes.substr(0, 64)).starts_with("<?xml") ||
                        head.extension == "xml" || head.extension == "nitf" ||
                        head.extension == "newsml";
  if (!declared && begins_as_page(head.bytes)) return false;
  return kind_of(root) != XmlKind::records || !record_element(head.bytes, head.names).empty();
}

void read_xml(const FormatInput& input) {
  const std::string_view head = input.bytes.head();
  const XmlKind kind = kind_of(root_element(head));
  if (kind == XmlKind::links) return input.records.skip(input.origin, "list-of-links");
  XmlReader(input, kind, record_names(kind, head, input.records.field_names()),
            declared_encoding(head))
      .read();
}

}  // namespace timtin
