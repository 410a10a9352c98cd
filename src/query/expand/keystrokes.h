// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/snapshot.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// Finds words that were typed for Telex or VNI without an input method.
class Keystrokes {
 public:
  /// All references must outlive it.
  Keystrokes(const Snapshot& snapshot, const Lexicons& lexicons, Analyzer& analyzer)
      : snapshot_(snapshot), lexicons_(lexicons), analyzer_(analyzer) {}

  /// `text` with the syllables that its keys stand for. Only a word that no article has in any
  /// spelling and that is no abbreviation is replaced, and only by a syllable that some article
  /// has: the more frequent one. Articles are looked at in the general terms and in those of
  /// `zone`.
  std::string decoded(std::string_view text, std::string_view zone);

  /// What was replaced, each once.
  const std::vector<Reading>& readings() const { return readings_; }

 private:
  std::string syllable_of(std::string_view word, std::string_view zone);
  Xapian::doccount frequency(std::string_view zone, const std::string& form) const;
  bool is_known(const Form& form, std::string_view zone) const;

  const Snapshot& snapshot_;
  const Lexicons& lexicons_;
  Analyzer& analyzer_;
  std::vector<Reading> readings_;
};

}  // namespace timtin::lowering
