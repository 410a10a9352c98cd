// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Archives whose articles come into another one: what of each comes, and how.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "index/generation.h"
#include "index/part.h"
#include "timtin/index.h"

namespace timtin {

/// Slot::added of documents, where another one counts than they have.
using AddedMinutes = std::map<Xapian::docid, std::string>;

/// The article of a document, with this Slot::added; nothing if its record is damaged.
std::optional<Article> article_added(const Xapian::Document& document, const std::string& added);

/// One of them. It is only read.
class JoiningArchive {
 public:
  /// Throws Error(archive) if there is none, it is damaged or of another schema.
  explicit JoiningArchive(const std::string& archive) : part_(archive) {}

  const Part& part() const { return part_; }

  using Take = std::function<bool(Article)>;
  using Damaged = std::function<void(const std::string& article)>;

  /// Name of a file that is not what was written, but for records, which tell it themselves; empty
  /// if there is none. Reads all of them.
  std::string damaged_file() const;

  /// What of its documents does not come: another version counts, or the record is damaged.
  void leave_out(Xapian::docid document) { left_out_.push_back(document); }
  /// Once all are known. What comes and has a Slot::added behind `now` comes with that, if it is
  /// not empty: a clock was wrong.
  void settle(const std::string& now);
  /// That come, but with another Slot::added than they have.
  void add_otherwise(Xapian::docid document, const std::string& added) {
    other_added_.emplace(document, added);
  }
  std::size_t coming() const { return part_.database().get_doccount() - left_out_.size(); }

  /// Hands over what comes, with the day that counts, until `take` returns false; `damaged` what
  /// cannot be read. Returns whether that was all.
  bool for_each(const Take& take, const Damaged& damaged) const;

  /// True if the whole index can be taken over: the same lexicons have read it, nobody has left it
  /// in the middle of a write, not most of it would have to be deleted, and the library finds its
  /// way through the table of records.
  bool can_be_taken_whole(const Lexicons& lexicons) const;
  /// Leaves out what does not come with the index: damaged records, which are told, and what comes
  /// with another day, which is handed to `take`.
  void prepare_whole(const Take& take, const Damaged& damaged);

  JoinedGeneration generation() const;

 private:
  bool is_left_out(Xapian::docid document) const;
  bool has_sound_records() const;
  void sort_left_out() { std::sort(left_out_.begin(), left_out_.end()); }

  Part part_;
  std::vector<Xapian::docid> left_out_;  ///< ascending once all are known
  AddedMinutes other_added_;
};

/// Throws Error(usage) for one that is behind a pipe, or is the archive that they come into.
void check_places(const std::vector<std::string>& archives, const std::string& into);

/// Opens all; those that are damaged are told and left out. Throws as JoiningArchive() does for a
/// missing one or another schema, or if none remains.
std::vector<JoiningArchive> joining_archives(const std::vector<std::string>& archives,
                                             const JoinWatch& watch);

}  // namespace timtin
