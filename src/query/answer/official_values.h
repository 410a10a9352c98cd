// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Persons and posts of articles as count --by shows them: with what people have corrected.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/official_records.h"
#include "index/register/corrections.h"
#include "timtin/extract.h"

namespace timtin::lowering {

class OfficialValues {
 public:
  /// The references must outlive it.
  OfficialValues(const Corrections& corrections, const Lexicons& lexicons, Analyzer& analyzer)
      : corrections_(corrections), lexicons_(lexicons), analyzer_(analyzer) {}

  using Values = std::set<std::string, std::less<>>;

  /// Who is named in an article, each person once under a name of all; without what is hidden.
  Values persons(const std::vector<OfficialRecord>& officials);
  /// The posts given in an article, without those that are hidden.
  Values posts(const std::vector<OfficialRecord>& officials);

  /// What the value of persons() is shown as: a new name, else the most frequent spelling of the
  /// name that stands for all that were merged.
  std::string shown(const std::string& person) const;

 private:
  struct Name {
    std::string value;                       ///< what persons() counts
    const std::vector<std::string>* hidden;  ///< posts, as typed
  };

  const Name& name_of(std::string_view text);
  bool is_hidden(const Name& name, std::string_view post);

  const Corrections& corrections_;
  const Lexicons& lexicons_;
  Analyzer& analyzer_;
  std::unordered_map<std::string, Name> names_;  ///< by spelling
  /// Articles by spelling, of those that were corrected: value -> spelling -> articles.
  std::map<std::string, std::map<std::string, std::size_t>> spellings_;
};

}  // namespace timtin::lowering
