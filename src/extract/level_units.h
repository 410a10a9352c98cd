// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Posts of a unit that goes without its name, `Chủ tịch UBND xã`, in an article that names it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/abbreviations.h"
#include "extract/passage.h"
#include "extract/syllables.h"
#include "extract/whereabouts.h"
#include "timtin/extract.h"

namespace timtin {

/// `xã` of `Chủ tịch UBND xã`, `tỉnh` of `Bí thư Tỉnh ủy`: the level of a post that does not name
/// its unit. Empty for other posts. `reading`: abbreviations written out.
std::string_view level_alone(const Forms& reading);

/// Completes posts. One thread at a time; keep it, it caches.
class LevelUnits {
 public:
  /// The references must outlive it; `analyzer` is the one that analysed the articles.
  LevelUnits(const Lexicons& lexicons, Analyzer& analyzer);

  /// The officials of the article. A post whose unit goes without its name has that of the only
  /// unit of this level which the article names: `Chủ tịch UBND xã Lộc An`. A province or a
  /// city only if the article names no other more often; none where it tells of another country.
  std::vector<Official> completed(const Article& article, const AnalyzedArticle& paragraphs);

 private:
  struct Place {
    std::size_t times = 0;  ///< named, with its level or without
    bool province = false, city = false;
  };

  /// What an article names.
  struct Units {
    /// By level, the names of units as written, each once.
    std::map<std::string, std::map<Forms, std::string>, std::less<>> by_level;
    std::map<Forms, Place> places;  ///< that the lexicon of places has
    Whereabouts whereabouts;
  };

  std::string_view level_of(std::string_view position) const;
  Units units_of(const AnalyzedArticle& paragraphs);
  void add(const Passage& passage, Units& units) const;
  void count_places(const Passage& passage, Units& units) const;
  static std::string_view only_unit(const Units& units, std::string_view level);

  const Lexicons::Impl& lexicons_;
  Analyzer& analyzer_;
  SyllableTable syllables_;
};

}  // namespace timtin
