// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/general_terms.h"

#include "index/terms.h"

namespace timtin {

void GeneralTerms::add_to(DocumentSink& document, const AnalyzedArticle& paragraphs,
                          const Analyzer& analyzer) {
  weights_.resize(analyzer.size());
  for (const AnalyzedParagraph& paragraph : paragraphs) {
    for (const Token& token : paragraph.tokens) {
      if (weights_[token.form] == 0) forms_.push_back(token.form);
      weights_[token.form] += weight_of(paragraph.part);
    }
  }
  for (const FormId form : forms_) {
    document.add_term(field_term("", analyzer.form(form).matching), weights_[form]);
    weights_[form] = 0;
  }
  forms_.clear();
}

}  // namespace timtin
