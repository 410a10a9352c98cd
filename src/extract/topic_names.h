// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which topics there are and how they are called, without the phrases that tell of them: a query
/// for a topic needs no more of the lexicons.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon_file.h"
#include "timtin/extract.h"

namespace timtin {

class TopicNames {
 public:
  /// Reads the names of each topics/ID.tsv of the data directory. Throws Error(io) if there is
  /// none, if one can't be read or has no name, or if two topics share one.
  explicit TopicNames(const std::string& data);

  /// By their ids.
  const std::vector<Lexicons::Topic>& topics() const { return topics_; }

  /// The topic of that id, or of that name in any spelling, with or without marks.
  std::optional<std::string> id(std::string_view name) const;

  /// True for the rows that it reads.
  static bool is_name(const LexiconRow& row);

 private:
  void read(const std::string& data, const std::string& id, Analyzer& analyzer);
  void add(const LexiconFile& file, const LexiconRow& row, Analyzer& analyzer);

  std::vector<Lexicons::Topic> topics_;
  std::unordered_map<std::string, std::string> ids_;  ///< by folded name
};

/// Its folded forms, separated by spaces: so names are compared.
std::string folded_name(std::string_view name, Analyzer& analyzer);

/// Of a topic's id, below the data directory.
std::string topic_file(std::string_view id);

}  // namespace timtin
