// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a query finds that it did not find when its user asked last: `search --new NAME`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/seen_hits.h"
#include "timtin/search.h"

namespace timtin::cli {

/// One question. What counts is what was found and shown, not when it came in: two imports on one
/// day, articles dated in the past, changed ones that match only now, a new index, and a question
/// that was asked while an import ran lose nothing.
class NewHits {
 public:
  /// `before` is what the last question left; `text` that of the query.
  NewHits(std::optional<SeenHits> before, std::string text);

  bool first_time() const { return !before_; }

  /// The text of the last question if it was another query; else nothing.
  std::optional<std::string> other_query() const;

  /// Takes everything that the query finds, newest first, and of another query of the last question
  /// what that one finds now. Of that the new articles; of another query those that both find: of
  /// the rest nobody knows whether it is new.
  std::vector<DocId> choose(const Index& index, const std::vector<DocId>& found,
                            const std::vector<DocId>* found_before);

  /// They have been shown; the other new ones are new the next time, too.
  void shown(std::vector<DocId> documents);

  /// For the next question; nothing if it is what the last one left.
  std::optional<SeenHits> after() const;

 private:
  bool has_seen(const std::string& key) const;

  std::optional<SeenHits> before_;
  std::string text_;
  std::vector<DocId> found_;
  std::vector<std::string> keys_;  ///< of found_
  std::vector<bool> seen_;         ///< of found_
};

}  // namespace timtin::cli
