// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Words as somebody typed them against forms of the archive, by the rule of smart marks: typed
/// without any mark they stand for every spelling, else each for itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/abbreviations.h"
#include "timtin/extract.h"

namespace timtin::registry {

class TypedWords {
 public:
  /// A name.
  TypedWords(std::string_view text, Analyzer& analyzer);
  /// A post: abbreviations are written out.
  TypedWords(std::string_view post, const Lexicons& lexicons, Analyzer& analyzer);

  bool empty() const { return forms_.empty(); }

  /// They stand in `forms` one after another.
  bool stand_in(const Forms& forms) const;

  /// The same of joined forms, which are given folded, too.
  bool stand_in(std::string_view joined, std::string_view folded) const;

  /// They begin joined forms, just as these are.
  bool begin(std::string_view joined, std::string_view folded) const;

  /// They begin `reading`, or `reading` without `thường trực`, as `position:` finds posts.
  bool begin(const Forms& reading) const;

 private:
  bool stand_at(const Forms& forms, std::size_t at) const;

  bool marked_;
  Forms forms_;  ///< folded unless marked_
  std::string joined_;
};

/// A reading without `thường trực`.
Forms without_standing(const Forms& reading);

}  // namespace timtin::registry
