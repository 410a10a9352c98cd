// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// data/ -> Lexicons::Impl.
#pragma once

#include <map>
#include <memory>
#include <string_view>
#include <unordered_map>

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
  LexiconFile read(const std::string& relative);
  Meaning& meaning_of(Forms forms);
  bool loses_mark(const Forms& forms) const;
  bool is_a_name_without_marks(PhraseKind kind, const Forms& forms) const;

  void read_phrases(std::string_view name);
  void read_topics();
  void weigh_phrase(const LexiconFile& file, const LexiconRow& row, std::uint16_t topic);
  void add_document_kinds();
  void mark_dotted();

  std::string data_;
  Spelling spelling_;
  std::unique_ptr<Lexicons::Impl> impl_ = std::make_unique<Lexicons::Impl>();
  std::unordered_map<std::string, std::size_t> phrase_ids_;
  Analyzer analyzer_;
  Sha256 digest_;
};

}  // namespace timtin
