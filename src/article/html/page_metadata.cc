// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "article/html/html_blocks.h"
#include "article/html/html_text.h"
#include "article/html/page_metadata.h"
#include "article/line/keywords.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

using Field = std::vector<std::string> PageMetadata::*;

struct MetaName {
  std::string_view name;
  Field field;
};

/// Values of `property`, `name` and `itemprop`, in lower case; in each field best first.
constexpr std::array meta_names{
    MetaName{"og:title", &PageMetadata::titles},
    MetaName{"headline", &PageMetadata::titles},
    MetaName{"twitter:title", &PageMetadata::titles},
    MetaName{"dc.title", &PageMetadata::titles},
    MetaName{"og:description", &PageMetadata::descriptions},
    MetaName{"description", &PageMetadata::descriptions},
    MetaName{"twitter:description", &PageMetadata::descriptions},
    MetaName{"article:published_time", &PageMetadata::dates},
    MetaName{"datepublished", &PageMetadata::dates},
    MetaName{"og:published_time", &PageMetadata::dates},
    MetaName{"pubdate", &PageMetadata::dates},
    MetaName{"publishdate", &PageMetadata::dates},
    MetaName{"publish-date", &PageMetadata::dates},
    MetaName{"published_time", &PageMetadata::dates},
    MetaName{"dc.date.issued", &PageMetadata::dates},
    MetaName{"dc.date", &PageMetadata::dates},
    MetaName{"date", &PageMetadata::dates},
    MetaName{"datecreated", &PageMetadata::created},
    MetaName{"dc.date.created", &PageMetadata::created},
    MetaName{"article:modified_time", &PageMetadata::modified},
    MetaName{"datemodified", &PageMetadata::modified},
    MetaName{"article:author", &PageMetadata::authors},
    MetaName{"dable:author", &PageMetadata::authors},
    MetaName{"author", &PageMetadata::authors},
    MetaName{"dc.creator", &PageMetadata::authors},
    MetaName{"articlesection", &PageMetadata::sections},
    MetaName{"article:section", &PageMetadata::sections},
    MetaName{"og:site_name", &PageMetadata::sites},
    MetaName{"sourceorganization", &PageMetadata::sites},
    MetaName{"dc.publisher", &PageMetadata::sites},
    MetaName{"og:url", &PageMetadata::urls},
    MetaName{"article:tag", &PageMetadata::tags},
    MetaName{"news_keywords", &PageMetadata::tags},
    MetaName{"keywords", &PageMetadata::tags},
};

/// Programs escape twice: `Bến &amp;quot;Đỏ&amp;quot;`.
std::string unescaped(const std::string& value) {
  const std::size_t sign = value.find('&');
  constexpr std::size_t longest_name = 8;
  return sign != value.npos && value.find(';', sign) - sign <= longest_name ? plain_line(value)
                                                                            : value;
}

/// Values by the row of the name, so that the better name comes first wherever it stands.
class MetaValues {
 public:
  void add(std::string_view name, std::string_view content) {
    const std::string lower = lower_ascii_name(name);
    for (std::size_t row = 0; row < meta_names.size(); ++row)
      if (meta_names[row].name == lower) values_[row].emplace_back(content);
  }

  void give_to(PageMetadata& metadata) const {
    std::string_view tag_name;
    for (std::size_t row = 0; row < meta_names.size(); ++row) {
      const Field field = meta_names[row].field;
      const bool is_tags = field == &PageMetadata::tags;
      // The best of the three lists of tags is enough.
      if (is_tags && !metadata.tags.empty() && tag_name != meta_names[row].name) continue;
      tag_name = meta_names[row].name;
      for (const std::string& value : values_[row]) {
        if (!is_tags) {
          (metadata.*field).push_back(field == &PageMetadata::urls ? value : unescaped(value));
          continue;
        }
        for (std::string& tag : split_keywords(value)) metadata.tags.push_back(std::move(tag));
      }
    }
  }

 private:
  std::array<std::vector<std::string>, meta_names.size()> values_;
};

std::string spaced_line(std::string_view text) {
  std::string line;
  for (const char c : single_line(text))
    if (c != ' ' || (!line.empty() && line.back() != ' ')) line += c;
  return line;
}

void read_meta(const HtmlDocument& document, std::size_t node, MetaValues& values,
               PageMetadata& metadata) {
  const std::string content = spaced_line(document.attribute(node, HtmlAttribute::content));
  if (content.empty()) return;
  for (const HtmlAttribute name :
       {HtmlAttribute::property, HtmlAttribute::name, HtmlAttribute::itemprop}) {
    const std::string_view value = document.attribute(node, name);
    if (!value.empty()) values.add(value, content);
    if (value == "og:type" && content.find("article") != content.npos) metadata.is_article = true;
  }
}

void drop_empty(std::vector<std::string>& lines) { std::erase(lines, std::string()); }

}  // namespace

PageMetadata page_metadata(const HtmlDocument& document, const HtmlSource& source) {
  PageMetadata metadata;
  MetaValues values;
  std::vector<std::string> canonical;
  for (std::size_t node = 0; node < document.size(); ++node) {
    switch (document[node].tag) {
      case HtmlTag::meta:
        read_meta(document, node, values, metadata);
        break;
      case HtmlTag::link:
        if (lower_ascii_name(document.attribute(node, HtmlAttribute::rel)) == "canonical")
          canonical.push_back(single_line(document.attribute(node, HtmlAttribute::href)));
        break;
      case HtmlTag::title:
        if (metadata.page_title.empty()) metadata.page_title = line_of(document, node);
        break;
      default:
        break;
    }
  }
  for (const std::string& script : source.linked_data) add_linked_data(script, metadata);
  values.give_to(metadata);
  metadata.urls.insert(metadata.urls.begin(), canonical.begin(), canonical.end());
  metadata.urls.push_back(single_line(source.saved_from));
  for (const Field field :
       {&PageMetadata::titles, &PageMetadata::descriptions, &PageMetadata::dates,
        &PageMetadata::authors, &PageMetadata::sections, &PageMetadata::sites, &PageMetadata::urls})
    drop_empty(metadata.*field);
  return metadata;
}

}  // namespace timtin
