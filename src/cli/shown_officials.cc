// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/shown_officials.h"

#include <fmt/format.h>

#include "cli/places.h"
#include "cli/standard_output.h"
#include "index/register/corrected_officials.h"
#include "timtin/error.h"

namespace timtin::cli {

ShownOfficials::ShownOfficials(const Index& index, Analyzer& analyzer) : analyzer_(analyzer) {
  try {
    corrections_ = Corrections::of_files(index.correction_files(), analyzer);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::usage) throw;
    say(fmt::format("timtin: {}", error.what()));
  }
  if (!corrections_.empty()) lexicons_ = Lexicons::open(data_directory());
}

void ShownOfficials::correct(Article& article) {
  if (lexicons_) correct_officials(article.officials, corrections_, *lexicons_, analyzer_);
}

void ShownOfficials::correct(SearchResult& result) {
  for (Hit& hit : result.hits) correct(hit.article);
}

SearchResult ShownOfficials::corrected(SearchResult result) {
  correct(result);
  return result;
}

}  // namespace timtin::cli
