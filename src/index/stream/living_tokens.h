// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Forms that came into a generation after its stream file was sealed. Each gets the next number;
/// in the metadata of the index, under `T` and the term, with the number in decimal; the last one
/// that was given is under `timtin.tokens`.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "index/stream/stream_file.h"
#include "timtin/text.h"

namespace timtin {

bool has_living_tokens(const Xapian::Database& database);

std::optional<TokenId> living_token(const Xapian::Database& database, std::string_view term);

/// All of them, with their terms.
std::vector<std::pair<TokenId, std::string>> living_tokens(const Xapian::Database& database);

/// Takes them and the streams of articles (Slot::stream) out of an index: a file holds them now.
void forget_living_streams(Xapian::WritableDatabase& database);

/// Numbers what an analyser finds in articles that are written into a living generation, within one
/// transaction.
class LivingTokens {
 public:
  /// Both must outlive it.
  LivingTokens(Xapian::WritableDatabase& database, const StreamFile& sealed)
      : database_(database), sealed_(sealed) {}

  /// The number of a form's term; gives one if there is none. Always the same analyser.
  TokenId token(FormId form, const Analyzer& analyzer);

 private:
  TokenId number(const std::string& term);
  TokenId next();

  Xapian::WritableDatabase& database_;
  const StreamFile& sealed_;
  std::vector<TokenId> known_;  ///< by FormId; 0 if it was not asked for yet
};

}  // namespace timtin
