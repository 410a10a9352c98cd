// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// data/ -> Lexicons::Impl.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon_file.h"
#include "extract/lexicons.h"
#include "text/digest.h"

namespace timtin {

class LexiconBuilder {
 public:
  LexiconBuilder(std::string data, std::shared_ptr<const Abbreviations> abbreviations,
                 Spelling spelling);
  std::unique_ptr<Lexicons::Impl> build();

 private:
  /// A phrase, and what the files read so far say that it means.
  struct Draft {
    std::vector<Symbol> symbols;
    std::string text;  ///< its forms joined by spaces
    std::vector<Entry> entries;
    std::vector<TopicWeight> topics;
    bool proper = false;
  };

  LexiconFile read(const std::string& relative);
  Draft& draft_of(Forms forms);
  bool loses_mark(const Forms& forms) const;
  bool is_a_name_without_marks(PhraseKind kind, const Forms& forms) const;

  void read_phrases(std::string_view name);
  void read_topics();
  void weigh_phrase(const LexiconFile& file, const LexiconRow& row, std::uint16_t topic);
  void add_document_kinds();
  void mark_dotted();
  void collect_syllables();
  void finish_phrases();

  std::string data_;
  Spelling spelling_;
  std::unique_ptr<Lexicons::Impl> impl_ = std::make_unique<Lexicons::Impl>();
  std::vector<Draft> drafts_;
  std::unordered_map<std::string, std::size_t> draft_numbers_;  ///< by text
  Analyzer analyzer_;
  Sha256 digest_;
};

}  // namespace timtin
