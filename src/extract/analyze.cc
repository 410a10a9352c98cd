// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/extract.h"

namespace timtin {

AnalyzedArticle analyze(const Article& article, Analyzer& analyzer) {
  AnalyzedArticle analyzed;
  analyzed.reserve(2 + article.body.size() + article.captions.size());
  const auto add = [&](Evidence::Part part, std::size_t index, std::string_view text) {
    auto& paragraph = analyzed.emplace_back();
    paragraph.part = part;
    paragraph.index = static_cast<std::uint32_t>(index);
    paragraph.text = text;
    analyzer.analyze(text, paragraph.tokens);
  };
  if (!article.title.empty()) add(Evidence::Part::title, 0, article.title);
  if (!article.lead.empty()) add(Evidence::Part::lead, 0, article.lead);
  for (std::size_t i = 0; i < article.body.size(); ++i)
    add(Evidence::Part::body, i, article.body[i]);
  for (std::size_t i = 0; i < article.captions.size(); ++i)
    add(Evidence::Part::caption, i, article.captions[i]);
  return analyzed;
}

}  // namespace timtin
