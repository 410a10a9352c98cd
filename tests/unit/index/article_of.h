// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fmt/format.h>

#include <string>

#include "timtin/reader.h"

namespace timtin::test {

/// The same under the same number, but for its body, a paragraph: two of them are versions.
inline Article article_of(int number, const std::string& body) {
  Article article;
  article.id = fmt::format("b{}", number);
  article.source = "Báo A";
  article.title = "Tin";
  article.body = {body};
  article.key = article_key(article, "", "");
  return article;
}

}  // namespace timtin::test
