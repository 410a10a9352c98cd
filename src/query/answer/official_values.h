// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Persons and posts as count --by shows them: one row a person or post, in whatever spelling the
/// articles have it, with what people have corrected. A row counts the articles that its value
/// finds in its field.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/official_records.h"
#include "index/register/corrections.h"
#include "timtin/extract.h"
#include "timtin/search.h"

namespace timtin::lowering {

class OfficialValues {
 public:
  /// The references must outlive it. `facet`: official or position.
  OfficialValues(Facet facet, const Corrections& corrections, const Lexicons& lexicons,
                 Analyzer& analyzer)
      : facet_(facet), corrections_(corrections), lexicons_(lexicons), analyzer_(analyzer) {}

  /// Who is named in an article, without what is hidden.
  void add(const std::vector<OfficialRecord>& officials);

  /// The rows, by value.
  std::vector<FacetCount> counts() const;

 private:
  using Readings = std::vector<std::vector<std::string>>;
  using Number = std::uint32_t;  ///< of a name or post as written

  struct Written {
    std::string key;    ///< of its row; empty for a person of one syllable, who is none
    Readings readings;  ///< forms of the name or, in one or two ways, of the post
    std::size_t articles = 0;
  };
  struct Row {
    std::string shown;
    std::pair<bool, std::size_t> rank;  ///< of what is shown
    bool has_marks = false;             ///< what is shown
    std::uint64_t articles = 0;
  };
  using Rows = std::map<std::string, Row>;

  Number number_of(std::string_view text);
  Written written_of(const std::string& text) const;
  Rows rows() const;
  std::vector<Row*> answered(const Written& written, Rows& rows) const;

  Facet facet_;
  const Corrections& corrections_;
  const Lexicons& lexicons_;
  Analyzer& analyzer_;
  std::unordered_map<std::string, Number> numbers_;  ///< by spelling
  std::vector<std::string> texts_;
  std::vector<Written> written_;
  std::vector<std::vector<Number>> articles_;
};

}  // namespace timtin::lowering
