// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/url.h"
#include "text/digest.h"
#include "timtin/article.h"

namespace timtin {
namespace {

constexpr std::size_t key_digits = 32;

void update_list(Sha256& sha, const std::vector<std::string>& texts) {
  sha.update_field(std::to_string(texts.size()));
  for (const std::string& text : texts) sha.update_field(text);
}

void update_text(Sha256& sha, const Article& article) {
  sha.update_field(article.title);
  sha.update_field(article.lead);
  update_list(sha, article.body);
}

}  // namespace

std::string article_key(const Article& article, std::string_view collection,
                        std::string_view relative_path) {
  // The first field names the kind, so that an id can't pass for an address.
  Sha256 sha;
  if (!article.id.empty()) {
    sha.update_field("id");
    sha.update_field(collection.empty() ? std::string_view(article.source) : collection);
    sha.update_field(article.id);
  } else if (!article.url.empty()) {
    sha.update_field("url");
    sha.update_field(canonical_url(article.url));
  } else if (!relative_path.empty()) {
    sha.update_field("path");
    sha.update_field(collection);
    sha.update_field(relative_path);
  } else {
    sha.update_field("text");
    update_text(sha, article);
  }
  return sha.hex().substr(0, key_digits);
}

std::string content_digest(const Article& article) {
  Sha256 sha;
  sha.update_field("article");
  for (const std::string* text :
       {&article.id, &article.url, &article.source, &article.section, &article.author})
    sha.update_field(*text);
  sha.update_field(article.published ? to_string(*article.published) : std::string());
  update_text(sha, article);
  update_list(sha, article.captions);
  update_list(sha, article.tags);
  return sha.hex();
}

}  // namespace timtin
